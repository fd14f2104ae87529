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

  /// An entry of a list names a vehicle or machine by what is no form of key, and nobody is registered by it.
  public static let noticeSubject = FindingCode(
    "NOTICE-SUBJECT", .warning, zh: "名单条目的对象不是号牌、车辆识别代号或机械编码的已知写法，登记库也没有该对象",
    en: "the entry names its subject by no known form of plate, VIN or code, and the register holds nobody by it",
    hintZH: "核对写法；条目只对恰好这样写的对象有效，单凭它不算已载入名单，其他对象是否在名单上仍不确定",
    hintEN:
      "check how it is written: it counts for who bears exactly this text; by itself it does not load the list, so of others it stays unknown"
  )

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
