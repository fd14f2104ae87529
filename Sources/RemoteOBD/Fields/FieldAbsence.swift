/// Why a field of a record says nothing. The raw values are the words of JSON.
public enum FieldAbsence: String, Encodable, Sendable, CaseIterable {
  /// The terminal has no valid value.
  case invalid
  /// The sender reports an error.
  case error
  /// The sensor is not running.
  case sensorOff
  /// The number is above the field's range.
  case outOfRange
}
