import RegistryModel

/// Finds the axes of a set of rules: what their conditions ask for, and the values at which they change.
struct LatticeAxes {
  private let pack: CompiledPack
  private let activity: String
  /// Whether every code of a list is a point of its own, or one stands for all that no condition tells apart.
  private let listsEveryCode: Bool
  private let slots: [Int]
  private let comparisons: ConditionProgram.Comparisons
  private let rules: [CompiledPack.CompiledRule]
  /// A number that stands in for a value that only other facts are compared with.
  private static let pivot = 5

  init(_ pack: CompiledPack, rules: [CompiledPack.CompiledRule], activity: String, listsEveryCode: Bool) {
    self.pack = pack
    self.activity = activity
    self.listsEveryCode = listsEveryCode
    self.rules = rules
    var all: Set<Int> = []
    var comparisons = ConditionProgram.Comparisons()
    for rule in rules {
      all.formUnion(rule.slots)
      if let slot = rule.fromSlot { all.insert(slot) }
      for node in [rule.condition.node, rule.exception?.node].compactMap({ $0 }) {
        pack.program.collectComparisons(node, into: &comparisons)
      }
    }
    slots = all.sorted()
    self.comparisons = comparisons
  }

  /// The axes, those of the day and the time of day first because others are reckoned from them.
  func axes() -> [LatticeAxis] {
    var groups: [String: [Int]] = [:]
    for slot in slots {
      if let name = groupName(pack.probes[slot]) { groups[name, default: []].append(slot) }
    }
    var axes = [dayAxis(groups["date"] ?? [])]
    if let slots = groups["timeOfDay"] { axes.append(minuteAxis(slots)) }
    for (name, slots) in groups.sorted(by: { $0.key < $1.key }) where name != "date" && name != "timeOfDay" {
      let axis = axis(name, slots)
      if !axis.points.isEmpty { axes.append(axis) }
    }
    return axes
  }

  /// Slots that cannot vary apart from each other share an axis.
  private func groupName(_ probe: Probe) -> String? {
    switch probe {
    case .constant, .circular: nil
    case .fact(let name):
      switch pack.catalogue.fact(name)?.source {
      case .clock: name == "timeOfDay" || name == "moment" ? "timeOfDay" : "date"
      case .computed(let computed): computed.stageFact ?? name
      case .question where name == "question.activity" || name == "question.place": nil
      default: name
      }
    case .parameter(let name), .hours(let name), .loaded(.parameter(let name)): "parameter " + name
    case .zone(let test): "zone " + test.kind
    case .loaded(.zone(let kind)): "zone " + kind
    case .window(let name), .loaded(.window(let name)): "window " + name
    case .alert(let levels): "alert " + levels.joined(separator: " ")
    case .entry(let list, _, _), .loaded(.list(let list)): "list " + list
    case .count(let relation): "count \(relation.kind) \(relation.condition)"
    }
  }

  private func axis(_ name: String, _ slots: [Int]) -> LatticeAxis {
    let probes = slots.map { pack.probes[$0] }
    switch probes[0] {
    case .zone, .loaded(.zone): return zoneAxis(name, slots)
    case .fact(let fact):
      let stage = pack.catalogue.fact(name)
      if let stage, slots.count > 1 || stage.name.hasSuffix(".stage") { return stageAxis(stage, slots) }
      return pack.catalogue.fact(fact).map { factAxis($0, slots[0]) } ?? LatticeAxis(name: name, slots: [], points: [])
    case .parameter, .hours, .loaded(.parameter): return parameterAxis(name, slots)
    case .count: return numberAxis(name, slots[0], isCount: true)
    case .window, .alert, .entry, .loaded, .constant, .circular: return truthAxis(name, slots)
    }
  }

  // MARK: Day and hour

