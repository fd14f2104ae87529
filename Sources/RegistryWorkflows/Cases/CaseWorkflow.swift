import Policy
import RegistryModel
import RegistryStore
public import Reports

/// The cases of the loaded plans: which are open, where they stand, and what comes next.
public struct CaseWorkflow {
  let context: WorkflowContext

  /// Cases of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Which cases a list shows.
  public struct Filter: Sendable {
    /// Only those that are overdue.
    public var isOverdue = false
    /// Only those that are open.
    public var isOpen = false
    /// Only those with a step that this department owns; `others` for those whom the clause names in words, `undecided`
    /// for those that nobody owns yet.
    public var owner: String?
    /// Only those of this pack.
    public var pack: String?

    /// Every case.
    public init() {}
  }

  /// The cases that `filter` lets pass: overdue ones first, then open ones, each in the order of their opening.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a department or pack means nothing.
  public func list(_ filter: Filter) throws -> CaseReport {
    if let owner = filter.owner, !CaseOwner.words.contains(owner), !CodeList.department.contains(owner) {
      let known = (CodeList.department.codes.map(\.code) + CaseOwner.words).joined(separator: " ")
      throw WorkflowError(
        .usage, zh: "没有这个部门代码", en: "there is no such department", location: owner,
        hintZH: "可用：" + known, hintEN: "there are: " + known)
    }
    return try context.openForReading().read { reader in
      let day = context.at.day
      let packs = try packs(reader, named: filter.pack)
      guard !packs.isEmpty else {
        let none = BilingualText(
          zh: "未载入规则包：案件由规则包推出，有无案件不明；用 hegui policy load 载入",
          en: "no pack is loaded: cases follow from packs, so nobody can tell; load one with hegui policy load")
        return CaseReport(at: context.at, cases: [], notes: [none], undetermined: nil)
      }
      let wanted = try states(reader, packs).filter { state in
        // A ledger without steps only keeps records: there is nothing to be done in it.
        if state.workflow.steps.isEmpty { return false }
        if filter.isOpen, state.status != .open { return false }
        guard let owner = filter.owner else { return true }
        return state.current.contains { $0.owner.codes.contains(owner) }
      }
      let lines = CaseWorkflow.sorted(wanted, on: day).map { CaseLines.line(of: $0, on: day, withTimeline: false) }
      guard filter.isOverdue else {
        return CaseReport(at: context.at, cases: lines, notes: CaseLines.notes(on: wanted))
      }
      let unknown = lines.filter { !$0.overdue && $0.steps.contains { $0.due == nil } }
      return CaseReport(
        at: context.at, cases: lines.filter(\.overdue),
        notes: Self.note(onUnknownDays: unknown) + CaseLines.notes(on: wanted),
        undetermined: unknown.count)
    }
  }

  /// Of how many cases nobody can tell whether they are overdue, and what would tell it.
  private static func note(onUnknownDays cases: [CaseReport.Case]) -> [BilingualText] {
    guard !cases.isEmpty else { return [] }
    let missing = Set(cases.flatMap(\.steps).compactMap(\.dueMissing)).sorted().joined(separator: ", ")
    return [
      BilingualText(
        zh: "\(cases.count) 件期限未知（未载入 \(missing)），是否逾期不明",
        en:
          "cases whose day due is not known (\(missing) not loaded), so that nobody can tell whether they are overdue: \(cases.count)"
      )
    ]
  }

  /// One case with its timeline.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where there is no such case.
  public func show(_ id: String) throws -> CaseReport {
    try context.openForReading().read { reader in
      let state = try state(id, reader, at: context.at)
      return CaseReport(
        at: context.at, cases: [CaseLines.line(of: state, on: context.at.day, withTimeline: true)],
        notes: try objections(to: state, reader) + CaseLines.notes(on: [state]))
    }
  }

  /// The checks of a case whose device was not in service.
  private func objections(to state: CaseState, _ reader: RegistryReader) throws -> [BilingualText] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    var seen: Set<String> = []
    return try state.timeline.map(\.entry).compactMap { entry in
      guard entry.kind == RecordKind.check.id, seen.insert(entry.key).inserted,
        let check = try reader.state(of: .check, key: entry.key, question),
        let why = try DeviceService.objection(to: check.values, reader, knownAt: context.knownAt)
      else { return nil }
      return BilingualText(zh: "\(entry.key)：\(why.zh)", en: "\(entry.key): \(why.en)")
    }
  }

  /// Overdue cases first, then open ones; each in the order of their opening.
  static func sorted(_ states: [CaseState], on day: CivilDate) -> [CaseState] {
    func order(_ state: CaseState) -> (Int, Instant, String) {
      (state.isOverdue(on: day) ? 0 : state.status == .open ? 1 : 2, state.openedAt, state.id)
    }
    return states.sorted { order($0) < order($1) }
  }

  /// The loaded packs, or the one that is named.
  private func packs(_ reader: RegistryReader, named pack: String?) throws -> [CompiledPack] {
    let packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    if let pack, !packs.contains(where: { $0.pack.id == pack }) {
      let known = packs.map(\.pack.id).joined(separator: " ")
      throw WorkflowError(
        .unknownKey, zh: "没有载入这个规则包", en: "this pack is not loaded", location: pack, hintZH: "已载入：" + known,
        hintEN: "loaded: " + known)
    }
    return packs.filter { pack == nil || $0.pack.id == pack }
  }

  private func states(_ reader: RegistryReader, _ packs: [CompiledPack]) throws -> [CaseState] {
    let snapshot = reader.snapshot(knownAt: context.knownAt)
    return try packs.flatMap { try CaseEngine($0).cases(at: context.at, in: snapshot, report: context.report) }
  }

  /// The case of a number, at a moment. A number belongs to the row that it names, so only that row is looked at.
  func state(_ id: String, _ reader: RegistryReader, at moment: Instant) throws -> CaseState {
    let snapshot = reader.snapshot(knownAt: context.knownAt)
    for pack in try PackShelf.packs(reader, knownAt: context.knownAt) {
      if let found = try CaseEngine(pack).linkedState(numbered: id, at: moment, in: snapshot) { return found }
    }
    throw WorkflowError(
      .unknownKey, zh: "没有这个案件", en: "there is no such case", location: id,
      hintZH: "用 hegui case list 查看；案件由已载入的规则包与记录推出",
      hintEN: "see hegui case list; cases follow from the loaded packs and the records")
  }
}
