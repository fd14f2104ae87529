/// Looks up the cases of a closed list by their codes, without making strings.
struct CodeTable<Value: Sendable>: Sendable {
  private let entries: [Entry]

  private struct Entry: Sendable {
    let head: UInt64
    let bytes: [UInt8]
    let value: Value
  }

  init(_ pairs: [(String, Value)]) {
    entries = pairs.map { code, value in
      let bytes = Array(code.utf8)
      return Entry(head: bytes.withUnsafeBufferPointer { Self.head($0) }, bytes: bytes, value: value)
    }
  }

  /// The value whose code `text` is; nil where none is.
  ///
  /// - Complexity: O(number of codes).
  @inline(__always)
  func value(_ text: ValueText) -> Value? {
    let head = Self.head(text)
    for index in entries.indices where entries[index].head == head {
      if entries[index].bytes.count == text.count, text.count <= 8 || text.elementsEqual(entries[index].bytes) {
        return entries[index].value
      }
    }
    return nil
  }

  /// The first eight bytes as a number.
  @inline(__always)
  private static func head(_ text: ValueText) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(8, text.count) { head = head << 8 | UInt64(text[index]) }
    return head
  }
}

extension CodeTable where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// The cases of an enumeration by their raw values.
  init(of type: Value.Type) {
    self.init(Value.allCases.map { ($0.rawValue, $0) })
  }
}
