public import RegistryModel
import XMLStreaming

/// Reads a file of station messages: recognises each, makes parts of inspections and statements for the register of them,
/// and joins the parts. Memory does not grow with the length of the file.
public final class DialectReader {
  /// Called with the file's bytes as they are received, in order; for a running digest. The bytes live for the call.
  public var tap: ((UnsafeRawBufferPointer) -> Void)? {
    get { source.tap }
    set { source.tap = newValue }
  }

  private let source: ByteSource
  private let dialects: PreparedDialects
  private let settings: DialectSettings
  private let chunkSize: Int

  /// A reader of `source` by the profiles of `catalogue`.
  ///
  /// - Throws: ``DocumentError`` where the file cannot be opened.
  public convenience init(
    _ source: DocumentSource, catalogue: DialectCatalogue, settings: DialectSettings
  ) throws(DocumentError) {
    try self.init(source, dialects: PreparedDialects(catalogue), settings: settings)
  }

  /// A reader of `source` by profiles that have been prepared before; for many short documents.
  ///
  /// - Parameter chunkSize: how many bytes are read at once.
  /// - Throws: ``DocumentError`` where the file cannot be opened.
  public init(
    _ source: DocumentSource, dialects: PreparedDialects, settings: DialectSettings, chunkSize: Int = 64 << 10
  ) throws(DocumentError) {
    self.source = try source.open()
    self.dialects = dialects
    self.settings = settings
    self.chunkSize = chunkSize
  }

  /// Reads the file once and hands over what it holds. Inspections come once all their parts have, at the latest at the
  /// end of the file.
  ///
  /// - Parameters:
  ///   - kept: parts of an inspection that wait since an earlier file; they are joined with those of this file.
  ///   - body: called with each outcome.
  /// - Throws: ``DocumentError`` where nothing of the file can be used; what `kept` and `body` throw.
  /// - Complexity: O(length of the file).
  public func read(
    kept: (InspectionKey) throws -> [MessagePart] = { _ in [] }, _ body: (DialectOutcome) throws -> Void
  ) throws -> DialectSummary {
    var assembler = InspectionAssembler(dialects.catalogue, capacity: settings.openInspections)
    let summary = try readItems { item in
      switch item {
      case .part(let part): for joined in try assembler.add(part, kept: kept) { try body(.inspection(joined)) }
      case .outcome(let outcome): try body(outcome)
      }
    }
    for joined in assembler.finish() { try body(.inspection(joined)) }
    return summary
  }

  /// Reads the file once and hands over what it holds in batches, in the order of the file; the last batch may be smaller.
  ///
  /// Batches are values: they may be handed to another thread while this one reads on.
  ///
  /// - Parameters:
  ///   - size: how many items a batch holds.
  ///   - joinsParts: whether parts are joined here, as far as that needs nothing that was kept aside; else each is handed
  ///     over by itself. For a caller that keeps no parts of earlier files.
  ///   - body: called with each batch.
  /// - Throws: ``DocumentError`` where nothing of the file can be used; what `body` throws.
  /// - Complexity: O(length of the file).
  public func readBatches(
    of size: Int, joinsParts: Bool = false, _ body: ([DialectItem]) throws -> Void
  ) throws -> DialectSummary {
    var batch: [DialectItem] = []
    batch.reserveCapacity(size)
    func hand(_ item: DialectItem) throws {
      batch.append(item)
      guard batch.count >= size else { return }
      let full = batch
      batch = []
      batch.reserveCapacity(size)
      try body(full)
    }
    var joining = joinsParts ? JoinAhead(dialects.catalogue, settings) : nil
    let summary = try readItems { item in
      if joining == nil { return try hand(item) }
      for own in joining?.items(for: item) ?? [] { try hand(own) }
    }
    for own in joining?.finish() ?? [] { try hand(own) }
    if !batch.isEmpty { try body(batch) }
    return summary
  }

  private func readItems(_ body: (DialectItem) throws -> Void) throws -> DialectSummary {
    do {
      var limits = ScanLimits()
      limits.chunkSize = chunkSize
      let scanner = try RecordScanner(source, isStream: true, limits: limits)
      let run = DialectRun(dialects.interpreter, settings)
      let summary = try scanner.scan { record in try run.take(record, body) }
      try run.finish(scanner, byteCount: summary.byteCount, body)
      return run.summary(summary, scanner)
    } catch let error as XMLError {
      throw DocumentError(error)
    }
  }
}

