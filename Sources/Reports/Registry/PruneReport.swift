public import RegistryModel

/// What was deleted because it was past its retention.
public struct PruneReport: Report {
  /// What kind of data it is.
  public var kind: String
  /// Everything of earlier days went.
  public var before: CivilDate
  /// How much that was.
  public var deleted: Int
  /// Whether nothing was deleted in truth.
  public var dryRun: Bool
  /// What is not known of its retention.
  public var notes: [BilingualText]
  /// The newest entry of the audit chain.
  public var auditHead: String

  /// A report on a deletion.
  public init(
    kind: String, before: CivilDate, deleted: Int, dryRun: Bool, notes: [BilingualText], auditHead: String
  ) {
    self.kind = kind
    self.before = before
    self.deleted = deleted
    self.dryRun = dryRun
    self.notes = notes
    self.auditHead = auditHead
  }

  /// One line, what is not known, and the audit head.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    return [
      dryRun
        ? say("试运行：将删除 \(before) 之前的 \(deleted) 条", "dry run: would delete \(deleted) from before \(before)")
        : say("已删除 \(before) 之前的 \(deleted) 条", "deleted \(deleted) from before \(before)")
    ] + notes.flatMap { DisplayWidth.wrapped($0[language], to: width) } + [
      say("审计链头：", "Audit head: ") + auditHead
    ]
  }
}
