import Policy
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
    /// Passages at gates that no loaded plan asks to keep (clause HB-51), and on which no figure of a unit rests any more.
    case gateEvents
  }

  /// Deletes what is of days before `day`, or says how much that would be.
  ///
  /// - Throws: `StoreError`; `WorkflowError` of code `refused` where some of it has to be kept longer.
  public func run(_ kind: Kind, before day: CivilDate, dryRun: Bool) throws -> PruneReport {
    let registry = try context.openForWriting()
    var notes: [BilingualText] = []
    switch kind {
    case .frames: try requireFramesPastRetention(before: day, registry)
    case .gateEvents: notes = try requireGateRegisterPastRetention(before: day, registry)
    }
    let writing = context.writing("prune", subject: kind.rawValue, detail: "before \(day)")
    let delete = { (transaction: RegistryTransaction) throws -> Int in
      switch kind {
      case .frames: try transaction.pruneFrames(before: day)
      case .gateEvents: try transaction.pruneEvents(of: .gateEvent, before: day)
      }
    }
    let deleted = dryRun ? try registry.rehearse(writing, delete) : try registry.write(writing, delete)
    return PruneReport(
      kind: kind.rawValue, before: day, deleted: deleted, dryRun: dryRun, notes: notes,
      auditHead: try registry.read { try $0.auditHead() } ?? "")
  }

  /// The register of gates is kept up to the last day that a loaded plan names (clause HB-51). Of passages after that day
  /// no plan says how long: they stay for as long as figures of units reach back (reading A-36). The stated date may lie
  /// before the clock's, never after it.
  ///
  /// - Returns: What is not known of the retention of what goes.
  private func requireGateRegisterPastRetention(before day: CivilDate, _ registry: Registry) throws -> [BilingualText] {
    let today = min(context.at, context.now).day
    let kept = try registry.read { reader in
      try PackShelf.packs(reader, knownAt: nil).flatMap(\.pack.gateDuties).compactMap { duty in
        if case .register(let until) = duty.keeps { until } else { nil }
      }.max()
    }
    if let kept {
      guard today > kept else {
        throw WorkflowError(
          .refused, zh: "门禁登记须保存至 \(kept)", en: "the register of gates has to be kept until \(kept)",
          location: "\(today)", hintZH: "\(kept.adding(days: 1)) 起可删除",
          hintEN: "it may go from \(kept.adding(days: 1)) on")
      }
      if day <= kept.adding(days: 1) { return [] }
    }
    let ordered = kept?.adding(days: 1)
    let counted = GateLedger<RegisterSnapshot>.year(upTo: today).from ?? today
    let latest = max(counted, ordered ?? counted)
    let unknown =
      ordered.map {
        BilingualText(
          zh: "已载入的方案未规定 \($0) 起的门禁记录保存多久", en: "no loaded plan says how long passages of \($0) on are kept")
      } ?? BilingualText(zh: "已载入的方案均未规定门禁记录保存多久", en: "no loaded plan says how long passages of gates are kept")
    guard day <= latest else {
      throw WorkflowError(
        .refused, zh: "\(latest) 起的门禁记录仍用于计算单位数据（回溯十二个月）；" + unknown.zh,
        en: "figures of units reach back twelve months and still rest on passages of \(latest) on; " + unknown.en,
        location: "\(day)", hintZH: "最晚可删除至 \(latest) 之前", hintEN: "what is of before \(latest) may go")
    }
    return [unknown]
  }

  private func requireFramesPastRetention(before day: CivilDate, _ registry: Registry) throws {
    let retention = try registry.read {
      try MonitoringParameters($0, at: context.now).frameRetention
    }
    let latest = context.now.day.adding(days: -retention)
    guard day <= latest else {
      throw WorkflowError(
        .refused, zh: "保存期（\(retention) 天）未满", en: "the retention of \(retention) days has not passed",
        location: "\(day)",
        hintZH: "最晚可删除至 \(latest) 之前", hintEN: "what is of before \(latest) may go")
    }
  }
}
