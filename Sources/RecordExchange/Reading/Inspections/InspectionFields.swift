import RegistryModel
import XMLStreaming

/// Reads the fields of one element of an inspection record, one after another in the order of the schema.
struct InspectionFields {
  private var cursor: ElementCursor

  @inline(__always)
  init(_ elements: RecordElements, of element: Int) throws(Refusal) {
    cursor = try ElementCursor(elements, childrenOf: element)
  }

  var elements: RecordElements { cursor.elements }

  @inline(__always)
  mutating func take(_ name: InspectionName) -> Int? { cursor.take(name.rawValue) }

  @inline(__always)
  mutating func require(_ name: InspectionName) throws(Refusal) -> Int {
    guard let element = take(name) else { throw cursor.missing }
    return element
  }

  @inline(__always)
  func finish() throws(Refusal) { try cursor.finish() }

  /// The value of the next field, which must have that name and be of that form.
  @inline(__always)
  mutating func required<Value>(
    _ name: InspectionName, _ form: (ValueText) -> Value?
  ) throws(Refusal) -> Value {
    let element = try require(name)
    guard let value = form(try elements.simpleText(of: element)) else { throw Refusal(element: element) }
    return value
  }

  /// The value of the next field where it has that name.
  @inline(__always)
  mutating func optional<Value>(
    _ name: InspectionName, _ form: (ValueText) -> Value?
  ) throws(Refusal) -> Value? {
    guard let element = take(name) else { return nil }
    guard let value = form(try elements.simpleText(of: element)) else { throw Refusal(element: element) }
    return value
  }

  @inline(__always)
  mutating func reading<Unit: BoundedUnit>(_ name: InspectionName) throws(Refusal) -> Reading<Unit> {
    try required(name, ValueForm.reading)
  }

  @inline(__always)
  mutating func optionalReading<Unit: BoundedUnit>(_ name: InspectionName) throws(Refusal) -> Reading<Unit>? {
    try optional(name, ValueForm.reading)
  }

  @inline(__always)
  mutating func optionalQuantity<Unit: BoundedUnit>(_ name: InspectionName) throws(Refusal) -> Quantity<Unit>? {
    try optional(name, ValueForm.quantity)
  }

  /// Readings of the same name, at most twelve.
  mutating func readings<Unit: BoundedUnit>(_ name: InspectionName) throws(Refusal) -> [Reading<Unit>] {
    var readings: [Reading<Unit>] = []
    while let reading: Reading<Unit> = try optional(name, ValueForm.reading) {
      guard readings.count < 12 else { throw cursor.missing }
      readings.append(reading)
    }
    return readings
  }
}
