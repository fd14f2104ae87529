import CLibXML2

/// Which element a validation is at, and what it has found.
struct ValidationState {
  var errors: [Found] = []
  /// The element of the last event, counted from the record; below 0 for the root that was put around it.
  private(set) var current = -1
  private var next = 0
  private var open: [Int] = []

  /// Elements are counted from here on.
  mutating func begin() {
    next = 0
    open = []
    current = -1
    errors = []
  }

  mutating func start() {
    current = next
    open.append(next)
    next += 1
  }

  mutating func end() { current = open.popLast() ?? -1 }

  /// One error of the schema engine.
  struct Found {
    let element: Int
    let code: Int32
    let message: String
  }
}

extension ValidationState.Found {
  private var kind: xmlParserErrors { xmlParserErrors(UInt32(bitPattern: code)) }

  /// A value is not of its type.
  var isTypeError: Bool {
    kind == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 || kind == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2
      || kind == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3
  }

  /// A value breaks a facet of its type.
  var isFacetError: Bool {
    code >= Int32(XML_SCHEMAV_CVC_LENGTH_VALID.rawValue) && code <= Int32(XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue)
  }

  /// An element is missing, stands in the wrong place, or is unknown.
  var isContentError: Bool { kind == XML_SCHEMAV_ELEMENT_CONTENT || kind == XML_SCHEMAV_CVC_ELT_1 }

  /// The attribute that the message is about.
  var attribute: String? {
    let bytes = Array(message.utf8)
    return bytes.withUnsafeBytes { text -> String? in
      guard let start = ByteSearch.end(of: "ttribute '", in: text, from: 0) else { return nil }
      let end = ByteSearch.first(UInt8(ascii: "'"), in: text, from: start) ?? text.count
      let name = text[start..<end]
      let local = name.lastIndex(of: UInt8(ascii: "}")).map { name[($0 + 1)...] } ?? name
      return local.isEmpty ? nil : String(decoding: local, as: UTF8.self)
    }
  }

  /// The message without namespaces and without the element's name, which the path tells.
  var english: String {
    let bytes = Array(message.utf8)
    return bytes.withUnsafeBytes { text -> String in
      var index = 0
      if text.starts(with: "Element '".utf8) { index = ByteSearch.end(of: "': ", in: text, from: 9) ?? 0 }
      var kept: [UInt8] = []
      while index < text.count {
        // A namespace stands in braces and holds a colon; the braces of a pattern hold none.
        if text[index] == UInt8(ascii: "{"),
          let close = ByteSearch.first(UInt8(ascii: "}"), in: text, from: index),
          text[index..<close].contains(UInt8(ascii: ":"))
        {
          index = close + 1
        } else {
          kept.append(text[index])
          index += 1
        }
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }

  /// What is wrong, in Chinese, with the engine's own words `english` behind it.
  func chinese(_ english: String) -> String {
    let title =
      switch kind {
      case XML_SCHEMAV_ELEMENT_CONTENT: "元素缺失、多余或顺序不对"
      case XML_SCHEMAV_CVC_ELT_1: "模式中没有这个元素"
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1: "不允许这个属性"
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: "缺少必需的属性"
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1: "此元素中不允许有文字"
      case XML_SCHEMAV_CVC_ENUMERATION_VALID: "值不在代码表内"
      case XML_SCHEMAV_CVC_PATTERN_VALID: "值的格式不对"
      case XML_SCHEMAV_CVC_MAXLENGTH_VALID: "值太长"
      case XML_SCHEMAV_CVC_MINLENGTH_VALID: "值太短"
      case XML_SCHEMAV_CVC_MININCLUSIVE_VALID: "值小于允许的最小值"
      case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID: "值大于允许的最大值"
      case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID: "小数位数过多"
      default: isTypeError ? "值不是所要求的类型" : "不符合模式"
      }
    return "\(title)（\(english)）"
  }
}
