public import Policy
import RegistryModel
public import XMLStreaming

/// Reads policy packs: XML to values, judged by the schema and by the vocabulary.
public struct PolicyPackReader {
  private let schema: XMLSchemaValidator?
  private let catalogue: FactCatalogue

  /// A reader that judges packs by `schema` too, where one is given.
  public init(schema: XMLSchemaValidator? = nil, catalogue: FactCatalogue = .standard) {
    self.schema = schema
    self.catalogue = catalogue
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

  private func compile(_ pack: PolicyPack, _ root: XMLElement) throws(PackReadingError) -> CompiledPack {
    do throws(PackError) {
      return try CompiledPack(pack, catalogue: catalogue)
    } catch {
      let row = root.children.first { $0.attributes["id"] == error.row }
      throw PackReadingError((row?.culprit(error.name) ?? row ?? root).position, error.message)
    }
  }

  private func pack(_ root: XMLElement) throws(PackReadingError) -> PolicyPack {
    let placeText = try root.required("place")
    guard let place = DivisionCode(placeText) else { throw root.wrong("place", placeText) }
    guard let year = try root.integer("year") else { throw root.wrong("year", "") }
    let document = try root.requiredChild("document")
    let parameters = try root.parameters()
    let windows = try root.windows()
    let conditions = ConditionReader(
      catalogue: catalogue,
      parameters: Dictionary(
        parameters.map { ($0.name, $0.type.attributeType) }, uniquingKeysWith: { first, _ in first }))
    let citing = try document.required("title")
    var rows: [PolicyRow] = []
    var ids: Set<String> = []
    for element in root.children(named: "row") {
      let row = try PolicyRowReader(conditions: conditions, document: citing).row(element)
      guard ids.insert(row.id).inserted else {
        throw PackReadingError(element.position, PackError(row: row.id, reason: .duplicate(row.id)).message)
      }
      rows.append(row)
    }
    return PolicyPack(
      id: try root.required("id"), place: place, year: year, from: try root.requiredDay("from"),
      title: try root.bilingual("title"),
      document: PolicyDocument(
        title: citing, number: document.attributes["number"], issuedOn: try document.day("issued")),
      parameters: parameters, windows: windows, rows: rows)
  }
}

extension XMLElement {
  fileprivate func parameters() throws(PackReadingError) -> [PolicyParameter] {
    var found: [PolicyParameter] = []
    for element in children(named: "parameter") {
      found.append(
        PolicyParameter(
          name: try element.required("name"), type: try element.choice("type", as: PolicyParameter.ValueType.self),
          title: try element.bilingual(),
          whenMissing: try element.choice("missing", as: PolicyParameter.Absence.self, default: .noRuleLoaded)))
    }
    return found
  }

  fileprivate func windows() throws(PackReadingError) -> [PolicyWindow] {
    var found: [PolicyWindow] = []
    for element in children(named: "window") {
      found.append(PolicyWindow(name: try element.required("name"), title: try element.bilingual()))
    }
    return found
  }
}