  private func dayAxis(_ slots: [Int]) -> LatticeAxis {
    let first = pack.pack.from.daysSinceEpoch
    var edges: Set<Int> = []
    for slot in slots where pack.name(slot) == "date" {
      edges.formUnion(comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow))
    }
    for rule in rules {
      if let from = rule.rule.validity.from { edges.insert(from.daysSinceEpoch - 1) }
      if let until = rule.rule.validity.until { edges.insert(until.daysSinceEpoch - 1) }
      if rule.fromSlot != nil { edges.insert(startByParameter - 1) }
    }
    edges = edges.filter { $0 >= first }
    var days: Set<Int> = edges.union(edges.map { $0 + 1 }).union([first])
    for slot in slots where pack.name(slot) == "month" {
      for month in comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow) {
        guard let first = CivilDate(year: pack.pack.year, month: month, day: 1) else { continue }
        let day = first.adding(months: 1).daysSinceEpoch
        edges.insert(day - 1)
        days.formUnion([day - 1, day])
      }
    }
    let sorted = days.filter { $0 >= first }.sorted()
    let values = slots.map { pack.name($0) == "month" ? LatticeAxis.Value.askedMonth : .askedDay }
    var axis = LatticeAxis(
      name: "date", slots: slots,
      points: sorted.map { .init("\(CivilDate(daysSinceEpoch: $0))", values, time: .day($0)) })
    axis.boundaries = sorted.indices.dropLast().filter { edges.contains(sorted[$0]) }
    return axis
  }

  /// The first day of rules whose start a parameter gives, in the lattice.
  private var startByParameter: Int { pack.pack.from.daysSinceEpoch + 30 }

  private func minuteAxis(_ slots: [Int]) -> LatticeAxis {
    var edges: Set<Int> = []
    for slot in slots where pack.name(slot) == "timeOfDay" {
      edges.formUnion(comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow))
    }
    let minutes = Set(edges.union(edges.map { $0 + 1 }).filter { (0..<1440).contains($0) } + [0, 720]).sorted()
    let values = slots.map { pack.name($0) == "moment" ? LatticeAxis.Value.askedMoment : .askedMinutes }
    var axis = LatticeAxis(
      name: "timeOfDay", slots: slots,
      points: minutes.map { .init("\($0 / 60):\($0 % 60)", values, number: $0, time: .minutes($0...$0)) }
        + [.init("whole day", values, .open(couldBe: 0...1439), time: .minutes(0...1439))])
    axis.boundaries = minutes.indices.dropLast().filter { edges.contains(minutes[$0]) }
    return axis
  }

  // MARK: Facts

  private func stageAxis(_ fact: Fact, _ slots: [Int]) -> LatticeAxis {
    guard case .count(let range) = fact.type else { return LatticeAxis(name: fact.name, slots: [], points: []) }
    func values(_ low: Int, _ high: Int) -> [LatticeAxis.Value] {
      slots.map { slot in
        switch pack.catalogue.fact(pack.name(slot))?.source {
        case .computed(.vehicleStageAtLeast), .computed(.machineStageAtLeast): .slot(.exact(low))
        case .computed: .slot(.exact(high))
        default: .slot(.between(low, high))
        }
      }
    }
    var edges: Set<Int> = []
    for slot in slots { edges.formUnion(comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow)) }
    let exact = range.map { LatticeAxis.Point("\($0)", values($0, $0), number: $0) }
    // Dates of sale or registration prove at least a stage.
    let derived = range.dropLast().map {
      LatticeAxis.Point("≥\($0)", values($0, range.upperBound), .open(couldBe: $0...range.upperBound))
    }
    var axis = LatticeAxis(
      name: fact.name, slots: slots,
      points: exact + derived + [
        .init("unknown", slots.map { _ in .slot(.unknown) }, .open(couldBe: nil)),
        .init("absent", slots.map { _ in .slot(.absent) }, .absent),
      ])
    axis.boundaries = range.dropLast().filter { edges.contains($0) }.map { $0 - range.lowerBound }
    return axis
  }

  private func factAxis(_ fact: Fact, _ slot: Int) -> LatticeAxis {
    switch fact.type {
    case .flag: return choiceAxis(fact.name, slot, [0: "no", 1: "yes"])
    case .count, .quantity: return numberAxis(fact.name, slot, isCount: false)
    case .day: return dayFactAxis(fact, slot)
    case .moment:
      let points = [("before", -1), ("then", 0), ("after", 86_400_000)].map {
        LatticeAxis.Point($0.0, [.momentFromAsked($0.1)])
      }
      return LatticeAxis(name: fact.name, slots: [slot], points: points + openPoints)
    case .code(let list):
      let all = Dictionary(uniqueKeysWithValues: list.codes.enumerated().map { ($0.offset, $0.element.code) })
      guard !listsEveryCode || all.count > 40 else { return choiceAxis(fact.name, slot, all) }
      var representatives: [[Bool]: Int] = [:]
      for code in all.keys.sorted().reversed() {
        representatives[comparisons.signature(of: code, slot, in: pack)] = code
      }
      return choiceAxis(fact.name, slot, all.filter { Set(representatives.values).contains($0.key) })
    case .codes:
      let bits = comparisons.bits(of: slot)
      var masks = Dictionary(uniqueKeysWithValues: bits.map { ($0, "bits \($0)") })
      masks[0] = "none"
      masks[bits.reduce(0, |)] = "all"
      return choiceAxis(fact.name, slot, masks)
    default:
      var texts = [-1: "other"]
      for constant in comparisons.constants(of: slot, in: pack) { texts[constant.value] = "text \(constant.value)" }
      return choiceAxis(fact.name, slot, texts)
    }
  }

  private var openPoints: [LatticeAxis.Point] {
    [.init("unknown", [.slot(.unknown)], .open(couldBe: nil)), .init("absent", [.slot(.absent)], .absent)]
  }

  private func choiceAxis(_ name: String, _ slot: Int, _ choices: [Int: String]) -> LatticeAxis {
    LatticeAxis(
      name: name, slots: [slot],
      points: choices.sorted { $0.key < $1.key }.map { .init($0.value, [.slot(.exact($0.key))]) } + openPoints)
  }

  private func numberAxis(_ name: String, _ slot: Int, isCount: Bool) -> LatticeAxis {
    let all = Set(comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow))
    // Nothing is counted below zero.
    let edges = isCount ? all.filter { $0 >= 0 } : all
    var numbers = all.union(all.map { $0 + 1 }).filter { !isCount || $0 >= 0 }
    if comparisons.meetsOtherFacts(slot, in: pack) || numbers.isEmpty {
      numbers.formUnion([Self.pivot - 1, Self.pivot, Self.pivot + 1])
    }
    let sorted = numbers.sorted()
    var points = sorted.map { LatticeAxis.Point("\($0)", [.slot(.exact($0))], number: $0) }
    if isCount, let low = sorted.first, let high = sorted.last, low < high {
      points.append(.init("\(low)…\(high)", [.slot(.between(low, high))], .open(couldBe: low...high)))
    }
    points += isCount ? [openPoints[0]] : openPoints
    var axis = LatticeAxis(name: name, slots: [slot], points: points)
    axis.boundaries = sorted.indices.dropLast().filter { edges.contains(sorted[$0]) }
    return axis
  }

  private func dayFactAxis(_ fact: Fact, _ slot: Int) -> LatticeAxis {
    let edges = Set(comparisons.constants(of: slot, in: pack).flatMap(\.lastBelow))
    let fixed = edges.union(edges.map { $0 + 1 }).sorted()
    var points = fixed.map { LatticeAxis.Point("\(CivilDate(daysSinceEpoch: $0))", [.slot(.exact($0))]) }
    if comparisons.meetsOtherFacts(slot, in: pack) || fixed.isEmpty {
      points += [("asked−1", -1), ("asked", 0), ("asked+1", 1)].map { .init($0.0, [.dayFromAsked($0.1)]) }
    }
    var axis = LatticeAxis(name: fact.name, slots: [slot], points: points + openPoints)
    axis.boundaries = fixed.indices.dropLast().filter { edges.contains(fixed[$0]) }
    return axis
  }

  // MARK: Notices

  private func truthAxis(_ name: String, _ slots: [Int]) -> LatticeAxis {
    var points = [
      point("no", slots) { _ in .exact(0) }, point("yes", slots) { _ in .exact(1) },
      point("unknown", slots, .open(couldBe: nil)) { _ in .unknown },
    ]
    let needsNotice = slots.contains {
      switch pack.probes[$0] {
      case .window, .loaded, .entry(_, _, true): true
      default: false
      }
    }
    if needsNotice { points.append(point("notLoaded", slots, .open(couldBe: nil)) { _ in .notLoaded }) }
    return LatticeAxis(name: name, slots: slots, points: points)
  }

  private func zoneAxis(_ name: String, _ slots: [Int]) -> LatticeAxis {
    var points = [
      point("outside", slots) { _ in .exact(0) }, point("inside", slots) { _ in .exact(1) },
      point("unknown", slots, .open(couldBe: nil)) { _ in .unknown },
      point("notLoaded", slots, .open(couldBe: nil)) { _ in .notLoaded },
    ]
    let narrowed = slots.filter {
      if case .zone(let test) = pack.probes[$0] { test.bannedStage != nil || test.narrowedBy != nil } else { false }
    }
    if !narrowed.isEmpty, narrowed.count < slots.count {
      points.insert(point("inside, not banned", slots) { .exact(narrowed.contains($0) ? 0 : 1) }, at: 1)
    }
    return LatticeAxis(name: name, slots: slots, points: points)
  }

  /// Whether its notice is loaded follows from the rest of a point; a slot that asks for it is never unknown.
  private func point(
    _ label: String, _ slots: [Int], _ certainty: LatticeAxis.Certainty = .settled, _ value: (Int) -> Slot
  ) -> LatticeAxis.Point {
    .init(
      label,
      slots.map { slot in
        if case .loaded = pack.probes[slot] { return .slot(.exact(label == "notLoaded" ? 0 : 1)) }
        return .slot(value(slot))
      }, certainty)
  }

  private func parameterAxis(_ name: String, _ slots: [Int]) -> LatticeAxis {
    let declared = pack.pack.parameters.first { "parameter " + $0.name == name }
    let missing: Slot = declared?.whenMissing == .undetermined ? .unknown : .notLoaded
    if slots.contains(where: { if case .hours = pack.probes[$0] { true } else { false } }) {
      return truthAxis(name, slots)
    }
    let values: [Int] =
      switch declared?.type {
      case .flag: [0, 1]
      case .day: [startByParameter]
      case .text, .hours: [-1]
      default:
        Set(slots.flatMap { comparisons.constants(of: $0, in: pack).flatMap(\.lastBelow) }.flatMap { [$0, $0 + 1] })
          .union([Self.pivot]).sorted()
      }
    var points = values.map { value in point("\(value)", slots) { _ in .exact(value) } }
    points.append(point("notLoaded", slots, .open(couldBe: nil)) { _ in missing })
    return LatticeAxis(name: name, slots: slots, points: points)
  }
}

extension ComputedFact {
  /// The fact of the stage on file that it follows from.
  fileprivate var stageFact: String? {
    switch self {
    case .vehicleStageAtLeast, .vehicleStageAtMost: "vehicle.stage"
    case .machineStageAtLeast, .machineStageAtMost: "machine.stage"
    case .checkAgeDays, .alertLevel, .machineOpenFinding, .unitHeavyDieselDaily, .unitVisitsDaily,
      .unitGoodsDaily, .recordingMonths, .daysWithoutGateRecord, .machineOutOfUse, .maintenanceException:
      nil
    }
  }
}
