import Foundation
import Synchronization

/// Takes away a line that stands on standard error when a signal ends the program, or the prompt of the shell would be written
/// into it. The program ends as it would without: nothing else is done, and what a signal finds half written is told by
/// the next run as after a loss of power.
enum InterruptedLine {
  /// What a person at a terminal, its closing, and `kill` end a program with.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  /// How many columns stand written.
  private static let columns = Atomic(0)
  private static let blanks: StaticString = "                                                                "

  /// Says how many columns are written, or about to be; 0 where the line is gone.
  static func stands(_ count: Int) {
    let before = columns.exchange(count, ordering: .sequentiallyConsistent)
    if before == 0, count > 0 { signals.forEach { install(takeAway, for: $0) } }
    if before > 0, count == 0 { signals.forEach { install(SIG_DFL, for: $0) } }
  }

  /// What a signal finds ignored, as for what runs in the background, stays ignored.
  static func install(_ handler: sighandler_t?, for number: Int32) {
    let before = signal(number, handler)
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
  }

  /// Calls nothing but what a handler of signals may call.
  private static let takeAway: @convention(c) (Int32) -> Void = { number in
    put("\r", 1)
    var rest = columns.load(ordering: .sequentiallyConsistent)
    while rest > 0 {
      put(blanks, min(rest, blanks.utf8CodeUnitCount))
      rest -= blanks.utf8CodeUnitCount
    }
    put("\r", 1)
    // It is held back until the handler returns, and then ends the program, whose status tells it.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func put(_ text: StaticString, _ count: Int) { _ = write(STDERR_FILENO, text.utf8Start, count) }
}
