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
      guard facts["gate.purpose"] == nil else {
        throw StatedTwice.failure(
          FactCatalogue.standard.fact("gate.purpose")?.title ?? BilingualText(zh: purpose, en: purpose),
          at: "--purpose " + purpose)
      }
      facts["gate.purpose"] = .text(purpose)
    }
    var subject = try QuestionSubject(
      request.key, facts: facts, color: request.color, context: context, reader)
    let related = try related(&subject, facts)
    return Question(
      kind: subject.kind, key: subject.key, activity: request.activity, place: request.place.canonical,
      time: try time(related), location: try location(),
      related: related, facts: facts, computed: try monitored(subject))
  }

  private func time(_ related: [String: String]) throws -> Question.AskedTime {
    guard request.isWholeDay else { return .moment(context.at) }
    guard let check = related["check"] else { return .day(context.at.day) }
    return .moment(try RelatedCheck(reader: reader, context: context, isWholeDay: true).moment(of: check))
  }

  /// The other records that matter, by kind. A question about a check is one about whom it checked; a check of the
  /// subject is taken along where the question is what it found.
  private func related(
    _ subject: inout QuestionSubject, _ facts: [String: AttributeValue]
  ) throws -> [String: String] {
    var related: [String: String] = [:]
    let checks = RelatedCheck(reader: reader, context: context, isWholeDay: request.isWholeDay)
    for text in request.related {
      guard let record = NamedRecord(text) else {
        throw WorkflowError(
          .usage, zh: "应写作 类别:标识", en: "this should read kind:ID", location: text, hintZH: "例如 check:C1",
          hintEN: "for example check:C1")
      }
      related[record.kind.id] = record.key
    }
    if let unit = request.unit { related["unit"] = unit }
    if subject.kind == .check, let key = subject.key {
      if let checked = try checks.subject(of: key) {
        subject = QuestionSubject(kind: checked.kind, key: checked.key)
        related["check"] = key
      }
    } else if let named = related["check"] {
      // A misspelt check would silently be none.
      _ = try checks.subject(of: named)
    } else if request.activity == "check", !facts.keys.contains(where: { $0.hasPrefix("check.") }),
      let key = subject.key
    {
      related["check"] = try checks.latest(of: subject.kind, key: key)
    }
    return related
  }

  /// What the terminal of a vehicle reported, and when it was last inspected (clauses PS-11, PS-12, HB-23, HB-24).
  private func monitored(_ subject: QuestionSubject) throws -> [String: AttributeValue] {
    guard subject.kind == .vehicle, let key = subject.key else { return [:] }
    var facts = try RemoteMonitoringFacts.facts(of: VIN(key), reader, at: context.at, knownAt: context.knownAt).values
    let last = try reader.inspections(vin: VIN(key), limit: Self.recentInspections, knownAt: context.knownAt)
      .filter { $0.kind == .periodic && $0.end <= context.at && $0.cancellation == nil }.map(\.end).max()
    facts["vehicle.lastInspectedAt"] = last.map { .moment($0) }
    return facts
  }

  /// More inspections than a vehicle has between two periodic ones.
  private static var recentInspections: Int { 50 }

  /// Stated zones are all the zones the subject is in: whoever names them says where it stands.
  private func location() throws -> Question.Location {
    if let point = request.point {
      guard request.zones == nil else {
        throw WorkflowError(
          .usage, zh: "--zone 与 --point 不能同时使用：位置本身说明在哪些区域内",
          en: "--zone and --point exclude each other: the position itself says in which zones it lies", location: point,
          hintZH: "只写其中一个", hintEN: "write one of them")
      }
      return try location(ofPoint: point)
    }
    guard let zones = request.zones else { return .unstated }
    return .inside(try AskedNames(reader: reader).zones(zones), isComplete: true)
  }

  private func location(ofPoint text: String) throws -> Question.Location {
    try zones(at: text).location
  }

  private func zones(at text: String) throws -> ZonesAtPosition {
    try ZonesAtPoint(reader: reader, at: context.at, knownAt: context.knownAt).zones(at: text)
  }

  /// What a reader has to know of how the question was understood: a point on a line counts as inside (reading A-07), and
  /// of a zone without boundary it is not known whether it holds the point.
  func notes(on question: Question) throws -> [BilingualText] {
    var notes: [BilingualText] = []
    if let point = request.point {
      let zones = try zones(at: point)
      notes += zones.inside.compactMap { membership in
        membership.location.note.map {
          BilingualText(zh: "\(membership.zone.key)：\($0.zh)", en: "\(membership.zone.key): \($0.en)")
        }
      }
      let near = try zones.withoutBoundary.filter { try isNear($0, question.place) }
      if !near.isEmpty {
        let names = near.joined(separator: ", ")
        notes.append(
          BilingualText(zh: "未载入边界的区域：\(names)", en: "zones whose boundary is not loaded: \(names)"))
      }
    }
    notes += try withdrawal(of: question)
    if let check = question.related["check"], question.kind != .check {
      let about = question.kind.id + ":" + (question.key ?? "-")
      notes.append(
        BilingualText(zh: "按检查 check:\(check) 判断 \(about)", en: "asked about \(about) by check:\(check)"))
    }
    return notes
  }

  /// That the register holds the subject as deregistered or phased out, or not on its list, unless the question states otherwise.
  private func withdrawal(of question: Question) throws -> [BilingualText] {
    let moment = RegisterQuestion(at: question.time.last, knownAt: context.knownAt)
    var values = try question.key.flatMap { try reader.state(of: question.kind, key: $0, moment) }?.values ?? [:]
    for name in ["status", "phasedOutOn"] {
      if let stated = question.facts[question.kind.id + "." + name] { values[name] = stated }
    }
    return WithdrawnSubject(question.kind, values, on: question.time.day).items
  }

  /// Whether a zone concerns a place: that of its notice lies around the place or within it.
  private func isNear(_ zone: String, _ place: DivisionCode) throws -> Bool {
    guard let text = try reader.state(of: .zone, key: zone, context.question)?.text("place"),
      let own = DivisionCode(text)
    else { return true }
    return own.covers(place) || place.covers(own)
  }

  private func statedFacts() throws -> [String: AttributeValue] {
    var facts: [String: AttributeValue] = [:]
    for pair in request.facts {
      guard let named = NamedText(pair) else {
        throw WorkflowError(
          .usage, zh: "应写作 事实=值", en: "this should read fact=value", location: pair,
          hintZH: "例如 vehicle.stage=4", hintEN: "for example vehicle.stage=4")
      }
      let name = named.name
      guard let fact = FactCatalogue.standard.fact(name) else {
        let near = FactCatalogue.standard.suggestions(for: name).joined(separator: " ")
        throw WorkflowError(
          .usage, zh: "没有这个事实", en: "there is no such fact", location: name,
          hintZH: near.isEmpty ? "见 docs/FACTS.md" : "是否指：" + near,
          hintEN: near.isEmpty ? "see docs/FACTS.md" : "did you mean: " + near)
      }
      guard let value = fact.type.value(from: named.value) else {
        throw WorkflowError(
          .usage, zh: "“\(fact.title.zh)”的值无效", en: "this is no value of '\(fact.title.en)'", location: pair,
          hintZH: "见 docs/FACTS.md", hintEN: "see docs/FACTS.md")
      }
      // Of two statements the last one would decide, and nobody would be told which one that was.
      guard facts[name] == nil else { throw StatedTwice.failure(fact.title, at: pair) }
      facts[name] = value
    }
    return facts
  }
}
