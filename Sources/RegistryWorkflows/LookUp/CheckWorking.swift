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
    return LookupReport.SupervisionFinding(
      check: check.key, kind: check.values.checkKind, at: made, outcome: check.values.findingOutcome,
      computed: verdict?.id, computedTitle: verdict?.title, faults: check.values.checkFaults,
      status: check.values.findingStatus,
      device: try DeviceService.objection(to: check.values, reader, knownAt: knownAt))
  }
}
