import CLibXML2

/// Reads a document of any length record by record, in constant memory.
///
/// A record is a child of the root (or the root itself). What is not well-formed, cannot be decoded or goes beyond a
/// limit costs the record it stands in; the others are read. There is no state outside of the scanner.
public final class RecordScanner {
  /// What the document is written in, and why; of several documents each has its own, as ``RecordView/encoding`` tells.
  public var encoding: EncodingDecision { window.decision }
  /// All encodings that were read, in the order in which they first came.
  public var encodings: [TextEncoding] { window.encodings }
  /// The root, or that of the document being read where a file holds several; nil until it has been read.
  public internal(set) var root: Root?

  let limits: ScanLimits
  let recordDepth: Int
  let names: NameTable
  var window: TextWindow
  let state: UnsafeMutablePointer<ScanState>
  let relay: UnsafeMutablePointer<hegui_error_relay>
  var parser: ScanParser?
  /// Offset of the first byte of the text that the parser has not seen.
  var fed = 0
  /// How much the parser is shown at once; little behind something broken, so that a file full of it stays linear.
  var feedSize: Int
  var skip: Skip?
  var rootTag: [UInt8] = []
  /// Names of records that have been read, as their tags have them.
  var recordNames: [[UInt8]] = []
  var lastRecordName: Int32 = -1
  private var commentEnds = TerminatorSearch("-->")
  private var instructionEnds = TerminatorSearch("?>")
  private var characterDataEnds = TerminatorSearch("]]>")
  var isCut = false
  /// Offset of the start tag of the root that has been accepted; -1 for none.
  var rootOffset = -1
  /// Whether reading went on behind the end of the root without another start tag of it, so that its end may be missing.
  var isRootImplied = false
  var tagOffsets: [Int]?
  var tagCursor: (element: Int, place: PositionCursor)?
  var stream: DocumentStream?
  /// The first undecodable bytes before the root, which stay known when the text before it is forgotten.
  private var prologueDamage: (damage: Damage, position: XMLPosition)?
  private var isFinished = false
  private let source: ByteSource

  /// The root of a document.
  public struct Root: Hashable, Sendable {
    /// Name without prefix.
    public let name: String
    /// Namespace; nil for none.
    public let namespace: String?
    /// Attributes by name without prefix.
    public let attributes: [String: String]
    /// Where its start tag stands.
    public let position: XMLPosition
  }

  /// What a scan has read in all.
  public struct Summary: Hashable, Sendable {
    /// Whether the file ends before its root does.
    public let isCut: Bool
    /// Length of the file in bytes.
    public let byteCount: Int
    /// Where the reading ended.
    public let end: XMLPosition
  }

  /// A scanner of `source` whose names are numbered in the order of `vocabulary`.
  ///
  /// - Parameters:
  ///   - recordDepth: 1 where the children of the root are the records, 0 where the document is one record.
  ///   - isStream: Whether the file may hold several documents, comments before their declarations and text around them;
  ///     each root is a record then, and there is no root in common.
  ///   - encoding: What the source is written in, where that is known, as for a part of a file; it is not looked for then.
  /// - Throws: ``XMLError`` where the source cannot be read, is empty, or is in no known encoding.
  public init(
    _ source: ByteSource, vocabulary: [String] = [], recordDepth: Int = 1, isStream: Bool = false,
    encoding: TextEncoding? = nil, limits: ScanLimits = ScanLimits()
  ) throws(XMLError) {
    guard let names = NameTable(vocabulary: vocabulary) else { throw Self.outOfMemory }
    self.source = source
    self.limits = limits
    self.recordDepth = isStream ? 1 : min(max(recordDepth, 0), 1)
    self.names = names
    stream = isStream ? DocumentStream() : nil
    window = try TextWindow(source, chunkSize: limits.chunkSize, encoding: encoding, isStream: isStream)
    state = .allocate(capacity: 1)
    state.initialize(to: ScanState(limits: limits, recordDepth: self.recordDepth, names: names))
    relay = .allocate(capacity: 1)
    relay.initialize(to: hegui_error_relay(report: reportScanError, owner: state))
    feedSize = limits.chunkSize
  }

  deinit {
    state.pointee.table.deallocate()
    state.pointee.done.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
    relay.deallocate()
  }

