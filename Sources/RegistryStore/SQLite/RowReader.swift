import RegistryModel

/// Takes the values of a row one after the other, in the order in which `RowWriter` wrote them.
struct RowReader {
  private let row: Statement
  private var column: Int32
  private var sentTexts = SentTexts()

  /// Reads from `column` on.
  init(_ row: Statement, from column: Int32 = 0) {
    self.row = row
    self.column = column
  }

  mutating func isNull() -> Bool { row.isNull(column) }

  mutating func skip(_ count: Int32 = 1) { column += count }

  mutating func optionalInteger64() -> Int64? {
    defer { column += 1 }
    return row.optionalInteger(column)
  }

  mutating func optionalInteger() -> Int? { optionalInteger64().map { Int($0) } }

  mutating func integer() throws -> Int { try required(optionalInteger()) }

  mutating func integer64() throws -> Int64 { try required(optionalInteger64()) }

  mutating func optionalText() -> String? {
    defer { column += 1 }
    return row.optionalText(column)
  }

  mutating func text() throws -> String { try required(optionalText()) }

  mutating func optionalFlag() -> Bool? { optionalInteger64().map { $0 != 0 } }

  mutating func optionalCode<Code: RawRepresentable<String>>(_ type: Code.Type = Code.self) throws -> Code? {
    guard let text = optionalText() else { return nil }
    guard let code = Code(rawValue: text) else {
      throw StoreError(.corrupt, "\(text) is no value of \(Code.self)")
    }
    return code
  }

  mutating func code<Code: RawRepresentable<String>>(_ type: Code.Type = Code.self) throws -> Code {
    try required(optionalCode())
  }

  mutating func optionalTexts() throws -> [String?] { try TextList.optionalTexts(optionalText()) }

  mutating func texts() throws -> [String] { try TextList.texts(optionalText()) }

  mutating func optionalDay() -> CivilDate? { optionalInteger().map { CivilDate(daysSinceEpoch: $0) } }

  mutating func optionalMoment() -> Instant? {
    optionalInteger64().map { Instant(millisecondsSinceEpoch: $0) }
  }

  mutating func moment() throws -> Instant { try required(optionalMoment()) }

  mutating func optionalQuantity<Unit: UnitOfMeasure>() -> Quantity<Unit>? {
    optionalInteger().map { Quantity(scaled: $0) }
  }

  /// Reads the column of the texts that were sent otherwise than they are stored.
  mutating func sentTextsColumn() {
    sentTexts = SentTexts(row, column)
    column += 1
  }

  /// How a value was written; nil where it was written as it is stored.
  func writing(_ name: String) -> String? { sentTexts.text(name) }

  mutating func optionalReading<Unit: UnitOfMeasure>(_ name: String) -> Reading<Unit>? {
    optionalInteger().map { Reading(Quantity(scaled: $0), textAsSent: writing(name)) }
  }

  mutating func reading<Unit: UnitOfMeasure>(_ name: String) throws -> Reading<Unit> {
    try required(optionalReading(name))
  }

  mutating func readings<Unit: UnitOfMeasure>() throws -> [Reading<Unit>] {
    var numbers = [optionalInteger(), optionalInteger(), optionalInteger()].compactMap { $0 }
    for text in try texts() {
      guard let number = Int(text) else { throw StoreError(.corrupt, "\(text) is no reading") }
      numbers.append(number)
    }
    return numbers.enumerated().map { position, number in
      Reading(Quantity(scaled: number), textAsSent: writing("r\(position)"))
    }
  }

  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw StoreError(.corrupt, "column \(column - 1) has no value: \(row.sql)") }
    return value
  }
}
