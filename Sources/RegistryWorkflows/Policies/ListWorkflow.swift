import Policy
import RegistryModel
import RegistryStore
public import Reports

/// The lists of the loaded plans and of the register itself: who is on them, since when, and why.
public struct ListWorkflow {
  let context: WorkflowContext

  /// Lists of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The members of a list at the end of the day asked.
  ///
  /// - Parameter filter: only the pack of its place; of the register's own lists, what lies at its place, site or unit.
  /// - Throws: `StoreError`; `WorkflowError` where there is no such list, or no loaded pack has it.
  public func run(_ name: String, _ filter: RegisterListFilter) throws -> PolicyListReport {
    let place = filter.place
    return try context.openForReading().read { reader in
      if let own = RegisterListName(named: name) {
        return try RegisterListContext(reader: reader, context: context, filter: filter).report(own)
      }
      let packs = try PackShelf.packs(reader, knownAt: context.knownAt).filter { pack in
        place.map { pack.pack.place == $0.canonical } ?? true
      }
      let owners = packs.compactMap { pack in pack.pack.lists.first { $0.id == name }.map { (pack, $0) } }
      guard !owners.isEmpty else {
        let own = RegisterListName.allCases.map(\.rawValue)
        let known = Set(packs.flatMap { $0.pack.lists.map(\.id) } + own).sorted().joined(separator: " ")
        throw WorkflowError(
          .unknownKey, zh: "没有这个名单，或其规则包未载入", en: "there is no such list, or its pack is not loaded",
          location: name, hintZH: "可用：" + known, hintEN: "there are: " + known)
      }
      let snapshot = reader.snapshot(knownAt: context.knownAt)
      var report = PolicyListReport(list: name, asOf: context.at.day)
      for (pack, list) in owners {
        guard let kind = RecordKind.named(list.subject) else { continue }
        let before = report.members.count
        // SQL sorts out those that are surely not on the list, so that not every record is looked at in memory.
        let query = try SubjectQuery(
          kind, meeting: .listed(list: name, role: list.subject), in: pack.pack, place: pack.pack.place,
          time: .day(context.at.day))
        let question = RegisterQuestion(at: query.moment, knownAt: context.knownAt)
        try reader.forEachSubject(meeting: query, knownAt: context.knownAt) { key, truth in
          guard let state = try reader.state(of: kind, key: key, question) else { return }
          // A list names what belongs to its place; an entry made by hand may name a guest.
          let entry = try pack.entry(of: name, kind: kind, key: key, on: context.at.day, in: snapshot)
          guard entry != nil || pack.concerns(state.values) else { return }
          guard truth == .yes else { return report.undetermined.append(key) }
          report.members.append(try member(state, entry, of: list, in: pack, snapshot))
        }
        report.expect(list.expectedNumber, of: report.members.count - before, by: pack.pack.id)
      }
      return report
    }
  }

  private func member(
    _ state: SubjectState, _ entry: ListEntry?, of list: PolicyList, in pack: CompiledPack, _ snapshot: RegisterSnapshot
  ) throws -> PolicyListReport.Member {
    let current = try pack.currentMembership(
      of: list.id, kind: state.kind, key: state.key, on: context.at.day, in: snapshot)
    return PolicyListReport.Member(
      key: state.key, label: state.text("plate") ?? state.text("code") ?? state.text("name"), from: current?.days.from,
      to: entry?.until, rule: current?.row ?? list.id, reason: current?.reason ?? list.reason, note: entry?.reason,
      document: entry?.source,
      shown: list.shownAttributes.compactMap { name in
        guard let attribute = state.kind.attribute(name) else { return nil }
        return PolicyListReport.Shown(
          name: name, title: attribute.title, value: state[name].map { attribute.type.text(of: $0) })
      })
  }
}
