import GRDBSQLite
import RegistryModel

/// One connection with its prepared statements.
///
/// Used only on the serial queue that owns the connection.
final class Connection {
  let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var stateStatements: [StateQuery: Statement] = [:]
  private var standingStatements: [ObjectIdentifier: Statement] = [:]
  private var writer: InspectionWriter?
  private var vehicles: RegisteredVehicleQuery?
  private var subjectTables: [String: SubjectTable] = [:]
  private var partialReadings: [PartialReading: SubjectTable.Reading] = [:]
  /// How many rows queries for many rows have read.
  private(set) var rowsRead = 0
  /// The boundaries that were read, for questions where something lies.
  var zoneCache = ZoneCache()

  /// The newest audit entry that this connection has written, or met when it was opened for writing; nil where it only
  /// reads. Whatever it has learned of the registry holds for logs that continue this entry.
  var lastEntry: AuditEntry?

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  /// The prepared statement of `sql`, reset and without bound values: another one where somebody walks through the rows of
  /// the first.
  func statement(_ sql: String) throws -> Statement {
    if let known = statements[sql], !known.isLent { return known }
    let prepared = try Statement(sql, on: handle)
    statements[sql] = prepared
    return prepared
  }

  /// Executes statements without parameters and rows.
  func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteFailure.error(code, on: handle, during: sql) }
  }

  /// Calls `row` for each row of a query.
  func forEach(
    _ sql: String, _ bind: (Statement) -> Void = { _ in }, row: (Statement) throws -> Void
  ) throws {
    let statement = try borrow(sql)
    defer { statement.takeBack() }
    bind(statement)
    while try statement.step() {
      rowsRead += 1
      try row(statement)
    }
  }

  /// Calls `row` for each row of a question for states; its text is only made where it was not asked before.
  func forEach(
    _ query: StateQuery, text: () -> String, _ bind: (Statement) -> Void, row: (Statement) throws -> Void
  ) throws {
    let statement: Statement
    if let known = stateStatements[query], !known.isLent {
      statement = known
    } else {
      statement = try Statement(text(), on: handle)
      stateStatements[query] = statement
    }
    statement.lend()
    defer { statement.takeBack() }
    bind(statement)
    while try statement.step() {
      rowsRead += 1
      try row(statement)
    }
  }

  /// Calls `row` for the rows of a query until it asks for no more.
  func walk(_ sql: String, _ bind: (Statement) -> Void, while row: (Statement) throws -> Bool) throws {
    let statement = try borrow(sql)
    defer { statement.takeBack() }
    bind(statement)
    while try statement.step(), try row(statement) {}
  }

  /// The values that `row` makes of the rows of a query.
  func all<Value>(
    _ sql: String, _ bind: (Statement) -> Void = { _ in }, row: (Statement) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql, bind) { values.append(try row($0)) }
    return values
  }

  /// What `row` makes of the first row of a query; nil where there is none.
  func first<Value>(
    _ sql: String, _ bind: (Statement) -> Void = { _ in }, row: (Statement) throws -> Value
  ) throws -> Value? {
    let statement = try borrow(sql)
    defer { statement.takeBack() }
    bind(statement)
    return try statement.step() ? try row(statement) : nil
  }

  /// The same of a query that stands once in the program; it must not be run within itself.
  func first<Value>(
    _ query: StandingQuery, _ bind: (Statement) -> Void, row: (Statement) throws -> Value
  ) throws -> Value? {
    let name = ObjectIdentifier(query)
    let statement: Statement
    if let known = standingStatements[name] {
      statement = known
    } else {
      statement = try Statement(query.sql, on: handle)
      standingStatements[name] = statement
    }
    defer { statement.reset() }
    bind(statement)
    return try statement.step() ? try row(statement) : nil
  }

  /// Whether the file was removed, renamed or replaced since it was opened: what is written now, nobody finds again.
  var fileHasMoved: Bool {
    var moved: Int32 = 0
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0
  }

  /// Whether another content stands in the file than the one this connection wrote to: a backup was restored over it.
  ///
  /// - Complexity: O(log n) of the audit entries.
  func contentIsReplaced() throws -> Bool {
    guard let lastEntry else { return false }
    return try !AuditLog.holds(lastEntry, self)
  }

  /// The id of the row that was inserted last.
  var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last statement inserted, changed or deleted.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// The statements with which inspections are written.
  func inspectionWriter() throws -> InspectionWriter {
    if let writer { return writer }
    let made = try InspectionWriter(self)
    writer = made
    return made
  }

  /// The query of a registered vehicle.
  func vehicleQuery() throws -> RegisteredVehicleQuery {
    if let vehicles { return vehicles }
    let made = try RegisteredVehicleQuery(self)
    vehicles = made
    return made
  }

  /// The table of a kind of record.
  func subjectTable(_ kind: RecordKind) -> SubjectTable {
    if let table = subjectTables[kind.id] { return table }
    let table = SubjectTable(kind)
    subjectTables[kind.id] = table
    return table
  }

  /// The attributes of a table that a question reads: `attributes` beside the key alone, or all that it may see in states.
  func reading(
    of table: SubjectTable, includesPersonal: Bool, _ attributes: Set<String>?
  ) -> SubjectTable.Reading {
    guard let attributes else { return table.reading(includesPersonal: includesPersonal) }
    let name = PartialReading(kind: table.kind.id, includesPersonal: includesPersonal, attributes: attributes)
    if let known = partialReadings[name] { return known }
    let whole = table.reading(includesPersonal: includesPersonal)
    let reading = SubjectTable.Reading(bare: whole.columns.filter { attributes.contains($0.name) })
    partialReadings[name] = reading
    return reading
  }

  private struct PartialReading: Hashable {
    let kind: String
    let includesPersonal: Bool
    let attributes: Set<String>
  }

  /// Gives all statements back to SQLite, so that the connection can close.
  func forgetStatements() {
    statements.removeAll()
    stateStatements.removeAll()
    standingStatements.removeAll()
    writer = nil
    vehicles = nil
  }

  private func borrow(_ sql: String) throws -> Statement {
    let statement = try statement(sql)
    statement.lend()
    return statement
  }
}
