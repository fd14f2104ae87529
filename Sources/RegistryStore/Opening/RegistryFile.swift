import Glibc
import RegistryModel

/// The registry file as the operating system sees it.
enum RegistryFile {
  /// Gives the logs beside a registry to its group, where this process has made them under another: in a folder that does
  /// not carry the group SQLite leaves them to the primary group of whoever comes first, and locks the others out.
  static func shareLogs(of path: String) {
    var registry = stat()
    guard lstat(path, &registry) == 0 else { return }
    for log in [path + "-wal", path + "-shm"] {
      var own = stat()
      guard lstat(log, &own) == 0, own.st_gid != registry.st_gid, own.st_uid == geteuid() else { continue }
      // Where the system refuses, the log stays as SQLite made it.
      _ = lchown(log, uid_t.max, registry.st_gid)
    }
  }

  /// Makes an empty file, 0600, or 0660 of `group`, before SQLite sees it: SQLite gives its logs the same permissions.
  ///
  /// - Returns: a descriptor of the file, which the caller closes.
  static func createEmpty(at path: String, group: String?) throws -> Int32 {
    let groupID = try group.map { try id(ofGroup: $0, path: path) }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno, at: path) }
    do {
      if let groupID {
        guard fchown(descriptor, uid_t.max, groupID) == 0 else {
          throw StoreError(.noSuchGroup, "the file cannot be given to the group: " + message(errno), path: path)
        }
      }
      // Set apart from the process's umask.
      guard fchmod(descriptor, groupID == nil ? 0o600 : 0o660) == 0 else {
        throw StoreError(.cannotOpen, message(errno), path: path)
      }
      return descriptor
    } catch {
      unlink(path)
      close(descriptor)
      throw error
    }
  }

  /// Removes a file that was just made, and its logs.
  static func removeWithLogs(_ path: String) {
    unlink(path)
    removeLogs(of: path)
  }

  static func removeLogs(of path: String) {
    for suffix in logSuffixes { unlink(path + suffix) }
  }

  /// Throws where a file at `path` would be the log of another: SQLite takes it for that of the registry whose name it
  /// continues, plays it back into that or deletes it.
  static func refuseLogName(_ path: String) throws {
    guard !logSuffixes.contains(where: { path.hasSuffix($0) }) else {
      throw StoreError(.nameOfLog, "the name is that of a registry's log", path: path)
    }
  }

  /// Throws unless a new file can be put at `path`.
  static func requireFree(_ path: String) throws {
    try refuseLogName(path)
    try UnfinishedFile.refuseName(path)
    guard !isTaken(path) else { throw StoreError(.alreadyExists, "there is a file of that name", path: path) }
    try refuseLog(beside: path)
  }

  /// Throws where a log with content lies beside a registry that is not there or empty: SQLite would empty it for the new
  /// file, or delete it even where the file is only to be read, and with it what the old one has not taken in yet.
  static func refuseLog(beside path: String) throws {
    guard size(of: path) == 0, let log = logWithContent(path) else { return }
    throw StoreError(.logRemains, "a log lies beside no registry, or an empty one", path: log)
  }

  /// Gives a damaged file and its logs another name, which is returned: `path.replaced`, or `path.replaced-2` and so on.
  static func setAside(_ path: String) throws -> String {
    var number = 1
    while true {
      let name = path + ".replaced" + (number == 1 ? "" : "-\(number)")
      number += 1
      guard !([""] + logSuffixes).contains(where: { isTaken(name + $0) }) else { continue }
      let logs = logSuffixes.map { (old: logAddress(of: path, $0), new: name + $0) }
      do { try put(path, at: name) } catch let error as StoreError where error.code == .alreadyExists { continue }
      for log in logs where isTaken(log.old) { try put(log.old, at: log.new) }
      return name
    }
  }

  /// Whether the header of the file carries Hegui's mark: four bytes at offset 68, also where the rest is damaged.
  static func carriesMark(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return carriesMark(descriptor)
  }

  /// The same of a file that is open.
  static func carriesMark(_ descriptor: Int32) -> Bool {
    var bytes: [UInt8] = [0, 0, 0, 0]
    guard pread(descriptor, &bytes, 4, 68) == 4 else { return false }
    return bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) } == Schema.applicationID
  }

  /// The write-ahead log, the journal of a file that is not in that mode yet, and the index of the log.
  private static let logSuffixes = ["-wal", "-journal", "-shm"]

  /// Throws unless `path` is an ordinary file.
  static func requireFile(_ path: String) throws {
    guard let mode = mode(of: path) else {
      let failure = errno
      throw StoreError(
        failure == ENOENT || failure == ENOTDIR ? .noSuchFile : .cannotOpen, message(failure), path: path)
    }
    guard mode & S_IFMT == S_IFREG else { throw StoreError(.cannotOpen, "it is not an ordinary file", path: path) }
  }

  /// Throws where a database ends within a page and no log holds what is missing: SQLite reads what was cut off as zeros,
  /// and a record would have other content than what was taken.
  ///
  /// The size is asked without opening the file: closing it would take off the locks of other connections of the program.
  static func requireWhole(_ path: String, pageSize: Int) throws {
    guard pageSize > 0, size(of: path) % pageSize != 0, !hasLogContent(path) else { return }
    throw StoreError(.corrupt, "the file ends within a page: it was cut off", path: path)
  }

  /// Whether the name is taken, also by a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is an ordinary file without content.
  static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func folderIsWritable(of path: String) -> Bool { access(folder(of: path), W_OK) == 0 }

  /// Makes what was renamed in the folder of `path` outlive a loss of power.
  static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // Some file systems cannot; the file itself is written by then.
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Waits until the write-ahead log of a registry is on the disk; where there is none, the file holds everything.
  static func syncLog(of path: String) throws {
    let log = logAddress(of: path, "-wal")
    // SQLite locks the file and its shared memory, not the log: closing another descriptor of the log takes no lock off.
    let descriptor = open(log, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw failure(errno, at: log)
    }
    defer { close(descriptor) }
    guard fdatasync(descriptor) == 0 else {
      let number = errno
      throw StoreError([ENOSPC, EDQUOT].contains(number) ? .diskFull : .inputOutput, message(number), path: log)
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Whether there is a log that may hold what the file does not.
  static func hasLogContent(_ path: String) -> Bool { logWithContent(path) != nil }

  /// Whether a change that was not finished lies beside the file, in the form that is kept without a write-ahead log.
  static func hasJournal(_ path: String) -> Bool { size(of: logAddress(of: path, "-journal")) > 0 }

  private static func logWithContent(_ path: String) -> String? {
    ["-wal", "-journal"].map { logAddress(of: path, $0) }.first { size(of: $0) > 0 }
  }

  /// Where SQLite looks for a log: beside the file itself, also where `path` is a link to it.
  private static func logAddress(of path: String, _ suffix: String) -> String { resolved(path) + suffix }

  /// The path of the file to which `path` leads as a link; `path` itself where it is none, or one that leads nowhere.
  static func resolved(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let resolved = realpath(path, nil) else {
      return path
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Size in bytes; 0 where it cannot be asked.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The path in a form that SQLite takes for a path, also where it begins like a URI or a special name.
  static func plainAddress(of path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// The URI that opens `path` as a file that nobody changes; needs an SQLite that was built with URIs enabled, as the
  /// system's libraries are.
  static func immutableAddress(of path: String) -> String {
    var uri = "file:"
    for byte in plainAddress(of: path).utf8 {
      if byte.isPlainInURI {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + Hexadecimal.text(of: CollectionOfOne(byte))
      }
    }
    return uri + "?immutable=1"
  }

  /// Gives a file another name, unless that is taken.
  ///
  /// - Throws: `StoreError`, `alreadyExists` where it is.
  static func put(_ source: String, at destination: String) throws {
    // A rename would overwrite what came to be there meanwhile.
    if link(source, destination) == 0 {
      unlink(source)
      return
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw failure(errno, at: destination) }
    // A file system without second names, such as that of a memory stick: an empty file takes the name first.
    let descriptor = open(destination, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno, at: destination) }
    close(descriptor)
    guard rename(source, destination) == 0 else {
      let number = errno
      unlink(destination)
      throw failure(number, at: destination)
    }
  }

  private static func failure(_ number: Int32, at path: String) -> StoreError {
    switch number {
    case EEXIST: StoreError(.alreadyExists, "there is a file of that name", path: path)
    case ENOSPC, EDQUOT: StoreError(.diskFull, message(number), path: path)
    default: StoreError(.cannotOpen, message(number), path: path)
    }
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func id(ofGroup name: String, path: String) throws -> gid_t {
    // One thread at a time opens registries at the start of a program; the shared buffer is not kept.
    guard let entry = getgrnam(name) else {
      throw StoreError(.noSuchGroup, "there is no group \(name) on this machine", path: path)
    }
    return entry.pointee.gr_gid
  }

  private static func message(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension UInt8 {
  /// Whether the byte stands for itself in a URI's path.
  fileprivate var isPlainInURI: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
