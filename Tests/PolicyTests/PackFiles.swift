import Foundation
import Policy
import RecordExchange
import Testing
import XMLStreaming

/// Where the checkout keeps packs and schemas.
enum PackFiles {
  static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

  static let packs = ["changzhi-2024", "hebi-2019", "pingshan-2020", "xincheng-2024", "xinji-2024"]

  /// The packs, read once.
  private static let loaded = Result<[String: CompiledPack], any Error> {
    let reader = PolicyPackReader(schema: try XMLSchemaValidator(path: path("Schemas/policy-pack.xsd")))
    var found: [String: CompiledPack] = [:]
    for id in packs { found[id] = try reader.read(ByteSource.file(path("Policies/\(id).xml"))) }
    return found
  }

  static func pack(_ id: String) throws -> CompiledPack { try #require(try loaded.get()[id]) }

  static func scenarios(of pack: CompiledPack) throws -> [Scenario] {
    let schema = try XMLSchemaValidator(path: path("Schemas/policy-scenarios.xsd"))
    return try ScenarioReader(schema: schema).read(
      ByteSource.file(path("Policies/\(pack.pack.id).scenarios.xml")), for: pack.pack)
  }
}
