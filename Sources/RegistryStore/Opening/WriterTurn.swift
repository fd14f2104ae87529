import Foundation
import GRDB

/// How writers of several processes take turns.
///
/// SQLite's own way of waiting asks more and more seldom, every 100 ms in the end. An import lets the lock go only for a moment
/// between its transactions, so that of several importers one could miss every such moment for half a minute.
enum WriterTurn {
  /// Time between two attempts to get the lock, in microseconds.
  private static let interval = 5_000

  /// How long an import leaves the lock to others between two transactions, in microseconds: with attempts every 5 ms one of
  /// those who wait gets it in most cases, and an import of 100,000 inspections loses 20 ms.
  private static let pause = 1_000

  /// Waits for the lock up to `timeout` seconds.
  static func waiting(timeout: Int) -> Database.BusyMode {
    let attempts = max(0, timeout) * (1_000_000 / interval)
    return .callback { number in
      guard number < attempts else { return false }
      usleep(useconds_t(interval))
      return true
    }
  }

  /// Leaves the lock to whoever waits for it.
  static func leaveToOthers() { usleep(useconds_t(pause)) }
}
