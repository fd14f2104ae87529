public import RegistryModel

/// What became of an inspection that was to be stored, and what its arrival showed.
public struct InspectionArrival: Hashable, Sendable {
  /// What became of it.
  public let outcome: StoreOutcome
  /// What was found only as it was stored: it is about records that came before, and is kept with them.
  public let findings: [Finding]

  init(_ outcome: StoreOutcome, findings: [Finding] = []) {
    self.outcome = outcome
    self.findings = findings
  }
}
