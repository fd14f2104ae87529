/// Values of which many are the same, each held once.
public struct RepeatedValues<Value: Hashable & Sendable>: RandomAccessCollection, Hashable, Sendable {
  private var values: [Value] = []
  private var numbers: [Value: Int32] = [:]
  /// Of each place the number of its value.
  private var places: [Int32] = []

  /// No values.
  public init() {}

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of values, repeated ones counted as often as they occur.
  public var endIndex: Int { places.count }

  /// The value at a place.
  public subscript(place: Int) -> Value { values[Int(places[place])] }

  /// Makes room for so many values, and no more.
  public mutating func reserve(_ count: Int) { places.reserveCapacity(count) }

  /// Adds a value.
  public mutating func append(_ value: Value) {
    if let known = numbers[value] { return places.append(known) }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    places.append(number)
  }
}
