import Policy
import RegistryModel
import RegistryStore

/// The check that a question is about: named by it, or the latest of its subject on the day or up to the moment asked.
struct RelatedCheck {
  let reader: RegistryReader
  let context: WorkflowContext
  /// Whether a whole day is asked about: then the day's last state of a check counts.
  let isWholeDay: Bool

  private var dayEnd: Instant { context.at.day.lastMoment }

  private var question: RegisterQuestion {
    RegisterQuestion(at: isWholeDay ? dayEnd : context.at, knownAt: context.knownAt)
  }

  /// When a question about a whole day is judged by a check: at its own moment, where the register knew it then.
  ///
  /// - Throws: `StoreError`.
  func moment(of key: String) throws -> Instant {
    guard let at = try reader.state(of: .check, key: key, question)?.moment("at"),
      try reader.state(of: .check, key: key, RegisterQuestion(at: at, knownAt: context.knownAt)) != nil
    else { return dayEnd }
    return at
  }

  /// Whom a check is about, the vehicle or machine before the place where it was; nil where it names nobody.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the register does not hold the check, or its plate has several bearers.
  func subject(of key: String) throws -> (kind: RecordKind, key: String)? {
    guard let check = try reader.state(of: .check, key: key, question) else {
      throw WorkflowError(
        .unknownKey, zh: "登记库在所问时刻没有这次检查", en: "the register does not hold this check at the moment asked",
        location: "check:" + key, hintZH: "核对检查编号与时间", hintEN: "look at the number of the check and the time")
    }
    let isOfMachine = check.values.testsMachineAlone
    if let plate = check.text("plate"), check.text("vin") == nil, !isOfMachine {
      let bearers = try reader.vehicles(plate: Plate(plate), color: check.values.plateColor, question)
      guard bearers.count <= 1 else {
        throw WorkflowError(
          .ambiguousKey, zh: "有多辆车使用该号牌", en: "several vehicles bear the plate", location: plate,
          hintZH: "直接询问车辆，并加 --related check:\(key)", hintEN: "ask about the vehicle, with --related check:\(key)")
      }
      if let bearer = bearers.first { return (.vehicle, bearer.key) }
      return SightedKey(of: .vehicle, readFrom: check.values).map { (.vehicle, $0.text) }
    }
    if let code = check.text("machineCode"), check.text("machine") == nil {
      let bearers = try reader.states(of: .machine, where: "code", is: .text(code), question)
      return (.machine, bearers.count == 1 ? bearers[0].key : SightedKey.code(MachineCode(code)).text)
    }
    for (kind, attribute) in Self.subjects where !(isOfMachine && kind == .vehicle) {
      if let key = check.text(attribute) { return (kind, key) }
    }
    return nil
  }

  /// The latest check of a subject that falls on the day asked about, up to its moment; nil where there is none.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where two checks of that time cannot be told apart.
  func latest(of kind: RecordKind, key: String) throws -> String? {
    guard let filter = Self.filter(kind, key) else { return nil }
    let checks = try reader.states(of: .check, where: filter.attribute, is: filter.value, question).filter { check in
      guard let at = check.moment("at"), at.day == context.at.day, !(kind == .vehicle && check.values.testsMachineAlone)
      else { return false }
      return isWholeDay || at <= context.at
    }
    guard let latest = checks.compactMap({ $0.moment("at") }).max() else { return nil }
    let last = checks.filter { $0.moment("at") == latest }.map(\.key).sorted()
    guard last.count == 1 else {
      throw WorkflowError(
        .ambiguousKey, zh: "同一时刻有多次检查", en: "there are several checks of that moment",
        location: last.map { "check:" + $0 }.joined(separator: " "), hintZH: "用 --related check:编号 指明",
        hintEN: "name one with --related check:ID")
    }
    return last.first
  }

  /// How checks name a subject.
  private static func filter(_ kind: RecordKind, _ key: String) -> RecordFilter? {
    SightedKey(key)?.filter ?? subjects.first { $0.0 == kind }.map { RecordFilter($0.1, equals: .text(key)) }
  }

  private static let subjects: [(RecordKind, String)] = [
    (.vehicle, "vin"), (.machine, "machine"), (.site, "site"), (.fuelSite, "fuelSite"), (.workshop, "workshop"),
    (.station, "station"), (.family, "family"), (.unit, "unit"),
  ]
}
