/// The part of a document that is still needed, as UTF-8, with the way back from each character to the place in the
/// received bytes.
///
/// Offsets without another name are offsets in the UTF-8 text of the whole document, without byte order mark.
struct TextWindow: ~Copyable {
  /// What the file as a whole is written in, or its first document; ``runs`` tell of each document.
  let decision: EncodingDecision
  /// What the documents that are still needed are read as, in the order of the file.
  private(set) var runs: [EncodingRun]
  /// All encodings that were read, in the order in which they first came.
  private(set) var encodings: [TextEncoding] = []
  /// The text.
  var text: ByteBuffer
  var decoder: TextDecoder
  /// Where the reader stands; places before it cannot be asked for any more.
  private(set) var cursor: PositionCursor

  private let source: ByteSource
  private let chunkSize: Int
  private var raw: ByteBuffer
  private var decodedRaw: Int
  private var head: [UInt8]
  private var headNext: Int
  private(set) var isAtEnd = false
  /// Where the documents of a stream end; nil where one encoding holds for the whole file.
  private var boundaries: DocumentBoundaries?
  /// Offset in the received bytes of the document at hand, and whether it has been decided what it is written in.
  private var document: (start: Int, isDecided: Bool)

  /// How many bytes at the start are looked at to find the encoding.
  private static let headSize = 64 << 10

  /// - Parameters:
  ///   - encoding: What the source is written in, where that is known; otherwise its first bytes decide.
  ///   - isStream: Whether the source may hold several documents, each in an encoding of its own.
  /// - Throws: ``XMLError`` where the source cannot be read, is empty, or is in no known encoding.
  init(_ source: ByteSource, chunkSize: Int, encoding: TextEncoding? = nil, isStream: Bool = false) throws(XMLError) {
    let headSize = encoding == nil ? Self.headSize : min(max(1, chunkSize), Self.headSize)
    var head: [UInt8] = []
    var block = [UInt8](repeating: 0, count: headSize)
    var isWhole = false
    while head.count < headSize {
      let wanted = headSize - head.count
      let count = try Self.read(source, into: &block, limit: wanted)
      if count == 0 {
        isWhole = true
        break
      }
      head += block[..<count]
    }
    guard !head.isEmpty else { throw XMLError(.empty, zh: "文件为空", en: "the file is empty") }
    let decision: EncodingDecision
    if let encoding {
      decision = EncodingDecision(
        declared: nil, hasByteOrderMark: false, actual: encoding, reasoning: nil, markLength: 0)
    } else {
      decision = try Self.decide(head, isWhole: isWhole, isStream: isStream)
    }
    let decoder = try TextDecoder(decision.actual)
    self.decision = decision
    let hasWideUnits = decision.actual == .utf16LittleEndian || decision.actual == .utf16BigEndian
    let hasOneEncoding = !isStream || encoding != nil || hasWideUnits
    runs = hasOneEncoding ? [EncodingRun(start: 0, decision: decision)] : []
    encodings = hasOneEncoding ? [decision.actual] : []
    boundaries = hasOneEncoding ? nil : DocumentBoundaries()
    document = (decision.markLength, false)
    self.decoder = decoder
    self.source = source
    self.chunkSize = max(1, chunkSize)
    self.head = head
    headNext = decision.markLength
    raw = ByteBuffer(capacity: chunkSize + 16, start: decision.markLength)
    decodedRaw = decision.markLength
    text = ByteBuffer(capacity: chunkSize * 2 + 16)
    cursor = PositionCursor(offset: 0, raw: decision.markLength, line: 1, column: 1)
  }

