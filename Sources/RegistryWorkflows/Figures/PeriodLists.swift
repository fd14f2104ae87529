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
          BilingualText(zh: "名单", en: "list"), PeriodReport.ListSection.nameColumn,
          BilingualText(zh: "在列", en: "members"), BilingualText(zh: "数据不足", en: "data missing"),
          BilingualText(zh: "成员", en: "who"),
        ], rows: rows)
    ]
  }

  private func row(_ list: PolicyList, _ pack: CompiledPack) throws -> [String]? {
    guard let kind = RecordKind.named(list.subject) else { return nil }
    context.report(ListWorkflow.stage(of: list.id))
    let (members, undetermined) = try PolicyListMembers(
      reader: reader, context: context, pack: pack, list: list, kind: kind, day: day
    ).names()
    let names = Self.named.contains(kind) ? members.map { $0.name ?? $0.key } : []
    return [
      list.id, list.title.sideBySide, "\(members.count)", "\(undetermined)",
      names.joined(separator: ", "),
    ]
  }
}
