public import RegistryModel

/// What a command has to say: the same value as JSON, as text for a terminal, and as tables for a spreadsheet.
///
/// The `Encodable` form is the public contract of the command line; its keys change only with a "Breaking" entry in
/// the change log.
public protocol Report: Encodable, Sendable {
  /// The lines for a person, in `language`, laid out for `width` columns.
  func lines(in language: Language, width: Int) -> [String]
  /// The same lines one by one, for reports that are longer than memory allows for.
  func forEachLine(in language: Language, width: Int, _ put: (String) -> Void)
  /// The main table for a spreadsheet; nil where the report has none.
  func csv(in language: Language) -> CSVTable?
  /// What a reader of the table has to know and the table does not say; empty where it says all. It stands beside the table
  /// and never in it.
  func csvRemarks(in language: Language) -> [String]
  /// The value as JSON on one line, without a line break: what ``JSONFormat/line(_:)`` writes, by a shorter way where a
  /// report has one.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  func jsonLine() throws -> String
}

extension Report {
  /// All lines.
  public func forEachLine(in language: Language, width: Int, _ put: (String) -> Void) {
    lines(in: language, width: width).forEach(put)
  }

  /// The lines of a report that makes them one by one.
  func collectedLines(in language: Language, width: Int) -> [String] {
    var lines: [String] = []
    forEachLine(in: language, width: width) { lines.append($0) }
    return lines
  }

  /// No table.
  public func csv(in language: Language) -> CSVTable? { nil }

  /// Nothing.
  public func csvRemarks(in language: Language) -> [String] { [] }

  /// As for any value.
  ///
  /// - Throws: `EncodingError` where a value cannot be encoded.
  public func jsonLine() throws -> String { try JSONFormat.line(self) }
}
