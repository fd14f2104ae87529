import EmissionStandards
import RegistryModel
import RegistryStore

/// What is worked out of an inspection on the thread that reads, before the thread that stores comes to it.
///
/// A forecast never decides: what the register says is used only where nothing has written to the register since, and a
/// judgement only where it was made under what holds. Otherwise it is made again, so findings are the same either way.
struct InspectionForecast: Sendable {
  /// What stands against the identities of the record, whatever the register says.
  let identityFindings: [Finding]
  /// What the register says of the vehicle.
  let lookup: Lookup
  /// Under what the record was judged.
  let context: JudgementContext
  let judgement: StoredJudgement

  /// An answer of the register.
  enum Lookup: Sendable {
    /// The register was not asked.
    case open
    /// The vehicle as registered; nil where the register does not know it.
    case answered(RegisteredVehicle?)
  }

  init(_ record: InspectionRecord, _ lookup: Lookup, in context: JudgementContext) {
    identityFindings = InspectionAdmission.identityFindings(of: record)
    self.lookup = lookup
    self.context = context
    judgement = StoredJudgement(of: record, in: context)
  }
}

/// What an import keeps of a judgement.
struct StoredJudgement: Sendable {
  let verdict: ComputedVerdict
  let findings: [Finding]

  init(of record: InspectionRecord, in context: JudgementContext) {
    let judgement = InspectionJudgement(of: record, in: context)
    findings = judgement.findings
    verdict = ComputedVerdict(judgement.computed.outcome)
  }
}

extension ComputedVerdict {
  /// The outcome as it is stored.
  init(_ outcome: Verdict.Outcome) {
    self =
      switch outcome {
      case .pass: .pass
      case .fail: .fail
      case .cannotJudge: .undetermined
      }
  }
}
