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
    let calendar =
      try calendar
      ?? WorkingCalendar(PlaceNotices(place: pack.place, in: register, at: ReportingPeriod.lastMoment(of: day)))
    var plans: [IndicatorPlan] = []
    let memo = CountMemo()
    for item in items {
      let period = ReportingPeriod.holding(day, rhythm: item.indicator.period)
      let request = Request(period, rule: item.indicator.id, asOf: day, explains: true)
      guard let span = FigureSpan.spans(of: item.indicator, request, pack: pack).first else { continue }
      let computation = FigureComputation(
        compiled: compiled, item: item, span: span, register: register, inspections: nil, explains: true,
        memo: memo)
      plans.append(
        try IndicatorPlanner(
          figure: try computation.figure(), span: span, day: day, calendar: calendar, limits: limits,
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
  let calendar: WorkingCalendar
  let limits: QuotaFlag.Limits
  /// Whether the base holds the very subjects that the numerator counts.
  let comparesSubjects: Bool

  private var indicator: Indicator { figure.indicator }
  private var entries: [IndicatorExplanation.Entry] { figure.explanation?.numerator ?? [] }

  func plan(_ register: some RegisterView, _ history: (any StatementHistory)?) throws -> IndicatorPlan {
    let numerator = figure.numerator ?? .zero
    let needed = figure.target.needed(of: figure.denominator, decimals: numerator.decimals)
    let remaining = needed.map { ExactAmount(steps: max(0, $0.steps - numerator.steps), decimals: numerator.decimals) }
    let workingDays = calendar.workingDays(from: day, to: span.deadline)
    let attainable = self.attainable(numerator)
    return IndicatorPlan(
      figure: figure, day: day, deadline: span.deadline, remaining: remaining, workingDays: workingDays,
      yearsWithoutHolidays: calendar.yearsWithoutNotice(from: day, to: span.deadline),
      perWorkingDay: perDay(remaining, workingDays), unseen: unseen, attainable: attainable,
      obstacle: obstacle(needed, remaining, workingDays, attainable), flags: try flags(register, history))
  }

  private func perDay(_ remaining: ExactAmount?, _ days: Int) -> ExactAmount? {
    guard let remaining, remaining.steps > 0, days > 0 else { return nil }
    // Counts come in whole ones; sums in their own steps.
    let quotient = remaining.steps / days + (remaining.steps % days > 0 ? 1 : 0)
    return ExactAmount(steps: quotient, decimals: remaining.decimals)
  }

  // MARK: What can still count

  private var unseen: [IndicatorPlan.Site] {
    var byLocation: [String?: [RemainingSubject]] = [:]
    for subject in figure.explanation?.remaining ?? [] { byLocation[subject.location, default: []].append(subject) }
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
    guard indicator.numerator.by == nil, indicator.numerator.within != nil, indicator.denominator == nil else {
      return nil
    }
    let candidates = entries.filter { entry in
      switch entry.standing {
      case .undated, .uncertain: true
      default: false
      }
    }
    return ExactAmount(numerator.steps + candidates.count)
  }

  private func obstacle(
    _ needed: ExactAmount?, _ remaining: ExactAmount?, _ workingDays: Int, _ attainable: ExactAmount?
  ) -> IndicatorPlan.Obstacle? {
    guard let needed, let remaining else {
      return figure.missing.isEmpty ? nil : .unknown(figure.missing)
    }
    guard remaining.steps > 0 else { return nil }
    if let attainable, attainable.steps < needed.steps {
      return .tooFewSubjects(attainable: attainable, needed: needed)
    }
    return workingDays == 0 ? .noDaysLeft : nil
  }

  // MARK: Signs

  private func flags(_ register: some RegisterView, _ history: (any StatementHistory)?) throws -> [QuotaFlag] {
    let counted = entries.filter { $0.standing == .counted || $0.standing == .repeated }
    let states = try states(of: counted, register)
    var flags = repeated(counted, states)
    let late = try backDated(counted, states, history)
    if !late.isEmpty { flags.append(.backDated(late)) }
    if let flag = oneSite(counted, states) { flags.append(flag) }
    let annulled = counted.map(\.key).filter { states[$0]?.text("status") == "annulled" }
    if indicator.numerator.kind == "check", !annulled.isEmpty { flags.append(.annulled(annulled)) }
    let outside = entries.filter { $0.standing == .outsideBase }.map(\.key)
    if !outside.isEmpty { flags.append(.outsideBase(outside)) }
    return flags
  }

  /// The records that count, as the figure sees them, by key.
  private func states(
    of counted: [IndicatorExplanation.Entry], _ register: some RegisterView
  ) throws -> [String: RecordState] {
    guard let kind = RecordKind.named(indicator.numerator.kind) else { return [:] }
    let moment = ReportingPeriod.lastMoment(of: span.lastDay)
    var states: [String: RecordState] = [:]
    for entry in counted { states[entry.key] = try register.state(of: kind, key: entry.key, at: moment) }
    return states
  }

  private func repeated(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState]
  ) -> [QuotaFlag] {
    var bySubject: [String: [String]] = [:]
    for entry in counted {
      let subject = countsBySubject ? entry.subject : checkedSubject(states[entry.key])
      if let subject { bySubject[subject, default: []].append(entry.key) }
    }
    return bySubject.sorted { $0.key < $1.key }.filter { $0.value.count >= limits.repeats }
      .map { .repeatedSubject($0.key, $0.value.sorted()) }
  }

  /// Whom a check is about, where each check counts for itself (clause XC-16 counts vehicle-times); an action that has
  /// many records is about nobody.
  private func checkedSubject(_ state: RecordState?) -> String? {
    guard indicator.numerator.kind == "check", indicator.numerator.counting == .events,
      indicator.numerator.together == nil
    else { return nil }
    let attributes = ["vin", "plate", "machine", "machineCode", "fuelSite", "station", "unit"]
    return attributes.lazy.compactMap { state?.text($0) }.first
  }

  /// Whether records count once for a vehicle, machine or other subject, and not for an action that has many records.
  private var countsBySubject: Bool {
    guard let by = indicator.numerator.by,
      let attribute = RecordKind.named(indicator.numerator.kind)?.attribute(by)
    else { return false }
    switch attribute.type {
    case .reference, .vin, .plate, .machineCode: return true
    default: return false
    }
  }

  private func backDated(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState], _ history: (any StatementHistory)?
  ) throws -> [QuotaFlag.BackDated] {
    guard let history, let kind = RecordKind.named(indicator.numerator.kind) else { return [] }
    var late: [QuotaFlag.BackDated] = []
    for entry in counted {
      guard let first = try history.statements(of: kind, key: entry.key).first else { continue }
      // The day that counts is that of the event, whatever day the statement takes effect.
      let event = indicator.numerator.within.flatMap { states[entry.key]?.eventDay($0) } ?? first.effective.day
      let days = first.stated.day.daysSinceEpoch - min(event, first.effective.day).daysSinceEpoch
      if days > limits.statedAfterDays { late.append(QuotaFlag.BackDated(key: entry.key, days: days)) }
    }
    return late
  }

  private func oneSite(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState]
  ) -> QuotaFlag? {
    guard indicator.numerator.kind == "check", counted.count >= limits.checksAtOneSite else { return nil }
    var sites: Set<String> = []
    for entry in counted {
      let state = states[entry.key]
      guard let site = state?.text("site") ?? state?.text("location") else { return nil }
      sites.insert(site)
      if sites.count > 1 { return nil }
    }
    return sites.first.map { .oneSite($0, checks: counted.count) }
  }
}

extension RecordState {
  /// The day of an attribute that is a day or a moment; nil where it is missing.
  fileprivate func eventDay(_ attribute: String) -> CivilDate? {
    switch values[attribute] {
    case .day(let day): day
    case .moment(let moment): moment.day
    default: nil
    }
  }
}
