import Policy
import RegistryModel
import RegistryStore
import Reports

/// Which excesses the cases have settled: those whose case was worked to its end and whose retest was passed after them, by
/// whom the case is about.
///
/// Who asks about a vehicle or machine is answered by its own cases alone. Who asks about something else, such as the site of
/// the check, is answered by those of everybody whose excess the check may be: of a truck and a machine that one check names
/// the repair of the one says nothing of the other.
struct SettledExcesses {
  private let register: RememberedRegister<RegisterSnapshot>
  private let asked: CaseSubject
  private let moment: Instant
  /// What was put right, by the keys of the checks.
  private let remedies: [String: [CaseRemedy]]

  /// - Parameter cases: those whose retests nothing calls into question.
  init(
    of asked: CaseSubject, by cases: [CaseState], at moment: Instant, in register: RememberedRegister<RegisterSnapshot>
  ) {
    self.register = register
    self.asked = asked
    self.moment = moment
    remedies = Dictionary(
      grouping: cases.compactMap(\.remedy).flatMap { remedy in remedy.checks.map { (check: $0, remedy: remedy) } },
      by: \.check
    ).mapValues { $0.map(\.remedy) }
  }

  /// How cases settled the excess of a check, one for each whose excess it may be; empty where it is not settled.
  ///
  /// - Throws: `StoreError`.
  func settlements(of key: String) throws -> [LookupReport.Settlement] {
    guard let own = remedies[key], let check = try register.state(of: .check, key: key, at: moment),
      let made = try register.happened(check), check.values.isPutRightByRetest(made.day)
    else { return [] }
    let isOfOne = asked.kind == .vehicle || asked.kind == .machine
    var found: [LookupReport.Settlement] = []
    for kind in isOfOne ? [asked.kind] : check.values.kindsOverLimit {
      let remedy = own.first { $0.subject.kind == kind && (!isOfOne || $0.subject == asked) }
      guard let remedy else { return [] }
      found.append(
        LookupReport.Settlement(
          case: remedy.number, closed: remedy.closedAt, retest: remedy.retest.key, retested: remedy.retest.moment))
    }
    return found
  }
}

extension [String: AttributeValue] {
  /// Whose excess a check may be.
  fileprivate var kindsOverLimit: [RecordKind] {
    if testsMachineAlone { return [.machine] }
    return (namesVehicle ? [.vehicle] : []) + (namesMachine ? [.machine] : [])
  }

  /// Whether a passed test of the exhaust shows that all is gone which the check found: no test of the exhaust says anything of
  /// a sample, a load or papers. That a machine was where it must not be, is over once its case is.
  fileprivate func isPutRightByRetest(_ day: CivilDate) -> Bool {
    let isOfExhaust = checkKind.map { $0.isAboutExhaust || $0 == .citizenReport || $0 == .site } ?? true
    return isOfExhaust && FuelReadings(of: self, day).excesses.isEmpty
      && checkFaults.allSatisfy { $0.isOfExhaust || $0 == .zoneBreach }
  }
}