  /// Tells what records are called, where that is known: it helps to find the next one behind something broken. For
  /// names without prefix; the scanner learns others as it reads.
  public func expectRecords(named names: [String]) {
    for name in names { self.names.expectRecord(named: name) }
    recordNames += names.map { Array($0.utf8) }.filter { !recordNames.contains($0) }
  }

  /// The name with that number.
  public func name(_ number: Int32) -> String {
    names.names.indices.contains(Int(number)) ? names.names[Int(number)] : ""
  }

  /// Reads the document once and hands over each record, and whatever is wrong between records, in the order of the file.
  ///
  /// - Parameters:
  ///   - accept: Called with the root before any record, and with that of each further document in the file; it may refuse
  ///     the document by throwing. What it throws at the first is thrown; a further one refused with an ``XMLError`` counts
  ///     as a broken record.
  ///   - body: Called for each record.
  /// - Throws: ``XMLError`` where nothing of the document can be used; what `accept` and `body` throw.
  /// - Complexity: O(length of the document), also where every record is broken.
  public func scan(
    accept: (Root) throws -> Void = { _ in }, _ body: (borrowing RecordView) throws -> Void
  ) throws -> Summary {
    try startParser()
    if stream != nil { openStream() }
    while !isFinished {
      if skip != nil {
        try continueSkip(body)
      } else if fed < readable {
        try feed(accept, body)
      } else if window.isAtEnd {
        try finish(accept, body)
      } else {
        try fill()
      }
    }
    return Summary(isCut: isCut, byteCount: source.bytesRead, end: endOfText.position)
  }

  /// Reads to the end of the source without looking at it, so that a tap sees the whole file.
  func stop() throws(XMLError) {
    isFinished = true
    while !window.isAtEnd {
      window.discard(before: window.text.end)
      try window.fill()
    }
  }

  /// The place behind the last character read.
  var endOfText: PositionCursor { window.position(of: window.text.end, from: window.cursor) }

  func fill() throws(XMLError) {
    if root == nil, stream == nil, prologueDamage == nil { prologueDamage = damage(before: window.text.end) }
    window.discard(before: skip == nil ? firstNeeded : window.cursor.offset)
    try window.fill()
    stream?.hideDeclarations(in: &window)
    guard window.decoder.damages.count <= 65_536 else {
      throw XMLError(
        .undecodable, zh: "无法解码的字节过多，文件不是 \(window.decoder.encoding.rawValue) 文本",
        en: "too many bytes cannot be decoded; the file is no text in \(window.decoder.encoding.rawValue)",
        at: window.cursor.position)
    }
  }

  /// The first undecodable bytes before `offset`, of those that are still known, and where they stand.
  func damage(before offset: Int) -> (damage: Damage, position: XMLPosition)? {
    if root == nil, let prologueDamage { return prologueDamage.damage.offset < offset ? prologueDamage : nil }
    guard let damage = window.decoder.damages.first, damage.offset < offset else { return nil }
    return (damage, window.position(of: damage.offset, from: window.cursor).position)
  }

  /// Offset of the first text that is still looked at: the open record, text between records, or an unfinished tag.
  private var firstNeeded: Int {
    if state.pointee.isInRecord { return state.pointee.openStart }
    let stray = state.pointee.strayStart
    // The parser goes past the start of a CDATA section before it tells of the text in it.
    return max(window.cursor.offset, min(stray >= 0 ? stray : fed, consumed - "<![CDATA[".utf8.count, fed))
  }

  /// Offset up to which the parser may be shown the text.
  private var readable: Int {
    guard stream != nil, !window.isAtEnd else { return window.text.end }
    return max(fed, window.text.end - DocumentStream.declarationLength)
  }

  /// Offset up to which text may be passed over: not where declarations have yet to be looked for.
  var readableInSkip: Int {
    guard stream != nil, !window.isAtEnd else { return window.text.end }
    return max(window.text.start, window.text.end - DocumentStream.declarationLength)
  }

  /// Offset up to which the parser has understood the text.
  var consumed: Int { state.pointee.failure == nil ? max(0, state.pointee.parserOffset) : fed }

