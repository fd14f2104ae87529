import GRDBSQLite

/// A prepared statement of the C API.
///
/// The hot paths bind and step through the C handle: boxing every argument for a general-purpose layer costs more than
/// SQLite itself. Indexes of parameters start at 1, of columns at 0, as in C.
final class Statement {
  private let handle: OpaquePointer
  let sql: String
  /// The first binding that failed (a text beyond SQLite's limit); `step` throws it, so that no value is lost silently.
  private var failedBinding: Int32 = SQLITE_OK
  /// The texts bound for one execution lie here one behind the other, so that SQLite need not keep a copy of each.
  private let texts = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 1)
  private var textsEnd = 0

  /// Whether somebody walks through its rows. Who asks the same meanwhile gets a statement of his own.
  private(set) var isLent = false

  /// Prepares `sql` on `connection`; kept for many executions.
  init(_ sql: String, on connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw SQLiteFailure.error(code, on: connection, during: sql) }
    handle = prepared
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle)
    texts.deallocate()
  }

  /// Ends the execution and forgets the bound values, so that no lock and no text outlives it.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    textsEnd = 0
    failedBinding = SQLITE_OK
  }

  /// Keeps the statement from others until it is taken back.
  func lend() { isLent = true }

  /// Ends the execution; the statement may be lent again.
  func takeBack() {
    reset()
    isLent = false
  }

  /// Moves to the next row; false after the last one.
  func step() throws -> Bool {
    guard failedBinding == SQLITE_OK else {
      let code = failedBinding
      reset()
      throw SQLiteFailure.error(code, on: sqlite3_db_handle(handle), during: sql)
    }
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let error = SQLiteFailure.error(code, on: sqlite3_db_handle(handle), during: sql)
    reset()
    throw error
  }

  /// Executes a statement that returns no rows, resets it and forgets the bound values.
  func run() throws {
    while try step() {}
    reset()
  }

  // MARK: Parameters

  /// The greatest number of a parameter.
  var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  func bind(_ index: Int32, _ value: Int?) { bind(index, value.map { Int64($0) }) }

  func bind(_ index: Int32, _ value: Int64?) {
    if let value { check(sqlite3_bind_int64(handle, index, value)) } else { check(sqlite3_bind_null(handle, index)) }
  }

  func bind(_ index: Int32, _ value: Bool?) { bind(index, value.map { $0 ? Int64(1) : 0 }) }

  func bind(_ index: Int32, _ value: String?) {
    guard var value else {
      check(sqlite3_bind_null(handle, index))
      return
    }
    value.withUTF8 { bytes in
      if bytes.count <= texts.count - textsEnd, let source = bytes.baseAddress, let base = texts.baseAddress {
        // SQLite reads the text where it lies until `reset` takes it back.
        let place = base + textsEnd
        place.copyMemory(from: source, byteCount: bytes.count)
        textsEnd += bytes.count
        let text = place.assumingMemoryBound(to: CChar.self)
        return check(sqlite3_bind_text(handle, index, text, Int32(bytes.count), nil))
      }
      bytes.withMemoryRebound(to: CChar.self) { text in
        // A null pointer would bind NULL instead of an empty text.
        guard let address = text.baseAddress else {
          return check(sqlite3_bind_text(handle, index, "", 0, Statement.copied))
        }
        check(
          sqlite3_bind_text64(handle, index, address, UInt64(text.count), Statement.copied, UInt8(SQLITE_UTF8)))
      }
    }
  }

  func bind(_ index: Int32, _ value: [UInt8]?) {
    guard let value else {
      check(sqlite3_bind_null(handle, index))
      return
    }
    value.withUnsafeBytes { bytes in
      guard let address = bytes.baseAddress, !bytes.isEmpty else {
        return check(sqlite3_bind_zeroblob(handle, index, 0))
      }
      check(sqlite3_bind_blob64(handle, index, address, UInt64(bytes.count), Statement.copied))
    }
  }

  private func check(_ code: Int32) {
    if code != SQLITE_OK, failedBinding == SQLITE_OK { failedBinding = code }
  }

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  // MARK: Columns

  var columnCount: Int32 { sqlite3_column_count(handle) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  static let nullType = SQLITE_NULL
  static let integerType = SQLITE_INTEGER

  func type(_ column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int32) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func blob(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// The bytes of a text or blob, without a copy; valid within `body` only.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let address = sqlite3_column_blob(handle, column) else {
      return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    return body(UnsafeRawBufferPointer(start: address, count: Int(sqlite3_column_bytes(handle, column))))
  }
}
