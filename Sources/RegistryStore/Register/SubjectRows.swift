import Policy
import RegistryModel

extension SubjectTable {
  /// The columns of a state, and how many stand before those of the attributes.
  static let stateColumns = "key, record, statedAt, validFrom, validUntil, recordedAt, replacedAt, given"
  static let stateColumnCount: Int32 = 8

  /// The list of columns from which `state` reads.
  static func selection(_ visible: [Column]) -> String {
    visible.reduce(into: SubjectTable.stateColumns) { $0 += ", " + $1.quotedName }
  }

  /// The state of a row that was read with `selection`.
  func state(_ row: Statement, _ visible: [Column]) throws -> SubjectState {
    SubjectState(
      kind: kind, key: row.text(0), values: values(row, visible, from: SubjectTable.stateColumnCount),
      record: row.text(1),
      from: Instant(millisecondsSinceEpoch: row.integer(3)),
      until: row.optionalInteger(4).map { Instant(millisecondsSinceEpoch: $0) },
      statedAt: Instant(millisecondsSinceEpoch: row.integer(2)),
      version: RecordVersion(
        recordedAt: Instant(millisecondsSinceEpoch: row.integer(5)),
        replacedAt: row.optionalInteger(6).map { Instant(millisecondsSinceEpoch: $0) }),
      isOneStatement: row.isNull(7))
  }

  /// The record of a row that was read with ``Reading/init(bare:)``.
  func record(_ row: Statement, _ visible: [Column]) -> RecordState {
    RecordState(kind: kind, key: row.text(0), values: values(row, visible, from: 1))
  }

  /// The statement of a row: those of the state's values that it made itself.
  func delta(_ row: Statement, _ visible: [Column]) throws -> RegisterDelta {
    try delta(of: state(row, visible), row)
  }

  /// The statement that made a state, which was read from the same row.
  func delta(of state: SubjectState, _ row: Statement) -> RegisterDelta {
    var values = state.values
    var cleared: [String] = []
    if let given = row.optionalText(7) {
      let names = given.split(separator: " ").map(String.init)
      let stated = Set(names)
      values = values.filter { stated.contains($0.key) }
      cleared = names.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    }
    return RegisterDelta(
      kind: kind, key: state.key, record: state.record, effective: state.from, stated: state.statedAt, values: values,
      cleared: cleared)
  }

  private func values(_ row: Statement, _ visible: [Column], from first: Int32) -> [String: AttributeValue] {
    var values = [String: AttributeValue](minimumCapacity: visible.count)
    var index = first
    for position in visible.indices {
      if let value = visible[position].form.value(row, index) { values[visible[position].name] = value }
      index += 1
    }
    return values
  }

  static func insertion(into name: String, _ columns: [Column]) -> String {
    let names = "key, record, statedAt, validFrom, validUntil, recordedAt, given"
    let list = columns.reduce(into: names) { $0 += ", " + $1.quotedName }
    let parameters = (1...(columns.count + 7)).map { "?\($0)" }.joined(separator: ", ")
    return "INSERT INTO \(name) (\(list)) VALUES (\(parameters))"
  }

  func insert(_ entry: SubjectTimeline.Entry, recordedAt: Instant, _ connection: Connection) throws {
    let statement = try connection.statement(insertion)
    statement.bind(1, entry.delta.key)
    statement.bind(2, entry.delta.record)
    statement.bind(3, entry.delta.stated.millisecondsSinceEpoch)
    statement.bind(4, entry.delta.effective.millisecondsSinceEpoch)
    statement.bind(5, entry.until?.millisecondsSinceEpoch)
    statement.bind(6, recordedAt.millisecondsSinceEpoch)
    statement.bind(7, entry.given)
    for (offset, column) in columns.enumerated() {
      statement.bind(Int32(offset + 8), entry.values[column.name])
    }
    try statement.run()
  }
}

extension SubjectTimeline.Entry {
  /// The column `given`: NULL where the statement made all values of the state and cleared none.
  var given: String? {
    if delta.cleared.isEmpty, delta.values.count == values.count { return nil }
    return (delta.values.keys.sorted() + delta.cleared.map { "-" + $0 }).joined(separator: " ")
  }
}

extension SubjectTable.Form {
  /// The value of a column; nil where it is NULL.
  func value(_ row: Statement, _ column: Int32) -> AttributeValue? {
    guard !row.isNull(column) else { return nil }
    switch self {
    case .flag: return .flag(row.integer(column) != 0)
    case .integer: return .integer(Int(row.integer(column)))
    case .day: return .day(CivilDate(daysSinceEpoch: Int(row.integer(column))))
    case .moment: return .moment(Instant(millisecondsSinceEpoch: row.integer(column)))
    case .codes: return .codes(row.text(column).split(separator: " ").map(String.init))
    case .text: return .text(row.text(column))
    }
  }
}

extension AttributeType {
  /// How a value of this type lies in its column.
  var form: SubjectTable.Form {
    switch self {
    case .flag: .flag
    case .count, .quantity: .integer
    case .day: .day
    case .moment: .moment
    case .codes: .codes
    case .code, .text, .plate, .vin, .machineCode, .disclosure, .division, .reference: .text
    }
  }

  /// Whether a value is of this type; what it says is the business of whoever read it.
  func admits(_ value: AttributeValue) -> Bool {
    switch (self, value) {
    case (.flag, .flag), (.count, .integer), (.quantity, .integer), (.day, .day), (.moment, .moment),
      (.code, .text), (.text, .text), (.plate, .text), (.vin, .text), (.machineCode, .text), (.disclosure, .text),
      (.division, .text), (.reference, .text):
      true
    case (.codes, .codes(let codes)): codes.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    default: false
    }
  }
}

extension Statement {
  /// Binds a value of an attribute.
  func bind(_ index: Int32, _ value: AttributeValue?) {
    switch value {
    case nil: bind(index, Int64?.none)
    case .flag(let flag)?: bind(index, flag)
    case .integer(let number)?: bind(index, number)
    case .day(let day)?: bind(index, day.daysSinceEpoch)
    case .moment(let moment)?: bind(index, moment.millisecondsSinceEpoch)
    case .text(let text)?: bind(index, text)
    case .codes(let codes)?: bind(index, codes.joined(separator: " "))
    }
  }
}
