public import RegistryModel

/// Which days are worked: Mondays to Fridays, but for holidays and for weekend days worked in their stead, as the yearly
/// notice of the State Council lists them.
public struct WorkingCalendar: Hashable, Sendable {
  /// Weekdays that are not worked.
  public let holidays: Set<CivilDate>
  /// Weekend days that are worked.
  public let workedWeekendDays: Set<CivilDate>

  /// A calendar with these exceptions.
  public init(holidays: Set<CivilDate> = [], workedWeekendDays: Set<CivilDate> = []) {
    self.holidays = holidays
    self.workedWeekendDays = workedWeekendDays
  }

  /// Whether `day` is worked.
  public func isWorked(_ day: CivilDate) -> Bool {
    // 1970-01-01 was a Thursday: 0 is Monday.
    let weekday = ((day.daysSinceEpoch + 3) % 7 + 7) % 7
    return weekday >= 5 ? workedWeekendDays.contains(day) : !holidays.contains(day)
  }

  /// How many days from `first` to `last`, both included, are worked.
  ///
  /// - Complexity: O(number of days).
  public func workingDays(from first: CivilDate, to last: CivilDate) -> Int {
    guard first <= last else { return 0 }
    return (first.daysSinceEpoch...last.daysSinceEpoch).count { isWorked(CivilDate(daysSinceEpoch: $0)) }
  }

  /// The `count`th working day after `day`.
  ///
  /// - Complexity: O(count).
  public func day(_ count: Int, after day: CivilDate) -> CivilDate {
    var day = day
    var left = max(0, count)
    while left > 0 {
      day = day.adding(days: 1)
      if isWorked(day) { left -= 1 }
    }
    return day
  }
}
