import Foundation
import Testing

@Suite("A signal takes the line of progress away and ends the program as ever")
struct InterruptedLineTests {
  @Test("an import before a terminal", arguments: [("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131)])
  func importing(signal: String, status: Int32) throws {
    let hegui = try HeguiProcess.withRegistry()
    let terminal = try Pseudoterminal()
    defer { terminal.close() }
    // The second input has no end yet, so that the program is met while its line tells of the first.
    let result = try hegui.shell(
      """
      ulimit -c 0
      sleep 9 | timeout --foreground --preserve-status -s \(signal) 6 "$HEGUI" import \
        "\(HeguiProcess.fixture("stations/1-register.xml"))" - 2>\(terminal.path)
      """)
    #expect(result.status == status)
    let shown = terminal.written()
    #expect(shown.contains("\r") && shown.filter { $0 != "\r" && $0 != " " } != "", "\(shown.debugDescription)")
    #expect(Self.lastLine(of: shown).isEmpty, "\(shown.debugDescription)")
  }

  @Test("a look-up that waits for a key", arguments: [("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131)])
  func waiting(signal: String, status: Int32) throws {
    let hegui = try HeguiProcess.withRegistry()
    let result = try hegui.shell(
      """
      ulimit -c 0
      sleep 9 | timeout --foreground --preserve-status -s \(signal) 3 "$HEGUI" lookup -
      """)
    #expect(result.status == status, "\(result.errors)")
    #expect(!result.errors.contains("hegui:"), "\(result.errors)")
  }

  /// What is no blank on the last line that a terminal shows.
  private static func lastLine(of written: String) -> [UInt8] {
    var line: [UInt8] = []
    var column = 0
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "\r"): column = 0
      case UInt8(ascii: "\n"): line = []
      default:
        if column < line.count { line[column] = byte } else { line.append(byte) }
        column += 1
      }
    }
    return line.filter { $0 != UInt8(ascii: " ") }
  }
}

/// A terminal for a program to write to.
struct Pseudoterminal {
  struct Failure: Error {}

  private let descriptor: Int32
  /// Where a program opens it.
  let path: String

  init() throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN of Linux, which Foundation does not know: unlock it, and ask for its number.
    guard descriptor >= 0, ioctl(descriptor, 0x4004_5431, &lock) == 0, ioctl(descriptor, 0x8004_5430, &number) == 0
    else { throw Failure() }
    path = "/dev/pts/\(number)"
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// What programs wrote to it and nobody read yet.
  func written() -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = read(descriptor, &piece, piece.count), count > 0 { bytes += piece[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func close() { Foundation.close(descriptor) }
}
