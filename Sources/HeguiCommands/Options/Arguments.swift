import RegistryModel

/// Reads values of the command line into types, with an error that says what is expected.
enum Arguments {
  static func division(_ text: String) throws -> DivisionCode {
    try required(
      DivisionCode(text), text, BilingualText(zh: "不是行政区划代码", en: "not a division code"),
      BilingualText(zh: "写六位数字，如 130131", en: "write six digits, such as 130131"))
  }

  /// The key of a record of a kind, also where the kind stands before it, as look-ups print it.
  static func key(_ text: String, of kind: RecordKind) -> String {
    let mark = kind.id + ":"
    return text.hasPrefix(mark) && text.count > mark.count ? String(text.dropFirst(mark.count)) : text
  }

  static func station(_ text: String) throws -> StationCode {
    try required(
      StationCode(key(text, of: .station)), text, BilingualText(zh: "不是检验机构编号", en: "not a station code"),
      BilingualText(zh: "写 8 至 18 位字母或数字", en: "write 8 to 18 letters and digits"))
  }

  static func day(_ text: String) throws -> CivilDate {
    try required(
      CivilDate(text), text, BilingualText(zh: "不是日期", en: "not a day"),
      BilingualText(zh: "写作 YYYY-MM-DD", en: "write YYYY-MM-DD"))
  }

  static func month(_ text: String) throws -> YearMonth {
    try required(
      YearMonth(text), text, BilingualText(zh: "不是月份", en: "not a month"),
      BilingualText(zh: "写作 YYYY-MM，如 2020-06", en: "write YYYY-MM, such as 2020-06"))
  }

  /// The value read, or an error that names the text as it was written.
  private static func required<Value>(
    _ value: Value?, _ text: String, _ fault: BilingualText, _ hint: BilingualText
  ) throws -> Value {
    guard let value else {
      throw CommandFailure.usage(BilingualText(zh: "\(fault.zh)：\(text)", en: "\(fault.en): \(text)"), hint: hint)
    }
    return value
  }
}
