import RegistryModel
import Reports

/// Counts all findings of a run, shows the first of each code, and writes every one to a file where that is wanted.
final class FrameFindings {
  private let file: FindingsFile?
  private var sinceTaken = 0
  private(set) var counts: [String: Int] = [:]
  private(set) var samples: [ImportReport.Sample] = []

  /// How many findings of a code are shown.
  private static let shown = 20

  /// - Throws: `WorkflowError` where the file cannot be written, or is one of `inputs`.
  init(path: String?, sparing inputs: [String]) throws {
    file = try path.map { try FindingsFile(path: $0, sparing: inputs) }
  }

  /// Takes findings on the frame of `identity`, or on the file itself.
  ///
  /// - Throws: `WorkflowError` where they cannot be written.
  func add(_ findings: [Finding], in path: String, of identity: String? = nil) throws {
    for finding in findings {
      sinceTaken += 1
      let count = (counts[finding.code.id] ?? 0) + 1
      counts[finding.code.id] = count
      guard file != nil || count <= Self.shown else { continue }
      var sample = ImportReport.Sample(finding, path: path, subject: identity)
      // Frames have no lines: the offset is the place. A character of hex text has both.
      if finding.position?.column == 0 {
        sample.line = nil
        sample.column = nil
      }
      if count <= Self.shown { samples.append(sample) }
      try file?.append([sample])
    }
  }

  /// The number of findings since this was asked last.
  func takeCount() -> Int {
    defer { sinceTaken = 0 }
    return sinceTaken
  }

  /// Ends the file.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close() throws { try file?.close() }
}
