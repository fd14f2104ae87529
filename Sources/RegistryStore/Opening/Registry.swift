import GRDB

/// A registry file: the register of a county, district or city.
///
/// One connection serves one `Registry`; calls from several threads are taken in turn. Several registries, also in
/// other processes, may be open on one file: readers never wait, writers wait for each other up to the busy timeout.
public final class Registry: Sendable {
  /// The path of the file.
  public let path: String
  /// Whether the registry was opened for reading.
  public let isReadOnly: Bool
  private let queue: DatabaseQueue
  private let connection: ConfinedConnection
  private let file: OpenFiles.FileNumber?

  init(path: String, isReadOnly: Bool, queue: DatabaseQueue) throws {
    self.path = path
    self.isReadOnly = isReadOnly
    self.queue = queue
    file = OpenFiles.begun(path)
    connection = try queue.inDatabase { database in
      guard let handle = database.sqliteConnection else {
        throw StoreError(.cannotOpen, "the connection is closed", path: path)
      }
      return ConfinedConnection(Connection(handle))
    }
  }

  deinit {
    // Statements hold the connection open; they go first, on the queue that owns them.
    queue.unsafeReentrantWrite { _ in connection.value.forgetStatements() }
    OpenFiles.ended(file)
  }

  /// Answers questions from one consistent state of the registry.
  ///
  /// Not to be called within another `read` or `write` of the same registry: those pass a reader.
  /// - Parameter body: asks its questions of the reader, which is valid only within the call.
  /// - Throws: `StoreError`, and whatever `body` throws.
  public func read<Result>(_ body: (RegistryReader) throws -> Result) throws -> Result {
    try onQueue { connection in
      try connection.statement("BEGIN DEFERRED").run()
      defer { try? connection.statement("ROLLBACK").run() }
      return try body(RegistryReader(connection))
    }
  }

  /// Whether the file was removed, renamed or replaced since it was opened: what is read from it then is nobody's registry.
  /// Where it was opened for writing, also whether a backup was restored over what was written.
  ///
  /// - Throws: `StoreError`.
  public func hasMoved() throws -> Bool { try onQueue { try $0.fileHasMoved || $0.contentIsReplaced() } }

  /// Writes in one transaction: all of it or, where `body` throws, nothing. One entry of the audit log names the actor.
  ///
  /// Imports call this once a chunk; a killed import keeps the chunks that were committed. Chunks of about 5,000 records
  /// serve best: each one writes every index page that it touched to the log once.
  /// - Parameter body: writes through the transaction, which is valid only within the call.
  /// - Throws: `StoreError` (`busy`, `readOnly`, `diskFull`, `fileMoved`, `contentReplaced` …), and whatever `body` throws.
  public func write<Result>(
    _ context: WriteContext, _ body: (RegistryTransaction) throws -> Result
  ) throws -> Result {
    try transaction(context, commits: true, body)
  }

  /// Lets another process write that waits for it: between two transactions of long work.
  public func leaveTurnToOthers() { WriterTurn.leaveToOthers() }

  /// Does what `write` does and then takes all of it back: what would come of it (`--dry-run`).
  ///
  /// - Throws: as `write`.
  public func rehearse<Result>(
    _ context: WriteContext, _ body: (RegistryTransaction) throws -> Result
  ) throws -> Result {
    try transaction(context, commits: false, body)
  }

  private func transaction<Result>(
    _ context: WriteContext, commits: Bool, _ body: (RegistryTransaction) throws -> Result
  ) throws -> Result {
    guard !isReadOnly else { throw StoreError(.readOnly, "the registry was opened for reading", path: path) }
    return try onQueue { connection in
      // Immediate: two writers wait for each other here, never in the middle of their work.
      try connection.execute("BEGIN IMMEDIATE")
      do {
        // Numbers of rows that an earlier transaction gave mean something else in a restored content.
        guard try !connection.contentIsReplaced() else {
          throw StoreError(.contentReplaced, "a backup was restored over what was written", path: path)
        }
        let transaction = try RegistryTransaction(connection, context)
        let result = try body(transaction)
        if commits {
          let entry = try transaction.appendAuditEntry()
          try connection.execute("COMMIT")
          connection.lastEntry = entry
          // Linux lets a removed file be written on; its records would be acknowledged and lost.
          if connection.fileHasMoved { throw StoreError(.fileMoved, "the file was removed or replaced", path: path) }
        } else {
          try connection.execute("ROLLBACK")
          connection.zoneCache.forget()
        }
        return result
      } catch {
        // Some failures (disk full) have rolled the transaction back already; the error of interest is the first.
        try? connection.execute("ROLLBACK")
        connection.zoneCache.forget()
        throw error
      }
    }
  }

  /// Runs `body` on the queue that owns the connection.
  ///
  /// The reentrant form: a call from within another one ends in SQLite's refusal of a transaction within a transaction,
  /// which is an error, and not in a trap.
  func onQueue<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try SQLiteFailure.mapping(path: path) {
      try queue.unsafeReentrantWrite { _ in try body(connection.value) }
    }
  }

  /// Closes the file, writing its log back where nobody else has it open; the registry is of no use then.
  func close() throws {
    try onQueue { $0.forgetStatements() }
    try SQLiteFailure.mapping(path: path) { try queue.close() }
  }

  /// The underlying queue, for backup.
  var databaseQueue: DatabaseQueue { queue }
}

/// A connection that is used on one serial queue only; the queue keeps uses apart, so sharing the reference is safe.
private struct ConfinedConnection: @unchecked Sendable {
  let value: Connection

  init(_ value: Connection) { self.value = value }
}