  private static func read(_ source: ByteSource, into block: inout [UInt8], limit: Int) throws(XMLError) -> Int {
    // Typed throws do not pass through withUnsafeMutableBytes in every compiler; a result does.
    let result = block.withUnsafeMutableBytes { buffer -> Result<Int, XMLError> in
      do throws(XMLError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<limit])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func decide(_ head: [UInt8], isWhole: Bool, isStream: Bool) throws(XMLError) -> EncodingDecision {
    let result = head.withUnsafeBytes { bytes -> Result<EncodingDecision, XMLError> in
      do throws(XMLError) {
        if isStream { return .success(EncodingSniffer.decideStream(bytes)) }
        return .success(try EncodingSniffer.decide(bytes, isWhole: isWhole))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads one chunk and decodes it behind the text; at the end of the source `isAtEnd` becomes true.
  ///
  /// Of several documents, those whose encoding cannot be told yet wait undecoded.
  ///
  /// - Throws: ``XMLError`` with code `cannotRead`.
  mutating func fill() throws(XMLError) {
    let room = raw.room(for: chunkSize)
    let count: Int
    if headNext < head.count {
      count = min(chunkSize, head.count - headNext)
      let next = headNext
      head.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[next..<next + count])) }
      headNext += count
      if headNext == head.count { head = []; headNext = 0 }
    } else {
      count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<chunkSize]))
    }
    raw.append(count)
    isAtEnd = count == 0
    if boundaries != nil { return try decodeDocuments() }
    decode(to: raw.end, isLast: isAtEnd)
    if decision.actual == .utf8 { raw.discard(before: decodedRaw) }
  }

  private mutating func decode(to end: Int, isLast: Bool) {
    decodedRaw += decoder.decode(raw.slice(decodedRaw..<end), isLast: isLast, into: &text)
  }

  /// Decodes each document that has come as a whole, and the start of the next where its encoding can be told.
  private mutating func decodeDocuments() throws(XMLError) {
    while document.start < raw.end {
      let first = max(document.start, raw.start)
      let length = boundaries?.end(
        in: raw.slice(first..<raw.end), skipped: first - document.start, isWhole: isAtEnd)
      guard let length else { break }
      let end = document.start + length
      if !document.isDecided { try decideDocument(to: end, isWhole: true) }
      decode(to: end, isLast: true)
      document = (end, false)
      boundaries?.startDocument()
    }
    guard decodedRaw < raw.end else { return }
    if !document.isDecided, isAtEnd || raw.end - document.start >= Self.headSize {
      try decideDocument(to: raw.end, isWhole: isAtEnd)
    }
    if document.isDecided { decode(to: raw.end, isLast: isAtEnd) }
  }

  private mutating func decideDocument(to end: Int, isWhole: Bool) throws(XMLError) {
    let head = raw.slice(document.start..<min(end, document.start + Self.headSize))
    let last = runs.last?.decision
    let found = EncodingSniffer.decideDocument(
      head, declared: boundaries?.declared, before: last?.actual, isWhole: isWhole)
    document.isDecided = true
    let isSame = last.map { $0.actual == found.actual && $0.declared == found.declared } ?? false
    if isSame, last?.reasoning != nil || found.reasoning == nil { return }
    runs.append(EncodingRun(start: text.end, decision: found))
    if !encodings.contains(found.actual) { encodings.append(found.actual) }
    try decoder.use(found.actual)
  }

  /// What the document at `offset`, which is not before the cursor, is read as, and why.
  func decision(at offset: Int) -> EncodingDecision {
    (runs.last { $0.start <= offset } ?? runs.first)?.decision ?? decision
  }

  /// The place of `offset`, which is not before `from`.
  ///
  /// - Complexity: O(distance).
  func position(of offset: Int, from: PositionCursor) -> PositionCursor {
    var place = from
    place.advance(to: min(offset, text.end), in: self)
    return place
  }

  /// Forgets the text before `offset`, which is not before the cursor, and moves the cursor there.
  mutating func discard(before offset: Int) {
    cursor = position(of: offset, from: cursor)
    text.discard(before: offset)
    if boundaries != nil || decision.actual != .utf8 { raw.discard(before: min(cursor.raw, decodedRaw)) }
    if let current = runs.lastIndex(where: { $0.start <= offset }), current > 0 { runs.removeFirst(current) }
    decoder.damages.removeAll { $0.offset + $0.count <= offset }
  }

  /// Moves the cursor to a place found before; the text behind it is kept until it is discarded.
  mutating func moveCursor(to place: PositionCursor) { cursor = place }

  /// Bytes as received, from `offset` of the received bytes on; empty for UTF-8, whose text has the same bytes.
  func received(from offset: Int) -> UnsafeRawBufferPointer { raw.slice(offset..<raw.end) }
}
