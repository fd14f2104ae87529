public import Policy
import RegistryModel
public import XMLStreaming

/// Reads policy packs: XML to values, judged by the schema and by the vocabulary.
public struct PolicyPackReader {
  let schema: XMLSchemaValidator?
  /// The words that conditions may use.
  let vocabulary: FactCatalogue

  /// A reader that judges packs by `schema` too, where one is given.
  public init(schema: XMLSchemaValidator? = nil, catalogue: FactCatalogue = .standard) {
    self.schema = schema
    vocabulary = catalogue
  }

  /// Reads and compiles one pack.
  ///
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func read(_ source: ByteSource) throws(PackReadingError) -> CompiledPack {
    let document: XMLDocument
    do throws(XMLError) {
      document = try XMLDocumentReader().read(source, roots: ["policyPack"], schema: schema)
    } catch {
      throw PackReadingError(error)
    }
    if let issue = document.issues.first { throw PackReadingError(issue) }
    return try compile(try pack(document.root), document.root)
  }

  func compile(_ pack: PolicyPack, _ root: XMLElement) throws(PackReadingError) -> CompiledPack {
    do throws(PackError) {
      return try CompiledPack(pack, catalogue: vocabulary)
    } catch {
      throw PolicyPackReader.located(error, root)
    }
  }

  /// An error about a row with its place in the file.
  static func located(_ error: PackError, _ root: XMLElement) -> PackReadingError {
    let row = root.children.first { $0.attributes["id"] == error.row }
    return PackReadingError((row?.culprit(error.name) ?? row ?? root).position, error.message)
  }

  private func pack(_ root: XMLElement) throws(PackReadingError) -> PolicyPack {
    let head = try PackHead(root)
    let reader = head.rowReader(vocabulary)
    var rows: [PolicyRow] = []
    var ids: Set<String> = []
    for element in root.children(named: "row") {
      let row = try reader.row(element)
      guard ids.insert(row.id).inserted else { throw PolicyPackReader.duplicate(row.id, element) }
      rows.append(row)
    }
    return head.pack(rows)
  }

  static func duplicate(_ id: String, _ element: XMLElement) -> PackReadingError {
    PackReadingError(element.position, PackError(row: id, reason: .duplicate(id)).message)
  }
}
