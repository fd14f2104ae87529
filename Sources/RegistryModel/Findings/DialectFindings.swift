/// What is found while messages of a station dialect are read.
extension FindingCode {
  /// No profile recognises the document.
  public static let dialectUnknown = FindingCode(
    "DIALECT-UNKNOWN", .reject, zh: "没有方言配置能识别此报文", en: "no dialect profile recognises the message",
    hintZH: "用 hegui dialect list 查看已有方言；如是新方言，按 docs/NEW_DIALECT.md 编写配置",
    hintEN: "see hegui dialect list; for a new dialect write a profile as docs/NEW_DIALECT.md shows")

  /// The kind of the message stands in the call that sent it.
  public static let dialectCall = FindingCode(
    "DIALECT-CALL", .reject, zh: "报文种类写在上传调用的参数中，而不在报文内；未给出该参数，或参数与报文不符",
    en: "the call that sent the message says its kind, the message does not; it is not named, or does not fit",
    hintZH: "用 --call 参数名=值 指明后再次导入；dialect show 列出参数与值",
    hintEN: "import again with --call NAME=VALUE; dialect show lists name and values")

  /// More than one profile recognises the document.
  public static let dialectAmbiguous = FindingCode(
    "DIALECT-AMBIGUOUS", .reject, zh: "多个方言配置都能识别此报文", en: "more than one dialect profile recognises the message",
    hintZH: "用 --dialect 指定方言", hintEN: "name the dialect with --dialect")

  /// The file is not XML.
  public static let dialectNotXML = FindingCode(
    "DIALECT-NOT-XML", .reject, zh: "不是 XML 报文；套接字文本（广东）和 JSON 方言不能直接导入",
    en: "no XML; socket text (Guangdong) and JSON dialects cannot be imported",
    hintZH: "请提供 XML 形式的数据", hintEN: "ask for the data as XML")

  /// The document is not well-formed, or not decodable.
  public static let dialectBroken = FindingCode(
    "DIALECT-BROKEN", .reject, zh: "报文不是格式良好的 XML", en: "the message is not well-formed XML",
    hintZH: "请检验机构修正后重发", hintEN: "ask the station to correct and send it again")

  /// A reply, login or the like.
  public static let dialectNoRecord = FindingCode(
    "DIALECT-NO-RECORD", .notice, zh: "报文不含记录（应答、登录、校时等）",
    en: "the message carries no record (a reply, login, clock …)",
    hintZH: "无需处理", hintEN: "nothing to do")

  /// The profile knows the message and does not map it.
  public static let dialectNotMapped = FindingCode(
    "DIALECT-NOT-MAPPED", .quarantine, zh: "方言配置认识此报文，但未映射其内容", en: "the profile knows the message but does not map it",
    hintZH: "在方言配置中补充映射后再放行", hintEN: "map it in the profile, then release")

  /// A mapped element is missing that the message cannot do without.
  public static let dialectKeyMissing = FindingCode(
    "DIALECT-KEY", .quarantine, zh: "报文缺少流水号", en: "the message has no serial",
    hintZH: "核对报文", hintEN: "check the message")

  /// The station is not stated, or not as a station code.
  public static let dialectStation = FindingCode(
    "DIALECT-STATION", .quarantine, zh: "报文未给出检验机构编号，或编号不合规则",
    en: "the message names no station, or not by a station code",
    hintZH: "用 --station 指定检验机构", hintEN: "name the station with --station")

  /// A value cannot be read.
  public static let dialectValue = FindingCode(
    "DIALECT-VALUE", .quarantine, zh: "字段的值无法读取", en: "the value of a field cannot be read",
    hintZH: "核对原始数据", hintEN: "check the original data")

  /// A code is not in the dialect's table.
  public static let dialectCode = FindingCode(
    "DIALECT-CODE", .warning, zh: "代码不在该方言的代码表内，按未知处理", en: "the code is not in the dialect's table; taken as unknown",
    hintZH: "核对代码表；需要时在方言配置中补充", hintEN: "check the table; add the code to the profile if it is documented")

