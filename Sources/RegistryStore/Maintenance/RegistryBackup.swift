import GRDB
public import RegistryModel

extension Registry {
  /// Writes a consistent copy while others go on reading and writing.
  ///
  /// It is made as `destination.hegui-unfinished` and takes its name when it is whole.
  /// - Parameter report: takes how much is copied.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `destination`, `nameOfLog` where it is called like the
  ///   log of a registry, `nameOfUnfinished` where it is called like one in the making.
  /// - Complexity: O(size of the file).
  public func backup(to destination: String, report: @escaping WorkReport = { _ in }) throws {
    try RegistryFile.requireFree(destination)
    try UnfinishedFile.make(destination) { try copyPages(to: $0, report: report) }
  }

  /// Makes a registry of a backup, after verifying the backup in full.
  ///
  /// A registry that stands at `path` is replaced in one transaction, so that others who read it go on with the restored
  /// content, and those who write it are told at their next transaction (`contentReplaced`); one that is damaged, or empty,
  /// is set aside under the name `path.replaced`, or `path.replaced-2` and so on where that is taken. What is made anew is
  /// called `path.hegui-restoring` until it is whole. A backup of an older schema is migrated in a copy,
  /// `path.hegui-unfinished`, and stays as it is.
  /// - Parameters:
  ///   - replacing: whether a registry at `path` may be replaced; another file never is.
  ///   - report: takes what is checked and how much is copied.
  /// - Returns: the name under which a damaged registry was set aside; nil where there was none.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `path` that may not be replaced, `corrupt` where
  ///   the backup is damaged, `nameOfLog` where `path` is called like the log of a registry, `nameOfUnfinished` where one
  ///   of the two is called like a registry in the making.
  /// - Complexity: O(size of the backup).
  @discardableResult
  public static func restore(
    from backup: String, to path: String, replacing: Bool, by context: WriteContext,
    report: @escaping WorkReport = { _ in }
  ) throws -> String? {
    try RegistryFile.refuseLogName(path)
    try UnfinishedFile.refuseName(path)
    try RegistryFile.refuseLog(beside: path)
    let source = try openForCopying(backup)
    if RegistryFile.isTaken(path) { try requireReplaceable(path, replacing) }
    let context = context.doing("restore", subject: backup)
    do {
      guard try source.isOlder() else { return try source.restore(to: path, replacing, by: context, report: report) }
      return try source.withMigratedCopy(beside: path, by: context, report: report) { copy in
        try copy.restore(to: path, replacing, by: context, report: report)
      }
    } catch is UnsoundBackup {
      throw StoreError(.corrupt, "the backup is damaged", path: backup)
    }
  }

  private struct UnsoundBackup: Error {}

  private static func requireReplaceable(_ path: String, _ replacing: Bool) throws {
    guard replacing else { throw StoreError(.alreadyExists, "there is a file of that name", path: path) }
    // An empty file is what is left of a registry that was cut; as a damaged one it is set aside.
    guard RegistryFile.carriesMark(path) || RegistryFile.isEmpty(path) else {
      throw StoreError(.alreadyExists, "the file is no registry and is not replaced", path: path)
    }
  }

  /// Makes a registry of this one at `path`, after verifying this one.
  private func restore(
    to path: String, _ replacing: Bool, by context: WriteContext, report: @escaping WorkReport
  ) throws -> String? {
    guard try verify(.full, report: report).isSound else { throw UnsoundBackup() }
    guard RegistryFile.isTaken(path) else {
      try makeAnew(path, by: context, report: report)
      return nil
    }
    // Somebody may have put a file there meanwhile.
    try Registry.requireReplaceable(path, replacing)
    do {
      // Proves that it can be opened and written; its content is about to go.
      _ = try Registry.openForWriting(path, by: context)
      try copyPages(to: path, report: report)
    } catch let error as StoreError where error.code == .corrupt || error.code == .notARegistry {
      var name: String?
      try makeAnew(path, by: context, report: report) { name = try RegistryFile.setAside(path) }
      return name
    }
    try Registry.openForWriting(path, by: context).write(context) { _ in }
    return nil
  }

  /// A copy of this registry with the schema of this program, for as long as `body` runs: whoever reads or writes the
  /// registry at `path` never meets one that is half migrated.
  private func withMigratedCopy(
    beside path: String, by context: WriteContext, report: @escaping WorkReport, _ body: (Registry) throws -> String?
  ) throws -> String? {
    try UnfinishedFile.lend(beside: path) { name in
      let copy: Registry
      do {
        try copyPages(to: name, report: report)
        report(WorkStage(Registry.migrating))
        copy = try Registry.openAnyForWriting(name, by: context)
      } catch let error as StoreError where error.path == name {
        // Content that the steps of the schema refuse was not written by a program of Hegui.
        guard ![.corrupt, .notARegistry, .constraint].contains(error.code) else { throw UnsoundBackup() }
        throw StoreError(error.code, error.reason, path: path)
      }
      let setAside = try body(copy)
      try copy.close()
      return setAside
    }
  }

  /// Makes a new file of the content, with the note that it was restored; `makeRoom` clears its place when it is whole.
  private func makeAnew(
    _ path: String, by context: WriteContext, report: @escaping WorkReport, makeRoom: () throws -> Void = {}
  ) throws {
    try UnfinishedFile.make(
      path, suffix: UnfinishedFile.restoringSuffix,
      fill: { unfinished in
        try copyPages(to: unfinished, report: report)
        let registry = try Registry.openAnyForWriting(unfinished, by: context)
        try registry.write(context) { _ in }
        try registry.close()
      }, makeRoom: makeRoom)
  }

  /// Pages that are copied at once: 64 MiB.
  private static let pagesAtOnce: Int32 = 16_384

  private func copyPages(to destination: String, report: @escaping WorkReport) throws {
    try SQLiteFailure.mapping(path: destination) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Double(Registry.defaultBusyTimeout))
      let target = try DatabaseQueue(
        path: RegistryFile.plainAddress(of: destination), configuration: configuration)
      try target.writeWithoutTransaction { copy in
        try databaseQueue.read { source in
          // A transaction reads nothing by itself: without this, each step would have its own, and begin anew where
          // somebody wrote between two. So all are of one state, and writers of the source do not wait.
          _ = try Int.fetchOne(source, sql: "PRAGMA schema_version")
          try source.backup(to: copy, pagesPerStep: Self.pagesAtOnce) { step in
            let copied = step.totalPageCount - step.remainingPageCount
            report(WorkStage(Self.copying, done: copied, of: step.totalPageCount))
          }
        }
      }
      try target.close()
    }
  }

  /// What is told while a file is brought to the schema of the program.
  public static let migrating = BilingualText(zh: "升级", en: "migrating")

  private static let copying = BilingualText(zh: "复制页", en: "copying pages")
}
