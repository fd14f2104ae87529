import Foundation

/// Where an output goes: the file at the end of all links, and what stands there.
struct OutputPlace {
  /// The path with links followed, also those of a link to a file that does not exist yet.
  let path: String
  /// What stands there; nil for nothing.
  let standing: FileStatus?

  init(_ path: String) {
    self.path = OutputPlace.resolved(path)
    standing = FileStatus(of: path)
  }

  /// Whether two paths lead to one place.
  func isSame(as other: OutputPlace) -> Bool {
    if let standing, let theirs = other.standing { return standing.isSameFile(as: theirs) }
    return path == other.path
  }

  /// The folder in which the file stands.
  var folder: String { PathParts(path).folder }

  /// Whether it is a database, the log of one, or the place of such a log: whatever command asks for it, that is a slip.
  var isOfRegistry: Bool {
    if standing?.isRegular == true, OutputPlace.begins(path, with: OutputPlace.marks) { return true }
    return OutputPlace.logSuffixes.contains {
      path.hasSuffix($0) && FileStatus(of: String(path.dropLast($0.count)))?.isRegular == true
    }
  }

  private static let logSuffixes = ["-wal", "-shm", "-journal"]

  /// How files of SQLite begin: databases, logs of both byte orders, their indexes, and journals.
  private static let marks: [[UInt8]] = [
    Array("SQLite format 3\0".utf8), [0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83], [0x18, 0xE2, 0x2D, 0x00],
    [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7],
  ]

  private static func begins(_ path: String, with marks: [[UInt8]]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &start, start.count, 0)
    return marks.contains { count >= $0.count && start.starts(with: $0) }
  }

  private static func resolved(_ path: String) -> String {
    var path = path
    // As many links as Linux follows.
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
      path = target.hasPrefix("/") ? target : PathParts.path(of: target, in: PathParts(path).folder)
    }
    // Of a file that does not exist the folder may be named in several ways.
    let parts = PathParts(path)
    guard !parts.name.isEmpty, let real = realpath(parts.folder, nil) else { return path }
    defer { free(real) }
    return PathParts.path(of: parts.name, in: String(cString: real))
  }
}
