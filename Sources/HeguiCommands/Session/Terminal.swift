import Foundation
import Reports

/// Where a command writes: results to standard output, everything else to standard error.
struct Terminal: Sendable {
  /// Columns of the terminal; 80 where there is none.
  let width: Int
  /// Whether a person watches standard error.
  let showsProgress: Bool

  init(environment: [String: String]) {
    showsProgress = isatty(2) == 1 && environment["TERM"] != "dumb"
    width = Terminal.columns(environment: environment)
  }

  func write(_ text: String) {
    Terminal.put(text, to: stdout)
  }

  func write(lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  func writeError(line: String) {
    Terminal.put(TerminalText.safe(line) + "\n", to: stderr)
  }

  /// Writes without making the text harmless: only for the program's own control sequences.
  func writeErrorRaw(_ text: String) {
    Terminal.put(text, to: stderr)
  }

  private static func put(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
    guard let stream else { return }
    var text = text
    text.withUTF8 { bytes in
      _ = fwrite(bytes.baseAddress, 1, bytes.count, stream)
    }
    fflush(stream)
  }

  private static func columns(environment: [String: String]) -> Int {
    if let text = environment["COLUMNS"], let columns = Int(text), columns >= 20 { return columns }
    var size = winsize()
    for descriptor in [Int32(1), 2] where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 20 {
      return Int(size.ws_col)
    }
    return 80
  }
}
