import GRDB
import GRDBSQLite

extension Registry {
  /// Makes a new registry file, readable by its owner alone (0600), or by one group as well (0660).
  ///
  /// It is made as `path.hegui-unfinished` and takes its name when it is whole.
  /// - Parameters:
  ///   - group: name of the group; the folder should carry it too (set-group-id), so that the write-ahead log does.
  ///   - context: who makes it: the first entry of the audit log.
  ///   - prepare: writes what the registry has to hold before it is there for others.
  /// - Throws: `StoreError`; `alreadyExists`, `nameOfLog`, `nameOfUnfinished`, `logRemains`, `busy`, `noSuchGroup`,
  ///   `cannotOpen`; what `prepare` throws, and then no file is made.
  public static func create(
    at path: String, group: String? = nil, by context: WriteContext, prepare: (Registry) throws -> Void = { _ in }
  ) throws -> Registry {
    try RegistryFile.requireFree(path)
    try UnfinishedFile.make(path, group: group) { unfinished in
      let registry = try connect(unfinished, configuration: writing(busyTimeout: defaultBusyTimeout))
      try registry.onQueue { connection in
        try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
        // What is half made is thrown away: its journal need not outlive the process, nor take room on the disk.
        try connection.execute("PRAGMA journal_mode = MEMORY")
      }
      try registry.migrate()
      try registry.write(context) { _ in }
      try prepare(registry)
      try registry.onQueue { try $0.execute("PRAGMA journal_mode = WAL") }
      try registry.close()
    }
    return try openForWriting(path, by: context)
  }

  /// Opens a registry for reading and writing, and migrates it where it was written by an older version.
  ///
  /// - Parameters:
  ///   - busyTimeout: how many seconds a write waits for other writers before it fails as `busy`.
  ///   - context: who opens it; the audit log notes it only where the file is migrated.
  /// - Throws: `StoreError`; `noSuchFile`, `nameOfUnfinished`, `logRemains`, `notARegistry`, `newerThanProgram`, `readOnly`,
  ///   `busy`.
  public static func openForWriting(
    _ path: String, busyTimeout: Int = defaultBusyTimeout, by context: WriteContext
  ) throws -> Registry {
    try UnfinishedFile.refuseName(path)
    return try openAnyForWriting(path, busyTimeout: busyTimeout, keepsLog: true, by: context)
  }

  /// Opens a registry as `openForWriting` does, also one in the making, by whoever makes it.
  static func openAnyForWriting(
    _ path: String, busyTimeout: Int = defaultBusyTimeout, keepsLog: Bool = false, by context: WriteContext
  ) throws -> Registry {
    try RegistryFile.refuseLog(beside: path)
    try RegistryFile.requireFile(path)
    let registry: Registry
    do {
      registry = try connect(path, configuration: writing(busyTimeout: busyTimeout))
    } catch let error as StoreError where error.code == .cannotOpen && !RegistryFile.folderIsWritable(of: path) {
      throw StoreError(.readOnly, "the folder of the file cannot be written", path: path)
    }
    let age = try registry.identify()
    let isWritable = try registry.onQueue { sqlite3_db_readonly($0.handle, "main") == 0 }
    // SQLite opens a file that cannot be written without a word for reading.
    guard isWritable else { throw StoreError(.readOnly, "the file cannot be written", path: path) }
    if keepsLog { try registry.keepLog() }
    if age == .older { try registry.migrate() }
    try registry.stopAuthorizing()
    if age == .older {
      try registry.write(context.doing("migrate", subject: Schema.migrations.last?.name ?? "")) { _ in }
    }
    try registry.onQueue { $0.lastEntry = try AuditLog.last($0) }
    try registry.syncEachCommit()
    return registry
  }

  /// Opens a registry for reading, also a copy in a folder that cannot be written.
  ///
  /// - Throws: `StoreError`; `noSuchFile`, `nameOfUnfinished`, `logRemains`, `notARegistry`, `newerThanProgram`,
  ///   `olderThanProgram`, `cannotOpen`.
  public static func openForReading(_ path: String) throws -> Registry {
    let (registry, age) = try openOfAnyAge(path)
    guard age != .older else {
      throw StoreError(.olderThanProgram, "the file has to be migrated; open it once for writing", path: path)
    }
    return registry
  }

  /// Opens a registry for reading, also one that an older version of the program wrote: of that its name, size and audit log
  /// can be read, and its pages be copied.
  ///
  /// - Throws: `StoreError`; `noSuchFile`, `nameOfUnfinished`, `logRemains`, `notARegistry`, `newerThanProgram`,
  ///   `cannotOpen`.
  public static func openForCopying(_ path: String) throws -> Registry { try openOfAnyAge(path).registry }

