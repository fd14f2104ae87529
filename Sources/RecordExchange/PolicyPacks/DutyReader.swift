import Policy
import RegistryModel
import XMLStreaming

/// Reads indicators and publication duties of a row.
extension PolicyRowReader {
  func indicator(_ element: XMLElement, row: String) throws(PackReadingError) -> Indicator {
    var denominator: Indicator.Measure?
    if let child = element.child("denominator") { denominator = try measure(child) }
    return Indicator(
      id: element.attributes["id"] ?? row, title: try element.bilingual("name"),
      period: try element.choice("period", as: Indicator.Period.self), until: try element.day("until"),
      numerator: try measure(element.requiredChild("numerator")), denominator: denominator,
      target: try target(element),
      wording: try element.choice("wording", as: Indicator.Wording.self, default: .firm),
      parts: element.attributes["parts"], judgesParts: element.flag("judgesParts"),
      countsWithinBase: element.flag("withinBase"), isRanking: element.flag("ranking"))
  }

  private func target(_ element: XMLElement) throws(PackReadingError) -> Indicator.Target {
    if let text = element.attributes["share"] {
      let fraction = try fraction(text, "share", element)
      return .share(fraction.0, of: fraction.1)
    }
    if let text = element.attributes["moreThan"] {
      let fraction = try fraction(text, "moreThan", element)
      return .moreThan(fraction.0, of: fraction.1)
    }
    if let number = try element.integer("number") { return .count(number) }
    if let task = element.attributes["task"] { return .task(task) }
    return .none
  }

  private func fraction(_ text: String, _ name: String, _ element: XMLElement) throws(PackReadingError) -> (Int, Int) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] > 0 else { throw element.wrong(name, text) }
    return (parts[0], parts[1])
  }

  private func measure(_ element: XMLElement) throws(PackReadingError) -> Indicator.Measure {
    let kindID = try element.required("kind")
    try element.checkKind(kindID)
    let counting = try element.choice("counting", as: Indicator.Counting.self, default: .distinct)
    let isNamed = counting == .figure || counting == .task
    for name in [isNamed ? nil : element.attributes["by"], element.attributes["within"]].compactMap({ $0 })
    where RecordKind.named(kindID)?.attribute(name) == nil {
      throw PackReadingError(
        element.position, zh: "\(kindID) 没有属性 \(name)", en: "\(kindID) has no attribute \(name)")
    }
    let condition = try conditions.conditions(of: element)
    if let fact = element.attributes["reachedBy"], !condition.parts.contains(where: { $0.tests(fact) }) {
      throw element.wrong("reachedBy", fact)
    }
    return Indicator.Measure(
      kind: kindID, counting: counting, by: element.attributes["by"],
      moment: try element.choice("moment", as: Indicator.Moment.self, default: .end),
      within: element.attributes["within"], where: condition, together: try gathering(element, kindID),
      reachedBy: element.attributes["reachedBy"])
  }

  private func gathering(_ element: XMLElement, _ kind: String) throws(PackReadingError) -> Indicator.Gathering? {
    guard let name = element.attributes["together"] else { return nil }
    guard case .codes? = RecordKind.named(kind)?.attribute(name)?.type else { throw element.wrong("together", name) }
    return Indicator.Gathering(name, atLeast: try element.integer("togetherAtLeast") ?? 1)
  }

  func publication(_ element: XMLElement, row: String) throws(PackReadingError) -> PublicationDuty {
    let kind = try element.required("kind")
    try element.check([kind], in: .publicationKind)
    if let subject = element.attributes["subject"] { try element.checkKind(subject) }
    var condition: Condition?
    if let when = element.child("when") { condition = try conditions.conditions(of: when) }
    return PublicationDuty(
      id: element.attributes["id"] ?? row, title: try element.bilingual("name"), kind: kind,
      rhythm: try element.choice("rhythm", as: PublicationDuty.Rhythm.self), due: try element.day("due"),
      subject: element.attributes["subject"], condition: condition)
  }
}
