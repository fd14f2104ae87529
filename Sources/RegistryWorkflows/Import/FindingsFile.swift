import Foundation
import RegistryModel
import Reports

/// The file of all findings of a run: one JSON a line, written as they are found, none held back.
final class FindingsFile {
  private let file: FileHandle
  private let path: String
  private var pending = ""

  /// - Throws: `WorkflowError` where the file cannot be written.
  init(path: String) throws(WorkflowError) {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw FindingsFile.unwritable(path) }
    self.file = file
    self.path = path
  }

  /// Appends the findings of one record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ samples: [ImportReport.Sample]) throws {
    for sample in samples { pending += try JSONFormat.line(sample) + "\n" }
    if pending.utf8.count > 1 << 16 { try flush() }
  }

  /// Writes what is pending and closes the file.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close() throws {
    try flush()
    try file.close()
  }

  private func flush() throws {
    do {
      try file.write(contentsOf: Data(pending.utf8))
      pending = ""
    } catch {
      throw FindingsFile.unwritable(path)
    }
  }

  private static func unwritable(_ path: String) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "无法写入文件", en: "the file cannot be written", location: path, hintZH: "核对路径与权限",
      hintEN: "check path and permissions")
  }
}