  private static func openOfAnyAge(_ path: String) throws -> (registry: Registry, age: Schema.Age) {
    try UnfinishedFile.refuseName(path)
    try RegistryFile.refuseLog(beside: path)
    try RegistryFile.requireFile(path)
    do {
      return try openChecked(path)
    } catch let error as StoreError where error.code == .readOnly && RegistryFile.hasJournal(path) {
      // A program that was killed left a change half made, which whoever may write takes back, as SQLite does for him.
      let writer = try connect(path, configuration: writing(busyTimeout: defaultBusyTimeout))
      try writer.probe()
      try writer.close()
      return try openChecked(path)
    } catch let error as StoreError where error.code == .cannotOpen || error.code == .readOnly {
      // A database in WAL mode needs its shared-memory file, also for reading. Where that cannot be made (a copy on a
      // read-only medium), the file can still be read as one that nobody changes, provided that no write-ahead log
      // holds content that the file does not have yet.
      guard RegistryFile.isReadable(path), !RegistryFile.hasLogContent(path) else { throw error }
      let unchanging = try connect(path, configuration: reading(), isImmutable: true)
      return (unchanging, try unchanging.identify())
    }
  }

  private static func openChecked(_ path: String) throws -> (registry: Registry, age: Schema.Age) {
    let registry = try connect(path, configuration: reading())
    try registry.probe()
    return (registry, try registry.identify())
  }

  /// Keeps a write-ahead log from now on: without it readers and writers wait for each other. A file that another tool filled
  /// has none; where others use it just now, whoever opens it next begins one.
  private func keepLog() throws {
    try onQueue { connection in
      guard try connection.first("PRAGMA journal_mode", row: { $0.text(0) }) != "wal" else { return }
      do {
        try connection.execute("PRAGMA journal_mode = WAL")
      } catch let error as StoreError where error.code == .busy {}
    }
  }

  /// Whether the file has to be migrated before more can be asked of it than ``openForCopying(_:)`` says.
  ///
  /// - Throws: `StoreError`.
  func isOlder() throws -> Bool { try onQueue { try Schema.age($0) == .older } }

  /// The name of the newest step of the schema that the file has taken.
  ///
  /// - Throws: `StoreError`.
  public func schemaVersion() throws -> String { try onQueue { try Schema.appliedMigrations($0).last ?? "" } }

  /// Seconds that a write waits for other writers unless the caller says otherwise.
  public static let defaultBusyTimeout = 30

  /// Refuses files that are no registries or too new.
  private func identify() throws -> Schema.Age {
    let age = try onQueue { connection in
      let id = try connection.first("PRAGMA application_id") { $0.integer(0) }
      guard id == Schema.applicationID else {
        throw StoreError(.notARegistry, "the file does not carry Hegui's mark", path: path)
      }
      let pageSize = try connection.first("PRAGMA page_size") { Int($0.integer(0)) } ?? 0
      try RegistryFile.requireWhole(path, pageSize: pageSize)
      return try Schema.age(connection)
    }
    if age == .newer {
      throw StoreError(.newerThanProgram, "the file was written by a newer version of the program", path: path)
    }
    return age
  }

  /// Reads something, since SQLite puts off much of the opening until then.
  private func probe() throws {
    try onQueue { connection in _ = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } }
    RegistryFile.shareLogs(of: path)
  }

  /// Takes GRDB's authorizer off the connection.
  ///
  /// GRDB registers it to learn which tables and columns a statement reads, for observations that nobody makes here;
  /// collecting them costs a look-up more than all its questions. Only migrations rest on it, so it goes after them.
  private func stopAuthorizing() throws {
    try onQueue { connection in _ = sqlite3_set_authorizer(connection.handle, nil, nil) }
  }

  private func migrate() throws {
    var done = try appliedMigrations()
    while true {
      do {
        try SQLiteFailure.mapping(path: path) { try Schema.migrator.migrate(databaseQueue) }
        break
      } catch {
        // A step that another process took meanwhile fails here: the rest is begun from what is done by now.
        let now = try appliedMigrations()
        guard now > done else { throw error }
        done = now
      }
    }
    try onQueue { $0.forgetStatements() }
  }

  private func appliedMigrations() throws -> Int { try onQueue { try Schema.appliedMigrations($0).count } }

  private static func connect(
    _ path: String, configuration: Configuration, isImmutable: Bool = false
  ) throws -> Registry {
    _ = SQLiteLibrary.isSettled
    if !isImmutable { try VanishedIndex.refuse(path) }
    let address = isImmutable ? RegistryFile.immutableAddress(of: path) : RegistryFile.plainAddress(of: path)
    return try SQLiteFailure.mapping(path: path) {
      try Registry(
        path: path, isReadOnly: configuration.readonly,
        queue: DatabaseQueue(path: address, configuration: configuration))
    }
  }

  private static func writing(busyTimeout: Int) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = WriterTurn.waiting(timeout: busyTimeout)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // NORMAL is safe in WAL mode: a crash of the program loses nothing, a loss of power at most the last commits,
      // never the consistency of the file; `Durability.swift` says who relies on more.
      // The log is written back every 16,000 pages (64 MB), to which it is also cut again after one large transaction:
      // plates and VINs come in random order, so an import changes the same index pages chunk after chunk, and the
      // longer it waits the fewer of them it writes twice.
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA wal_autocheckpoint = 16000;
          PRAGMA journal_size_limit = 67108864;
          PRAGMA cache_size = -8000;
          PRAGMA trusted_schema = OFF;
          """)
    }
    return configuration
  }

  private static func reading() -> Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Double(defaultBusyTimeout))
    configuration.prepareDatabase { database in
      // A connection that only reads is never migrated; see `stopAuthorizing`.
      sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
      try database.execute(sql: "PRAGMA cache_size = -4000; PRAGMA trusted_schema = OFF")
    }
    return configuration
  }
}
