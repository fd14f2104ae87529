/// Records of a vehicle, command 0x02, or sent again after a lost link, command 0x03.
public struct RealTimeReport: Hashable, Sendable {
  /// Time at the head: collection (GB 17691-2018) or sending (HJ 1239.3-2021).
  public var time: WireTime
  /// Serial after the time, for the layouts that have one.
  public var serial: UInt16?
  /// Where serials and times lie.
  public var layout: RecordLayout
  /// Records and signatures in their order.
  public var parts: [Part]
  /// Bytes behind the last part that fit no record; empty in a sound frame.
  public var leftover: [UInt8]

  /// A piece of a report.
  public enum Part: Hashable, Sendable {
    /// A record.
    case record(DataRecord)
    /// A signature over what stands before it.
    case signature(SignatureBlock)
  }

  /// A sound report.
  public init(time: WireTime, serial: UInt16? = nil, layout: RecordLayout, parts: [Part]) {
    self.time = time
    self.serial = layout.headLength == 8 ? serial ?? 0 : nil
    self.layout = layout
    self.parts = parts
    leftover = []
  }

  /// The records in their order.
  public var records: [DataRecord] {
    parts.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  /// Reads what `layout` yields; `data` must reach behind the layout's head.
  init(_ data: ByteView, layout: RecordLayout) {
    time = WireTime(data, at: 0)
    serial = layout.headLength == 8 ? data.word(at: 6) : nil
    self.layout = layout
    var parts: [Part] = []
    var walk = RecordWalk(data, layout: layout)
    var isDone = false
    while !isDone {
      switch walk.next() {
      case .record(let type, let prefix, let body, let length):
        let prefixLength = body - prefix
        parts.append(
          .record(
            DataRecord(
              type: type, serial: prefixLength == 2 ? data.word(at: prefix) : nil,
              time: prefixLength == 6 ? WireTime(data, at: prefix) : nil, body: data.window(body, length).bytes)))
      case .signature(let offset, let length):
        parts.append(.signature(SignatureBlock(bytes: data.window(offset, length).bytes)))
      case .end, .stuck: isDone = true
      }
    }
    self.parts = parts
    leftover = walk.position < data.count ? data.window(from: walk.position).bytes : []
  }

  func append(to writer: inout ByteWriter) {
    writer.append(contentsOf: time.bytes)
    if layout.headLength == 8 { writer.append(word: serial ?? 0) }
    var index = 0
    for part in parts {
      switch part {
      case .record(let record):
        record.append(to: &writer, prefixLength: layout.prefixLength(ofRecord: index), frameTime: time)
        index += 1
      case .signature(let block): writer.append(contentsOf: block.bytes)
      }
    }
    writer.append(contentsOf: leftover)
  }
}
