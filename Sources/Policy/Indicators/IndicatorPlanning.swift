public import RegistryModel

extension IndicatorEngine {
  /// What remains on `day` to reach the targets of a row or indicator: one plan for each of its indicators.
  ///
  /// - Parameters:
  ///   - calendar: which days are worked; nil for what the notices of the place declare.
  ///   - history: where statements tell when they were made; nil leaves back-dated records out.
  /// - Throws: ``IndicatorError/unknownIndicator(_:)``; what the register throws.
  public func plans(
    for rule: String, on day: CivilDate, calendar: WorkingCalendar? = nil,
    limits: QuotaFlag.Limits = QuotaFlag.Limits(), history: (any StatementHistory)? = nil,
    in register: some RegisterView
  ) throws -> [IndicatorPlan] {
    let items = compiled.items.filter { $0.row == rule || $0.indicator.id == rule }
    guard !items.isEmpty else { throw IndicatorError.unknownIndicator(rule) }
    let notices = try register.notices(for: pack.place, at: day.lastMoment)
    let calendar = calendar ?? WorkingCalendar(notices)
    var plans: [IndicatorPlan] = []
    let memo = CountMemo()
    for item in items {
      let period = ReportingPeriod.holding(day, rhythm: item.indicator.period)
      let request = Request(period, rule: item.indicator.id, asOf: day, explains: true)
      guard let span = FigureSpan.spans(of: item.indicator, request, pack: pack).first else { continue }
      let computation = FigureComputation(
        compiled: compiled, item: item, span: span, register: register, inspections: nil, explains: true,
        memo: memo)
      let figure = try computation.figure()
      let counting = CountingDays(
        from: day, to: span.deadline, within: item.indicator.numerator.condition.windows, notices)
      plans.append(
        try IndicatorPlanner(
          figure: figure, span: span, day: day, counting: counting, calendar: calendar, limits: limits,
          candidates: try computation.candidates(figure.explanation),
          windowTitle: pack.windows.first { $0.name == counting.over }?.title,
          comparesSubjects: computation.comparesSubjects
        ).plan(register, history))
    }
    return plans
  }
}

/// Makes a plan from a figure and the records behind it.
struct IndicatorPlanner {
  let figure: IndicatorFigure
  let span: FigureSpan
  let day: CivilDate
  let counting: CountingDays
  let calendar: WorkingCalendar
  let limits: QuotaFlag.Limits
  /// Subjects that can still come to count where there is no base.
  let candidates: [RemainingSubject]
  /// What the named period is called that is over; nil where none is.
  let windowTitle: BilingualText?
  /// Whether the base holds the very subjects that the numerator counts.
  let comparesSubjects: Bool

  var indicator: Indicator { figure.indicator }
  var entries: ExplainedRecords { figure.explanation?.numerator ?? ExplainedRecords(of: indicator.numerator.kind) }

  func plan(_ register: some RegisterView, _ history: (any StatementHistory)?) throws -> IndicatorPlan {
    let numerator = figure.numerator ?? .zero
    let parts = indicator.judgesParts ? judgedParts : []
    let outcome =
      indicator.judgesParts
      ? IndicatorPlanner.together(parts.map(\.outcome))
      : figure.target.remaining(numerator, of: figure.denominator, baseGrows: indicator.baseGrows)
    let remaining = outcome.flatMap { outcome -> ExactAmount? in
      if case .amount(let amount) = outcome { amount } else { nil }
    }
    let last = counting.days.last ?? span.deadline
    let workingDays = counting.days.count { calendar.isWorked($0) }
    let attainable = self.attainable(numerator)
    return IndicatorPlan(
      figure: figure, day: day, deadline: last, remaining: remaining,
      parts: parts.compactMap(\.shown), baseGrows: indicator.baseGrows, workingDays: workingDays,
      yearsWithoutHolidays: calendar.yearsWithoutNotice(from: day, to: last),
      perWorkingDay: perDay(remaining, workingDays), unseen: unseen, attainable: attainable,
      obstacle: obstacle(outcome, numerator, workingDays, attainable), flags: try flags(register, history))
  }

