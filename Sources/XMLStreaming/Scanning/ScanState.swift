import CLibXML2

/// What the handlers of the parser write into while a chunk is parsed.
///
/// It lives behind a pointer and holds only plain memory: a handler is called for every tag of the document, and neither
/// counts references nor checks access.
struct ScanState {
  let limits: ScanLimits
  /// Depth of the elements that are records: 0 for the document as one record, 1 for the children of the root.
  let recordDepth: Int
  let names: Unmanaged<NameTable>

  var table: NodeTable
  var done: Pool<DoneRecord>

  /// The parser at work.
  var parser: xmlParserCtxtPtr?
  /// What is added to the parser's offsets to get offsets of the document.
  var shift = 0
  /// How many elements are open.
  var depth = 0
  /// The first bytes of the text kept, and their offset.
  var textBase: UnsafePointer<UInt8>?
  var textStart = 0

  /// The innermost open element, from the start of the record; -1 outside of records.
  var top: Int32 = -1
  var openStart = 0
  var openSpan = TableSpan()
  var isInRecord = false

  var root: RootTag?
  var isRootClosed = false
  var failure: Failure?
  /// Lesser errors, by offset.
  var remarks: [Failure] = []
  /// Offset behind the last record or the start tag of the root.
  var boundary = 0
  /// Offset from which on there is text outside of records; -1 for none.
  var strayStart = -1
  /// Offset of the first text of the CDATA section that the parser is in; -1 outside of such.
  var characterDataStart = -1

  /// A record whose end tag has been read, or text between records.
  struct DoneRecord {
    var span: TableSpan
    var nodeCount: Int
    var start: Int
    var end: Int
    var isStray: Bool
  }

  /// The start tag of the root.
  struct RootTag {
    let name: String
    let namespace: String?
    let namespaceAddress: UnsafePointer<UInt8>?
    let attributes: [(name: String, value: String)]
    let start: Int
    let end: Int
  }

  /// Why the parser cannot go on.
  struct Failure {
    let code: XMLIssue.Code
    let offset: Int
    let libxmlCode: Int32
    let message: XMLMessage

    /// More than `limit` elements one within the other.
    static func tooDeep(at offset: Int, limit: Int) -> Failure {
      Failure(
        code: .depth, offset: offset, libxmlCode: 0,
        message: XMLMessage(zh: "元素嵌套超过 \(limit) 层", en: "elements are nested deeper than \(limit)"))
    }
  }

  init(limits: ScanLimits, recordDepth: Int, names: NameTable) {
    self.limits = limits
    self.recordDepth = recordDepth
    self.names = .passUnretained(names)
    table = NodeTable(chunkSize: limits.chunkSize)
    done = Pool(capacity: max(16, limits.chunkSize / 256))
  }

  /// Offset in the document of the place up to which the parser has read.
  @inline(__always)
  var parserOffset: Int {
    guard let parser else { return 0 }
    return hegui_bytes_consumed(parser) + shift
  }

  /// Offset of the `<` of the tag that the parser is at.
  ///
  /// Inside a tag there is no other `<`: XML forbids it in attribute values.
  @inline(__always)
  func tagStart(before offset: Int) -> Int {
    guard let textBase, offset > textStart else { return offset }
    let text = UnsafeRawBufferPointer(start: textBase, count: offset - textStart)
    return ByteSearch.last(UInt8(ascii: "<"), in: text).map { textStart + $0 } ?? offset
  }

  /// Offset behind the `>` of the tag that the parser has read or is about to leave.
  @inline(__always)
  func tagEnd(at offset: Int) -> Int {
    guard let textBase, offset > textStart else { return offset }
    if textBase[offset - textStart - 1] == UInt8(ascii: ">") { return offset }
    return offset + (textBase[offset - textStart] == UInt8(ascii: "/") ? 2 : 1)
  }

  mutating func fail(_ code: XMLIssue.Code, at offset: Int, zh: String, en: String) {
    guard failure == nil else { return }
    failure = Failure(code: code, offset: offset, libxmlCode: 0, message: XMLMessage(zh: zh, en: en))
  }

  mutating func tooManyAttributes(at offset: Int) {
    fail(
      .attributes, at: offset, zh: "一个元素的属性超过 \(limits.attributeCount) 个",
      en: "an element has more than \(limits.attributeCount) attributes")
  }

  mutating func tooLongAttribute(at offset: Int) {
    fail(
      .attributes, at: offset, zh: "属性值超过 \(limits.attributeLength) 字节",
      en: "an attribute value is longer than \(limits.attributeLength) bytes")
  }
}
