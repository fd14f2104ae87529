import XMLStreaming

/// Makes a canonical record of the elements of one record in a file.
///
/// This is the seam between files and the registry: canonical files have an interpreter per document type; a dialect of a
/// station brings its own.
protocol RecordInterpreter: Sendable {
  /// The record; what the interpreter does not accept, the schema judges.
  ///
  /// - Throws: ``Refusal`` with the element that is not accepted.
  func interpret(_ elements: RecordElements) throws(Refusal) -> ReadRecord.Content
}
