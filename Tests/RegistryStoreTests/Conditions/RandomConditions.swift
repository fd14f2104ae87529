import Policy
import RegistryModel
import TestSupport

/// Conditions at random, of every kind of node, about a kind of record.
struct RandomConditions {
  private let facts: [Fact]
  private let kind: RecordKind
  private static let parameters: [(String, AttributeType)] = [("day", .day), ("count", .count(0...9)), ("flag", .flag)]
  /// Relations between the kinds of ``RandomRegister``.
  private static let links: [(kind: String, link: String, role: String)] = [
    ("vehicle", "owner", "unit"), ("vehicle", "user", "unit"), ("machine", "owner", "unit"), ("letter", "unit", "unit"),
    ("check", "unit", "unit"), ("check", "machine", "machine"), ("check", "site", "site"), ("vehicle", "site", "site"),
    ("check", "reason", "vehicle"), ("vehicle", "operating", "unit"),
  ]

  /// Conditions about `kind`; `roles` lets them ask for records that only references find.
  init(about kind: RecordKind, roles: Bool) {
    self.kind = kind
    let subjects = Set([kind.id, "alert", "question", "gate", "work", "date", "month", "moment", "timeOfDay"])
      .union(roles ? ["unit", "site", "project", "vehicle"] : [])
    facts = FactCatalogue.standard.all.filter { subjects.contains($0.subject) }
  }

  func condition(depth: Int, _ generator: inout SeededGenerator) -> Condition {
    switch generator.number(0...(depth > 0 ? 19 : 13)) {
    case 0:
      let fact = stored(&generator) { if case .code = $0 { true } else { false } }
      return .isIn(fact.name, generator.list(upTo: 4) { RandomRegister.value(of: fact.type, &$0) })
    case 1:
      guard let (fact, code) = codesFact(&generator) else { return .all([]) }
      return .contains(fact, code)
    case 2: return .known(stored(&generator).name)
    case 3: return .happened(stored(&generator) { if case .day = $0 { true } else { false } }.name)
    case 4: return circumstance(&generator)
    case 5: return .listed(list: ["byHand", "computed", "nested"][generator.number(0...2)], role: "vehicle")
    case 6, 7: return compareCount(depth, &generator)
    case 8...13: return compare(&generator)
    case 14, 15: return .all(parts(depth, &generator))
    case 16, 17: return .any(parts(depth, &generator))
    case 18: return .not(condition(depth: depth - 1, &generator))
    default: return .established(condition(depth: depth - 1, &generator))
    }
  }

  private func parts(_ depth: Int, _ generator: inout SeededGenerator) -> [Condition] {
    generator.list(upTo: 3) { condition(depth: depth - 1, &$0) }
  }

  private func any(_ generator: inout SeededGenerator, where isWanted: (AttributeType) -> Bool = { _ in true }) -> Fact
  {
    let fitting = facts.filter { isWanted($0.type) }
    return fitting[generator.number(0...(fitting.count - 1))]
  }

  /// A fact that has a value of its own: neither defined by a condition nor counted.
  private func stored(
    _ generator: inout SeededGenerator, where isWanted: (AttributeType) -> Bool = { _ in true }
  ) -> Fact {
    let fitting = facts.filter { isStored($0) && isWanted($0.type) }
    return fitting[generator.number(0...(fitting.count - 1))]
  }

  private func isStored(_ fact: Fact) -> Bool {
    switch fact.source {
    case .defined, .counted: false
    default: true
    }
  }

  private func codesFact(_ generator: inout SeededGenerator) -> (String, String)? {
    let fitting = facts.compactMap { fact -> (String, CodeList)? in
      if case .codes(let list) = fact.type { (fact.name, list) } else { nil }
    }
    guard !fitting.isEmpty else { return nil }
    let (name, list) = fitting[generator.number(0...(fitting.count - 1))]
    return (name, list.codes[generator.number(0...(list.codes.count - 1))].code)
  }

  private func circumstance(_ generator: inout SeededGenerator) -> Condition {
    let zone = CodeList.zoneKind.codes[generator.number(0...(CodeList.zoneKind.codes.count - 1))].code
    switch generator.number(0...6) {
    case 0: return .zone(ZoneTest(kind: zone))
    case 1:
      return .zone(
        ZoneTest(
          kind: zone, bannedStage: generator.optional { _ in "vehicle.stage" },
          narrowedBy: generator.optional { _ in "vehicle.class" }))
    case 2: return .window(generator.flag() ? "w" : "v")
    case 3: return .hours("hours")
    case 4: return .alert(generator.flag() ? ["yellow", "orange"] : ["blue", "red"])
    case 5: return .loaded([.zone(zone), .window("w"), .parameter("day"), .list("byHand")][generator.number(0...3)])
    default: return .window("w")
    }
  }

  private func comparison(_ generator: inout SeededGenerator) -> Comparison {
    Comparison.allCases[generator.number(0...(Comparison.allCases.count - 1))]
  }

  private func compare(_ generator: inout SeededGenerator) -> Condition {
    let fact = any(&generator)
    let literal = Term.literal(RandomRegister.value(of: fact.type, &generator))
    if case .defined = fact.source {
      return .compare(.fact(fact.name), generator.flag() ? .equal : .notEqual, literal)
    }
    var right = literal
    switch generator.number(0...4) {
    case 0:
      if let fitting = RandomConditions.parameters.first(where: { areComparable($0.1, fact.type) }) {
        right = .parameter(fitting.0)
      }
    case 1:
      // Two facts of text are not compared: the evaluation in memory knows only the texts that conditions name.
      if facts.contains(where: { isStored($0) && areComparable($0.type, fact.type) }) {
        right = .fact(stored(&generator) { areComparable($0, fact.type) }.name)
      }
    default: break
    }
    return .compare(.fact(fact.name), comparison(&generator), right)
  }

  private func areComparable(_ left: AttributeType, _ right: AttributeType) -> Bool {
    switch (left, right) {
    case (.flag, .flag), (.day, .day), (.moment, .moment): true
    case (.count, .count): true
    case (.quantity(let one), .quantity(let other)): one == other
    default: false
    }
  }

  private func compareCount(_ depth: Int, _ generator: inout SeededGenerator) -> Condition {
    let fitting = RandomConditions.links.filter { $0.role == kind.id }
    guard !fitting.isEmpty else { return compare(&generator) }
    let link = fitting[generator.number(0...(fitting.count - 1))]
    guard let counted = RecordKind.named(link.kind) else { return compare(&generator) }
    // The counted records are asked about themselves, and at times about the one that counts them.
    let inner = RandomConditions(about: generator.number(0...4) == 0 ? kind : counted, roles: false)
    let distinct = generator.optional { counted.attributes[$0.number(0...(counted.attributes.count - 1))].name }
    let relation = CountedRelation(
      kind: link.kind, link: link.link, of: link.role, distinct: distinct,
      where: inner.condition(depth: max(0, depth - 1), &generator))
    return .compare(.count(relation), comparison(&generator), .literal(.integer(generator.number(0...3))))
  }
}
