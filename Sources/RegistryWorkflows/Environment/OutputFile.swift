import Foundation

/// A file that a use case writes beside the registry: readable by its owner alone, every failure told.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// How much is gathered before it is written.
  private static let bufferSize = 1 << 16

  /// Opens the file anew.
  ///
  /// - Throws: `WorkflowError` where it cannot be written.
  init(path: String) throws(WorkflowError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputFile.unwritable(path) }
  }

  deinit { Foundation.close(descriptor) }

  /// Appends bytes.
  ///
  /// - Throws: `WorkflowError` where writing fails, as on a full disk.
  func append(_ bytes: [UInt8]) throws(WorkflowError) {
    pending += bytes
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is pending.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func flush() throws(WorkflowError) {
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
