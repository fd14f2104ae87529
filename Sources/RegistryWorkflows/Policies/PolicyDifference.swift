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
  ///   - zone: inside this zone only; nil for outside of all and inside each loaded zone by itself.
  /// - Throws: `StoreError`; `WorkflowError` where a pack cannot be read.
  /// - Complexity: O(subjects × activities × zones).
  public func run(
    _ left: String, _ right: String, activity: String?, zone: String?
  ) throws -> PolicyDifferenceReport {
    let before = try pack(left)
    let after = try pack(right)
    let registry = try context.openForReading()
    return try registry.read { reader in
      let snapshot = reader.snapshot(knownAt: context.knownAt)
      let zones =
        try zone.map { [[$0]] } ?? [[]] + snapshot.states(of: .zone, where: nil, at: context.at).map { [$0.key] }
      let one = DecisionEngine([before])
      let other = DecisionEngine([after])
      var report = PolicyDifferenceReport(before: before.pack.id, after: after.pack.id)
      for kind in RecordKind.all {
        let activities = self.activities(of: kind, before, after).filter { activity == nil || $0 == activity }
        if activities.isEmpty { continue }
        // Only what drives or works stands somewhere; whether a unit is inside a zone is not asked.
        let zones = kind == .vehicle || kind == .machine ? zones : [[]]
        try reader.forEachState(of: kind, RegisterQuestion(at: context.at, knownAt: context.knownAt)) { state in
          report.subjects += 1
          for activity in activities {
            for zones in zones {
              func question(_ place: DivisionCode) -> Question {
                Question(
                  kind: kind, key: state.key, activity: activity, place: place, time: .moment(context.at),
                  location: .inside(zones, isComplete: true))
              }
              report.note(
                try one.decide(question(before.pack.place), in: snapshot),
                try other.decide(question(after.pack.place), in: snapshot), kind: kind.id, key: state.key,
                activity: activity, zone: zones.first)
            }
          }
        }
      }
      return report
    }
  }

  private func pack(_ name: String) throws -> CompiledPack {
    try PackShelf.read(try PackShelf.path(of: name, shared: context.shared), shared: context.shared)
  }

  private func activities(of kind: RecordKind, _ packs: CompiledPack...) -> [String] {
    CodeList.activity.codes.map(\.code).filter { code in
      packs.contains { $0.plan(activity: code, kind: kind) != nil }
    }
  }
}
