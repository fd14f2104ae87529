/// When what was committed is on the disk, so that a loss of power does not take it. A program that ends or is killed takes
/// nothing that was committed, either way.
extension Registry {
  /// Syncs the log at each commit: who recorded something by hand was told that it is kept.
  func syncEachCommit() throws {
    try onQueue { try $0.execute("PRAGMA synchronous = FULL") }
  }

  /// Syncs no commit until ``makeDurable()``: an import commits every 5,000 records, and until its receipt is complete the
  /// station keeps its file; sent again, it finishes what a loss of power took.
  ///
  /// - Throws: `StoreError`.
  public func putOffSync() throws {
    try onQueue { try $0.execute("PRAGMA synchronous = NORMAL") }
  }

  /// Waits until everything that was committed is on the disk: in the file, which each write-back of the log syncs, or in the
  /// log, which is synced here.
  ///
  /// - Throws: `StoreError`; `diskFull`, `inputOutput`.
  public func makeDurable() throws {
    try RegistryFile.syncLog(of: path)
  }
}
