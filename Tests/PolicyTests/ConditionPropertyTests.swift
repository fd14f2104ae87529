import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// The compiled form of conditions, held against a plain evaluation over random conditions and vehicles.
struct ConditionPropertyTests {
  private static let day = CivilDate(daysSinceEpoch: 18_400)

  /// Leaves over facts of several types.
  private static func leaf(_ random: inout SeededGenerator) -> Condition {
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let comparison = Comparison.allCases.randomElement(using: &random) ?? .equal
      return .compare(.fact("vehicle.stage"), comparison, .literal(.integer(Int.random(in: 0...6, using: &random))))
    case 1: return .isIn("vehicle.fuel", [.text("A"), .text("B")])
    case 2: return .compare(.fact("vehicle.operating"), .equal, .literal(.flag(Bool.random(using: &random))))
    case 3: return .happened("vehicle.phasedOutOn")
    case 4: return .known("vehicle.stage")
    case 5: return .contains("vehicle.engineTechnology", "leanBurn")
    default: return .compare(.fact("vehicle.remoteInstalledOn"), .atMost, .fact("date"))
    }
  }

  private static func condition(_ random: inout SeededGenerator, depth: Int) -> Condition {
    guard depth > 0 else { return leaf(&random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      return .all((0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, depth: depth - 1) })
    case 2, 3:
      return .any((0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, depth: depth - 1) })
    case 4: return .not(condition(&random, depth: depth - 1))
    default: return Bool.random(using: &random) ? leaf(&random) : .established(condition(&random, depth: depth - 1))
    }
  }

  private static func vehicle(_ random: inout SeededGenerator) -> RecordState {
    var values: [String: AttributeValue] = [:]
    func maybe(_ name: String, _ value: AttributeValue, _ random: inout SeededGenerator) {
      if Int.random(in: 0..<3, using: &random) > 0 { values[name] = value }
    }
    maybe("stage", .integer(Int.random(in: 0...6, using: &random)), &random)
    maybe("stageSource", .text(Bool.random(using: &random) ? "derived" : "record"), &random)
    maybe("fuel", .text(["A", "B", "C", "E"].randomElement(using: &random) ?? "A"), &random)
    maybe("operating", .flag(Bool.random(using: &random)), &random)
    maybe("phasedOutOn", .day(day.adding(days: Int.random(in: -2...2, using: &random))), &random)
    maybe("remoteInstalledOn", .day(day.adding(days: Int.random(in: -2...2, using: &random))), &random)
    maybe("engineTechnology", .codes(Bool.random(using: &random) ? ["leanBurn"] : []), &random)
    return RecordState(kind: .vehicle, key: "V", values: values)
  }

  /// The meaning of a condition, written out without slots or programs.
  private static func plain(_ condition: Condition, _ vehicle: RecordState) -> Truth {
    switch condition {
    case .all(let parts): return parts.reduce(.yes) { $0 && plain($1, vehicle) }
    case .any(let parts): return parts.reduce(.no) { $0 || plain($1, vehicle) }
    case .not(let inner): return !plain(inner, vehicle)
    case .established(let inner): return Truth(plain(inner, vehicle) == .yes)
    case .known(let name): return Truth(vehicle.values[attribute(name)] != nil)
    case .isIn(let name, let values):
      return vehicle.values[attribute(name)].map { Truth(values.contains($0)) } ?? .unknown
    case .contains(let name, let code):
      guard case .codes(let codes)? = vehicle.values[attribute(name)] else { return .unknown }
      return Truth(codes.contains(code))
    case .happened(let name): return Truth(vehicle.day(attribute(name)).map { $0 <= day } ?? false)
    case .compare(.fact("vehicle.stage"), let comparison, .literal(.integer(let limit))):
      guard case .integer(let stage)? = vehicle.values["stage"] else { return .unknown }
      let highest = vehicle.text("stageSource") == "derived" ? 6 : stage
      let found = Set((stage...max(stage, highest)).map { holds($0, comparison, limit) })
      return found.count == 1 ? Truth(found.contains(true)) : .unknown
    case .compare(.fact(let name), .equal, .literal(let value)):
      return vehicle.values[attribute(name)].map { Truth($0 == value) } ?? .unknown
    case .compare(.fact(let name), .atMost, .fact("date")):
      return vehicle.day(attribute(name)).map { Truth($0 <= day) } ?? .unknown
    default: return .unknown
    }
  }

  private static func attribute(_ fact: String) -> String { String(fact.dropFirst("vehicle.".count)) }

  private static func holds(_ left: Int, _ comparison: Comparison, _ right: Int) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .below: left < right
    case .atMost: left <= right
    case .above: left > right
    case .atLeast: left >= right
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func theProgramMeansWhatTheConditionSays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let conditions = (0..<10).map { _ in Self.condition(&random, depth: 3) }
    let pack = try CompiledPack(try TestPack.with(conditions))
    let question = Question(
      kind: .vehicle, key: "V", activity: "check", place: try TestPack.place, time: .day(Self.day))
    for _ in 0..<20 {
      let vehicle = Self.vehicle(&random)
      let register = InMemoryRegister([
        RegisterDelta(
          kind: .vehicle, key: "V", record: "1", effective: Instant(Self.day.adding(days: -9)), values: vehicle.values)
      ])
      let decision = try DecisionEngine([pack]).decide(question, in: register)
      for (condition, outcome) in zip(conditions, decision.outcomes) {
        let expected: Answer =
          switch Self.plain(condition, vehicle) {
          case .yes: .prohibited
          case .no: .allowed
          case .unknown: .undetermined
          }
        #expect(outcome.answer == expected, "seed \(seed): \(condition) over \(vehicle.values)")
        #expect((outcome.answer == .undetermined) == !outcome.missing.isEmpty)
      }
      let notices = try PlaceNotices(place: TestPack.place, in: register, at: question.time.last)
      let plan = try #require(pack.plan(activity: "check", kind: .vehicle))
      let bulk = try BulkDecider(pack: pack, plan: plan, question: question, notices: notices, in: register)
      #expect(bulk.needsOnlyAttributes)
      #expect(try bulk.standing(of: vehicle, in: register) == decision.leading)
      #expect(bulk.standing(ofValues: bulk.attributes.map { vehicle.values[$0] }) == decision.leading)
    }
  }
}
