import Glibc

/// A registry file in the making: it stands under another name beside its place until it is whole.
///
/// A process that is killed meanwhile leaves a file of that name, which the next one removes, and never half a registry in
/// the place of a whole one. So that what is removed is nobody's registry, no file of such a name is ever taken for one.
enum UnfinishedFile {
  /// What is appended to the path of a registry or backup while it is made; nobody names a registry like that.
  static let suffix = ".hegui-unfinished"
  /// The same for what a restore makes.
  static let restoringSuffix = ".hegui-restoring"

  /// Throws where `path`, or the file to which it leads as a link, is called like one in the making: the next command that
  /// makes the same file would remove it.
  ///
  /// - Throws: `StoreError`, `nameOfUnfinished`.
  static func refuseName(_ path: String) throws {
    let isRefused = [path, RegistryFile.resolved(path)].contains { name in
      [suffix, restoringSuffix].contains { name.hasSuffix($0) }
    }
    guard !isRefused else {
      throw StoreError(.nameOfUnfinished, "the name is that of a registry in the making", path: path)
    }
  }

  /// Makes a file and puts it in place; what is in its place by then is never overwritten.
  ///
  /// - Parameters:
  ///   - destination: where the file belongs.
  ///   - group: as of `RegistryFile.createEmpty`.
  ///   - suffix: what is appended to the path until the file is whole.
  ///   - fill: writes the file at the path passed to it, and has closed it when it returns.
  ///   - makeRoom: clears the place when the file is whole.
  /// - Throws: `StoreError`, `alreadyExists` where something stands in its place, `logRemains` where a log does, `busy` where
  ///   another process is making the same file; and what `fill` and `makeRoom` throw. Nothing is left behind then.
  static func make(
    _ destination: String, group: String? = nil, suffix: String = UnfinishedFile.suffix,
    fill: (String) throws -> Void, makeRoom: () throws -> Void = {}
  ) throws {
    let path = destination + suffix
    let descriptor = try begin(path, for: destination, group: group)
    // Only after SQLite has closed the file: closing it before would let go of SQLite's own locks.
    defer { close(descriptor) }
    do {
      // Logs without their file would be taken for those of the new one.
      RegistryFile.removeLogs(of: path)
      try fill(path)
      guard !RegistryFile.hasLogContent(path) else {
        throw StoreError(.inputOutput, "the log could not be written back", path: destination)
      }
      guard fsync(descriptor) == 0 else {
        throw StoreError(.inputOutput, String(cString: strerror(errno)), path: destination)
      }
      try makeRoom()
      try RegistryFile.refuseLog(beside: destination)
      // An empty log, or the index of one, that outlived its file would be taken for that of the new one.
      if !RegistryFile.isTaken(destination) { RegistryFile.removeLogs(of: destination) }
      try RegistryFile.put(path, at: destination)
    } catch {
      RegistryFile.removeWithLogs(path)
      throw error
    }
    RegistryFile.removeLogs(of: path)
    RegistryFile.syncFolder(of: destination)
  }

  /// Makes a file beside a place for as long as `body` works on it; it is removed at the end.
  ///
  /// - Throws: `StoreError`, `busy` where another process is making a file of that name; and what `body` throws.
  static func lend<Result>(
    beside destination: String, _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let path = destination + suffix
    let descriptor = try begin(path, for: destination, group: nil)
    // Only after SQLite has closed the file: closing it before would let go of SQLite's own locks.
    defer {
      RegistryFile.removeWithLogs(path)
      close(descriptor)
    }
    RegistryFile.removeLogs(of: path)
    return try body(path)
  }

  /// Makes the empty file in the place of what a killed process has left, and keeps others from taking it for such.
  private static func begin(_ path: String, for destination: String, group: String?) throws -> Int32 {
    // Another process may remove the file between its making and its locking; then it is made again.
    for _ in 0..<100 {
      try removeLeftover(path, for: destination)
      do {
        let descriptor = try RegistryFile.createEmpty(at: path, group: group)
        if lock(descriptor), leads(path, to: descriptor) { return descriptor }
        close(descriptor)
      } catch let error as StoreError where error.code == .alreadyExists {
        continue
      } catch let error as StoreError {
        throw StoreError(error.code, error.reason, path: destination)
      }
    }
    throw StoreError(.busy, "another process is making the file", path: destination)
  }

  /// Removes what a killed process has left under `path`; a file of anybody else stays.
  private static func removeLeftover(_ path: String, for destination: String) throws {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard RegistryFile.isTaken(path) else { return }
      throw StoreError(.alreadyExists, "there is a file of that name", path: path)
    }
    defer { close(descriptor) }
    guard lock(descriptor) else {
      throw StoreError(.busy, "another process is making the file", path: destination)
    }
    // Whoever held the lock until now may have put the file in its place or removed it.
    guard leads(path, to: descriptor) else { return }
    guard isHalfMade(descriptor) else {
      throw StoreError(.alreadyExists, "there is a file of that name", path: path)
    }
    RegistryFile.removeLogs(of: path)
    unlink(path)
  }

  /// Whether the file is one that this package began: it is empty, its first page is not written yet, or it bears the mark.
  private static func isHalfMade(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    if status.st_size == 0 || RegistryFile.carriesMark(descriptor) { return true }
    var header = [UInt8](repeating: 0, count: 100)
    return pread(descriptor, &header, 100, 0) == header.count && header.allSatisfy { $0 == 0 }
  }

  private static func leads(_ path: String, to descriptor: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    return lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0
      && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }

  /// Locks one byte far behind those that SQLite locks, until the descriptor is closed or its process ends; false where
  /// another descriptor holds it. Where the file system has no locks, nothing is known of others.
  private static func lock(_ descriptor: Int32) -> Bool {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = 1 << 62
    range.l_len = 1
    return fcntl(descriptor, lockOfDescriptor, &range) == 0 || (errno != EAGAIN && errno != EACCES)
  }

  /// Linux's `F_OFD_SETLK`, which Glibc's module does not show: unlike SQLite's locks, one of the descriptor and not of the
  /// process, so that it outlives that SQLite closes the file.
  private static let lockOfDescriptor: Int32 = 37
}
