import Policy
import RegistryModel
import XMLStreaming

/// Reads conditions of a pack.
struct ConditionReader {
  let catalogue: FactCatalogue
  /// Types of the pack's parameters, by name.
  let parameters: [String: AttributeType]

  /// The conditions of an element, joined as all of them.
  func conditions(of element: XMLElement) throws(PackReadingError) -> Condition {
    let parts = try parts(of: element)
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func parts(of element: XMLElement) throws(PackReadingError) -> [Condition] {
    var parts: [Condition] = []
    for child in element.children { parts.append(try condition(child)) }
    return parts
  }

  private func condition(_ element: XMLElement) throws(PackReadingError) -> Condition {
    switch element.name {
    case "all": return .all(try parts(of: element))
    case "any": return .any(try parts(of: element))
    case "not": return .not(try conditions(of: element))
    case "established": return .established(try conditions(of: element))
    case "fact": return try fact(element)
    case "happened": return .happened(try knownFact(element.required("fact"), element).name)
    case "zone":
      return .zone(
        ZoneTest(
          kind: try element.required("kind"), bannedStage: element.attributes["bans"],
          narrowedBy: element.attributes["narrowedBy"]))
    case "window": return .window(try element.required("name"))
    case "hours": return .hours(try element.required("parameter"))
    case "alert": return .alert(element.names("levels"))
    case "listed": return .listed(list: try element.required("list"), role: try element.required("subject"))
    case "count": return try count(element)
    case "loaded": return .loaded(try dependency(element))
    default:
      throw PackReadingError(
        element.position, zh: "条件中没有元素 \(element.name)", en: "there is no condition \(element.name)")
    }
  }

  private func fact(_ element: XMLElement) throws(PackReadingError) -> Condition {
    let fact = try knownFact(element.required("name"), element)
    if element.attributes["known"] != nil {
      let known = Condition.known(fact.name)
      return element.flag("known") ? known : .not(known)
    }
    if element.attributes["oneOf"] != nil {
      var values: [AttributeValue] = []
      for text in element.names("oneOf") { values.append(try value(text, of: fact.type, element)) }
      return .isIn(fact.name, values)
    }
    if let code = element.attributes["contains"] { return .contains(fact.name, code) }
    return try comparison(.fact(fact.name), fact.type, element)
  }

  private func count(_ element: XMLElement) throws(PackReadingError) -> Condition {
    try element.checkKind(element.required("kind"))
    try element.checkKind(element.required("of"))
    let relation = CountedRelation(
      kind: try element.required("kind"), link: try element.required("by"), of: try element.required("of"),
      distinct: element.attributes["distinct"], occasion: element.attributes["occasion"],
      where: try conditions(of: element))
    return try comparison(.count(relation), .count(0...1_000_000_000), element)
  }

  private func comparison(
    _ left: Term, _ type: AttributeType, _ element: XMLElement
  ) throws(PackReadingError) -> Condition {
    let stated = Comparison.allCases.filter { element.attributes[$0.rawValue] != nil }
    guard let comparison = stated.first, stated.count == 1, let text = element.attributes[comparison.rawValue] else {
      let names = Comparison.allCases.map(\.rawValue).joined(separator: " ")
      throw PackReadingError(
        element.position, zh: "应有且只有一个比较属性：\(names)", en: "exactly one comparison is needed: \(names)")
    }
    if text.hasPrefix("@") {
      return .compare(left, comparison, .fact(try knownFact(String(text.dropFirst()), element).name))
    }
    if text.hasPrefix("$") {
      let name = String(text.dropFirst())
      guard parameters[name] != nil else {
        throw PackReadingError(element.position, ConditionError(.unknownParameter, name).message)
      }
      return .compare(left, comparison, .parameter(name))
    }
    return .compare(left, comparison, .literal(try value(text, of: type, element)))
  }

  private func value(
    _ text: String, of type: AttributeType, _ element: XMLElement
  ) throws(PackReadingError) -> AttributeValue {
    guard let value = type.value(from: text) else {
      throw PackReadingError(element.position, ConditionError(.wrongValue, text).message)
    }
    return value
  }

  private func knownFact(_ name: String, _ element: XMLElement) throws(PackReadingError) -> Fact {
    guard let fact = catalogue.fact(name) else {
      let error = ConditionError(.unknownFact, name, suggestions: catalogue.suggestions(for: name))
      throw PackReadingError(element.position, error.message)
    }
    return fact
  }

  private func dependency(_ element: XMLElement) throws(PackReadingError) -> Dependency {
    if let name = element.attributes["parameter"] { return .parameter(name) }
    if let kind = element.attributes["zone"] { return .zone(kind) }
    if let name = element.attributes["window"] { return .window(name) }
    if let id = element.attributes["list"] { return .list(id) }
    throw PackReadingError(
      element.position, zh: "loaded 应指明 parameter、zone、window 或 list",
      en: "loaded has to name a parameter, zone, window or list")
  }
}
