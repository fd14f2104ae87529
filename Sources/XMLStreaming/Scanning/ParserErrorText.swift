import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What an error of libxml2 means, in both languages.
///
/// - Parameter detail: its message, of one line.
func describeParserError(
  _ code: Int32, isNamespace: Bool, detail: String?
) -> (code: XMLIssue.Code, message: XMLMessage) {
  let english = detail ?? "not well-formed"
  if isNamespace { return (.namespace, quoting(english, zh: "命名空间有误", en: "namespace")) }
  switch xmlParserErrors(UInt32(bitPattern: code)) {
  case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP, XML_ERR_ENTITY_BOUNDARY:
    return (
      .entity,
      quoting(english, zh: "使用了未声明的实体；只允许五个预定义实体和字符引用", en: "an entity is used that is none of the five predefined")
    )
  case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED:
    return (.notWellFormed, quoting(withoutLine(english), zh: "开始标签与结束标签不配对", en: "tags do not match"))
  case XML_ERR_LT_IN_ATTRIBUTE:
    return (.notWellFormed, XMLMessage(zh: "属性值中不允许出现“<”", en: "“<” is not allowed in an attribute value"))
  case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START:
    return (.notWellFormed, XMLMessage(zh: "文件不以 XML 元素开头", en: "the file does not start with an XML element"))
  case XML_ERR_DOCUMENT_END:
    return (.strayContent, XMLMessage(zh: "根元素之后还有内容", en: "there is content behind the root element"))
  case let other:
    let words = complaint(other) ?? XMLMessage(zh: "不是格式良好的 XML", en: "not well-formed")
    return (.notWellFormed, quoting(english, zh: words.zh, en: words.en))
  }
}

/// What a complaint of the parser means where its own words say more; nil where nothing but them is known.
private func complaint(_ code: xmlParserErrors) -> XMLMessage? {
  switch code {
  case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
    XMLMessage(zh: "含有 XML 不允许的字符", en: "a character is not allowed")
  case XML_ERR_ATTRIBUTE_REDEFINED: XMLMessage(zh: "同一属性出现两次", en: "an attribute stands twice")
  case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
    XMLMessage(zh: "属性值的引号缺失或未闭合", en: "the quotes of an attribute's value are missing or not closed")
  case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: XMLMessage(zh: "属性没有值", en: "an attribute has no value")
  case XML_ERR_NAME_REQUIRED: XMLMessage(zh: "此处应有名称（“<”或“&”之后）", en: "a name is missing behind “<” or “&”")
  case XML_ERR_ENTITYREF_SEMICOL_MISSING: XMLMessage(zh: "“&”引用缺少分号", en: "a reference with “&” lacks its semicolon")
  case XML_ERR_GT_REQUIRED: XMLMessage(zh: "标签缺少“>”", en: "a tag lacks its “>”")
  case XML_ERR_SPACE_REQUIRED: XMLMessage(zh: "缺少空格", en: "a blank is missing")
  case XML_ERR_COMMENT_NOT_FINISHED: XMLMessage(zh: "注释未结束", en: "a comment does not end")
  case XML_ERR_CDATA_NOT_FINISHED: XMLMessage(zh: "CDATA 节未结束", en: "a CDATA section does not end")
  case XML_ERR_PI_NOT_FINISHED, XML_ERR_XMLDECL_NOT_FINISHED:
    XMLMessage(zh: "XML 声明或处理指令未结束", en: "the XML declaration or an instruction does not end")
  case XML_ERR_INVALID_ENCODING: XMLMessage(zh: "字节与所用编码不符", en: "the bytes are not of the encoding")
  default: nil
  }
}

/// What is wrong, and behind it the parser's own words, which are English only and are marked as a quotation in Chinese.
private func quoting(_ words: String, zh: String, en: String) -> XMLMessage {
  XMLMessage(zh: "\(zh)（解析器原文：“\(words)”）", en: "\(en): \(words)")
}

/// The message without the line of the start tag: behind something broken the parser no longer counts those of the file.
private func withoutLine(_ message: String) -> String {
  let words = message.split(separator: " ", omittingEmptySubsequences: false)
  var kept: [Substring] = []
  for (index, word) in words.enumerated() {
    let isNumber = index > 0 && words[index - 1] == "line" && Int(word) != nil
    let isLine = word == "line" && index + 1 < words.count && Int(words[index + 1]) != nil
    if !isNumber && !isLine { kept.append(word) }
  }
  return kept.joined(separator: " ")
}

/// A message of libxml2 without its line ends, cut to about 400 bytes; of one that is longer no more is read.
func oneLine(_ text: UnsafePointer<CChar>) -> String {
  var bytes = Array(UnsafeRawBufferPointer(start: text, count: strnlen(text, 400)))
  if bytes.count == 400, let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) { bytes.removeSubrange(start...) }
  for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D { bytes[index] = 0x20 }
  while bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
