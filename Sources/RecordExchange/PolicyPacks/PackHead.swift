import Policy
import RegistryModel
import XMLStreaming

/// What stands in a pack before its rows: whose plan it is, and what it leaves to notices.
struct PackHead {
  private let id: String
  private let place: DivisionCode
  private let year: Int
  private let from: CivilDate
  private let title: BilingualText
  private let document: PolicyDocument
  private let parameters: [PolicyParameter]
  private let windows: [PolicyWindow]

  init(_ root: XMLElement) throws(PackReadingError) {
    let placeText = try root.required("place")
    guard let place = DivisionCode(placeText) else { throw root.wrong("place", placeText) }
    guard let year = try root.integer("year") else { throw root.wrong("year", "") }
    let document = try root.requiredChild("document")
    self.place = place
    self.year = year
    parameters = try root.parameters()
    windows = try root.windows()
    id = try root.required("id")
    from = try root.requiredDay("from")
    title = try root.bilingual("title")
    self.document = PolicyDocument(
      title: try document.required("title"), number: document.attributes["number"],
      issuedOn: try document.day("issued"))
  }

  /// Reads the rows that follow.
  func rowReader(_ catalogue: FactCatalogue) -> PolicyRowReader {
    PolicyRowReader(
      conditions: ConditionReader(
        catalogue: catalogue,
        parameters: Dictionary(
          parameters.map { ($0.name, $0.type.attributeType) }, uniquingKeysWith: { first, _ in first })),
      document: document.title)
  }

  /// The pack with its rows.
  func pack(_ rows: [PolicyRow]) -> PolicyPack {
    PolicyPack(
      id: id, place: place, year: year, from: from, title: title, document: document, parameters: parameters,
      windows: windows, rows: rows)
  }
}

extension XMLElement {
  fileprivate func parameters() throws(PackReadingError) -> [PolicyParameter] {
    var found: [PolicyParameter] = []
    for element in children(named: "parameter") {
      let name = try element.required("name")
      guard !found.contains(where: { $0.name == name }) else { throw PolicyPackReader.duplicate(name, element) }
      found.append(
        PolicyParameter(
          name: name, type: try element.choice("type", as: PolicyParameter.ValueType.self),
          title: try element.bilingual(),
          whenMissing: try element.choice("missing", as: PolicyParameter.Absence.self, default: .noRuleLoaded)))
    }
    return found
  }

  fileprivate func windows() throws(PackReadingError) -> [PolicyWindow] {
    var found: [PolicyWindow] = []
    for element in children(named: "window") {
      let name = try element.required("name")
      guard !found.contains(where: { $0.name == name }) else { throw PolicyPackReader.duplicate(name, element) }
      found.append(PolicyWindow(name: name, title: try element.bilingual()))
    }
    return found
  }
}
