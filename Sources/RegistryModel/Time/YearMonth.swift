/// A calendar month, such as June 2020.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// The year, 1–9999.
  public let year: Int
  /// The month of the year, 1–12.
  public let month: Int

  init(uncheckedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The given month; nil where the calendar has no such month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(uncheckedYear: year, month: month)
  }

  /// Reads exactly `YYYY-MM`.
  public init?(_ text: some StringProtocol) {
    guard let day = CivilDate(String(text) + "-01") else { return nil }
    self = day.month
  }

  /// Earlier months come first.
  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  /// The first day of the month.
  public var firstDay: CivilDate {
    CivilDate(daysSinceEpoch: CivilDate.daysFromCivil(year: year, month: month, day: 1))
  }

  /// The days of the month, half-open.
  public var days: EffectiveInterval {
    EffectiveInterval(from: firstDay, until: adding(months: 1).firstDay)
  }

  /// The month `count` months later; earlier where `count` is negative.
  public func adding(months count: Int) -> YearMonth {
    let index = year * 12 + (month - 1) + count
    let year = index >= 0 ? index / 12 : (index - 11) / 12
    return YearMonth(uncheckedYear: year, month: index - year * 12 + 1)
  }
}

extension YearMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String { year.zeroPadded(to: 4) + "-" + month.zeroPadded(to: 2) }
}
