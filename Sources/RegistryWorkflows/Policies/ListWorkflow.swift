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
  /// - Parameters:
  ///   - filter: only the pack of its place; of the register's own lists, what lies at its place, site or unit.
  ///   - asksMoment: whether a moment of the day was named, so that the answer has to say that it is about the day's end.
  /// - Throws: `StoreError`; `WorkflowError` where there is no such list, or no loaded pack has it.
  public func run(_ name: String, _ filter: RegisterListFilter, asksMoment: Bool = false) throws -> PolicyListReport {
    let place = filter.place
    context.report(Self.stage(of: name))
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
      try filter.requireApplies(bySite: false, byUnit: false)
      var report = PolicyListReport(list: name, asOf: context.at.day)
      if asksMoment { report.notes.append(Self.endOfDay(context.at.day)) }
      for (pack, list) in owners {
        guard let kind = RecordKind.named(list.subject) else { continue }
        if report.asOf < pack.pack.from { report.notes.append(Self.notYet(pack.pack)) }
        let before = report.members.count
        try PolicyListMembers(
          reader: reader, context: context, pack: pack, list: list, kind: kind, day: report.asOf
        ).add(to: &report)
        report.expect(list.expectedNumber, of: report.members.count - before, by: pack.pack.id)
      }
      return report
    }
  }

  private static func notYet(_ pack: PolicyPack) -> BilingualText {
    BilingualText(
      zh: "方案 \(pack.id) 自 \(pack.from) 起执行；名单按其条件列示所问之日的情况，当时尚无此要求。",
      en:
        "The plan \(pack.id) is in force from \(pack.from): who met its conditions on the day asked, when nobody asked for them."
    )
  }

  private static func endOfDay(_ day: CivilDate) -> BilingualText {
    BilingualText(
      zh: "方案的名单按天列示：以上是 \(day) 当天结束时的情况，不是所问时刻的情况。",
      en: "Lists of plans go by the day: this is how it stood at the end of \(day), not at the moment asked about.")
  }

  /// What is told of work on a list: its members are found in one pass that nobody can count.
  static func stage(of list: String) -> WorkStage {
    WorkStage(BilingualText(zh: "名单 " + list, en: "list " + list))
  }
}
