import RegistryModel

/// Computes one figure of one indicator.
struct FigureComputation<Register: RegisterView> {
  let compiled: CompiledIndicators
  let item: CompiledIndicators.Item
  let span: FigureSpan
  let register: Register
  let inspections: (any InspectionHistory)?
  let explains: Bool
  /// The last day whose confirmations a ranking knows; nil for the last day of its month.
  var foundBy: CivilDate?
  let memo: CountMemo

  var indicator: Indicator { item.indicator }
  var pack: PolicyPack { compiled.pack.pack }
  private var numbers: AssignedNumbers<Register> { AssignedNumbers(register: register, pack: pack) }

  /// What the two sides of an indicator came to.
  struct Sides {
    var numerator: MeasureSide
    var denominator: MeasureSide?
  }

  func figure() throws -> IndicatorFigure {
    let notices = try register.notices(for: pack.place, at: span.lastDay.lastMoment)
    let sides = try sides(notices)
    let target = try target(notices, hasBase: indicator.denominator != nil)
    let numerator = sides.numerator
    let denominator = sides.denominator
    let reachedTogether = numerator.sure.flatMap { target.isReached($0, of: denominator?.possible) }
    let parts = self.parts(sides, target)
    let reached = indicator.judgesParts ? FigureComputation.isReachedByAll(parts) : reachedTogether
    let couldBeReached = numerator.possible.flatMap { target.isReached($0, of: denominator?.sure) } ?? reached
    let result = result(sides, target, reached)
    return IndicatorFigure(
      indicator: indicator, pack: pack.id, row: item.row, period: span.period.description, days: span.days,
      deadline: span.deadline,
      numerator: numerator.sure, uncertainInNumerator: numerator.uncertain, denominator: denominator?.possible,
      uncertainInDenominator: denominator?.uncertain ?? 0, target: target, result: result, reached: reached,
      couldBeReached: couldBeReached,
      shortfall: numerator.sure.flatMap { target.shortfall($0, of: denominator?.possible) }, parts: parts,
      cumulative: try cumulative(notices), missing: missing(sides, target),
      notes: notes(sides) + assumptionNotes(notices),
      explanation: explains ? try explanation(sides) : nil)
  }

  // MARK: Sides

  func sides(_ notices: PlaceNotices) throws -> Sides {
    var denominator: MeasureSide?
    if let measure = indicator.denominator, let branch = item.denominator {
      denominator = try side(measure, branch, notices, base: nil, namesSubjects: indicator.countsWithinBase)
    }
    let base = indicator.countsWithinBase ? denominator?.tally?.possibleSubjects : nil
    return Sides(
      numerator: try side(indicator.numerator, item.numerator, notices, base: base, namesSubjects: false),
      denominator: denominator)
  }

  private func side(
    _ measure: Indicator.Measure, _ branch: CompiledIndicators.Branch, _ notices: PlaceNotices, base: Set<String>?,
    namesSubjects: Bool
  ) throws -> MeasureSide {
    switch measure.counting {
    case .figure:
      guard let name = measure.by else { return MeasureSide(missing: ["figure"]) }
      switch try numbers.figure(named: name, labels: span.labels) {
      case .success(let figure): return MeasureSide(figure)
      case .failure(.notLoaded): return MeasureSide(missing: ["figure:" + name])
      case .failure(.contradictory(let keys)): return MeasureSide(contradictory: keys, name: name)
      }
    case .task:
      guard let name = measure.by, let task = try numbers.task(named: name, labels: span.labels) else {
        return MeasureSide(missing: ["task:" + (measure.by ?? "")])
      }
      return MeasureSide(number: task.number)
    case .distinct, .events, .sum:
      return MeasureSide(
        try scan(span.days, notices).tally(
          measure, branch, parts: indicator.parts, base: base, namesSubjects: namesSubjects,
          byStation: indicator.isRanking))
    }
  }

  private func scan(_ days: EffectiveInterval, _ notices: PlaceNotices) -> MeasureScan<Register> {
    MeasureScan(
      compiled: compiled, register: register, inspections: inspections, notices: notices, days: days,
      lastDay: indicator.isRanking ? max(span.lastDay, foundBy ?? span.lastDay) : span.lastDay, explains: explains,
      memo: memo)
  }

  // MARK: Target

  /// The target with assigned numbers filled in, and replaced within a window by those of another plan (clause XC-17).
  private func target(_ notices: PlaceNotices, hasBase: Bool) throws -> IndicatorTarget {
    for row in pack.rows {
      for case .replacement(let replacement) in row.implementations where replacement.row == item.row {
        guard isWithin(replacement, notices) else { continue }
        let names = [replacement.task + "." + indicator.id, replacement.task]
        for name in names {
          if let task = try numbers.task(named: name, labels: span.labels) {
            return FigureComputation.assigned(task, hasBase: hasBase)
          }
        }
        return .notLoaded(replacement.task)
      }
    }
    switch indicator.target {
    case .share(let part, let whole): return .share(part, of: whole)
    case .moreThan(let part, let whole): return .moreThan(part, of: whole)
    case .count(let number): return .amount(ExactAmount(number), source: nil)
    case .task(let name):
      guard let task = try numbers.task(named: name, labels: span.labels) else { return .notLoaded(name) }
      return FigureComputation.assigned(task, hasBase: hasBase)
    case .none: return .none
    }
  }

