import Foundation

/// A file that a use case writes beside the registry: readable by its owner alone where it tells of the registry, or by whoever
/// could read the one that it replaces; every failure is told.
///
/// It is written without a name and gets that of its place when it is whole: where writing fails, or the program is killed, what
/// stood in its place is as it was, and nobody reads half a file. A pipe, a device and the program's own output are written
/// as they come.
final class OutputFile {
  private let path: String
  private let place: OutputPlace
  private let descriptor: Int32
  private var state: State
  private var pending: [UInt8] = []

  private enum State {
    /// It is written as it comes, or stands in its place.
    case settled
    /// Nothing leads to it but the descriptor.
    case nameless
    /// It bears a name of its own, where the file system has no nameless files.
    case named(String)
  }

  /// Who may read a new file.
  enum Audience {
    /// Its owner alone: what it tells may be about persons.
    case owner
    /// Whoever the surroundings let read new files: what is made up is about nobody.
    case everyone

    fileprivate var mode: mode_t { self == .owner ? 0o600 : 0o666 }
  }

  /// How much is gathered before it is written.
  private static let bufferSize = 1 << 16

  /// Begins the file.
  ///
  /// - Parameter inputs: files that are read meanwhile, `-` for standard input; none of them is overwritten.
  /// - Throws: `WorkflowError` where it cannot be written, or would replace an input, a registry or the log of one.
  init(path: String, sparing inputs: [String] = [], for audience: Audience = .owner) throws(WorkflowError) {
    guard path != "-" else { throw OutputFile.dash }
    let place = OutputPlace(path)
    self.path = path
    self.place = place
    if let standing = place.standing,
      inputs.contains(where: { FileStatus(ofInput: $0)?.isSameFile(as: standing) == true })
    {
      throw OutputFile.refused(path, zh: "该文件是本次命令所用的", en: "the file is one that this command uses")
    }
    guard !place.isOfRegistry else {
      throw OutputFile.refused(path, zh: "该文件属于登记库", en: "the file is one of a registry")
    }
    if let standing = place.standing,
      let stream = standing.outputStream ?? (standing.isRegular ? nil : open(path, O_WRONLY | O_CLOEXEC))
    {
      guard stream >= 0 else { throw OutputFile.unwritable(path) }
      (descriptor, state) = (stream, .settled)
      return
    }
    // Its folder might let it be replaced all the same.
    if place.standing != nil, access(place.path, W_OK) != 0 { throw OutputFile.unwritable(path) }
    guard let begun = OutputFile.begin(in: place.folder, audience.mode) else { throw OutputFile.unwritable(path) }
    (descriptor, state) = begun
    guard place.standing?.passAccess(to: descriptor) ?? true else {
      discard()
      Foundation.close(descriptor)
      throw OutputFile.unwritable(path)
    }
  }

  deinit {
    discard()
    Foundation.close(descriptor)
  }

  /// Appends bytes.
  ///
  /// - Throws: `WorkflowError` where writing fails, as on a full disk.
  func append(_ bytes: [UInt8]) throws(WorkflowError) {
    pending += bytes
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is pending and puts the file in its place.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func finish() throws(WorkflowError) {
    try flush()
    if case .settled = state { return }
    guard fsync(descriptor) == 0, let name = nameGiven() else { throw OutputFile.unwritable(path) }
    if rename(name, place.path) == 0 {
      state = .settled
      return
    }
    // A file that is mounted, or somebody else's in a folder such as /tmp, keeps its name, but may be written.
    guard place.standing != nil, writeOver() else { throw OutputFile.unwritable(path) }
  }

  private func flush() throws(WorkflowError) {
    guard pending.withUnsafeBytes({ OutputFile.write($0, to: descriptor) }) else { throw OutputFile.unwritable(path) }
    pending.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }
}

extension OutputFile {
  /// Linux's `O_TMPFILE`, which Foundation does not show: a file without a name, which is gone with its process.
  private static var nameless: Int32 { 0o20_000_000 | O_DIRECTORY }

  private static let descriptors = "/proc/self/fd"

  /// A new empty file in a folder.
  private static func begin(in folder: String, _ mode: mode_t) -> (Int32, State)? {
    if access(descriptors, X_OK) == 0 {
      let descriptor = open(folder, nameless | O_RDWR | O_CLOEXEC, mode)
      if descriptor >= 0 { return (descriptor, .nameless) }
    }
    let named = withNewName(in: folder) { open($0, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
    return named.map { ($0.result, .named($0.name)) }
  }

  /// Makes something of a name that nobody has, short enough for every file system; nil where that fails.
  ///
  /// - Parameter make: returns what is below 0 where it fails, with `errno`.
  private static func withNewName(in folder: String, _ make: (String) -> Int32) -> (name: String, result: Int32)? {
    // A killed process of the same number may have left some.
    for number in 0..<1000 {
      let name = folder + "/.hegui-\(getpid())-\(number).unfinished"
      let result = make(name)
      if result >= 0 { return (name, result) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// The name by which the file can be renamed; nil where it cannot be given one.
  private func nameGiven() -> String? {
    switch state {
    case .settled: return nil
    case .named(let name): return name
    case .nameless:
      let own = OutputFile.descriptors + "/\(descriptor)"
      let named = OutputFile.withNewName(in: place.folder) {
        linkat(AT_FDCWD, own, AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
      }
      if let named { state = .named(named.name) }
      return named?.name
    }
  }

  /// Writes the whole content into the file that stands in the place.
  private func writeOver() -> Bool {
    let target = open(place.path, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    guard target >= 0 else { return false }
    defer { Foundation.close(target) }
    var piece = [UInt8](repeating: 0, count: Self.bufferSize)
    var offset = 0
    while true {
      let count = pread(descriptor, &piece, piece.count, off_t(offset))
      guard count > 0 else { return count == 0 && fsync(target) == 0 }
      guard piece.withUnsafeBytes({ OutputFile.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: target) })
      else { return false }
      offset += count
    }
  }

  private func discard() {
    if case .named(let name) = state { unlink(name) }
  }

  fileprivate static func unwritable(_ path: String) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "无法写入文件", en: "the file cannot be written", location: path,
      hintZH: "核对路径、文件及其文件夹的权限与磁盘空间",
      hintEN: "check path, permissions of the file and of its folder, and free space")
  }

  /// That a dash names no file.
  static var dash: WorkflowError {
    WorkflowError(
      .usage, zh: "“-”在此不是文件名", en: "“-” is no name of a file here", location: "-",
      hintZH: "要写到标准输出请用 /dev/stdout；文件名确为“-”请写 ./-",
      hintEN: "write /dev/stdout for standard output, or ./- for a file of that name")
  }

  /// That a place may not be an output.
  static func refused(_ path: String, zh: String, en: String) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: zh + "，不能覆盖", en: en + ", which is not overwritten", location: path, hintZH: "换一个文件名",
      hintEN: "give another name")
  }
}

/// A folder that a use case writes files into.
enum OutputFolder {
  /// Makes the folder where it is missing.
  ///
  /// - Throws: `WorkflowError` where it cannot be made.
  static func make(_ path: String) throws(WorkflowError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputFile.unwritable(path)
    }
  }
}