/// Profiles turned into tables, which takes longer than reading a message.
public struct PreparedDialects {
  let catalogue: DialectCatalogue
  let interpreter: MessageInterpreter

  /// Prepares all profiles of a catalogue.
  ///
  /// - Complexity: O(length of the profiles).
  public init(_ catalogue: DialectCatalogue) {
    self.catalogue = catalogue
    interpreter = MessageInterpreter(catalogue.profiles)
  }
}

/// What a reader of messages must be told.
public struct DialectSettings: Sendable {
  /// The station of messages that name none, or none by its code.
  public var station: StationCode?
  /// From when statements about vehicles hold: when the file was received.
  public var receivedAt: Instant
  /// How many inspections are held open at once.
  public var openInspections: Int
  /// To which inspection a message without a serial belongs where none stands before it in the file: for a message that
  /// was kept by itself and is read again.
  public var preceding: InspectionKey?
  /// What is known of the call that sent the messages; nil for nothing.
  public var call: MessageCall?

  /// Settings for a file received at that moment.
  public init(receivedAt: Instant, station: StationCode? = nil, openInspections: Int = 20_000) {
    self.receivedAt = receivedAt
    self.station = station
    self.openInspections = openInspections
  }
}

/// Something that a file of messages holds, before parts of inspections are joined. Indirect, since it is handed on several
/// times and a copy of what it holds would count a dozen references.
public indirect enum DialectItem: Sendable {
  /// A part of an inspection.
  case part(MessagePart)
  /// Anything else; an inspection where the reader joins parts.
  case outcome(DialectOutcome)

  /// Id of the dialect; nil where it is not known.
  public var dialect: String? {
    switch self {
    case .part(let part): part.dialect
    case .outcome(.inspection(let joined)): joined.dialect
    case .outcome(.vehicle(let statement)): statement.dialect
    case .outcome(.refused(let message)): message.dialect
    case .outcome: nil
    }
  }
}

/// Something that a file of messages holds. Indirect for the same reason as ``DialectItem``.
public indirect enum DialectOutcome: Sendable {
  /// An inspection whose parts have been joined: complete, waiting or contradictory.
  case inspection(JoinedInspection)
  /// A statement about a vehicle.
  case vehicle(VehicleStatement)
  /// A message that carries no record; it is not counted as one.
  case noRecord(MessageOrigin, Finding)
  /// A message that cannot be used.
  case refused(RefusedMessage)
  /// Something about a record that does not stand against it.
  case note(Finding)
}

/// A statement about a vehicle, as a platform answers it.
public struct VehicleStatement: Sendable {
  /// Id of the dialect.
  public let dialect: String
  /// The statement.
  public let delta: RegisterDelta
  /// Where it stands.
  public let origin: MessageOrigin
  /// What the profile does not map.
  public let leftovers: [Leftover]
  /// What was found.
  public let findings: [Finding]
  /// Whether the same record is also a part of an inspection, which is handed over, and counted, by itself.
  public let isPart: Bool
}

/// A message that cannot be used.
public struct RefusedMessage: Sendable {
  /// Id of the dialect; nil where it is not known.
  public let dialect: String?
  /// Id of the message; nil where it is not known.
  public let message: String?
  /// The inspection it would belong to, as far as it can be told.
  public let key: InspectionKey?
  /// Where it stands.
  public let origin: MessageOrigin
  /// Why; the gravest says whether it is rejected or kept for a person.
  public let findings: [Finding]
  /// Whom it is about, unchecked, as far as it can be read.
  public let quotedSubject: QuotedSubject
}

/// What reading a file of messages has shown.
public struct DialectSummary: Sendable {
  /// Ids of the dialects that the file holds, sorted.
  public let dialects: [String]
  /// Findings on the file as a whole: its encoding, elements that no profile maps, what profiles assume.
  public let findings: [Finding]
  /// Messages read: those with records, those without, and those refused.
  public let messageCount: Int
  /// Records in them: parts of inspections, statements, refused messages.
  public let recordCount: Int
  /// Messages that carry no record.
  public let withoutRecord: Int
  /// Whether the file ends in the middle of a message.
  public let isCut: Bool
  /// Length of the file in bytes.
  public let byteCount: Int
  /// The encoding in which it was read.
  public let encoding: String
}
