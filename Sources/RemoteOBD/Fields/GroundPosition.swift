/// Where a vehicle was, as the terminal states it; WGS-84, in 10⁻⁶ degree, east and north positive.
public struct GroundPosition: Hashable, Sendable {
  /// Bit 0: invalid, bit 1: south, bit 2: west.
  private let status: UInt8
  private let rawLongitude: UInt32
  private let rawLatitude: UInt32

  /// Bytes of status, longitude and latitude.
  static let length = 9

  /// A position in 10⁻⁶ degree; nil where there is no value.
  public init(isValid: Bool, longitude: Int?, latitude: Int?) {
    status = (isValid ? 0 : 1) | ((latitude ?? 0) < 0 ? 2 : 0) | ((longitude ?? 0) < 0 ? 4 : 0)
    rawLongitude = longitude.map { UInt32(truncatingIfNeeded: $0.magnitude) } ?? .max
    rawLatitude = latitude.map { UInt32(truncatingIfNeeded: $0.magnitude) } ?? .max
  }

  init(_ body: ByteView, at offset: Int) {
    status = body[offset]
    rawLongitude = body.number(at: offset + 1, width: 4)
    rawLatitude = body.number(at: offset + 5, width: 4)
  }

  /// Whether the fix was valid; without one the terminal repeats the last good position.
  ///
  /// Some public code reads the bit the other way round; real frames do not.
  public var isValid: Bool { status & 1 == 0 }

  /// Longitude in 10⁻⁶ °; nil where the field holds no value.
  public var longitude: Int? {
    FieldSpec.longitudeCoding.value(raw: rawLongitude).scaled.map { status & 4 == 0 ? $0 : -$0 }
  }

  /// Latitude in 10⁻⁶ °; nil where the field holds no value.
  public var latitude: Int? {
    FieldSpec.latitudeCoding.value(raw: rawLatitude).scaled.map { status & 2 == 0 ? $0 : -$0 }
  }

  /// Appends the nine bytes.
  func append(to writer: inout ByteWriter) {
    writer.append(status)
    writer.append(rawLongitude, width: 4)
    writer.append(rawLatitude, width: 4)
  }
}

extension FieldSpec {
  fileprivate static let longitudeCoding = FieldSpec.longitude(at: 0).coding
  fileprivate static let latitudeCoding = FieldSpec.latitude(at: 0).coding
}
