import Glibc

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
    let log = path + "-wal"
    // SQLite locks the file and its shared memory, not the log: closing another descriptor of the log takes no lock off.
    let descriptor = open(log, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw failure(errno, log)
    }
    defer { Glibc.close(descriptor) }
    guard fdatasync(descriptor) == 0 else { throw failure(errno, log) }
  }

  private func failure(_ number: Int32, _ path: String) -> StoreError {
    StoreError(number == ENOSPC ? .diskFull : .inputOutput, String(cString: strerror(number)), path: path)
  }
}
