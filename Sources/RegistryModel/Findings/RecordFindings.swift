/// Findings on the form of a received file: its XML, its encoding, its schema.
extension FindingCode {
  /// The rules of XML are broken.
  public static let malformed = FindingCode(
    "XML-MALFORMED", .reject, zh: "不是格式良好的 XML", en: "not well-formed XML",
    hintZH: "修正此处的标签或字符后重新发送该记录", hintEN: "correct the tags or characters here and send the record again")

  /// An entity is used that is none of the five predefined ones.
  public static let entityUsed = FindingCode(
    "XML-ENTITY", .reject, zh: "使用了未定义的实体", en: "an entity is used that is not predefined",
    hintZH: "“&”写作 &amp;，其他字符直接书写", hintEN: "write “&” as &amp; and other characters as they are")

  /// The file ends in the middle.
  public static let fileCut = FindingCode(
    "XML-CUT", .reject, zh: "文件在中途结束", en: "the file ends in the middle",
    hintZH: "重新发送完整文件；已收下的记录不会重复计入", hintEN: "send the whole file again; records already taken do not count twice")

  /// Elements are nested too deep.
  public static let tooDeep = FindingCode(
    "XML-DEPTH", .reject, zh: "元素嵌套过深", en: "elements are nested too deep",
    hintZH: "检查是否缺少结束标签", hintEN: "look for a missing end tag")

  /// A text is too long.
  public static let textTooLong = FindingCode(
    "XML-TEXT-LENGTH", .reject, zh: "文字过长", en: "a text is too long",
    hintZH: "过程数据等长内容请拆分", hintEN: "split long content such as process data")

  /// Attributes are too many or too long.
  public static let attributesTooLarge = FindingCode(
    "XML-ATTRIBUTES", .reject, zh: "属性过多或过长", en: "attributes are too many or too long",
    hintZH: "按模式文件书写属性", hintEN: "write attributes as the schema has them")

  /// Names are too long or too many.
  public static let namesTooMany = FindingCode(
    "XML-NAMES", .reject, zh: "元素或属性名称过多或过长", en: "names are too many or too long",
    hintZH: "按模式文件书写名称", hintEN: "use the names of the schema")

  /// The record is too large.
  public static let recordTooLarge = FindingCode(
    "XML-RECORD-LENGTH", .reject, zh: "记录过大", en: "the record is too large",
    hintZH: "检查是否缺少结束标签；过程数据请拆分", hintEN: "look for a missing end tag; split process data")

  /// A namespace is wrong.
  public static let namespaceWrong = FindingCode(
    "XML-NAMESPACE", .reject, zh: "命名空间有误", en: "a namespace is wrong",
    hintZH: "按模式文件声明命名空间", hintEN: "declare the namespaces of the schema")

  /// A NUL character stands in the file.
  public static let nulCharacter = FindingCode(
    "XML-NUL", .reject, zh: "含有 NUL 字符", en: "a NUL character stands in the record",
    hintZH: "检查文件是否在传输或存储中损坏", hintEN: "check whether the file was damaged in transfer or storage")

  /// There is content outside of the records.
  public static let strayContent = FindingCode(
    "XML-STRAY", .warning, zh: "记录之外还有内容", en: "there is content outside of the records",
    hintZH: "删除记录之间和根元素之后的多余内容", hintEN: "remove what stands between the records or behind the root element")

  /// Bytes are no character of the file's encoding.
  public static let undecodable = FindingCode(
    "ENC-UNDECODABLE", .reject, zh: "有字节不是文件编码中的字符", en: "bytes are no character of the file's encoding",
    hintZH: "用声明的编码重新输出该记录", hintEN: "write the record again in the declared encoding")

  /// The file is written in another encoding than it declares.
  public static let encodingContradicted = FindingCode(
    "ENC-CONTRADICTED", .notice, zh: "声明的编码与实际编码不一致，按实际编码读取",
    en: "the declared encoding is not the actual one; read in the actual one",
    hintZH: "改正 XML 声明中的 encoding", hintEN: "correct the encoding in the XML declaration")

  /// The record breaks its schema.
  public static let schemaBroken = FindingCode(
    "SCHEMA-INVALID", .reject, zh: "不符合模式文件", en: "the schema is broken",
    hintZH: "对照模式文件中此元素的说明改正", hintEN: "correct it after the description of this element in the schema")

  /// A register record states an attribute and clears it.
  public static let statedAndCleared = FindingCode(
    "SCHEMA-STATED-AND-CLEARED", .reject, zh: "同一记录既写明又清除（clear）同一项",
    en: "the record states an attribute and clears it at once",
    hintZH: "二者只留其一", hintEN: "leave one of the two out")

  /// The schema allows the record, and the program does not understand it.
  public static let formNotRead = FindingCode(
    "SCHEMA-NOT-READ", .reject, zh: "此处的写法不能读取", en: "this way of writing is not read",
    hintZH: "按模式文件的通常写法书写，不用 xsi 属性", hintEN: "write it the usual way of the schema, without xsi attributes")
}
