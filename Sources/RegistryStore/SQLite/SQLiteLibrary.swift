import CSQLite

/// SQLite as this process uses it.
enum SQLiteLibrary {
  /// Settles, once and before the first connection, that SQLite does not count the memory it takes.
  ///
  /// Nobody asks for these counts, and each allocation of each connection would wait for one lock: an import, whose
  /// connections read and write on two cores, spent a twentieth of its time there. Where SQLite runs already, it stays as
  /// it is.
  static let isSettled: Bool = hegui_sqlite_count_no_memory() == SQLITE_OK
}
