import RegistryModel
import XMLStreaming

/// Reads files of records: any number of them, in constant memory, one bad record never costing the others.
///
/// Each record is first read by a typed decoder that accepts nothing the schema refuses. What the decoder does not accept,
/// the schema judges, so that all findings of a record are told.
public final class DocumentReader {
  /// Called with the file's bytes as they are received, in order; for a running digest. The bytes live for the call.
  public var tap: ((UnsafeRawBufferPointer) -> Void)? {
    get { source.tap }
    set { source.tap = newValue }
  }

  private let source: ByteSource
  private let schemas: String
  private let chunkSize: Int

  /// A reader of `source` with the schemas of the folder `schemas`.
  ///
  /// - Parameter chunkSize: how many bytes are read at once.
  /// - Throws: ``DocumentError`` where the file cannot be opened.
  public init(_ source: DocumentSource, schemas: String, chunkSize: Int = 64 << 10) throws(DocumentError) {
    self.source = try source.open()
    self.schemas = schemas
    self.chunkSize = chunkSize
  }

  /// Reads the file once and hands over its records in batches, in the order of the file; the last batch may be smaller.
  ///
  /// Batches are values: they may be handed to another thread while this one reads on.
  ///
  /// - Parameters:
  ///   - size: how many records a batch holds.
  ///   - body: called with each batch.
  /// - Throws: ``DocumentError`` where nothing of the file can be used; what `body` throws.
  /// - Complexity: O(length of the file).
  public func readBatches(of size: Int, _ body: ([ReadRecord]) throws -> Void) throws -> ReadSummary {
    do {
      var limits = ScanLimits()
      limits.chunkSize = chunkSize
      let scanner = try RecordScanner(source, vocabulary: DocumentForm.vocabulary, limits: limits)
      let run = ReadingRun(schemas: schemas, batchSize: size)
      let summary = try scanner.scan { root in
        try run.begin(root, of: scanner)
      } _: { record in
        try run.take(record, body)
      }
      try run.flush(body)
      return run.summary(summary, scanner.encoding)
    } catch let error as XMLError {
      throw DocumentError(error)
    }
  }
}
