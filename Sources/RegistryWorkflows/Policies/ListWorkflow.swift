import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// The lists of the loaded plans: who is on them, since when, and why.
public struct ListWorkflow {
  let context: WorkflowContext

  /// Lists of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The members of a list at the end of the day asked.
  ///
  /// - Parameter place: only the pack of this place; nil for every pack that has the list.
  /// - Throws: `StoreError`; `WorkflowError` where no loaded pack has such a list.
  public func run(_ name: String, place: DivisionCode?) throws -> PolicyListReport {
    try context.openForReading().read { reader in
      let packs = try PackShelf.packs(reader, knownAt: context.knownAt).filter { pack in
        place.map { pack.pack.place == $0.canonical } ?? true
      }
      let owners = packs.compactMap { pack in pack.pack.lists.first { $0.id == name }.map { (pack, $0) } }
      guard !owners.isEmpty else {
        let known = Set(packs.flatMap { $0.pack.lists.map(\.id) }).sorted().joined(separator: " ")
        throw WorkflowError(
          .unknownKey, zh: "已载入的规则包没有这个名单", en: "no loaded pack has this list", location: name,
          hintZH: known.isEmpty ? "先用 hegui policy load 载入规则包" : "可用：" + known,
          hintEN: known.isEmpty ? "load a pack with hegui policy load" : "there are: " + known)
      }
      let snapshot = reader.snapshot(knownAt: context.knownAt)
      var report = PolicyListReport(list: name, asOf: context.at.day)
      for (pack, list) in owners {
        guard let kind = RecordKind.named(list.subject) else { continue }
        let before = report.members.count
        try reader.forEachState(of: kind, RegisterQuestion(at: context.at, knownAt: context.knownAt)) { state in
          let day = context.at.day
          switch try pack.membership(of: name, kind: kind, key: state.key, on: day, in: snapshot) {
          case .yes: report.members.append(try member(state, of: list, in: pack, snapshot))
          case .unknown: report.undetermined.append(state.key)
          case .no: break
          }
        }
        report.expect(list.expectedNumber, of: report.members.count - before, by: pack.pack.id)
      }
      return report
    }
  }

  private func member(
    _ state: SubjectState, of list: PolicyList, in pack: CompiledPack, _ snapshot: RegisterSnapshot
  ) throws -> PolicyListReport.Member {
    let day = context.at.day
    let times = try pack.memberships(
      of: list.id, kind: state.kind, key: state.key, from: pack.pack.from, until: day.adding(days: 1), in: snapshot)
    let current = times.last { $0.days.contains(day) }
    return PolicyListReport.Member(
      key: state.key, label: state.text("plate") ?? state.text("code") ?? state.text("name"), from: current?.days.from,
      to: nil, rule: current?.row ?? list.id, reason: current?.reason ?? list.reason,
      shown: list.shownAttributes.compactMap { name in
        guard let attribute = state.kind.attribute(name) else { return nil }
        return PolicyListReport.Shown(
          name: name, title: attribute.title, value: state[name].map { attribute.type.text(of: $0) })
      })
  }
}
