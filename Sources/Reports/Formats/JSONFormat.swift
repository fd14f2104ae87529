import Foundation

/// JSON as programs read it: one UTF-8 document with sorted keys, harmless on a terminal.
public enum JSONFormat {
  /// The document of `value`, indented, with a line break at its end.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public static func document(_ value: some Encodable) throws -> String {
    try encode(value, formatting: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n"
  }

  /// The value on one line, without a line break.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public static func line(_ value: some Encodable) throws -> String {
    try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encode(_ value: some Encodable, formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: JSONText.harmless([UInt8](try encoder.encode(value))), as: UTF8.self)
  }
}
