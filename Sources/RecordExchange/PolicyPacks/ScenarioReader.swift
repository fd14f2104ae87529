public import Policy
import RegistryModel
public import XMLStreaming

/// Reads files of scenarios for one pack.
public struct ScenarioReader {
  private let schema: XMLSchemaValidator?
  private let catalogue: FactCatalogue

  /// A reader that judges files by `schema` too, where one is given.
  public init(schema: XMLSchemaValidator? = nil, catalogue: FactCatalogue = .standard) {
    self.schema = schema
    self.catalogue = catalogue
  }

  /// Reads the scenarios of `pack`.
  ///
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func read(_ source: ByteSource, for pack: PolicyPack) throws(PackReadingError) -> [Scenario] {
    let document: XMLDocument
    do throws(XMLError) {
      document = try XMLDocumentReader().read(source, roots: ["policyScenarios"], schema: schema)
    } catch {
      throw PackReadingError(error)
    }
    if let issue = document.issues.first { throw PackReadingError(issue) }
    let root = document.root
    guard try root.required("pack") == pack.id else { throw root.wrong("pack", try root.required("pack")) }
    var setups: [String: [Scenario.Step]] = [:]
    for element in root.children(named: "setup") {
      setups[try element.required("id")] = try steps(element, setup: element.required("id"), pack)
    }
    var scenarios: [Scenario] = []
    for element in root.children(named: "scenario") { scenarios.append(try scenario(element, setups, pack)) }
    return scenarios
  }

  private func scenario(
    _ element: XMLElement, _ setups: [String: [Scenario.Step]], _ pack: PolicyPack
  ) throws(PackReadingError) -> Scenario {
    var steps: [Scenario.Step] = []
    for name in element.names("uses") {
      guard let own = setups[name] else { throw element.wrong("uses", name) }
      steps += own
    }
    let rows = element.names("rows")
    for row in rows where pack.row(row) == nil { throw element.wrong("rows", row) }
    let id = try element.required("id")
    let variant = element.attributes["variant"] ?? ""
    steps += try self.steps(element, setup: id + variant, pack)
    return Scenario(id: id, variant: variant, rows: rows, title: try element.bilingual(), steps: steps)
  }

  private func steps(
    _ parent: XMLElement, setup: String, _ pack: PolicyPack
  ) throws(PackReadingError) -> [Scenario.Step] {
    var steps: [Scenario.Step] = []
    for (index, element) in parent.children.enumerated() {
      switch element.name {
      case "record": steps += try records(element, number: "\(setup)#\(index + 1)")
      case "ask": steps.append(try ask(element, pack))
      case "member":
        let subject = try subject(element)
        let expected: Truth =
          switch try element.required("is") {
          case "yes": .yes
          case "no": .no
          default: .unknown
          }
        steps.append(
          .member(
            list: try element.required("list"), kind: subject.kind, key: subject.key ?? "",
            day: try element.requiredDay("on"), expected: expected))
      case "membership": steps.append(try membership(element))
      case "figure": steps.append(try figure(element))
      case "progress": steps.append(try progress(element))
      case "publication": steps.append(try publication(element))
      case "inspection": steps.append(try inspection(element))
      case "case": steps.append(try caseState(element))
      case "event": steps.append(try caseEvent(element))
      default: throw PackReadingError(element.position, zh: "没有步骤 \(element.name)", en: "no step \(element.name)")
      }
    }
    return steps
  }

