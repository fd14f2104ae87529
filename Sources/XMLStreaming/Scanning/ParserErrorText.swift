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
  if isNamespace { return (.namespace, XMLMessage(zh: "命名空间有误（\(english)）", en: "namespace: \(english)")) }
  switch xmlParserErrors(UInt32(bitPattern: code)) {
  case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP, XML_ERR_ENTITY_BOUNDARY:
    return (
      .entity,
      XMLMessage(
        zh: "使用了未声明的实体；只允许五个预定义实体和字符引用", en: "an entity is used that is none of the five predefined: \(english)")
    )
  case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED:
    let plain = withoutLine(english)
    return (.notWellFormed, XMLMessage(zh: "开始标签与结束标签不配对（\(plain)）", en: "tags do not match: \(plain)"))
  case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
    return (.notWellFormed, XMLMessage(zh: "含有 XML 不允许的字符（\(english)）", en: "a character is not allowed: \(english)"))
  case XML_ERR_ATTRIBUTE_REDEFINED:
    return (.notWellFormed, XMLMessage(zh: "同一属性出现两次（\(english)）", en: "an attribute stands twice: \(english)"))
  case XML_ERR_LT_IN_ATTRIBUTE:
    return (.notWellFormed, XMLMessage(zh: "属性值中不允许出现“<”", en: "“<” is not allowed in an attribute value"))
  case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START:
    return (.notWellFormed, XMLMessage(zh: "文件不以 XML 元素开头", en: "the file does not start with an XML element"))
  case XML_ERR_DOCUMENT_END:
    return (.strayContent, XMLMessage(zh: "根元素之后还有内容", en: "there is content behind the root element"))
  default:
    return (.notWellFormed, XMLMessage(zh: "不是格式良好的 XML（\(english)）", en: "not well-formed: \(english)"))
  }
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
