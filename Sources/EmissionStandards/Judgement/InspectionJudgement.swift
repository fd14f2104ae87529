public import RegistryModel

/// The registry's verdict beside the station's, with everything in which they disagree.
///
/// Nobody's word is final: the station's verdict is kept as sent, the computed one stands beside it.
public struct InspectionJudgement: Hashable, Sendable {
  /// The verdict that the readings give.
  public let computed: Verdict
  /// The station's verdict; nil where the station gives none.
  public let stated: StationVerdict?
  /// What disagrees or is missing, in the order of the record.
  public let findings: [Finding]

  /// Judges a record.
  ///
  /// A record that the station breaks off, voids or cancels claims nothing, so it is not held against anything: its
  /// verdict is computed and no finding is made.
  ///
  /// - Complexity: O(number of results); texts are made only for findings.
  public init(of record: InspectionRecord, in context: JudgementContext = JudgementContext()) {
    computed = Verdict(judging: record, in: context)
    stated = record.verdict
    var findings: [Finding] = []
    if record.cancellation == nil, record.verdict != .aborted, record.verdict != .invalid {
      MissingItems.find(in: record, computed, into: &findings)
      MethodChoice.find(in: record, context, into: &findings)
      StatedFigures.find(in: record, context, computed, into: &findings)
      StatedOutcomes.find(in: record, context, computed, into: &findings)
    }
    self.findings = findings
  }
}