  /// One record, or as many as `count` says: `{n}` stands for 1 … count.
  private func records(_ element: XMLElement, number: String) throws(PackReadingError) -> [Scenario.Step] {
    guard let count = try element.integer("count") else {
      return [.record(try record(element, number: number) { $0 })]
    }
    guard (1...10_000).contains(count) else { throw element.wrong("count", "\(count)") }
    var steps: [Scenario.Step] = []
    for place in 1...count {
      let delta = try record(element, number: "\(number).\(place)") { text in
        text.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: "\(place)")
      }
      steps.append(.record(delta))
    }
    return steps
  }

  private func record(
    _ element: XMLElement, number: String, _ written: (String) -> String
  ) throws(PackReadingError) -> RegisterDelta {
    let id = try element.required("kind")
    try element.checkKind(id)
    guard let kind = RecordKind.named(id) else { throw element.wrong("kind", id) }
    // A kind may have an attribute called "kind" itself: it is written with an underscore behind.
    let values = try element.recordValues(
      of: kind, reserved: ["kind", "key", "effective", "count"], renamed: ["kind_": "kind"], written)
    guard let effective = try element.moment("effective") else { throw element.wrong("effective", "") }
    return RegisterDelta(
      kind: kind, key: written(try element.required("key")), record: number, effective: effective, values: values)
  }

  private func subject(_ element: XMLElement) throws(PackReadingError) -> (kind: RecordKind, key: String?) {
    let text = try element.required("subject")
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = RecordKind.named(parts[0]) else { throw element.wrong("subject", text) }
    return (kind, parts[1] == "-" ? nil : parts[1])
  }

  private func ask(_ element: XMLElement, _ pack: PolicyPack) throws(PackReadingError) -> Scenario.Step {
    let subject = try subject(element)
    let activity = try element.required("activity")
    try element.check([activity], in: .activity)
    let atText = try element.required("at")
    let time: Question.AskedTime
    if let day = CivilDate(atText) {
      time = .day(day)
    } else if let moment = Instant(atText) {
      time = .moment(moment)
    } else {
      throw element.wrong("at", atText)
    }
    var place = pack.place
    if let text = element.attributes["place"] {
      guard let own = DivisionCode(text) else { throw element.wrong("place", text) }
      place = own
    }
    var related: [String: String] = [:]
    for text in element.names("related") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, RecordKind.named(parts[0]) != nil else { throw element.wrong("related", text) }
      related[parts[0]] = parts[1]
    }
    let location: Question.Location =
      element.attributes["zones"] == nil ? .unstated : .inside(element.names("zones"), isComplete: true)
    let question = Question(
      kind: subject.kind, key: subject.key, activity: activity, place: place, time: time, location: location,
      related: related, facts: try facts(element))
    return .ask(question, try expectation(element))
  }

  private func facts(_ element: XMLElement) throws(PackReadingError) -> [String: AttributeValue] {
    var facts: [String: AttributeValue] = [:]
    for child in element.children(named: "set") {
      let name = try child.required("fact")
      guard let fact = catalogue.fact(name) else {
        let error = ConditionError(.unknownFact, name, suggestions: catalogue.suggestions(for: name))
        throw PackReadingError(child.position, error.message)
      }
      let text = try child.required("value")
      guard let value = fact.type.value(from: text) else { throw child.wrong("value", text) }
      facts[name] = value
    }
    return facts
  }

  private func expectation(_ element: XMLElement) throws(PackReadingError) -> Scenario.Expectation {
    var rules: [Scenario.RuleExpectation] = []
    for child in element.children(named: "expect") {
      rules.append(
        Scenario.RuleExpectation(
          id: try child.required("rule"), answer: try child.choice("answer", as: Answer.self),
          missing: child.names("missing")))
    }
    guard element.attributes["answer"] != nil else {
      guard !rules.isEmpty else {
        throw PackReadingError(element.position, zh: "提问应有预期答复", en: "a question needs an expected answer")
      }
      return Scenario.Expectation(answer: nil, rules: rules)
    }
    return Scenario.Expectation(answer: try element.choice("answer", as: Answer.self), rules: rules)
  }

  private func membership(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    let subject = try subject(element)
    var expected: [EffectiveInterval] = []
    for text in element.names("is") {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2, let from = CivilDate(ends[0]), ends[1] == "…" || CivilDate(ends[1]) != nil else {
        throw element.wrong("is", text)
      }
      expected.append(EffectiveInterval(from: from, until: CivilDate(ends[1])))
    }
    return .membership(
      list: try element.required("list"), kind: subject.kind, key: subject.key ?? "",
      from: try element.requiredDay("from"), until: try element.requiredDay("until"), expected: expected)
  }
}
