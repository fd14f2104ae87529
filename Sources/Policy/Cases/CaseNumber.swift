/// The number of a case: the workflow that it follows and, behind the first `/`, what opened it: the key of a record, which may
/// hold a `/` of its own, or the month that it is about.
public struct CaseNumber: Hashable, Sendable {
  /// The id of the workflow.
  public let workflow: String
  /// The key of the record, or the month with the department; nil for the one case of a plan.
  public let opener: String?

  /// Reads a number.
  public init(_ text: String) {
    let parts = text.unicodeScalars.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    workflow = String(parts[0])
    opener = parts.count == 2 ? String(parts[1]) : nil
  }

  /// The number of the case that a record opens in a workflow.
  public init(_ workflow: Workflow, opener: String) {
    self.workflow = workflow.id
    self.opener = opener
  }

  /// The number as it is shown and recorded.
  public var text: String { opener.map { workflow + "/" + $0 } ?? workflow }
}
