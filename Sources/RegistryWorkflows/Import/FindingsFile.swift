import RegistryModel
import Reports

/// The file of all findings of a run: one JSON a line, written as they are found, none held back.
final class FindingsFile {
  private let file: OutputFile

  /// - Throws: `WorkflowError` where the file cannot be written, or is one of `inputs`.
  init(path: String, sparing inputs: [String]) throws(WorkflowError) {
    file = try OutputFile(path: path, sparing: inputs)
  }

  /// Appends the findings of one record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ samples: [ImportReport.Sample]) throws {
    for sample in samples { try file.append(Array((try JSONFormat.line(sample) + "\n").utf8)) }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close() throws { try file.finish() }
}
