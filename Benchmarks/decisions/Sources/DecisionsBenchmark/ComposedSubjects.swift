import Policy
import RegistryModel

/// A register made up from a seed: what notices bring, and machines and trucks with findings about some of them.
struct ComposedSubjects {
  static let day = first.adding(days: 63)
  private static let first = CivilDate(daysSinceEpoch: 18_414)
  let machines: [RecordState]
  let trucks: [RecordState]
  let register: InMemoryRegister

  init(count: Int, place: DivisionCode, pack: String) {
    var random = Seeded(state: 1)
    let text = AttributeValue.text(place.text)
    let from = AttributeValue.day(ComposedSubjects.first)
    var deltas: [RegisterDelta] = []
    func add(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue]) {
      deltas.append(
        RegisterDelta(
          kind: kind, key: key, record: "r-" + key, effective: Instant(ComposedSubjects.first),
          values: values))
    }
    add(.zone, "BUILT-UP", ["kind": .text("builtUp"), "place": text, "from": from, "notice": .text("2020-7")])
    add(
      .zone, "CONTROL",
      [
        "kind": .text("highEmission"), "place": text, "from": from, "notice": .text("2020-8"),
        "stagesBanned": .text("0-2"),
      ])
    add(
      .parameter, "BANS",
      ["pack": .text(pack), "name": .text("bansFrom"), "value": .text("2020-06-01"), "source": .text("2020-7")])
    machines = (0..<count).map { number in
      let key = "M-\(100_000 + number)"
      var values: [String: AttributeValue] = [
        "code": .text("2-1A\(100_000 + number)"), "place": text, "fuel": .text("B"), "status": .text("inService"),
      ]
      if random.next(10) > 0 { values["codedOn"] = .day(ComposedSubjects.first.adding(days: -random.next(100))) }
      if random.next(20) > 0 { values["stage"] = .integer(random.next(5)) }
      if random.next(10) == 0 { values["stageSource"] = .text("derived") }
      if random.next(20) == 0 { values["drive"] = .text("batteryElectric") }
      if random.next(50) == 0 {
        add(
          .check, "F-\(number)",
          [
            "kind": .text("blackSmoke"), "machine": .text(key), "place": text, "status": .text("confirmed"),
            "at": .moment(Instant(ComposedSubjects.first.adding(days: 30), secondOfDay: 36_000)),
          ])
      }
      return ComposedSubjects.state(.machine, key, values)
    }
    trucks = (0..<count).map { number in
      var values: [String: AttributeValue] = [
        "plateColor": .text(["blue", "yellow"][random.next(2)]), "place": text,
        "fuel": .text(["A", "B"][random.next(2)]),
        "category": .text("truck"), "class": .text(["light", "medium", "heavy"][random.next(3)]),
        "body": .text(["open", "enclosed"][random.next(2)]),
      ]
      if random.next(20) > 0 { values["stage"] = .integer(random.next(7)) }
      return ComposedSubjects.state(.vehicle, "LZ0B9JA36H1\(100_000 + number)", values)
    }
    register = InMemoryRegister(deltas)
  }

  private static func state(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue]) -> RecordState {
    RecordState(kind: kind, key: key, values: values, sources: values.mapValues { _ in "r-" + key })
  }

  /// A small seeded generator.
  private struct Seeded {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
