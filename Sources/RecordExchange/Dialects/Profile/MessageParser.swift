import RegistryModel
import XMLStreaming

extension ProfileParser {
  private static let fieldAttributes: Set<String> = [
    "name", "path", "join", "pick", "constant", "assumed", "codes", "times", "mask", "take", "last", "drop", "prepend",
    "brackets", "split", "group", "fallback", "source",
  ]

  mutating func message(_ element: XMLElement, _ common: [DialectMessage.Condition]) -> DialectMessage? {
    allow(
      element, ["id", "zh", "en", "content", "record", "source", "key", "count"],
      children: ["when", "field", "repeat", "process", "leave"])
    guard let id = required(element, "id"), let title = title(element, element),
      let record = path(element, element.attributes["record"] ?? ".")
    else { return nil }
    let contents = DialectMessage.Content.allCases.map(\.rawValue)
    let content = DialectMessage.Content(rawValue: choice(element, "content", contents)) ?? .unmapped
    let source = element.attributes["source"]
    if content != .none, source == nil { _ = required(element, "source") }
    return DialectMessage(
      id: id, title: title, content: content,
      conditions: common + element.children(named: "when").compactMap { condition($0) }, recordPath: record,
      mappings: element.children(named: "field").compactMap { mapping($0, source) },
      repeats: element.children(named: "repeat").compactMap { repeated($0, source) },
      process: element.child("process").flatMap { process($0) },
      left: element.children(named: "leave").flatMap { left($0) },
      followsKey: choice(element, "key", ["own", "preceding"]) == "preceding",
      countPath: element.attributes["count"].flatMap { path(element, $0) }, line: element.position.line)
  }

  mutating func condition(_ element: XMLElement) -> DialectMessage.Condition? {
    allow(element, ["path", "is", "exists", "first", "root", "call"])
    if let names = element.attributes["first"] { return atRoot(element, .firstChildIs(words(names))) }
    if let names = element.attributes["root"] { return atRoot(element, .rootIs(words(names))) }
    if let name = element.attributes["call"] {
      guard let values = required(element, "is"), let path = path(element, name) else { return nil }
      return .init(path: path, test: .callIs(words(values)))
    }
    guard let text = required(element, "path"), let path = path(element, text) else { return nil }
    if let values = element.attributes["is"] { return .init(path: path, test: .isOneOf(words(values))) }
    return .init(path: path, test: choice(element, "exists", ["true", "false"]) == "true" ? .exists : .absent)
  }

  private mutating func atRoot(
    _ element: XMLElement, _ test: DialectMessage.Condition.Test
  ) -> DialectMessage.Condition? {
    path(element, ".").map { DialectMessage.Condition(path: $0, test: test) }
  }

  private mutating func repeated(_ element: XMLElement, _ source: String?) -> RepeatedElement? {
    allow(element, ["path"], children: ["field"])
    guard let text = required(element, "path"), let path = path(element, text) else { return nil }
    return RepeatedElement(path: path, mappings: element.children(named: "field").compactMap { mapping($0, source) })
  }

  private mutating func process(_ element: XMLElement) -> ProcessSource? {
    allow(element, ["rows", "columns", "lists", "count", "source"])
    if element.attributes["source"] == nil { _ = required(element, "source") }
    if let lists = element.attributes["lists"] {
      let count = element.attributes["count"].flatMap { path(element, $0) }
      return .lists(words(lists).compactMap { path(element, $0) }, count: count)
    }
    guard let rows = required(element, "rows"), let path = path(element, rows),
      let columns = required(element, "columns")
    else { return nil }
    return .rows(path, columns: words(columns))
  }

  private mutating func left(_ element: XMLElement) -> [LeftElement] {
    allow(element, ["path", "why", "masked"])
    guard let text = required(element, "path"), let reason = required(element, "why") else { return [] }
    let isMasked = choice(element, "masked", ["false", "true"]) == "true"
    return words(text).compactMap { word in
      path(element, word).map { LeftElement(path: $0, reason: reason, isMasked: isMasked) }
    }
  }

  private mutating func mapping(_ element: XMLElement, _ inherited: String?) -> FieldMapping? {
    allow(element, Self.fieldAttributes)
    guard let name = required(element, "name") else { return nil }
    guard let field = CanonicalField(named: name) else {
      noField(element, name)
      return nil
    }
    guard let origin = origin(element) else { return nil }
    let source = element.attributes["source"] ?? inherited
    if source == nil { _ = required(element, "source") }
    return FieldMapping(
      field: field, origin: origin, steps: steps(element), group: element.attributes["group"] ?? "",
      isFallback: choice(element, "fallback", ["false", "true"]) == "true", source: source ?? "",
      line: element.position.line)
  }

  private mutating func origin(_ element: XMLElement) -> FieldMapping.Origin? {
    let given = ["path", "join", "constant", "assumed"].filter { element.attributes[$0] != nil }
    guard given.count == 1, let kind = given.first, let text = element.attributes[kind] else {
      problem(
        element, zh: "field 须有 path、join、constant、assumed 之一", en: "a field has one of path, join, constant, assumed")
      return nil
    }
    switch kind {
    case "constant": return .constant(text)
    case "assumed": return .assumed(text)
    default:
      let names = FieldMapping.Pick.allCases.map(\.rawValue)
      let pick = FieldMapping.Pick(rawValue: choice(element, "pick", names)) ?? .only
      let places = words(text).compactMap { path(element, $0) }.map { FieldMapping.Place(path: $0, pick: pick) }
      return kind == "join" ? .joined(places) : .places(places)
    }
  }

  private mutating func steps(_ element: XMLElement) -> [ValueStep] {
    var steps: [ValueStep] = []
    if choice(element, "brackets", ["keep", "code"]) == "code" { steps.append(.bracketedCode) }
    if let count = whole(element, "take", 1...64) { steps.append(.prefix(count)) }
    if let count = whole(element, "last", 1...64) { steps.append(.suffix(count)) }
    if let count = whole(element, "drop", 1...64) { steps.append(.dropLast(count)) }
    if let text = element.attributes["prepend"] { steps.append(.prepend(text)) }
    if let separator = element.attributes["split"] { steps.append(.split(separator)) }
    if let table = element.attributes["codes"] { steps.append(.codes(table)) }
    if let power = whole(element, "times", -6...6) { steps.append(.timesTenTo(power)) }
    if let masks = element.attributes["mask"] {
      steps.append(.dateMask(masks.split(separator: "|").map(String.init)))
    }
    return steps
  }

  private mutating func whole(_ element: XMLElement, _ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = element.attributes[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      problem(
        element, zh: "\(name) 应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }
}
