/// What a day's figures need of one engine record, as raw numbers; 16 bytes.
struct EngineSample: Hashable, Sendable {
  let second: UInt32
  let odometer: UInt32
  let upstreamNOx: UInt16
  let downstreamNOx: UInt16
  let inletTemperature: UInt16
  let reagentLevel: UInt8
  let flags: UInt8

  /// Whether the engine was turning.
  var engineRuns: Bool { flags & 1 == 1 }

  /// The type of the record.
  var type: RecordType { RecordType(rawValue: flags >> 1) }

  init(second: Int, of record: RecordView) {
    func raw(_ field: FieldSpec?) -> UInt32 {
      guard let coding = field?.coding, coding.offset + coding.width <= record.body.count else { return .max }
      return record.body.number(at: coding.offset, width: coding.width)
    }
    let fields = EngineSample.fields(of: record.type)
    self.second = UInt32(second)
    odometer = raw(fields.odometer)
    upstreamNOx = UInt16(truncatingIfNeeded: raw(fields.upstreamNOx))
    downstreamNOx = UInt16(truncatingIfNeeded: raw(fields.downstreamNOx))
    inletTemperature = UInt16(truncatingIfNeeded: raw(fields.inletTemperature))
    reagentLevel = UInt8(truncatingIfNeeded: raw(fields.reagentLevel))
    // The engine's speed lies at the same place in all three types.
    flags = record.type.rawValue << 1 | ((record.value(EngineStream.engineSpeed)?.scaled ?? 0) > 0 ? 1 : 0)
  }

  /// What a sample is known by.
  struct Key: Hashable {
    let second: UInt32
    let type: RecordType
  }

  var key: Key { Key(second: second, type: type) }

  /// All that the sample holds, for the choice between two of the same key.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    append(to: &writer)
    return writer.bytes
  }

  /// Whether records of `type` give samples.
  static func isSampled(_ type: RecordType) -> Bool {
    type == .engineStream || type == .catalystStream || type == .catalystStreamWithNOx
  }

  private struct Fields {
    var upstreamNOx: FieldSpec?
    var downstreamNOx: FieldSpec?
    var inletTemperature: FieldSpec?
    var reagentLevel: FieldSpec?
    var odometer: FieldSpec?
  }

  private static func fields(of type: RecordType) -> Fields {
    switch type {
    case .engineStream: engine
    case .catalystStreamWithNOx: catalystWithNOx
    default: catalyst
    }
  }

  private static let engine = Fields(
    upstreamNOx: EngineStream.upstreamNOx, downstreamNOx: EngineStream.downstreamNOx,
    inletTemperature: EngineStream.inletTemperature, reagentLevel: EngineStream.reagentLevel,
    odometer: EngineStream.odometer)
  private static let catalyst = Fields(
    odometer: CatalystStream.fields(withNOx: false).first { $0.name == "odometer" })
  private static let catalystWithNOx = Fields(
    downstreamNOx: CatalystStream.fields(withNOx: true).first { $0.name == "downstreamNOx" },
    odometer: CatalystStream.fields(withNOx: true).first { $0.name == "odometer" })

  // MARK: State

  static let encodedLength = 16

  func append(to writer: inout ByteWriter) {
    writer.append(second, width: 4)
    writer.append(odometer, width: 4)
    writer.append(word: upstreamNOx)
    writer.append(word: downstreamNOx)
    writer.append(word: inletTemperature)
    writer.append(reagentLevel)
    writer.append(flags)
  }

  init(_ bytes: ByteView, at offset: Int) {
    second = bytes.number(at: offset, width: 4)
    odometer = bytes.number(at: offset + 4, width: 4)
    upstreamNOx = bytes.word(at: offset + 8)
    downstreamNOx = bytes.word(at: offset + 10)
    inletTemperature = bytes.word(at: offset + 12)
    reagentLevel = bytes[offset + 14]
    flags = bytes[offset + 15]
  }
}
