import GRDB

extension Registry {
  /// Writes a consistent copy while others go on reading and writing.
  ///
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `destination`.
  /// - Complexity: O(size of the file).
  public func backup(to destination: String) throws {
    try RegistryFile.createEmpty(at: destination, group: nil)
    do {
      try copyPages(to: destination)
    } catch {
      RegistryFile.removeWithLogs(destination)
      throw error
    }
  }

  /// Makes a registry of a backup, after verifying the backup in full.
  ///
  /// A registry that stands at `path` is replaced in one transaction, so that others who have it open go on with the
  /// restored content; one that is damaged is set aside under the name `path.replaced`.
  /// - Parameter replacing: whether a registry at `path` may be replaced; another file never is.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `path` that may not be replaced, `corrupt` where
  ///   the backup is damaged.
  /// - Complexity: O(size of the backup).
  public static func restore(
    from backup: String, to path: String, replacing: Bool, by context: WriteContext
  ) throws {
    let source = try openForReading(backup)
    guard try source.verify(.full).isSound else {
      throw StoreError(.corrupt, "the backup is damaged", path: backup)
    }
    guard RegistryFile.exists(path) else {
      try RegistryFile.refuseLog(beside: path)
      try source.putInPlace(path)
      return try noteRestoration(of: path, from: backup, by: context)
    }
    guard replacing else { throw StoreError(.alreadyExists, "there is a file of that name", path: path) }
    guard RegistryFile.carriesMark(path) else {
      throw StoreError(.alreadyExists, "the file is no registry and is not replaced", path: path)
    }
    do {
      // Proves that it can be opened and written; its content is about to go.
      _ = try openForWriting(path, by: context)
      try source.copyPages(to: path)
    } catch let error as StoreError where error.code == .corrupt || error.code == .notARegistry {
      try RegistryFile.setAside(path)
      try source.putInPlace(path)
    }
    try noteRestoration(of: path, from: backup, by: context)
  }

  private static func noteRestoration(of path: String, from backup: String, by context: WriteContext) throws {
    let registry = try openForWriting(path, by: context)
    try registry.write(context.doing("restore", subject: backup)) { _ in }
  }

  /// Copies into a new file beside `path` and moves it there when it is whole.
  private func putInPlace(_ path: String) throws {
    let unfinished = path + ".restoring"
    try backup(to: unfinished)
    // A log that outlived its file would be taken for that of the new one.
    RegistryFile.removeLogs(of: path)
    try RegistryFile.rename(unfinished, to: path)
  }

  private func copyPages(to destination: String) throws {
    try SQLiteFailure.mapping(path: destination) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Double(Registry.defaultBusyTimeout))
      let target = try DatabaseQueue(
        path: RegistryFile.plainAddress(of: destination), configuration: configuration)
      // SQLite copies the pages of one read transaction; writers of the source do not wait for it.
      try databaseQueue.backup(to: target)
      try target.close()
    }
  }
}
