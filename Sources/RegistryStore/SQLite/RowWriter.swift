import RegistryModel

/// Binds the values of a row one after the other, in the order of its columns.
struct RowWriter {
  private let statement: Statement
  private var index: Int32
  private var sentTexts = ""

  /// Writes from parameter `first` on.
  init(_ statement: Statement, from first: Int32 = 1) {
    self.statement = statement
    index = first
  }

  mutating func integer(_ value: Int?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func integer(_ value: Int64?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func text(_ value: String?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func blob(_ value: [UInt8]) {
    statement.bind(index, value)
    index += 1
  }

  mutating func flag(_ value: Bool?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func code<Code: RawRepresentable<String>>(_ value: Code?) {
    text(value?.rawValue)
  }

  mutating func texts(_ value: [String?]) {
    text(TextList.column(value))
  }

  mutating func day(_ value: CivilDate?) {
    integer(value?.daysSinceEpoch)
  }

  mutating func moment(_ value: Instant?) {
    integer(value?.millisecondsSinceEpoch)
  }

  mutating func quantity<Unit: UnitOfMeasure>(_ value: Quantity<Unit>?) {
    integer(value?.scaled)
  }

  /// Writes the number, and remembers the text under `name` where it was sent in another precision.
  mutating func reading<Unit: UnitOfMeasure>(_ value: Reading<Unit>?, _ name: String) {
    integer(value?.value.scaled)
    if let value { note(value, name) }
  }

  mutating func note<Unit: UnitOfMeasure>(_ value: Reading<Unit>, _ name: String) {
    guard let text = value.textAsSent else { return }
    SentTexts.append(name, text, to: &sentTexts)
  }

  /// Remembers how a value was written, where it was written otherwise than it is stored.
  mutating func note(writing: String?, _ name: String) {
    if let writing { SentTexts.append(name, writing, to: &sentTexts) }
  }

  /// Writes the readings of a test: three columns, and a list for what is beyond.
  mutating func readings<Unit: UnitOfMeasure>(_ values: [Reading<Unit>]) {
    for position in 0..<3 {
      integer(position < values.count ? values[position].value.scaled : nil)
    }
    texts(values.dropFirst(3).map { String($0.value.scaled) })
    for (position, value) in values.enumerated() { note(value, "r\(position)") }
  }

  /// The texts that were sent otherwise than they are stored; nil where there are none.
  var notedTexts: String? { sentTexts.isEmpty ? nil : sentTexts }
}
