import Foundation

/// The command `xmllint`, where it is installed.
enum Xmllint {
  static let path = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What it says against a document; empty where the document is valid.
  static func complaints(about document: [UInt8], schema: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "hegui-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(document).write(to: file)
    return try complaints(about: file, schema: schema)
  }

  /// What it says against a file; empty where the file is valid.
  static func complaints(about file: URL, schema: String) throws -> String {
    guard let path else { return "" }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["--noout", "--schema", SchemaFolder.url.appending(path: schema).path, file.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let output = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : output
  }
}
