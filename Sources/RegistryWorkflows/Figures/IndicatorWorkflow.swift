import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// The figures of a plan, computed from the register.
public struct IndicatorWorkflow {
  let context: WorkflowContext

  /// Figures from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The figures of a pack for a period.
  ///
  /// - Parameters:
  ///   - pack: id of a loaded pack.
  ///   - rule: only this clause row or indicator; nil for all.
  ///   - place: a part of the plan's place, such as a county of a city; nil for the whole.
  ///   - explains: whether to name the records behind each figure.
  /// - Throws: `StoreError`; `WorkflowError` where pack or rule are not known.
  public func figures(
    of pack: String, period: String, rule: String?, place: DivisionCode? = nil, explains: Bool
  ) throws -> IndicatorReport {
    let period = try Self.period(period)
    return try context.openForReading().read { reader in
      let engine = try self.engine(of: pack, place: place, reader)
      try requireKnown(rule, in: engine)
      let day = try asOf(period)
      let figures = try engine.figures(
        IndicatorEngine.Request(
          period, rule: rule, asOf: day, explains: explains, foundBy: day ?? period.lastDay),
        in: reader.snapshot(knownAt: context.knownAt, namesSources: false),
        inspections: LatestInspections(reader: reader, knownAt: context.knownAt), report: context.report)
      let rankings = RankingFigures(
        context: context, reader: reader, place: engine.pack.place, day: day ?? period.lastDay)
      return IndicatorReport(
        pack: pack, period: period.description, rows: try figures.map { try rankings.row(of: $0) })
    }
  }

  /// What remains on the day asked about to reach the targets of a rule, or of all rules.
  ///
  /// - Parameters:
  ///   - pack: id of a loaded pack; nil for the one that has the rule.
  ///   - period: nil for the periods that hold the day asked about, of each indicator its own.
  /// - Throws: `StoreError`; `WorkflowError` where pack or rule are not known, or the day is not in the period.
  public func plans(
    of pack: String?, period: String?, rule: String?, place: DivisionCode? = nil
  ) throws -> IndicatorReport {
    let period = try period.map(Self.period) ?? .day(context.at.day)
    let day = min(context.at.day, period.lastDay)
    guard day >= period.firstDay else {
      throw WorkflowError(
        .usage, zh: "所问之日早于该期间", en: "the day asked about lies before the period", location: "\(day)",
        hintZH: "用 --at 指定该期间内的一天", hintEN: "name a day of the period with --at")
    }
    return try context.openForReading().read { reader in
      let pack = try pack ?? packOf(rule ?? "", reader)
      let engine = try self.engine(of: pack, place: place, reader)
      try requireKnown(rule, in: engine)
      let snapshot = reader.snapshot(knownAt: context.knownAt, namesSources: false)
      let rules = rule.map { [$0] } ?? engine.rows
      let rows = try rules.flatMap { rule in
        try engine.plans(for: rule, on: day, history: snapshot, in: snapshot).map { IndicatorRow($0) }
      }
      guard !rows.isEmpty else {
        throw WorkflowError(
          .usage, zh: "该指标的期限已过", en: "nothing counts any more for this rule on the day asked about",
          location: "\(rule ?? pack) \(day)", hintZH: "用 --at 指定期限内的一天", hintEN: "name an earlier day with --at")
      }
      return IndicatorReport(pack: pack, period: period.description, rows: rows)
    }
  }

  /// The loaded pack that has an indicator of that rule.
  private func packOf(_ rule: String, _ reader: RegistryReader) throws -> String {
    let packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    let found = packs.filter { IndicatorEngine($0).knows(rule) }.map(\.pack.id)
    guard let first = found.first else {
      let known = packs.map(\.pack.id).joined(separator: " ")
      throw WorkflowError(
        .unknownKey, zh: "已载入的规则包都没有该条款行的指标", en: "no loaded pack has an indicator of this rule", location: rule,
        hintZH: known.isEmpty ? "先用 hegui policy load 载入" : "已载入：" + known,
        hintEN: known.isEmpty ? "load one with hegui policy load" : "loaded: " + known)
    }
    guard found.count == 1 else {
      throw WorkflowError(
        .ambiguousKey, zh: "多个规则包有该条款行", en: "several packs have this rule", location: rule,
        hintZH: "用 --pack 指明：" + found.joined(separator: " "),
        hintEN: "name one with --pack: " + found.joined(separator: " "))
    }
    return first
  }

  /// Reads a period.
  static func period(_ text: String) throws -> ReportingPeriod {
    guard let period = ReportingPeriod(text) else {
      throw WorkflowError(
        .usage, zh: "不是期间", en: "this is no period", location: text,
        hintZH: "写作 2020、2020-Q3、2020-06 或 2020-06-12", hintEN: "write 2020, 2020-Q3, 2020-06 or 2020-06-12")
    }
    return period
  }

  /// As of when a period is judged: the day asked about where it lies within the period; nil, its end, where the period is
  /// over, whenever it is asked for.
  ///
  /// - Throws: `WorkflowError` where the period has not begun: nothing can be said of it yet.
  func asOf(_ period: ReportingPeriod) throws -> CivilDate? {
    guard context.at.day >= period.firstDay else {
      throw WorkflowError(
        .usage, zh: "该期间尚未开始", en: "the period has not begun", location: "\(period)",
        hintZH: "核对 --period 与 --at", hintEN: "check --period and --at")
    }
    return context.at.day < period.lastDay ? context.at.day : nil
  }

  func engine(of pack: String, place: DivisionCode? = nil, _ reader: RegistryReader) throws -> IndicatorEngine {
    let packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    guard let compiled = packs.first(where: { $0.pack.id == pack }) else {
      let known = packs.map(\.pack.id).joined(separator: " ")
      throw WorkflowError(
        .unknownKey, zh: "没有载入这个规则包", en: "this pack is not loaded", location: pack,
        hintZH: known.isEmpty ? "先用 hegui policy load 载入" : "已载入：" + known,
        hintEN: known.isEmpty ? "load it with hegui policy load" : "loaded: " + known)
    }
    guard let place, place != compiled.pack.place else { return IndicatorEngine(compiled) }
    guard compiled.pack.place.covers(place) else {
      throw WorkflowError(
        .usage, zh: "该地不属于方案的地区", en: "the place is no part of the plan's", location: place.text,
        hintZH: "方案的地区：" + compiled.pack.place.text, hintEN: "the plan is that of " + compiled.pack.place.text)
    }
    return IndicatorEngine(try CompiledPack(compiled.pack.narrowed(to: place)))
  }

  private func requireKnown(_ rule: String?, in engine: IndicatorEngine) throws {
    guard let rule else { return }
    guard engine.knows(rule) else {
      let known = engine.rows.joined(separator: " ")
      throw WorkflowError(
        .unknownKey, zh: "该条款行没有指标", en: "there is no indicator of this rule", location: rule,
        hintZH: "可用：" + known, hintEN: "there are: " + known)
    }
  }
}
