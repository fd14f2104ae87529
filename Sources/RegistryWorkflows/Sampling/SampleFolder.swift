import SampleData

/// A folder into which sample files are written; none of them stands there before it is whole.
struct SampleFolder: SampleSink {
  private let path: String
  private var file: OutputFile?

  /// - Throws: `WorkflowError` where the folder cannot be made.
  init(path: String) throws(WorkflowError) {
    try OutputFolder.make(path)
    self.path = path
  }

  mutating func begin(_ name: String) throws {
    try file?.finish()
    file = try OutputFile(path: path + "/" + name, for: .everyone)
  }

  mutating func append(_ bytes: [UInt8]) throws { try file?.append(bytes) }

  mutating func end() throws {
    try file?.finish()
    file = nil
  }
}
