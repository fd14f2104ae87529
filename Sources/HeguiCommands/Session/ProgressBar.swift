import RegistryWorkflows
import Reports

/// A line on standard error that shows how far long work has come. It is only made where a person watches.
final class ProgressBar: Sendable {
  private let terminal: Terminal

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  func show(_ progress: ImportProgress) {
    var line = "\r\u{1B}[K"
    if let total = progress.totalBytes, total > 0 {
      let width = max(10, min(40, terminal.width - 40))
      let filled = min(width, Int(Double(progress.bytes) / Double(total) * Double(width)))
      line += "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "] "
      line += "\(min(100, progress.bytes * 100 / total)) %  "
    }
    line += "\(progress.records)"
    terminal.writeErrorRaw(line)
  }

  func clear() {
    terminal.writeErrorRaw("\r\u{1B}[K")
  }
}
