import GRDB
import GRDBSQLite

/// Maps result codes of SQLite and errors of GRDB to errors of the store.
enum SQLiteFailure {
  /// The error of a C call that returned `code`.
  static func error(_ code: Int32, on connection: OpaquePointer?, during sql: String) -> StoreError {
    let message = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "no message"
    return StoreError(self.code(of: code), "SQLite \(code): \(message)")
  }

  /// Runs `body` and maps what it throws; errors of the store and of the caller pass unchanged.
  static func mapping<Result>(path: String? = nil, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      let code = error.extendedResultCode.rawValue
      throw StoreError(self.code(of: code), "SQLite \(code): \(error.message ?? "no message")", path: path)
    } catch let error as StoreError where error.path == nil && path != nil {
      throw StoreError(error.code, error.reason, path: path)
    }
  }

  private static func code(of result: Int32) -> StoreError.Code {
    switch result & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_READONLY: .readOnly
    case SQLITE_NOTADB: .notARegistry
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_FULL: .diskFull
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_MISMATCH: .invalidRecord
    default: .database
    }
  }
}
