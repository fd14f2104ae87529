import Foundation
import Testing

/// The built `hegui`, run as a process on real files.
struct HeguiProcess {
  /// The folder the process works in; made for one test and removed with it.
  let folder: TemporaryFolder
  var environment: [String: String] = ["LANG": "en_US.UTF-8", "HEGUI_ACTOR": "tester"]

  init() throws {
    folder = try TemporaryFolder()
  }

  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// The output as one JSON object.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
  }

  /// Runs the program and waits for its end.
  @discardableResult
  func run(_ arguments: String..., input: Data? = nil) throws -> Result {
    try run(arguments: arguments, input: input)
  }

  @discardableResult
  func run(arguments: [String], input: Data? = nil) throws -> Result {
    let process = Process()
    process.executableURL = HeguiProcess.program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": folder.path]) { own, _ in own }
    let output = try folder.file("stdout-\(UUID().uuidString)")
    let errors = try folder.file("stderr-\(UUID().uuidString)")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: input)
      try pipe.fileHandleForWriting.close()
    } else {
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// The program beside the test bundle.
  static var program: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appendingPathComponent("hegui")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return checkout.appendingPathComponent(".build/debug/hegui")
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static var checkout: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The path of a fixture.
  static func fixture(_ name: String) -> String { checkout.appendingPathComponent("Fixtures/" + name).path }
}

/// A folder that lives as long as its owner.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("hegui-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  /// An empty file of that name.
  func file(_ name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    return file
  }

  /// A file with content.
  func file(_ name: String, containing data: Data) throws -> String {
    let file = url.appendingPathComponent(name)
    try data.write(to: file)
    return file.path
  }
}
