import GRDB

extension Registry {
  /// Writes a consistent copy while others go on reading and writing.
  ///
  /// It is made as `destination.hegui-unfinished` and takes its name when it is whole.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `destination`, `nameOfLog` where it is called like the
  ///   log of a registry, `nameOfUnfinished` where it is called like one in the making.
  /// - Complexity: O(size of the file).
  public func backup(to destination: String) throws {
    try RegistryFile.requireFree(destination)
    try UnfinishedFile.make(destination) { try copyPages(to: $0) }
  }

  /// Makes a registry of a backup, after verifying the backup in full.
  ///
  /// A registry that stands at `path` is replaced in one transaction, so that others who read it go on with the restored
  /// content, and those who write it are told at their next transaction (`contentReplaced`); one that is damaged, or empty,
  /// is set aside under the name `path.replaced`, or `path.replaced-2` and so on where that is taken. What is made anew is
  /// called `path.hegui-restoring` until it is whole.
  /// - Parameter replacing: whether a registry at `path` may be replaced; another file never is.
  /// - Returns: the name under which a damaged registry was set aside; nil where there was none.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `path` that may not be replaced, `corrupt` where
  ///   the backup is damaged, `nameOfLog` where `path` is called like the log of a registry, `nameOfUnfinished` where one
  ///   of the two is called like a registry in the making.
  /// - Complexity: O(size of the backup).
  @discardableResult
  public static func restore(
    from backup: String, to path: String, replacing: Bool, by context: WriteContext
  ) throws -> String? {
    try RegistryFile.refuseLogName(path)
    try UnfinishedFile.refuseName(path)
    try RegistryFile.refuseLog(beside: path)
    let source = try openForReading(backup)
    guard try source.verify(.full).isSound else {
      throw StoreError(.corrupt, "the backup is damaged", path: backup)
    }
    let context = context.doing("restore", subject: backup)
    guard RegistryFile.isTaken(path) else {
      try source.makeAnew(path, by: context)
      return nil
    }
    guard replacing else { throw StoreError(.alreadyExists, "there is a file of that name", path: path) }
    // An empty file is what is left of a registry that was cut; as a damaged one it is set aside.
    guard RegistryFile.carriesMark(path) || RegistryFile.isEmpty(path) else {
      throw StoreError(.alreadyExists, "the file is no registry and is not replaced", path: path)
    }
    do {
      // Proves that it can be opened and written; its content is about to go.
      _ = try openForWriting(path, by: context)
      try source.copyPages(to: path)
    } catch let error as StoreError where error.code == .corrupt || error.code == .notARegistry {
      var name: String?
      try source.makeAnew(path, by: context) { name = try RegistryFile.setAside(path) }
      return name
    }
    try openForWriting(path, by: context).write(context) { _ in }
    return nil
  }

  /// Makes a new file of the content, with the note that it was restored; `makeRoom` clears its place when it is whole.
  private func makeAnew(_ path: String, by context: WriteContext, makeRoom: () throws -> Void = {}) throws {
    try UnfinishedFile.make(
      path, suffix: UnfinishedFile.restoringSuffix,
      fill: { unfinished in
        try copyPages(to: unfinished)
        let registry = try Registry.openAnyForWriting(unfinished, by: context)
        try registry.write(context) { _ in }
        try registry.close()
      }, makeRoom: makeRoom)
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
