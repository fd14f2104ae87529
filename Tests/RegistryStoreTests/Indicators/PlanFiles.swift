import Foundation
import Policy
import RecordExchange
import RegistryModel
import TestSupport
import Testing
import XMLStreaming

/// The plans that ship with the program.
enum PlanFiles {
  static let names = ["changzhi-2024", "hebi-2019", "pingshan-2020", "xincheng-2024", "xinji-2024"]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func pack(_ id: String) throws -> CompiledPack {
    func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }
    return try PolicyPackReader(schema: try XMLSchemaValidator(path: path("Schemas/policy-pack.xsd")))
      .read(ByteSource.file(path("Policies/\(id).xml")))
  }
}

/// Statements at random about the kinds that the indicators of a plan count, with the values that they ask for.
struct PlanRegister {
  private let kinds: [RecordKind]
  /// By fact, what conditions of the plan compare it with.
  private var wanted: [String: [AttributeValue]] = [:]
  private let pack: PolicyPack

  init(_ pack: PolicyPack) {
    self.pack = pack
    let measures = PlanRegister.indicators(of: pack).flatMap { [$0.numerator] + [$0.denominator].compactMap { $0 } }
    var kinds: Set<RecordKind> = []
    for measure in measures {
      guard let kind = RecordKind.named(measure.kind) else { continue }
      kinds.insert(kind)
      for attribute in kind.attributes {
        if case .reference(let other) = attribute.type, let other = RecordKind.named(other) { kinds.insert(other) }
      }
    }
    self.kinds = kinds.subtracting([.figure, .task]).sorted { $0.id < $1.id }
    for measure in measures { learn(from: measure.condition) }
    for list in pack.lists { if let condition = list.condition { learn(from: condition) } }
  }

  static func indicators(of pack: PolicyPack) -> [Indicator] {
    pack.rows.flatMap(\.implementations).compactMap {
      if case .indicator(let indicator) = $0 { indicator } else { nil }
    }
  }

  /// - Parameter lack: how many of ten values go missing.
  func deltas(_ count: Int, lacking lack: Int, _ generator: inout SeededGenerator) throws -> [RegisterDelta] {
    let start = try #require(CivilDate("\(pack.year)-01-01"))
    let random = (0..<count).map { number in
      let kind = generator.number(0...3) == 0 ? .check : kinds[generator.number(0...(kinds.count - 1))]
      var values: [String: AttributeValue] = [:]
      for attribute in kind.attributes where generator.number(0...9) >= lack {
        values[attribute.name] = value(of: attribute, kind, start, &generator)
      }
      return RegisterDelta(
        kind: kind, key: kind.id + String(generator.number(0...(kind == .check ? 60 : 9))), record: "R\(number)",
        effective: Instant(start.adding(days: generator.number(-30...300)), secondOfDay: generator.number(0...86_399)),
        values: values)
    }
    return random + reported(at: start)
  }

  /// Every reported figure and assigned number that the plan asks for, for the year.
  private func reported(at start: CivilDate) -> [RegisterDelta] {
    var names: Set<String> = []
    var tasks: Set<String> = []
    for indicator in PlanRegister.indicators(of: pack) {
      for measure in [indicator.numerator] + [indicator.denominator].compactMap({ $0 }) {
        guard let name = measure.by else { continue }
        if measure.counting == .figure { names.insert(name) }
        if measure.counting == .task { tasks.insert(name) }
      }
      if case .task(let name) = indicator.target { tasks.insert(name) }
    }
    let common: [String: AttributeValue] = [
      "place": .text(pack.place.text), "period": .text("\(pack.year)"), "source": .text("s"),
    ]
    let figures = names.sorted().enumerated().map { index, name in
      RegisterDelta(
        kind: .figure, key: "F\(index)", record: "F\(index)", effective: Instant(start),
        values: common.merging(["name": .text(name), "value": .integer(index * 1_000_000)]) { $1 })
    }
    let assigned = tasks.sorted().enumerated().map { index, name in
      RegisterDelta(
        kind: .task, key: "T\(index)", record: "T\(index)", effective: Instant(start),
        values: common.merging([
          "pack": .text(pack.id), "name": .text(name), "number": .integer((index + 1) * 2_000_000),
        ]) { $1 })
    }
    return figures + assigned
  }

  private mutating func learn(from condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { learn(from: part) }
    case .not(let inner), .established(let inner): learn(from: inner)
    case .compare(.fact(let fact), _, .literal(let value)): wanted[fact, default: []].append(value)
    case .isIn(let fact, let values): wanted[fact, default: []] += values
    case .contains(let fact, let code): wanted[fact, default: []].append(.codes([code]))
    default: break
    }
  }

  private func value(
    of attribute: Attribute, _ kind: RecordKind, _ start: CivilDate, _ generator: inout SeededGenerator
  ) -> AttributeValue? {
    let near = start.adding(days: generator.number(-20...380))
    if attribute.name == "place" {
      let outside = generator.number(0...5) == 0
      return .text(outside ? "990101" : pack.place.text)
    }
    if let values = wanted[kind.id + "." + attribute.name], generator.number(0...9) < 7 {
      return values[generator.number(0...(values.count - 1))]
    }
    func identity(_ letter: String) -> AttributeValue { .text(letter + String(generator.number(0...9))) }
    switch attribute.type {
    case .reference(let kind): return identity(kind)
    case .vin: return identity("vehicle")
    case .plate, .machineCode: return identity("p")
    case .day: return .day(near)
    case .moment: return .moment(Instant(near, secondOfDay: generator.number(0...86_399)))
    case .flag: return .flag(generator.flag())
    case .count: return .integer(generator.number(0...6))
    case .quantity: return .integer([0, 999, 1000, 150_000, 2_000_000][generator.number(0...4)])
    case .code(let list): return .text(list.codes[generator.number(0...(list.codes.count - 1))].code)
    case .codes(let list):
      return .codes(Set((0...1).map { _ in list.codes[generator.number(0...(list.codes.count - 1))].code }).sorted())
    case .division: return .text(pack.place.text)
    default: return .text("v\(generator.number(0...5))")
    }
  }
}
