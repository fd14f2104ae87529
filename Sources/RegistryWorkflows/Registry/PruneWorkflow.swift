public import RegistryModel
import RegistryStore
public import Reports

/// Deletes data that is past its retention; the audit log notes it.
public struct PruneWorkflow {
  let context: WorkflowContext

  /// Deleting from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// What may be deleted.
  public enum Kind: String, CaseIterable, Sendable {
    /// Raw remote-OBD frames; the figures of their days stay.
    case frames
  }

  /// Deletes what is of days before `day`, or says how much that would be.
  ///
  /// - Throws: `StoreError`; `WorkflowError` of code `refused` where some of it has to be kept longer.
  public func run(_ kind: Kind, before day: CivilDate, dryRun: Bool) throws -> PruneReport {
    let registry = try context.openForWriting()
    let retention = try registry.read {
      try MonitoringParameters($0, RegisterQuestion(at: context.now)).frameRetention
    }
    let latest = context.now.day.adding(days: -retention)
    guard day <= latest else {
      throw WorkflowError(
        .refused, zh: "保存期（\(retention) 天）未满", en: "the retention of \(retention) days has not passed",
        location: "\(day)",
        hintZH: "最晚可删除至 \(latest) 之前", hintEN: "what is of before \(latest) may go")
    }
    let writing = context.writing("prune", subject: kind.rawValue, detail: "before \(day)")
    let deleted =
      dryRun
      ? try registry.rehearse(writing) { try $0.pruneFrames(before: day) }
      : try registry.write(writing) { try $0.pruneFrames(before: day) }
    return PruneReport(
      kind: kind.rawValue, before: day, deleted: deleted, dryRun: dryRun,
      auditHead: try registry.read { try $0.auditHead() } ?? "")
  }
}