  /// An assigned number; over a base it is a percentage.
  private static func assigned(_ task: (number: ExactAmount, source: String?), hasBase: Bool) -> IndicatorTarget {
    guard hasBase else { return .amount(task.number, source: task.source) }
    return .share(task.number.steps, of: Int(clamping: 100 * ExactAmount.powerOfTen(task.number.decimals)))
  }

  /// Whether the period touches the window, or its phase of the calendar while no notice declares the window.
  private func isWithin(_ replacement: TargetReplacement, _ notices: PlaceNotices) -> Bool {
    let windows = notices.windows(named: replacement.window)
    guard !windows.isEmpty else { return !assumedPhases(replacement).isEmpty }
    let own = MomentInterval(
      from: Instant(span.period.firstDay), until: Instant(span.period.end))
    return windows.contains { $0.moments.overlaps(own) }
  }

  // MARK: Result

  private func result(_ sides: Sides, _ target: IndicatorTarget, _ reached: Bool?) -> IndicatorFigure.Result {
    guard sides.numerator.sure != nil else { return .noBase }
    if indicator.denominator != nil {
      guard let base = sides.denominator, let amount = base.possible, !amount.isZeroOrLess else { return .noBase }
      if base.tally?.lacksNotice == true, base.sure?.isZeroOrLess ?? true { return .noBase }
    }
    if indicator.isRanking { return .shownOnly }
    if sides.numerator.tally?.lacksNotice == true { return .targetNotLoaded }
    switch target {
    case .notLoaded: return .targetNotLoaded
    case .none: return .shownOnly
    case .share, .moreThan, .amount: break
    }
    guard indicator.wording == .firm, span.isJudged, span.isFinal, let reached else { return .shownOnly }
    return reached ? .met : .notMet
  }

  /// The count since the start of the year, against the year's number: for months of an assigned number.
  private func cumulative(_ notices: PlaceNotices) throws -> IndicatorFigure.Cumulative? {
    guard indicator.period == .month, case .task(let name) = indicator.target else { return nil }
    let year = ReportingPeriod.year(span.period.firstDay.year)
    let number = try numbers.task(named: name, labels: [year.description])?.number
    switch indicator.numerator.counting {
    case .distinct, .events, .sum: break
    case .figure, .task: return nil
    }
    let days = EffectiveInterval(from: year.firstDay, until: span.days.until)
    let tally = try scan(days, notices).tally(
      indicator.numerator, item.numerator, parts: nil, base: nil, namesSubjects: false)
    return IndicatorFigure.Cumulative(numerator: tally.sure, target: number)
  }
}

/// What one side of an indicator came to: a tally, a reported number, or nothing.
struct MeasureSide {
  /// What surely counts; nil where nothing is loaded.
  let sure: ExactAmount?
  /// What counts at most.
  let possible: ExactAmount?
  let uncertain: Int
  let tally: MeasureTally?
  let missing: Set<String>
  let notes: [BilingualText]
  /// Keys of the records a reported number comes from.
  let keys: [String]

  init(_ tally: MeasureTally) {
    self.tally = tally
    sure = tally.sure
    possible = tally.possible
    uncertain = tally.uncertain
    missing = tally.missing
    notes = []
    keys = []
  }

  init<Register>(_ figure: AssignedNumbers<Register>.Figure) {
    tally = nil
    sure = figure.value
    possible = figure.value
    uncertain = 0
    missing = []
    var notes: [BilingualText] = []
    if let basis = figure.basis { notes.append(BilingualText(zh: "口径：\(basis)", en: "basis: \(basis)")) }
    for other in figure.others {
      notes.append(
        BilingualText(
          zh: "另一口径（\(other.basis)）：\(other.value)", en: "on another basis (\(other.basis)): \(other.value)"))
    }
    self.notes = notes
    keys = figure.keys
  }

  init(number: ExactAmount) {
    tally = nil
    sure = number
    possible = number
    uncertain = 0
    missing = []
    notes = []
    keys = []
  }

  init(missing: Set<String>, notes: [BilingualText] = []) {
    tally = nil
    sure = nil
    possible = nil
    uncertain = 0
    self.missing = missing
    self.notes = notes
    keys = []
  }

  init(contradictory keys: [String], name: String) {
    let list = keys.joined(separator: ", ")
    self.init(
      missing: ["figure:" + name],
      notes: [
        BilingualText(zh: "上报数据 \(name) 互相矛盾：\(list)", en: "reported figures \(name) contradict each other: \(list)")
      ])
  }
}
