import Foundation
import Testing

@testable import SampleData

/// Sample files are valid against the schemas, where `xmllint` is installed to say so.
@Suite struct SampleSchemaTests {
  static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: xmllint != nil))
  func everyFileIsValid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var sink = MemorySink()
    try SampleGenerator(options: SampleGeneratorTests.options(vehicles: 1500, inspections: 3000, machines: 200))
      .write(to: &sink)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in sink.files { try Data(bytes).write(to: folder.appending(path: name)) }
    let schemas = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Schemas")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count == 5)
    for file in files {
      let schema = file.hasPrefix("2-") ? "inspection-records.xsd" : "register-records.xsd"
      let process = Process()
      process.executableURL = URL(filePath: try #require(Self.xmllint))
      process.arguments = [
        "--noout", "--stream", "--schema", schemas.appending(path: schema).path, folder.appending(path: file).path,
      ]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let output = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(file): \(output.prefix(2000))")
    }
  }
}
