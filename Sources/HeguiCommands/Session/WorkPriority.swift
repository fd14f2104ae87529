import Foundation

/// How a command shares the processors of the machine with others.
enum WorkPriority {
  /// How far long work stands back, as `nice` counts: where nobody else wants the processors it takes as long as before;
  /// where others do, it still gets a third of what they get, so that whoever waits for its transaction does not wait long.
  static let longWork: Int32 = 5

  /// Lets look-ups and other short commands go first while this process works; it stays back where it was told to stand
  /// back further. A patrol that asks while an import runs on two cores waited for it three times as long.
  ///
  /// Threads that are started later stand back with it. Where the machine does not allow it, nothing changes.
  static func giveWay() {
    guard getpriority(ownProcess, 0) < longWork else { return }
    _ = setpriority(ownProcess, 0, longWork)
  }

  #if canImport(Glibc)
    private static let ownProcess = __priority_which_t(PRIO_PROCESS.rawValue)
  #else
    private static let ownProcess = PRIO_PROCESS
  #endif
}
