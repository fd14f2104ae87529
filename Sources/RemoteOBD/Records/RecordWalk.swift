/// Steps from record to record through the data unit of a real-time frame; O(1) memory, no copy.
struct RecordWalk {
  let data: ByteView
  let layout: RecordLayout
  private(set) var position: Int
  private(set) var recordIndex = 0

  /// A step: where something lies within the data unit.
  enum Step {
    case record(type: RecordType, prefix: Int, body: Int, length: Int)
    case signature(offset: Int, length: Int)
    /// All bytes are used up.
    case end
    /// The bytes from `position` on fit no record.
    case stuck
  }

  init(_ data: ByteView, layout: RecordLayout) {
    self.data = data
    self.layout = layout
    position = layout.headLength
  }

  mutating func next() -> Step {
    guard position < data.count else { return position == data.count ? .end : .stuck }
    let start = position
    let type = RecordType(rawValue: data[start])
    if recordIndex > 0, !type.isKnown, let length = SignatureBlock.length(in: data, at: start) {
      position += length
      return .signature(offset: start, length: length)
    }
    let prefix = start + 1
    let body = prefix + layout.prefixLength(ofRecord: recordIndex)
    guard body <= data.count, let length = bodyLength(of: type, at: body), length <= data.count - body else {
      return .stuck
    }
    position = body + length
    recordIndex += 1
    return .record(type: type, prefix: prefix, body: body, length: length)
  }

  private func bodyLength(of type: RecordType, at body: Int) -> Int? {
    switch type {
    case .engineStream: return EngineStream.bodyLength
    case .obdInformation:
      guard data.count - body >= OBDInformation.fixedLength else { return nil }
      return OBDInformation.fixedLength + 4 * (OBDInformation.codeCount(data[body + 95]) ?? 0)
    case .catalystStream: return CatalystStream.bodyLength
    case .catalystStreamWithNOx: return CatalystStream.bodyLengthWithNOx
    case .hybridState: return HybridState.bodyLength
    case .supplement: return supplementLength(at: body)
    default: return type.isVendors ? lengthPrefixed(at: body) : nil
    }
  }

  /// A supplement has no mark for its form: blocks that close win, then a length that leads to the end of the data, then
  /// the fixed form where its head is one, then a bare length.
  private func supplementLength(at body: Int) -> Int? {
    let prefixed = lengthPrefixed(at: body).flatMap { isBoundary(body + $0) ? $0 : nil }
    if let prefixed {
      if prefixed > 2, Supplement.blocksClose(data.window(body + 2, prefixed - 2)) { return prefixed }
      if body + prefixed == data.count { return prefixed }
    }
    let fixed = Supplement.bodyLength
    if fixed <= data.count - body, isBoundary(body + fixed), Supplement.hasFixedHead(data, at: body) { return fixed }
    return prefixed
  }

  private func lengthPrefixed(at body: Int) -> Int? {
    guard data.count - body >= 2 else { return nil }
    let length = 2 + Int(data.word(at: body))
    return length <= data.count - body ? length : nil
  }

  /// Whether a record, a signature or the end of the data may lie at `offset`.
  private func isBoundary(_ offset: Int) -> Bool {
    if offset == data.count { return true }
    let type = RecordType(rawValue: data[offset])
    return type.isKnown || type.isVendors || SignatureBlock.length(in: data, at: offset) != nil
  }

  /// Whether the records use up all bytes and there is at least one. O(n).
  static func closes(_ data: ByteView, layout: RecordLayout) -> Bool {
    if holdsEngineRecordsOnly(data, layout) { return true }
    var walk = RecordWalk(data, layout: layout)
    while true {
      switch walk.next() {
      case .record, .signature: continue
      case .end: return walk.recordIndex > 0
      case .stuck: return false
      }
    }
  }

  /// Whether the data unit is a row of engine records and nothing else, as nearly every frame is; told by the type bytes
  /// that stand where they have to. O(records).
  static func holdsEngineRecordsOnly(_ data: ByteView, _ layout: RecordLayout) -> Bool {
    guard layout.isStandard else { return false }
    let stride = 1 + layout.prefixLength(ofRecord: 0) + EngineStream.bodyLength
    var position = layout.headLength
    guard position < data.count, (data.count - position).isMultiple(of: stride) else { return false }
    while position < data.count {
      if data[position] != RecordType.engineStream.rawValue { return false }
      position &+= stride
    }
    return true
  }

  /// Offsets of the records' bodies. Two layouts that agree in them read the same values and differ in serials only.
  static func bodies(of data: ByteView, layout: RecordLayout) -> [Int] {
    var walk = RecordWalk(data, layout: layout)
    var result: [Int] = []
    while true {
      switch walk.next() {
      case .record(_, _, let body, _): result.append(body)
      case .signature: continue
      case .end, .stuck: return result
      }
    }
  }

  /// The first layout that closes exactly: the form of the header's standard first, then the other, then the variants.
  static func layout(of data: ByteView, isPlatform: Bool) -> RecordLayout? {
    if isPlatform {
      if closes(data, layout: .timePerRecord) { return .timePerRecord }
      if closes(data, layout: .serialPerRecord) { return .serialPerRecord }
    } else {
      if closes(data, layout: .serialPerRecord) { return .serialPerRecord }
      if closes(data, layout: .timePerRecord) { return .timePerRecord }
    }
    if closes(data, layout: .serialInFirstRecord) { return .serialInFirstRecord }
    if closes(data, layout: .serialAfterTime) { return .serialAfterTime }
    return nil
  }

  /// The standard's layout by which a data unit that no layout closes is best read, to tell where it breaks off: the one
  /// that yields more records, then the one that breaks off at what may begin a record, then the header's own. O(n).
  static func closest(to data: ByteView, isPlatform: Bool) -> RecordLayout {
    let (own, other): (RecordLayout, RecordLayout) =
      isPlatform ? (.timePerRecord, .serialPerRecord) : (.serialPerRecord, .timePerRecord)
    guard data.count >= other.headLength else { return own }
    let (ownReach, otherReach) = (reach(of: data, own), reach(of: data, other))
    if ownReach.records != otherReach.records { return ownReach.records > otherReach.records ? own : other }
    return otherReach.beginsRecord && !ownReach.beginsRecord ? other : own
  }

  /// How many records a layout yields, and whether a record may begin behind them: by its time where it has one of its
  /// own, by its type elsewhere.
  private static func reach(of data: ByteView, _ layout: RecordLayout) -> (records: Int, beginsRecord: Bool) {
    var walk = RecordWalk(data, layout: layout)
    while true {
      switch walk.next() {
      case .record, .signature: continue
      case .end: return (walk.recordIndex, false)
      case .stuck:
        guard walk.position < data.count else { return (walk.recordIndex, false) }
        let type = RecordType(rawValue: data[walk.position])
        guard layout == .timePerRecord else { return (walk.recordIndex, type.isKnown) }
        let time = walk.position + 1
        let isTime = data.count - time >= WireTime.length && WireTime(data, at: time).day != nil
        return (walk.recordIndex, isTime)
      }
    }
  }
}
