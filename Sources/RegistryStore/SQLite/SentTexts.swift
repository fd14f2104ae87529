/// Texts as sent, where they are stored in another precision or spelling, by the name of the value:
/// `k100=1.2 plate=冀a·12345`.
///
/// A row has a few of them, and most readings have none: the list is gone through for each name sooner than it would be taken
/// apart.
struct SentTexts {
  private let list: [UInt8]

  /// No texts.
  init() { list = [] }

  /// The texts of a column that ``append(_:_:to:)`` wrote.
  init(_ row: Statement, _ column: Int32) { list = row.blob(column) }

  /// How a value was written; nil where the list does not say so.
  ///
  /// - Complexity: O(length of the list).
  func text(_ name: String) -> String? {
    var found: Range<Int>?
    var start = 0
    while start < list.count {
      let end = list[start...].firstIndex(of: UInt8(ascii: " ")) ?? list.count
      let sign = start + name.utf8.count
      if sign < end, list[sign] == UInt8(ascii: "="), list[start..<sign].elementsEqual(name.utf8) {
        found = sign + 1..<end
      }
      start = end + 1
    }
    return found.map { Self.unescaped(String(decoding: list[$0], as: UTF8.self)) }
  }

  static func append(_ name: String, _ text: String, to list: inout String) {
    if !list.isEmpty { list += " " }
    list += name
    list += "="
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: " ") }) else {
      list += text
      return
    }
    for scalar in text.unicodeScalars {
      // What would break the list is written as its code.
      if scalar == "%" || scalar == " " {
        list += scalar == "%" ? "%25" : "%20"
      } else {
        list.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      result.append(String(String.UnicodeScalarView(rest.prefix(2))) == "25" ? "%" : " ")
      rest = rest.dropFirst(2)
    }
    return String(result)
  }
}
