/// How a number is written in a field: exact, as `raw × step + bias` in units of 10^-decimals.
///
/// It takes sixteen bytes, so that a loop over fields keeps it in registers.
public struct FieldCoding: Hashable, Sendable {
  @usableFromInline let storedOffset: UInt8
  @usableFromInline let storedWidth: UInt8
  @usableFromInline let storedDecimals: UInt8
  /// Whether raw 0 means that the sensor is off.
  public let zeroMeansSensorOff: Bool
  @usableFromInline let storedStep: Int32
  @usableFromInline let storedBias: Int32
  /// Largest raw number inside the range.
  public let maximumRaw: UInt32

  /// A coding; every record of the standards is shorter than 256 bytes before its lists.
  ///
  /// Where its arguments are written out, the compiler knows the coding and reads the field without a table.
  @inlinable @inline(__always)
  init(
    at offset: Int, width: Int, step: Int, bias: Int = 0, decimals: Int, maximumRaw: UInt32? = nil,
    zeroMeansSensorOff: Bool = false
  ) {
    precondition(width == 1 || width == 2 || width == 4, "no width of a field")
    storedOffset = UInt8(offset)
    storedWidth = UInt8(width)
    storedDecimals = UInt8(decimals)
    storedStep = Int32(step)
    storedBias = Int32(bias)
    // SAE J1939-71: the numbers from FB, FB00, FB000000 on are no values.
    let usual: UInt32 = width == 1 ? 0xFA : width == 2 ? 0xFAFF : 0xFAFF_FFFF
    self.maximumRaw = maximumRaw ?? usual
    self.zeroMeansSensorOff = zeroMeansSensorOff
  }

  /// Offset of the first byte within the record's body.
  @inlinable public var offset: Int { Int(storedOffset) }
  /// Bytes: 1, 2 or 4; big-endian.
  @inlinable public var width: Int { Int(storedWidth) }
  /// Worth of one raw step, in 10^-decimals of the unit.
  @inlinable public var step: Int { Int(storedStep) }
  /// Worth of raw 0, in 10^-decimals of the unit.
  @inlinable public var bias: Int { Int(storedBias) }
  /// Decimal places in which value, step and bias are counted.
  @inlinable public var decimals: Int { Int(storedDecimals) }

  /// The value that `body` holds; `body` must reach behind the field.
  @inlinable @inline(__always)
  func value(in body: ByteView) -> FieldValue { value(raw: raw(in: body)) }

  /// The value in the record's body that begins at `body` and must reach behind the field.
  @inlinable @inline(__always)
  func value(at body: UnsafeRawPointer) -> FieldValue {
    switch storedWidth {
    case 1: value(raw: UInt32(body.loadUnaligned(fromByteOffset: offset, as: UInt8.self)))
    case 2: value(raw: UInt32(UInt16(bigEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt16.self))))
    default: value(raw: UInt32(bigEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
  }

  /// The raw number that `body` holds; `body` must reach behind the field.
  ///
  /// Four bytes are read and cut where there are as many, whatever the width: no branch depends on the field then.
  @inlinable @inline(__always)
  func raw(in body: ByteView) -> UInt32 {
    if let four = body.fourBytes(at: offset) { return four &>> (32 &- 8 &* UInt32(storedWidth)) }
    return body.number(at: offset, width: width)
  }

  /// What the raw number means. O(1).
  @inlinable @inline(__always)
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
