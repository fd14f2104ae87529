import Foundation
import Reports
import Synchronization

/// Where a command writes: results to standard output, everything else to standard error.
struct Terminal: Sendable {
  /// Columns of the terminal; 80 where there is none.
  let width: Int
  /// Whether a person watches standard error.
  let showsProgress: Bool
  private let outcome = WriteOutcome()

  /// Whether something could not be written, other than because the reader went away.
  var hasFailed: Bool { outcome.hasFailed.load(ordering: .relaxed) }

  /// Whether the reader of something that was written went away: nobody waits for the rest.
  var readerIsGone: Bool { outcome.readerIsGone.load(ordering: .relaxed) }

  init(environment: [String: String]) {
    showsProgress = isatty(2) == 1 && environment["TERM"] != "dumb"
    width = Terminal.columns(environment: environment)
  }

  func write(_ text: String) {
    put(text, to: STDOUT_FILENO)
  }

  /// Writes the lines that `lines` hands over one by one, some of them at a time, each made harmless: no value of a file may
  /// move the cursor or colour the screen.
  func write(_ lines: ((String) -> Void) -> Void) {
    var piece = ""
    lines { line in
      piece += TerminalText.safe(line) + "\n"
      guard piece.utf8.count > Terminal.pieceLength else { return }
      write(piece)
      piece = ""
    }
    write(piece)
  }

  /// How many bytes of lines are gathered before they are written.
  private static let pieceLength = 65_536

  func writeError(line: String) {
    put(TerminalText.safe(line) + "\n", to: STDERR_FILENO)
  }

  /// Writes without making the text harmless: only for the program's own control sequences.
  func writeErrorRaw(_ text: String) {
    put(text, to: STDERR_FILENO)
  }

  /// Writes all of the text; a reader that went away is no reason to fail.
  private func put(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else {
          if errno == EPIPE {
            outcome.readerIsGone.store(true, ordering: .relaxed)
          } else {
            outcome.hasFailed.store(true, ordering: .relaxed)
          }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
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

/// What became of writing, remembered across copies of a terminal.
private final class WriteOutcome: Sendable {
  let hasFailed = Atomic(false)
  let readerIsGone = Atomic(false)
}
