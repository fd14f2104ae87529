public import RegistryModel

/// A day, month, quarter or year for which figures are computed.
public enum ReportingPeriod: Hashable, Sendable {
  /// A day.
  case day(CivilDate)
  /// A calendar month.
  case month(YearMonth)
  /// A calendar quarter, 1–4, of a year.
  case quarter(year: Int, Int)
  /// A calendar year.
  case year(Int)

  /// Reads `2020`, `2020-Q3`, `2020-06` or `2020-06-12`; nil for any other text.
  public init?(_ text: some StringProtocol) {
    switch text.utf8.count {
    case 4:
      guard let month = YearMonth(String(text) + "-01") else { return nil }
      self = .year(month.year)
    case 7 where text.utf8.dropFirst(4).starts(with: "-Q".utf8):
      guard let month = YearMonth(text.prefix(4) + "-01"), let number = Int(text.suffix(1)), (1...4).contains(number)
      else { return nil }
      self = .quarter(year: month.year, number)
    case 7:
      guard let month = YearMonth(text) else { return nil }
      self = .month(month)
    case 10:
      guard let day = CivilDate(text) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  /// The first day.
  public var firstDay: CivilDate {
    switch self {
    case .day(let day): day
    case .month(let month): month.firstDay
    case .quarter(let year, let number): ReportingPeriod.first(year: year, month: number * 3 - 2)
    case .year(let year): ReportingPeriod.first(year: year, month: 1)
    }
  }

  /// The day after the last.
  public var end: CivilDate {
    switch self {
    case .day(let day): day.adding(days: 1)
    case .month(let month): month.adding(months: 1).firstDay
    case .quarter: firstDay.adding(months: 3)
    case .year: firstDay.adding(months: 12)
    }
  }

  /// The last day.
  public var lastDay: CivilDate { end.adding(days: -1) }

  /// The last moment.
  public var lastMoment: Instant { lastDay.lastMoment }

  /// The days, half-open.
  public var days: EffectiveInterval { EffectiveInterval(from: firstDay, until: end) }

  /// The period of a rhythm that holds `day`; the day's year for rhythms without periods of their own.
  public static func holding(_ day: CivilDate, rhythm: Indicator.Period) -> ReportingPeriod {
    switch rhythm {
    case .day: .day(day)
    case .month: .month(day.month)
    case .quarter: .quarter(year: day.year, (day.month.month + 2) / 3)
    case .year, .status, .cumulative: .year(day.year)
    }
  }

  /// The periods of a rhythm that lie within this one, ascending; the one that holds it where it is shorter itself.
  ///
  /// - Complexity: O(number of periods).
  public func periods(of rhythm: Indicator.Period) -> [ReportingPeriod] {
    var found: [ReportingPeriod] = []
    var day = firstDay
    while day < end {
      let period = ReportingPeriod.holding(day, rhythm: rhythm)
      found.append(period)
      day = period.end
    }
    return found
  }

  private static func first(year: Int, month: Int) -> CivilDate {
    YearMonth(year: year, month: month)?.firstDay ?? CivilDate(daysSinceEpoch: 0)
  }
}

extension ReportingPeriod: CustomStringConvertible {
  /// `2020`, `2020-Q3`, `2020-06` or `2020-06-12`.
  public var description: String {
    switch self {
    case .day(let day): "\(day)"
    case .month(let month): "\(month)"
    case .quarter(let year, let number):
      String("\(ReportingPeriod.first(year: year, month: 1))".prefix(4)) + "-Q\(number)"
    case .year: String("\(firstDay)".prefix(4))
    }
  }
}
