import Foundation

/// Where an output may go.
enum OutputPlace {
  /// Whether a path leads to a database, or to the place of the log of one: whatever command asks for it, that is a slip.
  static func isOfRegistry(_ path: String) -> Bool {
    let suffixes = ["-wal", "-shm", "-journal"]
    return isDatabase(path) || suffixes.contains { path.hasSuffix($0) && isDatabase(String(path.dropLast($0.count))) }
  }

  /// The path with links followed, where it leads to a file; else as it is.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static let databaseMark = Array("SQLite format 3\0".utf8)

  private static func isDatabase(_ path: String) -> Bool {
    guard FileStatus(of: path)?.isRegular == true else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { Foundation.close(descriptor) }
    var start = [UInt8](repeating: 0, count: databaseMark.count)
    return pread(descriptor, &start, start.count, 0) == start.count && start == databaseMark
  }
}
