public import RegistryModel

/// Which days are worked: Mondays to Fridays, but for holidays and for weekend days worked in their stead, as the yearly
/// notice of the State Council lists them. No year is built in: notices are loaded as named periods, with their document.
public struct WorkingCalendar: Hashable, Sendable {
  /// Weekdays that are not worked.
  public let holidays: Set<CivilDate>
  /// Weekend days that are worked.
  public let workedWeekendDays: Set<CivilDate>
  /// Years whose notice is loaded; in others weekdays are counted.
  public let years: Set<Int>

  /// The name of the window that declares holidays.
  public static let holidayWindow = "holiday"
  /// The name of the window that declares weekend days worked in their stead.
  public static let makeUpWindow = "makeUpWorkday"
  /// Names of the windows that make the calendar, whatever the pack.
  static let windows: Set<String> = [holidayWindow, makeUpWindow]

  /// A calendar with these exceptions.
  public init(holidays: Set<CivilDate> = [], workedWeekendDays: Set<CivilDate> = []) {
    self.holidays = holidays
    self.workedWeekendDays = workedWeekendDays
    // The last days of December belong to the new year's notice.
    years = Set(holidays.filter { $0.adding(days: 7).year == $0.year }.map(\.year))
  }

  /// The calendar that the notices of a place declare: windows named ``holidayWindow`` and ``makeUpWindow``.
  ///
  /// - Complexity: O(number of windows + days in them).
  public init(_ notices: PlaceNotices) {
    func days(_ name: String) -> Set<CivilDate> {
      Set(notices.windows(named: name).flatMap(WorkingCalendar.days))
    }
    self.init(holidays: days(Self.holidayWindow), workedWeekendDays: days(Self.makeUpWindow))
  }

  /// The days of a window: a day that it covers in part counts. A year at most: no notice declares more.
  private static func days(of window: RecordState) -> [CivilDate] {
    guard let from = window.moment("from"), let until = window.moment("until"), from < until else { return [] }
    let last = Instant(millisecondsSinceEpoch: until.millisecondsSinceEpoch - 1).day
    let count = min(last.daysSinceEpoch - from.day.daysSinceEpoch, 365)
    return (0...count).map { from.day.adding(days: $0) }
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

  /// Years between two days, both included, whose holidays are not loaded, ascending.
  public func yearsWithoutNotice(from first: CivilDate, to last: CivilDate) -> [Int] {
    guard first <= last else { return [] }
    return (first.year...last.year).filter { !years.contains($0) }
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
