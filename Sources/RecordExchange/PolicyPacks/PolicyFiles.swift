public import Policy
public import RegistryModel
import XMLStreaming

/// Reads policy packs and their scenarios from files or bytes, judged by the schemas of a folder.
public struct PolicyFiles {
  private let schemas: String

  /// Longest document of these, in bytes: they are read whole, and what is made of one takes some fifteen times its length in
  /// memory. The longest that ships has 136 kB, and a notice of this length holds 6,000 entries of a list.
  public static let sizeLimit = XMLDocumentReader.sizeLimit

  /// Reads with the schemas of the folder `schemas`.
  public init(schemas: String) {
    self.schemas = schemas
  }

  /// The pack in bytes.
  ///
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func pack(_ bytes: [UInt8]) throws(PackReadingError) -> CompiledPack {
    try PolicyPackReader(schema: try schema("policy-pack.xsd")).read(.bytes(bytes))
  }

  /// Everything for which bytes are no pack that can be loaded, in the order of its lines; empty where they are one.
  ///
  /// - Throws: ``PackReadingError`` where the schema itself cannot be read.
  public func faults(in bytes: [UInt8]) throws(PackReadingError) -> [PackReadingError] {
    PolicyPackReader(schema: try schema("policy-pack.xsd")).faults(in: .bytes(bytes))
  }

  /// The pack in bytes that were judged by the schema when they were stored.
  ///
  /// - Throws: ``PackReadingError`` where they cannot be read all the same.
  public static func storedPack(_ bytes: [UInt8]) throws(PackReadingError) -> CompiledPack {
    try PolicyPackReader().read(.bytes(bytes))
  }

  /// What in a pack works and is probably not meant: its line and the remark, in the order of its rows.
  ///
  /// - Throws: ``PackReadingError`` where the file is no pack.
  public static func remarks(
    on bytes: [UInt8]
  ) throws(PackReadingError) -> [(line: Int, remark: PackRemark)] {
    try PolicyPackReader().remarks(on: bytes).map { ($0.position.line, $0.remark) }
  }

  /// The scenarios of a pack in a file.
  ///
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func scenarios(at path: String, for pack: PolicyPack) throws(PackReadingError) -> [Scenario] {
    try ScenarioReader(schema: try schema("policy-scenarios.xsd")).read(try PolicyFiles.source(path), for: pack)
  }

  /// The statements of a notice in bytes.
  ///
  /// - Throws: ``DocumentError`` with the first thing that is wrong and its line; then none of it can be used.
  public func notice(_ bytes: [UInt8]) throws(DocumentError) -> [RegisterDelta] {
    do throws(PackReadingError) {
      return try NoticeReader(schema: try schema("notices.xsd")).read(.bytes(bytes))
    } catch {
      throw DocumentError(.schema, error.message, at: error.position.map { SourcePosition($0) })
    }
  }

  private func schema(_ name: String) throws(PackReadingError) -> XMLSchemaValidator {
    do throws(XMLError) {
      return try XMLSchemaValidator(path: schemas + "/" + name)
    } catch {
      throw PackReadingError(nil, zh: error.message.zh, en: error.message.en)
    }
  }

  private static func source(_ path: String) throws(PackReadingError) -> ByteSource {
    do throws(XMLError) {
      return try .file(path)
    } catch {
      throw PackReadingError(nil, zh: error.message.zh, en: error.message.en)
    }
  }
}

extension PackReadingError {
  /// The line of what is wrong, from 1; nil where the error is about the whole document.
  public var line: Int? { position?.line }
}
