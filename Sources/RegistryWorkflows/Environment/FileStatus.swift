import Foundation

/// What the file system says of a file, links followed.
struct FileStatus {
  private let status: stat

  /// Nil where there is no such file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// The same of an input, which may be standard input, `-`.
  init?(ofInput path: String) {
    if path == "-" { self.init(ofDescriptor: STDIN_FILENO) } else { self.init(of: path) }
  }

  private init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.status = status
  }

  /// Whether it is an ordinary file, and no pipe, device or folder.
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// Whether it is a device, which may have no end.
  var isDevice: Bool { [S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT) }

  /// Standard output or standard error once more, where it leads to this file, as `/dev/stdout` does; else nil.
  var outputStream: Int32? {
    [STDOUT_FILENO, STDERR_FILENO].first { FileStatus(ofDescriptor: $0)?.isSameFile(as: self) == true }
      .map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
  }

  /// Whether two paths lead to one file.
  func isSameFile(as other: FileStatus) -> Bool {
    status.st_ino == other.status.st_ino && status.st_dev == other.status.st_dev
  }

  /// Gives an open file the group and the permissions of this one, so that whoever may read it goes on doing so; without those
  /// of the group where the group cannot be given. False where that fails.
  func passAccess(to descriptor: Int32) -> Bool {
    let isOfGroup = fchown(descriptor, uid_t.max, status.st_gid) == 0
    return fchmod(descriptor, status.st_mode & (isOfGroup ? 0o777 : 0o707)) == 0
  }
}
