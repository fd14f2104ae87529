import RegistryModel

/// Reads values of the command line into types, with an error that says what is expected.
enum Arguments {
  static func division(_ text: String) throws -> DivisionCode {
    guard let code = DivisionCode(text) else {
      throw CommandFailure.usage(
        BilingualText(zh: "不是行政区划代码：\(text)", en: "not a division code: \(text)"),
        hint: BilingualText(zh: "写六位数字，如 130131", en: "write six digits, such as 130131"))
    }
    return code
  }

  static func station(_ text: String) throws -> StationCode {
    guard let code = StationCode(text) else {
      throw CommandFailure.usage(
        BilingualText(zh: "不是检验机构编号：\(text)", en: "not a station code: \(text)"),
        hint: BilingualText(zh: "写 8 至 18 位字母或数字", en: "write 8 to 18 letters and digits"))
    }
    return code
  }

  static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw CommandFailure.usage(
        BilingualText(zh: "不是日期：\(text)", en: "not a day: \(text)"),
        hint: BilingualText(zh: "写作 YYYY-MM-DD", en: "write YYYY-MM-DD"))
    }
    return day
  }
}
