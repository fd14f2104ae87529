import Policy
import RegistryModel
import RegistryStore
import Reports

/// The cases about a vehicle or machine, and its repairs.
struct CaseHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  /// The packs that the registry has loaded.
  let packs: [CompiledPack]
  let kind: RecordKind
  let key: String

  func fill(_ report: inout LookupReport) throws {
    let day = context.at.day
    let open = try packs.flatMap { pack in
      try CaseEngine(pack).cases(at: context.at, about: CaseSubject(kind, key), in: register)
    }.filter { $0.status == .open }
    report.cases = CaseWorkflow.sorted(open, on: day).map { line(of: $0, on: day) }
    report.repairs = try repairs()
  }

  private func line(of state: CaseState, on day: CivilDate) -> LookupReport.Case {
    let titles = state.current.map(\.step.title)
    let owners = state.current.map { CaseLines.text(of: $0.owner) }
    return LookupReport.Case(
      id: state.id, title: state.workflow.title, state: state.current.map(\.step.id).joined(separator: " "),
      step: BilingualText(zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", ")),
      owner: owners.first ?? BilingualText(zh: "—", en: "—"), overdue: state.isOverdue(on: day),
      outOfUse: state.workflow.putsOutOfUse)
  }

  private func repairs() throws -> [LookupReport.Repair] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    let attribute = kind == .vehicle ? "vin" : "machine"
    return try reader.states(of: .repair, where: attribute, is: .text(key), question).compactMap { repair in
      guard let at = repair.moment("at"), at <= context.at else { return nil }
      return LookupReport.Repair(
        id: repair.key, at: at, workshop: repair.text("workshop"), items: repair.text("items"),
        document: repair.text("document"))
    }.sorted { ($1.at, $0.id) < ($0.at, $1.id) }
  }
}
