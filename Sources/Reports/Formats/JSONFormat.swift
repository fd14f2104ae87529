import Foundation

/// JSON as programs read it: one UTF-8 document with sorted keys, harmless on a terminal.
public enum JSONFormat {
  private static let indented: JSONEncoder.OutputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]

  /// The document of `value`, indented, with a line break at its end.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public static func document(_ value: some Encodable) throws -> String {
    try encode(value, encoder(indented)) + "\n"
  }

  /// Writes the same document piece by piece: of each ``LongList`` only a few elements are in memory at a time.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded, and whatever `put` throws.
  public static func write(_ value: some Encodable, _ put: (String) throws -> Void) throws {
    let places = JSONPlaces()
    let encoder = encoder(indented)
    encoder.userInfo[JSONPlaces.key] = places
    let pieces = try encode(value, encoder).components(separatedBy: JSONPlaces.beginning)
    try put(pieces[0])
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      let number = piece.prefix { $0 != "\"" }
      guard let writer = Int(number).flatMap(places.writer) else {
        try put(JSONPlaces.beginning + piece)
        continue
      }
      let line = before.utf8.lastIndex(of: 0x0A).map { before.utf8[$0...].dropFirst() } ?? before.utf8[...]
      try putElements(writer, indentedBy: line.prefix { $0 == 0x20 }.count, put)
      try put(String(piece.dropFirst(number.count + 1)))
    }
    try put("\n")
  }

  /// The value on one line, without a line break.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public static func line(_ value: some Encodable) throws -> String {
    try encode(value, encoder([.sortedKeys, .withoutEscapingSlashes]))
  }

  /// Writes a list as it stands in a line that is indented so far.
  private static func putElements(
    _ writer: @escaping JSONPlaces.Writer, indentedBy width: Int, _ put: (String) throws -> Void
  ) throws {
    let indentation = [UInt8](repeating: 0x20, count: width)
    var isFirst = true
    try writer(encoder(indented)) { document in
      // Each batch is an array of its own, from its bracket and line break to the last line break before its bracket. Empty
      // lines, which stand in empty arrays, are not indented.
      var text = Array((isFirst ? "[" : ",").utf8)
      isFirst = false
      var before: UInt8 = 0x0A
      text.append(before)
      for byte in JSONText.harmless(document).dropFirst(2).dropLast(2) {
        if before == 0x0A, byte != 0x0A { text += indentation }
        text.append(byte)
        before = byte
      }
      try put(String(decoding: text, as: UTF8.self))
    }
    try put("\n" + String(repeating: " ", count: width) + "]")
  }

  private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return encoder
  }

  private static func encode(_ value: some Encodable, _ encoder: JSONEncoder) throws -> String {
    String(decoding: JSONText.harmless([UInt8](try encoder.encode(value))), as: UTF8.self)
  }
}
