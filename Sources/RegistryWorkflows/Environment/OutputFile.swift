import Foundation

/// A file that a use case writes beside the registry: readable by its owner alone, or by whoever could read the one that it
/// replaces; every failure is told.
///
/// It is written under another name beside its place and put there when it is whole: where writing fails, what stood in its
/// place is as it was, and nobody reads half a file. A pipe, a device and the program's own output are written as it comes.
final class OutputFile {
  private let path: String
  /// Where it belongs, links followed.
  private let place: String
  private let descriptor: Int32
  /// Where it is written until it is whole; nil for what is written as it comes, and once it stands in its place.
  private var unfinished: String?
  private var pending: [UInt8] = []

  /// How much is gathered before it is written.
  private static let bufferSize = 1 << 16
  /// What is appended to the path until the file is whole.
  private static let suffix = ".unfinished"

  /// Begins the file.
  ///
  /// - Parameter inputs: files that are read meanwhile, `-` for standard input; none of them is overwritten.
  /// - Throws: `WorkflowError` where it cannot be written, or would replace an input, a registry or the log of one.
  init(path: String, sparing inputs: [String] = []) throws(WorkflowError) {
    self.path = path
    let standing = FileStatus(of: path)
    if let standing {
      guard !inputs.contains(where: { FileStatus(ofInput: $0)?.isSameFile(as: standing) == true }) else {
        throw OutputFile.refused(path, zh: "该文件是本次的输入", en: "the file is an input of this command")
      }
    }
    guard !OutputPlace.isOfRegistry(path) else {
      throw OutputFile.refused(path, zh: "该文件属于登记库", en: "the file is one of a registry")
    }
    if let standing, let stream = standing.outputStream ?? (standing.isRegular ? nil : open(path, O_WRONLY | O_CLOEXEC))
    {
      place = path
      descriptor = stream
      guard descriptor >= 0 else { throw OutputFile.unwritable(path) }
      return
    }
    place = standing == nil ? path : OutputPlace.resolved(path)
    let name = place + OutputFile.suffix
    descriptor = open(name, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw OutputFile.unwritable(path) }
    // What a killed process has left is written anew; what another one is writing is left to it.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(descriptor)
      throw OutputFile.refused(path, zh: "另一个输出正在写入该文件", en: "the file is being written as another output")
    }
    guard ftruncate(descriptor, 0) == 0, standing?.passAccess(to: descriptor) ?? true else {
      Foundation.close(descriptor)
      throw OutputFile.unwritable(path)
    }
    unfinished = name
  }

  deinit {
    if let unfinished { unlink(unfinished) }
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
    guard let name = unfinished else { return }
    guard fsync(descriptor) == 0, rename(name, place) == 0 else { throw OutputFile.unwritable(path) }
    unfinished = nil
  }

  private func flush() throws(WorkflowError) {
    var start = 0
    while start < pending.count {
      let written = pending.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw OutputFile.unwritable(path) }
      start += written
    }
    pending.removeAll(keepingCapacity: true)
  }

  fileprivate static func unwritable(_ path: String) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "无法写入文件", en: "the file cannot be written", location: path, hintZH: "核对路径、权限与磁盘空间",
      hintEN: "check path, permissions and free space")
  }

  private static func refused(_ path: String, zh: String, en: String) -> WorkflowError {
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
