import Policy
import RegistryModel
import RegistryStore
import Reports

/// The lists of a plan as the report of a period shows them: how many are on each, and who, as far as they are units and
/// not vehicles, machines or persons.
struct PeriodLists {
  let context: WorkflowContext
  let reader: RegistryReader
  let day: CivilDate

  /// Kinds whose members may be named on a page.
  private static let named: [RecordKind] = [.unit, .station, .workshop, .site, .fuelSite]

  /// One table of all lists; nothing where the plan has none.
  ///
  /// - Throws: `StoreError`, and `PackError` where a condition does not fit the vocabulary.
  func sections(of pack: CompiledPack) throws -> [PeriodReport.ListSection] {
    let rows = try pack.pack.lists.compactMap { try row($0, pack) }
    guard !rows.isEmpty else { return [] }
    return [
      PeriodReport.ListSection(
        title: BilingualText(zh: "名单", en: "Lists"),
        columns: [
          BilingualText(zh: "名单", en: "list"), BilingualText(zh: "名称", en: "name"),
          BilingualText(zh: "在列", en: "members"), BilingualText(zh: "数据不足", en: "data missing"),
          BilingualText(zh: "成员", en: "who"),
        ], rows: rows)
    ]
  }

  private func row(_ list: PolicyList, _ pack: CompiledPack) throws -> [String]? {
    guard let kind = RecordKind.named(list.subject) else { return nil }
    let query = try SubjectQuery(
      kind, meeting: .listed(list: list.id, role: kind.id), in: pack.pack, place: pack.pack.place, time: .day(day))
    let matches = try reader.subjects(meeting: query, knownAt: context.knownAt)
    let question = RegisterQuestion(at: query.moment, knownAt: context.knownAt)
    let names =
      Self.named.contains(kind)
      ? try matches.surely.map { try reader.state(of: kind, key: $0, question)?.text("name") ?? $0 } : []
    return [
      list.id, list.title.zh + " / " + list.title.en, "\(matches.surely.count)", "\(matches.possibly.count)",
      names.joined(separator: ", "),
    ]
  }
}
