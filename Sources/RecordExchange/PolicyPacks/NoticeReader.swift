public import RegistryModel
public import XMLStreaming

/// Reads notices: zones, alerts, windows, parameters, list entries, passes, letters, tasks, figures and publications, as
/// dated statements of the register.
public struct NoticeReader {
  private let schema: XMLSchemaValidator?

  /// A reader that judges notices by `schema` too, where one is given.
  public init(schema: XMLSchemaValidator? = nil) {
    self.schema = schema
  }

  /// Reads one notice. Entries are numbered by the notice's number and their place in it, so that reading it again
  /// states nothing new.
  ///
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func read(_ source: ByteSource) throws(PackReadingError) -> [RegisterDelta] {
    let document: XMLDocument
    do throws(XMLError) {
      document = try XMLDocumentReader().read(source, roots: ["notice"], schema: schema)
    } catch {
      throw PackReadingError(error)
    }
    if let issue = document.issues.first { throw PackReadingError(issue) }
    let root = document.root
    let number = try root.required("number")
    let issued = try root.requiredDay("issued")
    let place = try root.required("place")
    guard DivisionCode(place) != nil else { throw root.wrong("place", place) }
    var deltas: [RegisterDelta] = []
    for (index, element) in root.children.enumerated() {
      try element.checkKind(element.name)
      guard let kind = RecordKind.named(element.name) else { continue }
      var values = try element.recordValues(of: kind, reserved: ["key", "effective", "clear"])
      for name in ["source", "notice", "document"] where kind.attribute(name) != nil && values[name] == nil {
        values[name] = .text(number)
      }
      if kind.attribute("place") != nil, values["place"] == nil { values["place"] = .text(place) }
      if case .day? = kind.attribute("from")?.type, kind.attribute("from")?.isRequired == true, values["from"] == nil {
        values["from"] = .day(issued)
      }
      for attribute in kind.attributes where attribute.isRequired && values[attribute.name] == nil {
        throw PackReadingError(
          element.position, zh: "\(element.name) 缺少 \(attribute.name)", en: "\(element.name) lacks \(attribute.name)")
      }
      deltas.append(
        RegisterDelta(
          kind: kind, key: try element.required("key"), record: number + "#" + String(index + 1),
          effective: try element.moment("effective") ?? Instant(issued), stated: Instant(issued), values: values,
          cleared: element.names("clear")))
    }
    return deltas
  }
}