  private func perDay(_ remaining: ExactAmount?, _ days: Int) -> ExactAmount? {
    guard let remaining, remaining.steps > 0, days > 0 else { return nil }
    // Counts come in whole ones; sums in their own steps.
    let quotient = remaining.steps / days + (remaining.steps % days > 0 ? 1 : 0)
    return ExactAmount(steps: quotient, decimals: remaining.decimals)
  }

  // MARK: Parts

  /// A part that is judged by itself, with what it needs.
  private struct JudgedPart {
    let key: String?
    let outcome: RemainingAmount

    /// The part as the plan names it; nil where it has reached the target.
    var shown: IndicatorPlan.Part? {
      switch outcome {
      case .amount(let amount): amount.steps > 0 ? IndicatorPlan.Part(key: key, remaining: amount) : nil
      case .never: IndicatorPlan.Part(key: key, remaining: nil)
      }
    }
  }

  private var judgedParts: [JudgedPart] {
    figure.parts.compactMap { part in
      figure.target.remaining(part.numerator, of: part.denominator, baseGrows: indicator.baseGrows)
        .map { JudgedPart(key: part.key, outcome: $0) }
    }
  }

  /// What parts need together: never, where one of them cannot; nil where there are none.
  private static func together(_ outcomes: [RemainingAmount]) -> RemainingAmount? {
    guard var total = outcomes.first else { return nil }
    for outcome in outcomes.dropFirst() {
      switch (total, outcome) {
      case (.amount(let left), .amount(let right)): total = left.adding(right).map { .amount($0) } ?? total
      case (.never(let left), .never(let right)): total = left.adding(right).map { .never(outside: $0) } ?? total
      case (.amount, .never): total = outcome
      case (.never, .amount): break
      }
    }
    return total
  }

  // MARK: What can still count

  private var unseen: [IndicatorPlan.Site] {
    let subjects = indicator.limitsBySubjects ? candidates : figure.explanation?.remaining ?? []
    var byLocation: [String?: [RemainingSubject]] = [:]
    for subject in subjects { byLocation[subject.location, default: []].append(subject) }
    return byLocation.sorted { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }
      .map { IndicatorPlan.Site(location: $0.key, subjects: $0.value) }
  }

  /// What counts, and the subjects that still can: those of the base not seen, or those that are meant and have no day
  /// yet. Nothing limits events, sums, and subjects that are yet to come.
  private func attainable(_ numerator: ExactAmount) -> ExactAmount? {
    guard indicator.numerator.counting == .distinct else { return nil }
    if comparesSubjects {
      if indicator.denominator?.within != nil { return nil }
      return ExactAmount(numerator.steps + (figure.explanation?.remaining.count ?? 0))
    }
    return indicator.limitsBySubjects ? ExactAmount(numerator.steps + candidates.count) : nil
  }

  private func obstacle(
    _ outcome: RemainingAmount?, _ numerator: ExactAmount, _ workingDays: Int, _ attainable: ExactAmount?
  ) -> IndicatorPlan.Obstacle? {
    guard let outcome else {
      if !figure.missing.isEmpty { return .unknown(figure.missing) }
      return figure.result == .noBase ? .emptyBase : nil
    }
    guard case .amount(let remaining) = outcome else {
      // What is uncertain may yet turn out to count.
      guard figure.uncertainInNumerator == 0, figure.uncertainInDenominator == 0 else {
        return .unknown(figure.missing)
      }
      if case .never(let outside) = outcome { return .outsideForGood(outside) }
      return nil
    }
    guard remaining.steps > 0 else { return nil }
    if let window = counting.undeclared { return .unknown(["window:" + window]) }
    if counting.over != nil, let windowTitle { return .windowOver(windowTitle) }
    let needed = ExactAmount(steps: numerator.steps + remaining.steps, decimals: numerator.decimals)
    if let attainable, attainable.steps < needed.steps {
      return .tooFewSubjects(attainable: attainable, needed: needed)
    }
    return workingDays == 0 ? .noDaysLeft : nil
  }
}
