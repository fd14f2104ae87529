import Policy
import RegistryModel
import RegistryStore
public import Reports

/// Whose answer changes between two packs, or a pack and its changed copy.
public struct PolicyDifference {
  let context: WorkflowContext

  /// Comparing over the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Asks every subject of the register that a rule of either pack is about, both ways.
  ///
  /// - Parameters:
  ///   - activity: only this one; nil for each activity that a rule of either pack concerns.
  ///   - zone: inside this zone only, `none` for outside of all; nil for outside of all and inside one zone of each sort that is loaded.
  /// - Throws: `StoreError`; `WorkflowError` where a pack cannot be read, or activity or zone mean nothing.
  /// - Complexity: O(subjects × activities × zones).
  public func run(
    _ left: String, _ right: String, activity: String?, zone: String?
  ) throws -> PolicyDifferenceReport {
    if let activity { try AskedNames.requireActivity(activity) }
    let registry = try context.openForReading()
    return try registry.read { reader in
      let snapshot = reader.snapshot(knownAt: context.knownAt)
      let loaded = try PackShelf.packs(reader, knownAt: context.knownAt)
      let before = try PackShelf.named(left, loaded: loaded, shared: context.shared)
      let after = try PackShelf.named(right, loaded: loaded, shared: context.shared)
      let places = [before.pack.place, after.pack.place]
      let sorts = zone == nil ? try ZoneSort.all(in: snapshot, at: context.at, near: places) : []
      let stated = try zone.map { [try AskedNames(reader: reader).zones([$0])] }
      let zones = stated ?? [[]] + sorts.map { [$0] }
      let one = try ComparedPack(before, at: context.at, in: snapshot)
      let other = try ComparedPack(after, at: context.at, in: snapshot)
      var report = PolicyDifferenceReport(before: before.pack.id, after: after.pack.id)
      for kind in RecordKind.all {
        let activities = self.activities(of: kind, before, after).filter { activity == nil || $0 == activity }
        if activities.isEmpty { continue }
        // Only what drives or works stands somewhere; whether a unit is inside a zone is not asked.
        let zones = kind == .vehicle || kind == .machine ? zones : [[]]
        let sides = try activities.flatMap { activity in
          try zones.map { zones in
            (try one.side(kind, activity, zones, in: snapshot), try other.side(kind, activity, zones, in: snapshot))
          }
        }
        try reader.forEachState(of: kind, RegisterQuestion(at: context.at, knownAt: context.knownAt)) { state in
          report.subjects += 1
          context.report(WorkStage(kind.title, done: report.subjects))
          let subject = RecordState(kind: kind, key: state.key, values: state.values)
          for (left, right) in sides {
            let before = try left.standing(of: subject, in: snapshot).answer
            let after = try right.standing(of: subject, in: snapshot).answer
            guard before != after else { continue }
            report.changes.append(
              PolicyDifferenceReport.Change(
                kind: kind.id, key: state.key, activity: left.question.activity, zone: left.zone,
                before: .init(before, by: try left.leadingRule(for: subject, in: snapshot)),
                after: .init(after, by: try right.leadingRule(for: subject, in: snapshot))))
          }
        }
      }
      return report
    }
  }

  private func activities(of kind: RecordKind, _ packs: CompiledPack...) -> [String] {
    CodeList.activity.codes.map(\.code).filter { code in
      packs.contains { $0.plan(activity: code, kind: kind) != nil }
    }
  }
}
