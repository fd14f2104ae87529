public import RegistryModel

/// What the registry itself makes of an inspection's readings, beside the station's verdict.
public struct Judgement: Hashable, Sendable {
  /// The computed verdict.
  public let verdict: ComputedVerdict
  /// How many findings the record bears, those of its reading and admission included.
  public let disagreements: Int

  /// A verdict with the number of findings.
  public init(verdict: ComputedVerdict, disagreements: Int) {
    self.verdict = verdict
    self.disagreements = disagreements
  }
}
