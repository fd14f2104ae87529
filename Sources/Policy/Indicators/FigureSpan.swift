import RegistryModel

/// The days of one figure, and whether a verdict can be given on them.
struct FigureSpan {
  let period: ReportingPeriod
  /// Days that count; open at the start for states and programmes.
  let days: EffectiveInterval
  let lastDay: CivilDate
  /// The last day of the period or the deadline.
  let deadline: CivilDate
  /// False before the first full period after the plan's issue (reading A-33).
  let isJudged: Bool

  /// Whether the deadline has come.
  var isFinal: Bool { lastDay >= deadline }

  /// Labels under which figures and numbers for it are reported: its own, and for deadlines of a year that day and year.
  var labels: Set<String> {
    guard case .year = period else { return [period.description] }
    return [period.description, "\(deadline)", String("\(deadline)".prefix(4))]
  }

  static func spans(of indicator: Indicator, _ request: IndicatorEngine.Request, pack: PolicyPack) -> [FigureSpan] {
    request.period.periods(of: indicator.period).compactMap { span($0, of: indicator, request, pack: pack) }
  }

  private static func span(
    _ period: ReportingPeriod, of indicator: Indicator, _ request: IndicatorEngine.Request, pack: PolicyPack
  ) -> FigureSpan? {
    var lastDay = min(period.lastDay, request.period.lastDay)
    if let until = indicator.until { lastDay = min(lastDay, until) }
    if let asOf = request.asOf { lastDay = min(lastDay, asOf) }
    guard lastDay >= period.firstDay else { return nil }
    let isOpenAtStart = indicator.period == .status || indicator.period == .cumulative
    let days = EffectiveInterval(from: isOpenAtStart ? nil : period.firstDay, until: lastDay.adding(days: 1))
    let isShort = [.day, .month, .quarter].contains(indicator.period)
    let deadline: CivilDate
    if isShort {
      deadline = min(period.lastDay, indicator.until ?? period.lastDay)
    } else if indicator.period == .status {
      deadline = indicator.until ?? lastDay
    } else {
      deadline = indicator.until ?? period.lastDay
    }
    return FigureSpan(
      period: period, days: days, lastDay: lastDay, deadline: deadline,
      isJudged: !isShort || pack.judges(periodFrom: period.firstDay))
  }
}
