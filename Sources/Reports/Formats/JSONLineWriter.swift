/// Writes a JSON document of one line, member by member in the order in which it is told.
///
/// `JSONEncoder` builds a tree of boxes, sorts and writes it: for an answer that a patrol waits for, that took a quarter of
/// the whole look-up. A report that writes itself must give the very bytes of ``JSONFormat/line(_:)``; a test compares them.
struct JSONLineWriter {
  private var bytes: [UInt8] = []
  /// Whether something stands before at this level.
  private var needsComma = false

  init() { bytes.reserveCapacity(8_192) }

  /// The document so far.
  var line: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  mutating func value(_ text: String) {
    separate()
    JSONText.append(text, to: &bytes)
    needsComma = true
  }

  mutating func value(_ flag: Bool) { plain(flag ? "true" : "false") }

  mutating func value(_ number: Int) { plain(String(number)) }

  mutating func object(_ members: (inout JSONLineWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  private mutating func array<Element>(_ elements: [Element], _ write: (Element, inout JSONLineWriter) -> Void) {
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements { write(element, &json) }
    }
  }

  // MARK: Members

  /// The name of the member whose value comes next; it holds nothing that is escaped.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The same, of any name.
  mutating func name(text name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    value(text)
  }

  /// A member that is left out where there is no value.
  mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    value(number)
  }

  mutating func member(_ name: StaticString, _ texts: [String]) { member(name, texts) { $1.value($0) } }

  mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONLineWriter) -> Void
  ) {
    self.name(name)
    array(elements, write)
  }

  // MARK: Form

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func enclosed(_ begin: UInt8, _ end: UInt8, _ content: (inout JSONLineWriter) -> Void) {
    separate()
    bytes.append(begin)
    needsComma = false
    content(&self)
    bytes.append(end)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
