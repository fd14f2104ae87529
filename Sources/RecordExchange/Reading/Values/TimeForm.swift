import RegistryModel

/// Days and moments as the schema's `day` and `moment` have them.
enum TimeForm {
  /// `YYYY-MM-DD`; nil for anything else and for days that the calendar does not have.
  @inline(__always)
  static func day(_ text: ValueText) -> CivilDate? {
    guard text.count == 10 else { return nil }
    return dayPart(text)
  }

  /// `YYYY-MM-DDTHH:MM:SS[.f][+08:00]` in China Standard Time, with one to nine decimals; nil for anything else.
  @inline(__always)
  static func moment(_ text: ValueText) -> Instant? {
    guard text.count >= 19, let day = dayPart(text), text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let hour = pair(text, 11), hour < 24, let minute = pair(text, 14), minute < 60,
      let second = pair(text, 17), second < 60
    else { return nil }
    var index = 19
    var millisecond = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      var weight = 100
      let first = index
      while index < text.count, let digit = text[index].digit {
        millisecond += digit * weight
        weight /= 10
        index += 1
      }
      guard index > first, index - first <= 9 else { return nil }
    }
    guard index == text.count || ValueText(rebasing: text[index...]).equals("+08:00") else { return nil }
    let start = Instant(day, secondOfDay: hour * 3600 + minute * 60 + second)
    return Instant(millisecondsSinceEpoch: start.millisecondsSinceEpoch + Int64(millisecond))
  }

  @inline(__always)
  private static func dayPart(_ text: ValueText) -> CivilDate? {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let century = pair(text, 0),
      let year = pair(text, 2), let month = pair(text, 5), let day = pair(text, 8)
    else { return nil }
    return CivilDate(year: century * 100 + year, month: month, day: day)
  }

  @inline(__always)
  private static func pair(_ text: ValueText, _ index: Int) -> Int? {
    guard let tens = text[index].digit, let ones = text[index + 1].digit else { return nil }
    return tens * 10 + ones
  }
}
