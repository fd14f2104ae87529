/// Findings on notices: zones, alerts, windows, parameters, lists. A notice that cannot take effect is kept aside.
extension FindingCode {
  /// The interval ends before it begins.
  public static let noticeInterval = FindingCode(
    "NOTICE-INTERVAL", .quarantine, zh: "止期早于起期", en: "it ends before it begins",
    hintZH: "更正起止日期后重新报送", hintEN: "correct the interval and send it again")

  /// No loaded pack of the place declares that name.
  public static let noticeName = FindingCode(
    "NOTICE-NAME", .quarantine, zh: "该地已载入的规则包没有这个名称，不会生效",
    en: "no loaded pack of the place declares this name; it would have no effect",
    hintZH: "用 hegui policy show 核对名称", hintEN: "see the names with hegui policy show")

  /// It names no document that it rests on.
  public static let noticeSource = FindingCode(
    "NOTICE-SOURCE", .quarantine, zh: "没有写明依据文件", en: "the document that it rests on is not named",
    hintZH: "写明依据文件（source、document 或 notice）后重新报送",
    hintEN: "name the document (source, document or notice) and send it again")

  /// No row of a loaded plan asks for a task or figure of that name.
  public static let noticeUnused = FindingCode(
    "NOTICE-UNUSED", .warning, zh: "已载入的规则包没有条款行用到它",
    en: "no row of a loaded plan asks for it",
    hintZH: "核对名称：hegui policy show 列出任务和上报数据的名称",
    hintEN: "check the name: hegui policy show names the tasks and figures of a plan")

  /// The value cannot be read as what it stands for.
  public static let noticeValue = FindingCode(
    "NOTICE-VALUE", .quarantine, zh: "该值无法识读，不会生效", en: "the value cannot be read; it would have no effect",
    hintZH: "时段写作 07:00-22:00，阶段写作 0-2，日期写作 YYYY-MM-DD",
    hintEN: "write hours as 07:00-22:00, stages as 0-2, days as YYYY-MM-DD")

  /// A zone that the record names is not in the register.
  public static let zoneUnknown = FindingCode(
    "NOTICE-ZONE-UNKNOWN", .warning, zh: "所述区域未登记", en: "a zone that it names is not in the register",
    hintZH: "用 hegui zone list 核对", hintEN: "see hegui zone list")
}
