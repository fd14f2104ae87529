import Glibc
import Synchronization

/// Refuses a registry with which others work whose index of the log (`-shm`) was removed.
///
/// By that index SQLite finds what the log holds, and who may write. Whoever opens the file while others hold on to a removed
/// index is given a new one: both then write to the same places of the log, and what one was told is stored the other
/// overwrites. Once the others have ended, nothing is lost.
enum VanishedIndex {
  /// - Throws: `StoreError`, `indexVanished`.
  static func refuse(_ path: String) throws {
    let index = RegistryFile.resolved(path) + "-shm"
    // Somebody who opens the file just now has it locked before the index is there; who closes it, after it is gone.
    for _ in 0..<10 {
      if access(index, F_OK) == 0 || OpenFiles.hold(path) || !isHeld(path) { return }
      usleep(50_000)
    }
    throw StoreError(.indexVanished, "the index of the log was removed while others use the registry", path: path)
  }

  /// Whether another process has the file locked for reading, as each connection has it from its first question to its end.
  private static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard keepsLog(descriptor) else { return false }
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = sharedLocks.start
    range.l_len = sharedLocks.length
    return fcntl(descriptor, F_GETLK, &range) == 0 && range.l_type != Int16(F_UNLCK)
  }

  /// Whether the file says that it is written by way of a log with an index: of another one none can be missing.
  private static func keepsLog(_ descriptor: Int32) -> Bool {
    var version: UInt8 = 0
    return pread(descriptor, &version, 1, versionPlace) == 1 && version == loggedVersion
  }

  /// Where the header of a file says how it is read (SQLite's file format, section 1.3.3), and what stands there with a log.
  private static let (versionPlace, loggedVersion): (off_t, UInt8) = (19, 2)

  /// The bytes that SQLite locks for reading: behind its pending byte and its reserved byte.
  private static let sharedLocks = (start: 0x4000_0000 + 2, length: 510)
}

/// The registry files that this process has open. Closing any other descriptor of such a file would take off the locks of its
/// connections, so those are never asked about in that way.
enum OpenFiles {
  private static let counts = Mutex<[FileNumber: Int]>([:])

  /// A file as the system numbers it.
  struct FileNumber: Hashable {
    let device: UInt
    let inode: UInt

    /// Nil where there is no file.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }

  static func hold(_ path: String) -> Bool {
    FileNumber(path).map { number in counts.withLock { $0[number, default: 0] > 0 } } ?? false
  }

  /// Notes a connection to a file.
  ///
  /// - Returns: what ``ended(_:)`` takes.
  static func begun(_ path: String) -> FileNumber? {
    let number = FileNumber(path)
    if let number { counts.withLock { $0[number, default: 0] += 1 } }
    return number
  }

  /// Notes that a connection is closed.
  static func ended(_ number: FileNumber?) {
    guard let number else { return }
    counts.withLock { counts in
      counts[number, default: 0] -= 1
      if counts[number] == 0 { counts[number] = nil }
    }
  }
}
