import Glibc

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
  static func createEmpty(at path: String, group: String?) throws {
    try refuseLog(beside: path)
    let groupID = try group.map { try id(ofGroup: $0, path: path) }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let failure = errno
      if failure == EEXIST { throw StoreError(.alreadyExists, "there is a file of that name", path: path) }
      throw StoreError(failure == ENOSPC ? .diskFull : .cannotOpen, message(failure), path: path)
    }
    defer { close(descriptor) }
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
    } catch {
      unlink(path)
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

  /// Throws where a log with content lies beside a registry that is not there: SQLite would empty it for the new file, and
  /// with it what the old one has not taken in yet.
  static func refuseLog(beside path: String) throws {
    guard !exists(path), hasWriteAheadContent(path) else { return }
    throw StoreError(.logRemains, "the log of another registry lies there", path: path + "-wal")
  }

  /// Gives a damaged file and its logs another name.
  static func setAside(_ path: String) throws {
    let name = path + ".replaced"
    guard !exists(name) else { throw StoreError(.alreadyExists, "there is a file of that name", path: name) }
    try rename(path, to: name)
    for suffix in logSuffixes where exists(path + suffix) { try rename(path + suffix, to: name + suffix) }
  }

  /// Whether the header of the file carries Hegui's mark: four bytes at offset 68, also where the rest is damaged.
  static func carriesMark(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes: [UInt8] = [0, 0, 0, 0]
    guard pread(descriptor, &bytes, 4, 68) == 4 else { return false }
    return bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) } == Schema.applicationID
  }

  private static let logSuffixes = ["-wal", "-shm"]

  /// Throws unless `path` is an ordinary file.
  static func requireFile(_ path: String) throws {
    guard let mode = mode(of: path) else {
      let failure = errno
      throw StoreError(
        failure == ENOENT || failure == ENOTDIR ? .noSuchFile : .cannotOpen, message(failure), path: path)
    }
    guard mode & S_IFMT == S_IFREG else { throw StoreError(.cannotOpen, "it is not an ordinary file", path: path) }
  }

  static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func folderIsWritable(of path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return access(folder, W_OK) == 0
  }

  /// Whether there is a write-ahead log that may hold what the file does not.
  static func hasWriteAheadContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
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

  /// Moves a finished file to its place.
  static func rename(_ source: String, to destination: String) throws {
    guard Glibc.rename(source, destination) == 0 else {
      throw StoreError(.cannotOpen, message(errno), path: destination)
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
