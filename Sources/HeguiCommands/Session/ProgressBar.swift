import RegistryWorkflows
import Reports
import Synchronization

/// A line on standard error that shows how far long work has come. It is only made where a person watches.
final class ProgressBar: Sendable {
  private let terminal: Terminal
  /// How many columns stand written.
  private let shown = Mutex(0)

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  func show(_ progress: ImportProgress) {
    var line = ""
    if let total = progress.totalBytes, total > 0 {
      let width = max(10, min(40, terminal.width - 40))
      let filled = min(width, Int(Double(progress.bytes) / Double(total) * Double(width)))
      line += "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "] "
      line += "\(min(100, progress.bytes * 100 / total)) %  "
    }
    line += "\(progress.records)"
    put(line)
  }

  func clear() {
    put("")
    terminal.writeErrorRaw("\r")
  }

  /// What writes `line` over a line of `columns` characters. Blanks, not control sequences, take away what stood there:
  /// so nothing has to be switched off for `NO_COLOR`.
  static func redrawn(_ line: String, over columns: Int) -> String {
    "\r" + line + String(repeating: " ", count: max(0, columns - line.count))
  }

  private func put(_ line: String) {
    shown.withLock { columns in
      terminal.writeErrorRaw(Self.redrawn(line, over: columns))
      columns = line.count
    }
  }
}
