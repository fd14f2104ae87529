import Policy
import RegistryModel
import RegistryStore
import Reports

/// The registry's view of checks beside that of whoever made them, as of the moment and knowledge of a question.
struct CheckWorking {
  let judge: CheckJudge
  private let reader: RegistryReader
  private let knownAt: Instant?

  /// - Parameter register: what `reader` sees.
  init(reader: RegistryReader, register: any IdentityRecords, context: WorkflowContext) {
    let judge = CheckJudge(register: register, asOf: context.at) { place, moment in
      var parameters = JudgementParameters(knownAt: context.knownAt)
      return try parameters.context(of: place, at: moment, reader)
    }
    self.init(judge: judge, reader: reader, knownAt: context.knownAt)
  }

  init(judge: CheckJudge, reader: RegistryReader, knownAt: Instant?) {
    self.judge = judge
    self.reader = reader
    self.knownAt = knownAt
  }

  /// A check as a look-up lists it.
  ///
  /// - Parameter asked: what the look-up is about: of a vehicle it is told that a machine was tested which it stands beside.
  /// - Throws: `StoreError`.
  func line(of check: RecordState, _ made: Instant, toldOf asked: RecordKind? = nil) throws
    -> LookupReport.SupervisionFinding
  {
    let verdict = try judge.judge(check, at: made)
    let samples = FuelReadings(of: check.values, made.day).excesses.map(\.text)
    // A sample that no standard allows is over a limit, whatever was read of the exhaust.
    let excess = samples.isEmpty || verdict?.outcome == .overLimit ? nil : FindingOutcome.overLimit
    return LookupReport.SupervisionFinding(
      check: check.key, kind: check.values.checkKind, at: made, outcome: check.values.findingOutcome,
      computed: excess?.rawValue ?? verdict?.computed.word, computedTitle: excess?.title ?? verdict?.computed.title,
      faults: check.values.checkFaults, sampleExcesses: samples, tiedExcess: try tiedExcess(over: check),
      status: check.values.findingStatus,
      device: try DeviceService.objection(to: check.values, reader, knownAt: knownAt),
      testedMachine: asked == .vehicle && check.values.testsMachineAlone
        ? check.text("machineCode") ?? check.text("machine") : nil)
  }

  /// Whether a check states no excess, and its readings, its items or another statement of the same moment say otherwise.
  ///
  /// - Throws: `StoreError`.
  func isContradicted(_ check: RecordState, _ made: Instant) throws -> Bool {
    try check.values.checkFinding.isStandingWithoutExcess && line(of: check, made).isContradicted
  }

  /// The attributes by which the exhaust of a vehicle or machine is judged. A pass before a remote-sensing device is judged in
  /// the vehicle's series, and contradicts nothing by itself (HJ 845-2017).
  static let exhaustReadings = ["opacityK", "ringelmann", "nox", "opacityPercent"]

  private func tiedExcess(over check: RecordState) throws -> String? {
    guard check.values.checkFinding.isStandingWithoutExcess else { return nil }
    let statements = try reader.statements(
      of: .check, key: check.key, RegisterQuestion(at: nil, knownAt: knownAt))
    return TiedExcess(in: statements.filter { $0.effective <= judge.asOf }).record
  }
}
