/// A JSON text (RFC 8259) in memory, read in place.
///
/// Foundation's reader does not serve here: it turns every number into a `Double` and so changes coordinates before
/// anybody has looked at them, boxes each of them, takes the last of repeated members without a word, sets its own depth,
/// and cannot say where in the text something stands. This one holds no tree: values are found by their offsets.
struct JSONText {
  let bytes: [UInt8]
  private let mostDeep: Int

  /// A fault of the text itself.
  struct Fault: Error, Hashable {
    let offset: Int
    let isDepth: Bool
  }

  /// What a value is.
  enum Kind {
    case object, array, string, number, literal
  }

  /// Reads the text once from end to end.
  ///
  /// - Throws: ``Fault`` at the first byte that is no JSON, or where values are nested more than `depth` deep.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], depth: Int) throws(Fault) {
    self.bytes = bytes
    mostDeep = depth
    if let offset = UTF8Check.firstFault(in: bytes) { throw Fault(offset: offset, isDepth: false) }
    let end = skipBlanks(try skipValue(at: root, depth: 0))
    guard end == bytes.count else { throw Fault(offset: end, isDepth: false) }
  }

  /// The offset of the outermost value; a byte-order mark before it is passed over.
  var root: Int { skipBlanks(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

  /// What the value at `offset` is.
  func kind(at offset: Int) -> Kind {
    switch byte(offset) {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): .literal
    default: .number
    }
  }

  /// Calls `body` with the offset of every name and value of an object.
  func forEachMember(of offset: Int, _ body: (_ name: Int, _ value: Int) throws -> Void) throws {
    var index = skipBlanks(offset + 1)
    while byte(index) == UInt8(ascii: "\"") {
      let value = skipBlanks(skipBlanks(try skipString(at: index)) + 1)
      try body(index, value)
      index = skipBlanks(try skipValue(at: value, depth: 0))
      if byte(index) == UInt8(ascii: ",") { index = skipBlanks(index + 1) }
    }
  }

  /// Calls `body` with the offset of every element of an array, until it returns false.
  func forEachElement(of offset: Int, _ body: (_ element: Int) throws -> Bool) throws {
    var index = skipBlanks(offset + 1)
    while byte(index) != UInt8(ascii: "]"), index < bytes.count {
      guard try body(index) else { return }
      index = skipBlanks(try skipValue(at: index, depth: 0))
      if byte(index) == UInt8(ascii: ",") { index = skipBlanks(index + 1) }
    }
  }

  /// The characters of a number or literal.
  func token(at offset: Int) -> String {
    var end = offset
    while end < bytes.count, JSONText.isTokenByte(bytes[end]) { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }

  /// The text of a string; nil where it has an escape that stands for no character.
  ///
  /// - Complexity: O(n), however many escapes there are.
  func string(at offset: Int) -> String? {
    // Bytes and not scalars: a view of scalars looks through what it holds each time that one is appended to it.
    var text: [UInt8] = []
    var plain = offset + 1
    var index = plain
    while byte(index) != UInt8(ascii: "\"") {
      guard byte(index) == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      text += bytes[plain..<index]
      guard let (scalar, length) = escaped(at: index) else { return nil }
      text += scalar.utf8
      index += length
      plain = index
    }
    text += bytes[plain..<index]
    return String(decoding: text, as: UTF8.self)
  }

  private func escaped(at offset: Int) -> (Unicode.Scalar, Int)? {
    switch byte(offset + 1) {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"):
      let first = unit(at: offset + 2)
      if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
      // Characters beyond the basic plane are written as two escapes.
      guard first < 0xDC00, byte(offset + 6) == UInt8(ascii: "\\"), byte(offset + 7) == UInt8(ascii: "u")
      else { return nil }
      let second = unit(at: offset + 8)
      guard (0xDC00...0xDFFF).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, 12) }
    default: return (Unicode.Scalar(byte(offset + 1)), 2)
    }
  }

  private func unit(at offset: Int) -> UInt32 {
    (offset..<offset + 4).reduce(0) { $0 << 4 | UInt32(JSONText.hexadecimal(byte($1)) ?? 0) }
  }

  // MARK: Grammar

  /// The byte at an offset; 0, which is no part of any JSON text, behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func skipBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return index
      }
    }
    return index
  }

  /// The offset behind the value at `start`.
  func skipValue(at start: Int, depth: Int) throws(Fault) -> Int {
    switch byte(start) {
    case UInt8(ascii: "{"): return try skipObject(at: start, depth: depth + 1)
    case UInt8(ascii: "["): return try skipArray(at: start, depth: depth + 1)
    case UInt8(ascii: "\""): return try skipString(at: start)
    case UInt8(ascii: "t"): return try skip("true", at: start)
    case UInt8(ascii: "f"): return try skip("false", at: start)
    case UInt8(ascii: "n"): return try skip("null", at: start)
    default: return try skipNumber(at: start)
    }
  }

  private func skipObject(at start: Int, depth: Int) throws(Fault) -> Int {
    guard depth <= mostDeep else { throw Fault(offset: start, isDepth: true) }
    var index = skipBlanks(start + 1)
    if byte(index) == UInt8(ascii: "}") { return index + 1 }
    while true {
      index = skipBlanks(try skipString(at: index))
      guard byte(index) == UInt8(ascii: ":") else { throw Fault(offset: index, isDepth: false) }
      index = skipBlanks(try skipValue(at: skipBlanks(index + 1), depth: depth))
      if byte(index) == UInt8(ascii: "}") { return index + 1 }
      guard byte(index) == UInt8(ascii: ",") else { throw Fault(offset: index, isDepth: false) }
      index = skipBlanks(index + 1)
    }
  }

  private func skipArray(at start: Int, depth: Int) throws(Fault) -> Int {
    guard depth <= mostDeep else { throw Fault(offset: start, isDepth: true) }
    var index = skipBlanks(start + 1)
    if byte(index) == UInt8(ascii: "]") { return index + 1 }
    while true {
      index = skipBlanks(try skipValue(at: index, depth: depth))
      if byte(index) == UInt8(ascii: "]") { return index + 1 }
      guard byte(index) == UInt8(ascii: ",") else { throw Fault(offset: index, isDepth: false) }
      index = skipBlanks(index + 1)
    }
  }

  private func skipString(at start: Int) throws(Fault) -> Int {
    guard byte(start) == UInt8(ascii: "\"") else { throw Fault(offset: start, isDepth: false) }
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case 0..<0x20: throw Fault(offset: index, isDepth: false)
      case UInt8(ascii: "\\"): index += try escapeLength(at: index)
      default: index += 1
      }
    }
    throw Fault(offset: index, isDepth: false)
  }

  private func escapeLength(at offset: Int) throws(Fault) -> Int {
    switch byte(offset + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u") where (2...5).allSatisfy({ JSONText.hexadecimal(byte(offset + $0)) != nil }): return 6
    default: throw Fault(offset: offset, isDepth: false)
    }
  }

  private func skip(_ literal: StaticString, at start: Int) throws(Fault) -> Int {
    let end = start + literal.utf8CodeUnitCount
    let isThere = literal.withUTF8Buffer { wanted in
      end <= bytes.count && bytes[start..<end].elementsEqual(wanted)
    }
    guard isThere, !JSONText.isTokenByte(byte(end)) else { throw Fault(offset: start, isDepth: false) }
    return end
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?`: neither `NaN` nor `Infinity`, `+1`, `.5` or `01`.
  private func skipNumber(at start: Int) throws(Fault) -> Int {
    var index = start
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    let first = index
    index = skipDigits(index)
    guard index > first, byte(first) != UInt8(ascii: "0") || index == first + 1 else {
      throw Fault(offset: start, isDepth: false)
    }
    if byte(index) == UInt8(ascii: ".") {
      let fraction = index + 1
      index = skipDigits(fraction)
      guard index > fraction else { throw Fault(offset: start, isDepth: false) }
    }
    if byte(index) | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
      let exponent = index
      index = skipDigits(exponent)
      guard index > exponent else { throw Fault(offset: start, isDepth: false) }
    }
    guard !JSONText.isTokenByte(byte(index)) else { throw Fault(offset: start, isDepth: false) }
    return index
  }

  private func skipDigits(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    return index
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