  private func feed(
    _ accept: (Root) throws -> Void, _ body: (borrowing RecordView) throws -> Void
  ) throws {
    let piece = fed..<min(readable, fed + feedSize)
    lendText()
    parser?.parse(window.text.slice(piece))
    fed = piece.upperBound
    try deliver(accept, body)
    if skip != nil { return }
    if let failure = state.pointee.failure {
      try recover(from: failure, body)
    } else {
      feedSize = min(feedSize * 2, limits.chunkSize)
      try checkLength(body)
    }
  }

  /// A record, a comment or a reference that does not end must not fill the memory, nor make the parser wait for its end
  /// at every record of the file.
  private func checkLength(_ body: (borrowing RecordView) throws -> Void) throws {
    let understood = consumed
    let start = firstNeeded
    if state.pointee.characterDataStart >= 0 {
      try checkEnd(of: \.characterDataEnds, from: state.pointee.characterDataStart, limit: limits.textLength)
    } else if fed - understood > limits.nameLength + 2 {
      try checkWaiting(at: understood)
    }
    if fed - start > limits.recordLength, state.pointee.failure == nil {
      if state.pointee.isInRecord || understood == start {
        state.pointee.fail(
          .recordLength, at: start, zh: "记录超过 \(limits.recordLength) 字节",
          en: "the record is longer than \(limits.recordLength) bytes")
      } else {
        state.pointee.flushStray(before: understood)
        try deliverDone(body)
      }
    }
    if let failure = state.pointee.failure { try recover(from: failure, body) }
  }

  /// The parser waits for the end of something that starts at `offset`.
  private func checkWaiting(at offset: Int) throws(XMLError) {
    let waiting = window.text.slice(offset..<fed)
    if waiting.first == UInt8(ascii: "&") {
      // No reference is this long: the parser is made to say what is wrong, without waiting for a “;”.
      parser?.finish()
    } else if waiting.starts(with: "<!--".utf8) {
      try checkEnd(of: \.commentEnds, from: offset, limit: limits.commentLength)
    } else if waiting.starts(with: "<?".utf8) {
      try checkEnd(of: \.instructionEnds, from: offset, limit: limits.commentLength)
    } else {
      // Behind the “<”, so that what is wrong lies within the tag.
      switch OpenTagLimits(limits).excess(in: waiting) {
      case .number: state.pointee.tooManyAttributes(at: offset + 1)
      case .length: state.pointee.tooLongAttribute(at: offset + 1)
      case .tag: parser?.finish()
      case nil: break
      }
    }
  }

  /// Makes sure that what starts at `offset` ends within `limit`.
  private func checkEnd(
    of ends: ReferenceWritableKeyPath<RecordScanner, TerminatorSearch>, from offset: Int, limit: Int
  ) throws(XMLError) {
    var search = self[keyPath: ends]
    var end = search.end(after: offset, in: window)
    while end == nil, !window.isAtEnd, window.text.end - offset <= limit {
      try fill()
      end = search.end(after: offset, in: window)
    }
    self[keyPath: ends] = search
    if let end, end - offset <= limit + 7 { return }
    state.pointee.unended(at: offset, limit: limit)
  }

  private func finish(
    _ accept: (Root) throws -> Void, _ body: (borrowing RecordView) throws -> Void
  ) throws {
    lendText()
    let understood = consumed
    closeStream()
    parser?.finish()
    try deliver(accept, body)
    if skip != nil { return }
    if state.pointee.root != nil, state.pointee.isRootClosed, state.pointee.failure == nil {
      isFinished = true
    } else {
      try recoverAtEnd(understood: understood, body)
    }
  }

  /// Shows the handlers where the text lies; it moves when the window is filled.
  private func lendText() {
    state.pointee.textBase = UnsafePointer(window.text.bytes.assumingMemoryBound(to: UInt8.self))
    state.pointee.textStart = window.text.start
  }

  private func deliver(
    _ accept: (Root) throws -> Void, _ body: (borrowing RecordView) throws -> Void
  ) throws {
    if stream == nil, let tag = state.pointee.root, tag.start != rootOffset, isWhole(tag) {
      try acceptRoot(tag, accept)
    }
    try deliverDone(body)
  }

  func startParser() throws(XMLError) {
    parser = ScanParser(relay: relay, dictionary: names.dictionary)
    guard let parser else { throw Self.outOfMemory }
    state.pointee.parser = parser.pointer
  }

  static var outOfMemory: XMLError {
    XMLError(.limit, zh: "内存不足", en: "out of memory")
  }
}
