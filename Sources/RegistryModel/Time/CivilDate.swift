/// A calendar day without a time zone, in the proleptic Gregorian calendar.
///
/// Deadlines, validity and periods of the plans are days; comparing them as numbers keeps them apart from moments
/// and from text.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let daysSinceEpoch: Int

  /// The last day that can be written, 9999-12-31.
  public static let last = CivilDate(daysSinceEpoch: 2_932_896)

  /// The day with the given number of days since 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day with the given year, month (1–12) and day of month; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.lengthOfMonth(year: year, month: month)
    else { return nil }
    self.init(daysSinceEpoch: CivilDate.daysFromCivil(year: year, month: month, day: day))
  }

  /// Reads exactly `YYYY-MM-DD`; nil for any other form and for days the calendar does not have.
  public init?(_ text: some StringProtocol) {
    guard let day = CivilDate.read(String(text)) else { return nil }
    self = day
  }

  /// Not generic: called from other modules a generic function would go through the bytes by dynamic calls.
  private static func read(_ text: String) -> CivilDate? {
    let bytes = text.utf8
    guard bytes.count == 10 else { return nil }
    var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
    for (offset, byte) in bytes.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = byte.asciiDigit else { return nil }
      if offset < 4 {
        digits.year = digits.year * 10 + digit
      } else if offset < 7 {
        digits.month = digits.month * 10 + digit
      } else {
        digits.day = digits.day * 10 + digit
      }
    }
    return CivilDate(year: digits.year, month: digits.month, day: digits.day)
  }

  /// Earlier days come first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// Year, month (1–12) and day of month (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }

  /// The calendar month that holds this day.
  public var month: YearMonth {
    let parts = components
    return YearMonth(uncheckedYear: parts.year, month: parts.month)
  }

  /// The day `count` days later; earlier where `count` is negative.
  public func adding(days count: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch + count)
  }

  /// The same day of month `count` months later, clamped to the last day of a shorter month.
  ///
  /// "Three calendar months back" from 31 May is 28 or 29 February (reading A-26).
  public func adding(months count: Int) -> CivilDate {
    let parts = components
    let target = YearMonth(uncheckedYear: parts.year, month: parts.month).adding(months: count)
    let day = min(parts.day, CivilDate.lengthOfMonth(year: target.year, month: target.month))
    return CivilDate(
      daysSinceEpoch: CivilDate.daysFromCivil(year: target.year, month: target.month, day: day))
  }

  /// Number of days in a month (1–12) of a year.
  static func lengthOfMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let parts = components
    guard (0...9999).contains(parts.year) else {
      return parts.year.zeroPadded(to: 4) + "-" + parts.month.zeroPadded(to: 2) + "-" + parts.day.zeroPadded(to: 2)
    }
    // In one piece: reasons, lists and reports name days by the million.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at place: Int) {
        text[place] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
        text[place + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
      }
      write(parts.year / 100, at: 0)
      write(parts.year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      write(parts.month, at: 5)
      text[7] = UInt8(ascii: "-")
      write(parts.day, at: 8)
      return 10
    }
  }
}
