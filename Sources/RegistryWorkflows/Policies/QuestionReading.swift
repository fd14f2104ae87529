import Policy
import RegistryModel
import RegistryStore

/// Makes a question of what a person wrote.
struct QuestionReading {
  let request: DecisionRequest
  let context: WorkflowContext
  let reader: RegistryReader

  func question() throws -> Question {
    var facts = try statedFacts()
    if let purpose = request.purpose {
      guard CodeList.purpose.contains(purpose) else {
        let known = CodeList.purpose.codes.map(\.code).joined(separator: " ")
        throw WorkflowError(
          .usage, zh: "没有这种用途", en: "there is no such purpose", location: purpose, hintZH: "可用：" + known,
          hintEN: "there are: " + known)
      }
      facts["gate.purpose"] = .text(purpose)
    }
    let subject = try QuestionSubject(
      request.key, facts: facts, color: request.color, context: context, reader)
    return Question(
      kind: subject.kind, key: subject.key, activity: request.activity, place: request.place.canonical,
      time: request.isWholeDay ? .day(context.at.day) : .moment(context.at), location: try location(),
      related: request.unit.map { ["unit": $0] } ?? [:], facts: facts, computed: try monitored(subject))
  }

  /// What the terminal of a vehicle reported (clauses PS-11, PS-12, HB-23, HB-24).
  private func monitored(_ subject: QuestionSubject) throws -> [String: AttributeValue] {
    guard subject.kind == .vehicle, let key = subject.key else { return [:] }
    return try RemoteMonitoringFacts.facts(of: VIN(key), reader, at: context.at, knownAt: context.knownAt).values
  }

  /// Stated zones are all the zones the subject is in: whoever names them says where it stands.
  private func location() throws -> Question.Location {
    if let point = request.point { return try location(ofPoint: point) }
    guard let zones = request.zones else { return .unstated }
    let named = zones.filter { $0 != "none" }
    for zone in named where try reader.state(of: .zone, key: zone, RegisterQuestion(at: nil)) == nil {
      throw WorkflowError(
        .unknownKey, zh: "没有载入这个区域", en: "that zone is not loaded", location: zone,
        hintZH: "用 hegui zone list 查看", hintEN: "see hegui zone list")
    }
    return .inside(named, isComplete: true)
  }

  private func location(ofPoint text: String) throws -> Question.Location {
    try ZonesAtPoint(reader: reader, at: context.at, knownAt: context.knownAt).zones(at: text).location
  }

  private func statedFacts() throws -> [String: AttributeValue] {
    var facts: [String: AttributeValue] = [:]
    for pair in request.facts {
      guard let mark = pair.firstIndex(of: "=") else {
        throw WorkflowError(
          .usage, zh: "应写作 事实=值", en: "this should read fact=value", location: pair,
          hintZH: "例如 vehicle.stage=4", hintEN: "for example vehicle.stage=4")
      }
      let name = String(pair[..<mark])
      let text = String(pair[pair.index(after: mark)...])
      guard let fact = FactCatalogue.standard.fact(name) else {
        let near = FactCatalogue.standard.suggestions(for: name).joined(separator: " ")
        throw WorkflowError(
          .usage, zh: "没有这个事实", en: "there is no such fact", location: name,
          hintZH: near.isEmpty ? "见 docs/FACTS.md" : "是否指：" + near,
          hintEN: near.isEmpty ? "see docs/FACTS.md" : "did you mean: " + near)
      }
      guard let value = fact.type.value(from: text) else {
        throw WorkflowError(
          .usage, zh: "“\(fact.title.zh)”的值无效", en: "this is no value of '\(fact.title.en)'", location: pair,
          hintZH: "见 docs/FACTS.md", hintEN: "see docs/FACTS.md")
      }
      facts[name] = value
    }
    return facts
  }
}
