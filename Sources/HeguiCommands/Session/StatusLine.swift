import Reports
import Synchronization

/// A line on standard error that is written over and over, and taken away at the end.
final class StatusLine: Sendable {
  private let terminal: Terminal
  /// How many columns stand written.
  private let shown = Mutex(0)

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  func put(_ line: String) {
    shown.withLock { columns in
      let wanted = DisplayWidth.columns(of: line)
      InterruptedLine.stands(max(columns, wanted))
      terminal.writeErrorRaw(Self.redrawn(line, over: columns))
      columns = wanted
    }
  }

  func clear() {
    guard shown.withLock({ $0 > 0 }) else { return }
    put("")
    terminal.writeErrorRaw("\r")
    InterruptedLine.stands(0)
  }

  /// What writes `line` over a line of so many columns. Blanks, not control sequences, take away what stood there: so nothing
  /// has to be switched off for `NO_COLOR`.
  static func redrawn(_ line: String, over columns: Int) -> String {
    "\r" + DisplayWidth.padded(line, to: columns)
  }
}