  /// An element stands twice with different contents.
  public static let dialectRepeated = FindingCode(
    "DIALECT-REPEATED", .quarantine, zh: "同一元素出现多次且内容不同",
    en: "an element stands more than once with different contents",
    hintZH: "核对原始数据", hintEN: "check the original data")

  /// Two statements about the same fact differ.
  public static let dialectContradiction = FindingCode(
    "DIALECT-CONTRADICTION", .quarantine, zh: "同一事实的两处说法不一致", en: "two statements about the same fact differ",
    hintZH: "核对各报文", hintEN: "compare the messages")

  /// It cannot be told to which visit of a vehicle messages belong.
  public static let dialectVisits = FindingCode(
    "DIALECT-VISITS", .quarantine, zh: "该方言只给车辆编号，无法确定这些报文是否属于同一次检验",
    en: "the dialect numbers vehicles only; whether these messages belong to one inspection cannot be told",
    hintZH: "核对各报文，弃置（discard）不属于的，再放行（release）其余的",
    hintEN: "compare the messages, discard those that do not belong, then release the others")

  /// The stated method is not the one whose readings are there.
  public static let dialectMethod = FindingCode(
    "DIALECT-METHOD", .quarantine, zh: "检测方法代码与结果数据不符", en: "the method code does not fit the results",
    hintZH: "核对检测方法", hintEN: "check the method")

  /// A value has more decimals than the record keeps.
  public static let dialectRounded = FindingCode(
    "DIALECT-ROUNDED", .notice, zh: "数值位数超过记录精度，已按四舍六入五成双取值，并保留原文",
    en: "a value has more decimals than the record; rounded half to even, the text is kept",
    hintZH: "无需处理", hintEN: "nothing to do")

  /// An element is not mapped.
  public static let dialectLeftover = FindingCode(
    "DIALECT-LEFTOVER", .notice, zh: "方言配置未映射的元素，随记录保存",
    en: "an element that the profile does not map; kept with the record",
    hintZH: "需要时在方言配置中补充映射", hintEN: "map it in the profile if it matters")

  /// The dialect does not state a fact; its profile does.
  public static let dialectAssumed = FindingCode(
    "DIALECT-ASSUMED", .notice, zh: "该方言不提供此事实，取方言配置给定的值",
    en: "the dialect does not state this fact; taken from the profile",
    hintZH: "核对方言配置中的假定", hintEN: "check the assumption in the profile")

  /// A part waits for its partners.
  public static let dialectWaiting = FindingCode(
    "DIALECT-WAITING", .notice, zh: "检验的其他报文尚未到齐", en: "other messages of the inspection have not come",
    hintZH: "补充导入缺少的报文", hintEN: "import the messages that are missing")

  /// The number of items differs from the number stated.
  public static let dialectCount = FindingCode(
    "DIALECT-COUNT", .warning, zh: "实际条数与声明的条数不同", en: "the number of items differs from the number stated",
    hintZH: "核对报文是否完整", hintEN: "check whether the message is complete")

  /// A speed that the station measured is outside of the range that it states itself.
  public static let dialectSpeed = FindingCode(
    "DIALECT-SPEED", .warning, zh: "实测额定转速不在报文自己给出的范围之内",
    en: "the measured rated speed lies outside the range that the message states",
    hintZH: "核对转速的测量；该次检验可能无效", hintEN: "check how the speed was measured; the test may be void")

  /// The declared encoding is not the one of the bytes.
  public static let dialectEncoding = FindingCode(
    "DIALECT-ENCODING", .notice, zh: "声明的编码与实际字节不符，以字节为准",
    en: "the declared encoding is not that of the bytes; the bytes decide",
    hintZH: "请检验机构更正声明", hintEN: "ask the station to correct the declaration")

  /// Text around the documents.
  public static let dialectStray = FindingCode(
    "DIALECT-STRAY", .notice, zh: "报文之外有文字，未读取", en: "there is text around the messages; not read",
    hintZH: "无需处理", hintEN: "nothing to do")
}
