import Foundation
import Synchronization
import Testing

/// Registries as `hegui init` makes them, made once for each way of asking.
///
/// Some four hundred tests begin with a registry of their own, and hardly any is about its making: each gets a copy of the
/// bytes that the program itself wrote. Tests of `init` run it.
enum FreshRegistry {
  private static let made = Mutex<[Asked: Data]>([:])

  private struct Asked: Hashable {
    let arguments: [String]
    let environment: [String: String]
  }

  /// The file that `hegui init` with these arguments makes.
  static func bytes(_ arguments: [String], environment: [String: String]) throws -> Data {
    let asked = Asked(arguments: arguments, environment: environment)
    return try made.withLock { made in
      if let known = made[asked] { return known }
      var hegui = try HeguiProcess()
      hegui.environment = environment
      let result = try hegui.run(arguments: ["init"] + arguments)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: hegui.folder.path("hegui.sqlite")))
      made[asked] = bytes
      return bytes
    }
  }
}

extension HeguiProcess {
  /// Puts a registry into the process's folder, as `hegui init` with these arguments makes it.
  func beginRegistry(_ arguments: String...) throws {
    let file = try folder.file("hegui.sqlite", containing: FreshRegistry.bytes(arguments, environment: environment))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }

  /// A registry that knows the station of the fixtures and has taken inspections of vehicles that nobody registered.
  static func withInspections(_ inspections: [String]) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", hegui.folder.file("station.xml", Documents.register([Documents.station("13013101")])))
    let report = try hegui.run(
      "import", hegui.folder.file("in.xml", Documents.inspections(inspections)), "--format", "json")
    #expect(try report.json()["totals"]["accepted"].int == inspections.count, "\(report.output)")
    return hegui
  }
}
