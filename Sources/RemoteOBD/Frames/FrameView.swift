public import RegistryModel

/// A frame read in place: fields are decoded when they are asked for, and nothing is allocated.
///
/// The start mark, the length and the check byte have been checked. Good only inside the closure that received it.
public struct FrameView {
  let bytes: ByteView

  /// The whole frame, from the start mark to the check byte, in place.
  public var wholeFrame: ByteView { bytes }

  /// Number of bytes of the frame.
  public var count: Int { bytes.count }

  /// What the frame is for.
  public var command: FrameCommand { FrameCommand(rawValue: bytes[2]) }

  /// Whether the header has a response flag (HJ 1239.3-2021) instead of a software version (GB 17691-2018).
  public var isPlatformPacket: Bool { FrameHeader.ResponseFlag(rawValue: bytes[3]) != nil }

  /// Whether a platform answers with this frame instead of a terminal reporting.
  public var isReply: Bool {
    isPlatformPacket && bytes[3] != FrameHeader.ResponseFlag.command.rawValue
  }

  /// The 17 bytes of the VIN or 机械环保代码, in place.
  public var identity: ByteView { bytes.window(isPlatformPacket ? 4 : 3, 17) }

  /// Whether the header says that the data unit is plain.
  public var saysPlain: Bool { bytes[21] == FrameHeader.EncryptionMethod.none.rawValue }

  /// The data unit, in place.
  public var data: ByteView { bytes.window(FrameHeader.length, bytes.count - FrameHeader.overhead) }

  /// The layout of the records; nil where the frame carries none, or none of the layouts closes exactly. O(n).
  public var recordLayout: RecordLayout? {
    guard command.carriesRecords else { return nil }
    return RecordWalk.layout(of: data, isPlatform: isPlatformPacket)
  }

  /// Visits the records in place, in their order, if one of the layouts closes exactly. O(n), no allocation.
  ///
  /// - Returns: the layout; nil where the frame carries no records or no layout closes.
  @discardableResult
  public func forEachRecord(_ visit: (RecordView) -> Void) -> RecordLayout? {
    guard let layout = recordLayout else { return nil }
    let data = data
    if RecordWalk.holdsEngineRecordsOnly(data, layout) {
      forEachEngineRecord(of: data, layout, visit)
      return layout
    }
    var walk = RecordWalk(data, layout: layout)
    var lastType: RecordType?
    var indexInRun = 0
    while true {
      switch walk.next() {
      case .record(let type, let prefix, let body, let length):
        indexInRun = type == lastType ? indexInRun + 1 : 0
        lastType = type
        visit(
          RecordView(
            type: type, index: walk.recordIndex - 1, indexInRun: indexInRun, offset: FrameHeader.length + prefix - 1,
            body: data.window(body, length),
            time: WireTime(data, at: layout == .timePerRecord ? prefix : 0),
            hasOwnTime: layout == .timePerRecord))
      case .signature: continue
      case .end, .stuck: return layout
      }
    }
  }

  /// Visits the records of a data unit that is a row of engine records and nothing else, as nearly every one is.
  private func forEachEngineRecord(of data: ByteView, _ layout: RecordLayout, _ visit: (RecordView) -> Void) {
    let hasOwnTime = layout == .timePerRecord
    let prefixLength = layout.prefixLength(ofRecord: 0)
    let frameTime = WireTime(data, at: 0)
    var position = layout.headLength
    var index = 0
    while position < data.count {
      let prefix = position + 1
      let body = prefix + prefixLength
      visit(
        RecordView(
          type: .engineStream, index: index, indexInRun: index, offset: FrameHeader.length + position,
          body: data.window(body, EngineStream.bodyLength),
          time: hasOwnTime ? WireTime(data, at: prefix) : frameTime, hasOwnTime: hasOwnTime))
      position = body + EngineStream.bodyLength
      index += 1
    }
  }
}

extension FrameView {
  /// The moment that the frame is about: of its first record, or the time with which its data unit begins; nil where the
  /// bytes are no date and time of day. O(n).
  public var statedAt: Instant? {
    var first: Instant?
    var isFirst = true
    forEachRecord { record in
      if isFirst { first = record.collectedAt }
      isFirst = false
    }
    if let first { return first }
    return data.count >= WireTime.length ? WireTime(data, at: 0).instant : nil
  }

  /// The VIN or 机械环保代码 in capitals, or its bytes as hex digits where they are no text; nil where the frame names
  /// no vehicle.
  public var identityText: String? { WireText(bytes: identity.bytes).vehicleIdentity }
}

/// A record read in place. Good only inside the closure that received it.
public struct RecordView {
  /// What the record holds.
  public let type: RecordType
  /// Number of records before it in the frame.
  public let index: Int
  /// Number of records of the same type directly before it.
  public let indexInRun: Int
  /// Offset of its type byte in the frame.
  public let offset: Int
  /// The body, in place.
  public let body: ByteView
  /// Collection time as stated: its own, or the frame's.
  public let time: WireTime
  /// Whether the time is its own.
  public let hasOwnTime: Bool

  /// When the record was collected; nil where the bytes are no date and time of day.
  ///
  /// Records are one second apart (GB 17691-2018 Annex Q: 1 Hz, up to ten in a frame). Where they carry no time of their
  /// own, the frame's is taken for the first one of a run; no source says so, and the last one is as likely.
  public var collectedAt: Instant? {
    guard let moment = time.instant else { return nil }
    return hasOwnTime ? moment : moment.adding(seconds: indexInRun)
  }

  /// The value of a field of this record's type, such as `EngineStream.vehicleSpeed`; nil where the body is shorter.
  @inlinable
  public func value(_ field: FieldSpec) -> FieldValue? { value(field.coding) }

  /// The value of a field of this record's type; nil where the body is shorter.
  @inlinable @inline(__always)
  public func value(_ coding: FieldCoding) -> FieldValue? {
    coding.offset &+ coding.width <= body.count ? coding.value(in: body) : nil
  }

  /// The fields of an engine record; nil for other types. The fastest way to read several of them.
  public var engineReadings: EngineReadings? { type == .engineStream ? EngineReadings(body) : nil }

  /// The position, for the types that carry one.
  public var position: GroundPosition? { type.positionOffset.map { GroundPosition(body, at: $0) } }
}
