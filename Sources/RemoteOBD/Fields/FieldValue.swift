/// What a numeric field of a record says. Only `value` is a number that may be used.
public enum FieldValue: Hashable, Sendable {
  /// A value inside the field's range, in steps of the field's decimal places.
  case value(Int)
  /// All bits set: the terminal has no valid value (GB 17691-2018 Annex Q).
  case invalid
  /// First byte 0xFE: the sender reports an error (SAE J1939-71).
  case error
  /// NOx raw 0, which would read -200 × 10⁻⁶: the sensor is not running.
  case sensorOff
  /// A raw number above the field's range.
  case outOfRange(UInt32)

  /// The usable number in steps of the field's decimal places; nil for every other case.
  @inlinable public var scaled: Int? {
    if case .value(let scaled) = self { scaled } else { nil }
  }

  /// Why there is no number; nil where there is one.
  public var absence: FieldAbsence? {
    switch self {
    case .value: nil
    case .invalid: .invalid
    case .error: .error
    case .sensorOff: .sensorOff
    case .outOfRange: .outOfRange
    }
  }
}
