/// Type byte of a record; bytes that the standards do not list are kept.
public struct RecordType: RawRepresentable, Hashable, Comparable, Sendable {
  /// The byte as sent.
  public let rawValue: UInt8
  /// Any byte.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// OBD information.
  public static let obdInformation = RecordType(rawValue: 0x01)
  /// Engine data stream with DPF and SCR.
  public static let engineStream = RecordType(rawValue: 0x02)
  /// Engine data stream with three-way catalyst, no NOx sensor.
  public static let catalystStream = RecordType(rawValue: 0x03)
  /// Additional data of a hybrid.
  public static let hybridState = RecordType(rawValue: 0x04)
  /// Engine data stream with three-way catalyst and NOx sensor.
  public static let catalystStreamWithNOx = RecordType(rawValue: 0x05)
  /// Supplementary data.
  public static let supplement = RecordType(rawValue: 0x80)

  /// Ordered by the byte.
  public static func < (left: RecordType, right: RecordType) -> Bool { left.rawValue < right.rawValue }

  /// Stable name in JSON; `vendor` for other bytes.
  public var name: String {
    switch rawValue {
    case 0x01: "obdInformation"
    case 0x02: "engineStream"
    case 0x03: "catalystStream"
    case 0x04: "hybridState"
    case 0x05: "catalystStreamWithNOx"
    case 0x80: "supplement"
    default: "vendor"
    }
  }

  /// Whether the standards list the type.
  public var isKnown: Bool { (0x01...0x05).contains(rawValue) || rawValue == 0x80 }

  /// Whether the type is left to users (0x81–0xFE) and carries its length in its first two bytes.
  var isVendors: Bool { (0x81...0xFE).contains(rawValue) }

  /// The numeric fields of a body.
  func fields(of body: ByteView) -> [FieldSpec] {
    self == .supplement && !Supplement.isFixed(body) ? [] : fields
  }

  /// The numeric fields of the type; of a supplement those of its fixed form.
  var fields: [FieldSpec] {
    switch self {
    case .engineStream: EngineStream.fields
    case .catalystStream: CatalystStream.fields(withNOx: false)
    case .catalystStreamWithNOx: CatalystStream.fields(withNOx: true)
    case .hybridState: HybridState.fields
    case .supplement: Supplement.fields
    default: []
    }
  }

  /// Offset of the position status in the body; nil for types without a position.
  var positionOffset: Int? {
    switch self {
    case .engineStream: EngineStream.positionOffset
    case .catalystStream: CatalystStream.positionOffset(withNOx: false)
    case .catalystStreamWithNOx: CatalystStream.positionOffset(withNOx: true)
    default: nil
    }
  }
}
