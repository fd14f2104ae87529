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
    self.reader = reader
    knownAt = context.knownAt
    judge = CheckJudge(
      register: register, asOf: context.at
    ) { place, moment in
      var parameters = JudgementParameters(knownAt: context.knownAt)
      return try parameters.context(of: place, at: moment, reader)
    }
  }

  /// A check as a look-up lists it.
  ///
  /// - Throws: `StoreError`.
  func line(of check: RecordState, _ made: Instant) throws -> LookupReport.SupervisionFinding {
    let verdict = try judge.judge(check)
    let samples = FuelReadings(of: check.values, made.day).excesses.map(\.text)
    // A sample that no standard allows is over a limit, whatever was read of the exhaust.
    let excess = samples.isEmpty || verdict?.outcome == .overLimit ? nil : FindingOutcome.overLimit
    return LookupReport.SupervisionFinding(
      check: check.key, kind: check.values.checkKind, at: made, outcome: check.values.findingOutcome,
      computed: excess?.rawValue ?? verdict?.computed.word, computedTitle: excess?.title ?? verdict?.computed.title,
      faults: check.values.checkFaults, sampleExcesses: samples, tiedExcess: try tiedExcess(over: check),
      status: check.values.findingStatus,
      device: try DeviceService.objection(to: check.values, reader, knownAt: knownAt))
  }

  private func tiedExcess(over check: RecordState) throws -> String? {
    guard check.values.checkFinding.isStandingWithoutExcess else { return nil }
    let statements = try reader.statements(
      of: .check, key: check.key, RegisterQuestion(at: nil, knownAt: knownAt))
    return TiedExcess(in: statements.filter { $0.effective <= judge.asOf }).record
  }
}
