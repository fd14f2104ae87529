extension Registry {
  /// Makes a new registry file, readable by its owner alone (0600), or by one group as well (0660).
  ///
  /// - Parameters:
  ///   - group: name of the group; the folder should carry it too (set-group-id), so that the write-ahead log does.
  ///   - context: who makes it: the first entry of the audit log.
  /// - Throws: `StoreError`; `alreadyExists`, `noSuchGroup`, `cannotOpen`.
  public static func create(at path: String, group: String? = nil, by context: WriteContext) throws -> Registry {
    throw StoreError(.database, "not built yet")
  }

  /// Opens a registry for reading and writing, and migrates it where it was written by an older version.
  ///
  /// - Parameter context: who opens it; the audit log notes it only where the file is migrated.
  /// - Throws: `StoreError`; `noSuchFile`, `notARegistry`, `newerThanProgram`, `readOnly`, `busy`.
  public static func openForWriting(
    _ path: String, busyTimeout: Int = 10, by context: WriteContext
  ) throws -> Registry {
    throw StoreError(.database, "not built yet")
  }

  /// Opens a registry for reading, also a copy in a folder that cannot be written.
  ///
  /// - Throws: `StoreError`; `noSuchFile`, `notARegistry`, `newerThanProgram`, `olderThanProgram`, `cannotOpen`.
  public static func openForReading(_ path: String) throws -> Registry {
    throw StoreError(.database, "not built yet")
  }
}
