/// How a number is written in a field: exact, as `raw × step + bias` in units of 10^-decimals.
public struct FieldCoding: Hashable, Sendable {
  /// Offset of the first byte within the record's body.
  public let offset: Int
  /// Bytes: 1, 2 or 4; big-endian.
  public let width: Int
  /// Worth of one raw step, in 10^-decimals of the unit.
  public let step: Int
  /// Worth of raw 0, in 10^-decimals of the unit.
  public let bias: Int
  /// Decimal places in which value, step and bias are counted.
  public let decimals: Int
  /// Largest raw number inside the range.
  public let maximumRaw: UInt32
  /// Whether raw 0 means that the sensor is off.
  public let zeroMeansSensorOff: Bool

  /// The value that `body` holds; `body` must reach behind the field.
  @inlinable
  func value(in body: ByteView) -> FieldValue {
    value(raw: body.number(at: offset, width: width))
  }

  /// What the raw number means. O(1).
  @inlinable
  public func value(raw: UInt32) -> FieldValue {
    if raw <= maximumRaw {
      if zeroMeansSensorOff, raw == 0 { return .sensorOff }
      return .value(Int(raw) &* step &+ bias)
    }
    return valueless(raw)
  }

  /// What a raw number above the range means.
  @usableFromInline
  func valueless(_ raw: UInt32) -> FieldValue {
    let unused = UInt32(8 * (4 - width))
    let top = raw << unused
    if top >> 24 == 0xFE { return .error }
    return top | ((1 << unused) &- 1) == .max ? .invalid : .outOfRange(raw)
  }

  /// The raw number of `value`; nil where the field cannot hold it exactly.
  public func raw(_ value: FieldValue) -> UInt32? {
    switch value {
    case .value(let scaled):
      let (distance, overflow) = scaled.subtractingReportingOverflow(bias)
      guard !overflow, distance >= 0, distance % step == 0, distance / step <= Int(maximumRaw) else { return nil }
      return zeroMeansSensorOff && distance == 0 ? nil : UInt32(distance / step)
    case .sensorOff: return zeroMeansSensorOff ? 0 : nil
    case .invalid: return .max >> UInt32(8 * (4 - width))
    case .error: return 0xFEFF_FFFF >> UInt32(8 * (4 - width))
    case .outOfRange(let raw): return raw
    }
  }
}
