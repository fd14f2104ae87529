import Foundation
import Testing

/// The built `hegui`, run as a process in a folder of its own.
struct HeguiProcess {
  /// The folder the process works in; made for one test and removed with it.
  let folder: TemporaryFolder
  var environment: [String: String] = ["LANG": "en_US.UTF-8", "HEGUI_ACTOR": "tester"]

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs the program and waits for its end.
  @discardableResult
  func run(_ arguments: String..., input: Data? = nil) throws -> ProcessResult {
    try run(arguments: arguments, input: input)
  }

  @discardableResult
  func run(arguments: [String], input: Data? = nil) throws -> ProcessResult {
    var run = ProcessRun(program: HeguiProcess.program.path, arguments: arguments, folder: folder)
    run.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": folder.path]) { own, _ in own }
    return try run.result(input: input)
  }

  /// Runs a script of the shell in the folder, where `$HEGUI` is the program, and waits for its end.
  func shell(_ script: String) throws -> ProcessResult {
    var run = ProcessRun(program: "/bin/sh", arguments: ["-c", script], folder: folder)
    run.environment = environment.merging(
      ["PATH": "/usr/bin:/bin", "HOME": folder.path, "HEGUI": HeguiProcess.program.path]
    ) { own, _ in own }
    return try run.result()
  }

  /// Runs a command with `--format json` and checks how it ended.
  @discardableResult
  func json(
    _ arguments: String..., status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSONValue {
    let result = try run(arguments: arguments + ["--format", "json"])
    #expect(result.status == status, "\(result.errors)", sourceLocation: sourceLocation)
    return try result.json()
  }

  /// The program: what `HEGUI_PROGRAM` names, else the one beside the test bundle.
  static let program: URL = {
    if let named = ProcessInfo.processInfo.environment["HEGUI_PROGRAM"] { return URL(fileURLWithPath: named) }
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appendingPathComponent("hegui")
      if isProgram(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return checkout.appendingPathComponent(".build/debug/hegui")
  }()

  private static func isProgram(_ url: URL) -> Bool {
    let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile == true && FileManager.default.isExecutableFile(atPath: url.path)
  }

  /// The root of the source tree.
  static var checkout: URL {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path.count > 1 {
      folder = folder.deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { break }
    }
    return folder
  }

  /// The path of a fixture.
  static func fixture(_ name: String) -> String { checkout.appendingPathComponent("Fixtures/" + name).path }

  /// The path of a schema.
  static func schema(_ name: String) -> String { checkout.appendingPathComponent("Schemas/" + name).path }
}
