import RegistryModel

extension RegistryTransaction {
  /// Begins a run of the importer.
  ///
  /// - Throws: `StoreError`.
  public func beginRun() throws -> ImportRunID {
    let statement = try connection.statement("INSERT INTO importRun (actor, startedAt) VALUES (?1, ?2)")
    statement.bind(1, context.actor)
    statement.bind(2, recordedAt.millisecondsSinceEpoch)
    try statement.run()
    return ImportRunID(connection.lastInsertedID)
  }

  /// Ends a run with its totals.
  ///
  /// - Throws: `StoreError`.
  public func endRun(_ run: ImportRunID, totals: ImportTotals) throws {
    let statement = try connection.statement(
      "UPDATE importRun SET endedAt = ?2, \(ImportTotals.assignments(from: 3)) WHERE id = ?1")
    statement.bind(1, run.number)
    statement.bind(2, recordedAt.millisecondsSinceEpoch)
    totals.bind(statement, from: 3)
    try statement.run()
    try requireChange("there is no import run \(run.number)")
    note("run", String(run.number), totals.summary)
  }

  /// Begins a received file of a run, before its first record is stored.
  ///
  /// - Throws: `StoreError`.
  public func beginFile(named name: String, in run: ImportRunID) throws -> ReceivedFileID {
    let statement = try connection.statement("INSERT INTO sourceFile (run, name, receivedAt) VALUES (?1, ?2, ?3)")
    statement.bind(1, run.number)
    statement.bind(2, name)
    statement.bind(3, recordedAt.millisecondsSinceEpoch)
    try statement.run()
    return ReceivedFileID(connection.lastInsertedID)
  }

  /// Says in which dialect and encoding a file is read, as soon as it is known.
  ///
  /// - Throws: `StoreError`.
  public func describeFile(_ file: ReceivedFileID, dialect: String?, encoding: String?) throws {
    let statement = try connection.statement("UPDATE sourceFile SET dialect = ?2, encoding = ?3 WHERE id = ?1")
    statement.bind(1, file.number)
    statement.bind(2, dialect)
    statement.bind(3, encoding)
    try statement.run()
    try requireChange("there is no received file \(file.number)")
  }

  /// Ends a received file: its digest and size where it was read to its end, and what became of its records.
  ///
  /// - Throws: `StoreError`.
  public func endFile(
    _ file: ReceivedFileID, sha256: String?, byteCount: Int?, totals: ImportTotals
  ) throws {
    let statement = try connection.statement(
      "UPDATE sourceFile SET sha256 = ?2, byteCount = ?3, \(ImportTotals.assignments(from: 4)) WHERE id = ?1")
    statement.bind(1, file.number)
    statement.bind(2, sha256)
    statement.bind(3, byteCount)
    totals.bind(statement, from: 4)
    try statement.run()
    try requireChange("there is no received file \(file.number)")
    note("file", sha256 ?? "", totals.summary)
  }

  /// Sets a setting of the registry (its places, its packs); an empty list unsets it. Older values stay as history.
  ///
  /// - Throws: `StoreError`.
  public func set(_ setting: String, to values: [String]) throws {
    guard try reader.setting(setting) != values else { return }
    let replacing = try connection.statement(
      "UPDATE setting SET replacedAt = ?2 WHERE name = ?1 AND replacedAt IS NULL")
    replacing.bind(1, setting)
    replacing.bind(2, recordedAt.millisecondsSinceEpoch)
    try replacing.run()
    let statement = try connection.statement("INSERT INTO setting (name, \"values\", recordedAt) VALUES (?1, ?2, ?3)")
    statement.bind(1, setting)
    statement.bind(2, TextList.column(values) ?? "[]")
    statement.bind(3, recordedAt.millisecondsSinceEpoch)
    try statement.run()
    note("setting", setting, values.joined(separator: " "))
  }

  func requireChange(_ reason: String) throws {
    guard connection.changes > 0 else { throw StoreError(.noSuchRecord, reason) }
  }
}

extension ImportTotals {
  static let columns = ["accepted", "duplicate", "superseded", "waiting", "quarantined", "rejected", "findings"]

  static func assignments(from parameter: Int) -> String {
    columns.enumerated().map { "\($1) = ?\(parameter + $0)" }.joined(separator: ", ")
  }

  private var numbers: [Int] { [accepted, duplicate, superseded, waiting, quarantined, rejected, findings] }

  func bind(_ statement: Statement, from parameter: Int32) {
    for (offset, number) in numbers.enumerated() { statement.bind(parameter + Int32(offset), number) }
  }

  init(from row: inout RowReader) throws {
    accepted = try row.integer()
    duplicate = try row.integer()
    superseded = try row.integer()
    waiting = try row.integer()
    quarantined = try row.integer()
    rejected = try row.integer()
    findings = try row.integer()
  }

  /// The numbers in the order of the columns, for the audit digest.
  var summary: String { numbers.map(String.init).joined(separator: " ") }
}
