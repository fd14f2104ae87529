import RegistryWorkflows

/// A line on standard error that shows how far an import has come. It is only made where a person watches.
final class ProgressBar: Sendable {
  private let line: StatusLine
  /// Columns of the terminal.
  private let width: Int

  init(terminal: Terminal) {
    line = StatusLine(terminal: terminal)
    width = terminal.width
  }

  func show(_ progress: ImportProgress) {
    var text = ""
    if let total = progress.totalBytes, total > 0 {
      let width = max(10, min(40, width - 40))
      let filled = min(width, Int(Double(progress.bytes) / Double(total) * Double(width)))
      text += "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "] "
      text += "\(min(100, progress.bytes * 100 / total)) %  "
    }
    line.put(text + "\(progress.records)")
  }

  func clear() { line.clear() }
}
