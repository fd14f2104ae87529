import Policy
import RegistryModel
import XMLStreaming

/// Reads the rows of a pack.
struct PolicyRowReader {
  let conditions: ConditionReader
  /// The title of the document that rows are cited from.
  let document: String

  func row(_ element: XMLElement) throws(PackReadingError) -> PolicyRow {
    let id = try element.required("id")
    var kinds: [PolicyRow.Kind] = []
    for text in element.names("kinds") {
      guard let kind = PolicyRow.Kind(rawValue: text) else { throw element.wrong("kinds", text) }
      kinds.append(kind)
    }
    let lead = element.names("lead")
    let join = element.names("join")
    try element.check(lead + join, in: .department)
    var implementations: [PolicyRow.Implementation] = []
    for child in element.children where child.name != "says" {
      implementations.append(try implementation(child, row: id))
    }
    return PolicyRow(
      id: id, kinds: kinds, citation: Citation(document: document, clause: try element.required("clause")), lead: lead,
      join: join, others: element.attributes["others"], summary: try element.bilingual("says"),
      readings: element.names("readings"), implementations: implementations)
  }

  private func implementation(
    _ element: XMLElement, row: String
  ) throws(PackReadingError) -> PolicyRow.Implementation {
    switch element.name {
    case "rule": return .rule(try rule(element, row: row))
    case "list": return .list(try list(element))
    case "calendar": return .calendar(try calendar(element))
    case "replacement":
      return .replacement(
        TargetReplacement(
          window: try element.required("window"), row: try element.required("row"), task: try element.required("task"),
          phase: element.attributes["phase"]))
    case "indicator": return .indicator(try indicator(element, row: row))
    case "workflow": return .workflow(try workflow(element, row: row))
    case "publication": return .publication(try publication(element, row: row))
    case "adjacent": return .adjacent(try element.bilingual())
    default:
      throw PackReadingError(
        element.position, zh: "行内没有元素 \(element.name)", en: "a row has no element \(element.name)")
    }
  }

  private func rule(_ element: XMLElement, row: String) throws(PackReadingError) -> DecisionRule {
    let subject = try element.required("subject")
    try element.checkKind(subject)
    let activities = element.names("activities")
    try element.check(activities, in: .activity)
    var exception: DecisionRule.Exception?
    if let unless = element.child("unless") {
      exception = DecisionRule.Exception(
        condition: try conditions.conditions(of: unless.requiredChild("when")), reason: try unless.bilingual("reason"))
    }
    let from = try element.day("from")
    let until = try element.day("until")
    if let from, let until, from >= until {
      throw PackReadingError(
        element.position, PackError(row: row, reason: .emptyInterval("[\(from), \(until))")).message)
    }
    let shown = element.names("shows")
    try element.check(shown, in: .zoneKind)
    return DecisionRule(
      id: element.attributes["id"] ?? row, subject: subject, activities: activities, effect: try effect(element),
      condition: try conditions.conditions(of: element.requiredChild("when")),
      validity: DecisionRule.Validity(from: from, until: until, fromParameter: element.attributes["fromParameter"]),
      reason: try element.bilingual("reason"), exception: exception, shownZones: shown)
  }

  private func effect(_ element: XMLElement) throws(PackReadingError) -> DecisionRule.Effect {
    switch (element.attributes["answer"], element.attributes["gap"]) {
    case (.some, nil): return .answer(try element.choice("answer", as: Answer.self))
    case (nil, .some): return .gap(try element.choice("gap", as: Answer.self))
    default:
      throw PackReadingError(
        element.position, zh: "规则应有 answer 或 gap 之一", en: "a rule needs either answer or gap")
    }
  }

  private func list(_ element: XMLElement) throws(PackReadingError) -> PolicyList {
    let subject = try element.required("subject")
    try element.checkKind(subject)
    let activities = element.names("activities")
    try element.check(activities, in: .activity)
    var condition: Condition?
    if let when = element.child("when") { condition = try conditions.conditions(of: when) }
    let isManual = element.flag("manual")
    guard condition != nil || isManual else {
      throw PackReadingError(
        element.position, zh: "名单应有条件或由人工维护", en: "a list needs a condition or is kept by hand")
    }
    let shown = element.names("shows")
    for name in shown where RecordKind.named(subject)?.attribute(name) == nil { throw element.wrong("shows", name) }
    return PolicyList(
      id: try element.required("id"), subject: subject, title: try element.bilingual("name"), activities: activities,
      condition: condition, isManual: isManual, isAnswer: element.flag("answer", default: true),
      reason: try element.bilingual("reason"), shownAttributes: shown,
      expectedNumber: try element.integer("expected"))
  }

  private func calendar(_ element: XMLElement) throws(PackReadingError) -> SeasonCalendar {
    var phases: [SeasonCalendar.Phase] = []
    for child in element.children(named: "phase") {
      var months: [Int] = []
      for text in child.names("months") {
        guard let month = Int(text), (1...12).contains(month) else { throw child.wrong("months", text) }
        months.append(month)
      }
      phases.append(
        SeasonCalendar.Phase(name: try child.required("name"), title: try child.bilingual(), months: months))
    }
    return SeasonCalendar(phases: phases)
  }
}
