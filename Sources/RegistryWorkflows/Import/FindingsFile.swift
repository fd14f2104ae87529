import RegistryModel
import Reports

/// The file of all findings of a run: one JSON a line, written as they are found, none held back.
final class FindingsFile {
  private let file: OutputFile

  /// - Throws: `WorkflowError` where the file cannot be written.
  init(path: String) throws(WorkflowError) {
    file = try OutputFile(path: path)
  }

  /// Appends the findings of one record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ samples: [ImportReport.Sample]) throws {
    for sample in samples { try file.append(Array((try JSONFormat.line(sample) + "\n").utf8)) }
  }

  /// Writes what is pending.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close() throws { try file.flush() }
}
