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
    try write(value, indentedBy: 0, isPart: false, put)
    try put("\n")
  }

  /// The value on one line, without a line break.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public static func line(_ value: some Encodable) throws -> String {
    try encode(value, encoder([.sortedKeys, .withoutEscapingSlashes]))
  }

  /// Writes a value as it stands in a line that is indented so far.
  ///
  /// - Parameter isPart: whether it is an array of which only the elements are written, from the line break behind its bracket
  ///   to the one before the other.
  private static func write(
    _ value: any Encodable, indentedBy width: Int, isPart: Bool, _ put: (String) throws -> Void
  ) throws {
    let places = JSONPlaces()
    let encoder = encoder(indented)
    places.give(to: encoder)
    var document = try encode(value, encoder)
    if isPart { document = String(document.dropFirst().dropLast(2)) }
    var line = 0
    let pieces = places.isEmpty ? [document] : document.components(separatedBy: JSONPlaces.beginning)
    for (number, piece) in pieces.enumerated() {
      var text = Substring(piece)
      if number > 0 {
        let name = piece.prefix { $0 != "\"" }
        if let list = Int(name).flatMap(places.list) {
          try write(list, indentedBy: width + line, put)
          text = text.dropFirst(name.count + 1)
        } else {
          try put(JSONPlaces.beginning)
        }
      }
      if let end = piece.utf8.lastIndex(of: 0x0A) { line = piece.utf8[end...].dropFirst().prefix { $0 == 0x20 }.count }
      try put(indented(text, by: width))
    }
  }

  /// Writes a list as it stands in a line that is indented so far.
  private static func write(
    _ list: @escaping JSONPlaces.Batches, indentedBy width: Int, _ put: (String) throws -> Void
  ) throws {
    var beginning = "["
    try list { batch in
      try put(beginning)
      beginning = ","
      try write(batch, indentedBy: width, isPart: true, put)
    }
    try put("\n" + String(repeating: " ", count: width) + "]")
  }

  /// The same with every line indented further but for the first one, and for empty lines, which stand in empty arrays.
  private static func indented(_ text: Substring, by width: Int) -> String {
    guard width > 0 else { return String(text) }
    let indentation = [UInt8](repeating: 0x20, count: width)
    var bytes: [UInt8] = []
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 0x0A, byte != 0x0A { bytes += indentation }
      bytes.append(byte)
      before = byte
    }
    return String(decoding: bytes, as: UTF8.self)
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
