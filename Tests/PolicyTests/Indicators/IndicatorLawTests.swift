@testable import Policy
import RegistryModel
import TestSupport
import Testing

/// The result equals a count written out by hand, on random registers.
@Suite struct IndicatorLawTests {
  private struct Machine {
    var code: Int?
    var cancelled: Int?
    var place: String?
    var status: String?
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func monthlyShareEqualsAPlainCount(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bench = IndicatorBench()
    let start = try #require(CivilDate("2020-06-01"))
    var machines: [Machine] = []
    for number in 0..<Int.random(in: 0...25, using: &random) {
      let machine = Machine(
        code: Bool.random(using: &random) ? Int.random(in: -40...20, using: &random) : nil,
        cancelled: Int.random(in: 0...3, using: &random) == 0 ? Int.random(in: -30...20, using: &random) : nil,
        place: ["130131", "130131", "130131", "410600"].randomElement(using: &random),
        status: ["inService", "inService", "outOfUse", nil].randomElement(using: &random) ?? nil)
      var values: [String: AttributeValue] = ["place": .text(machine.place ?? "")]
      if let code = machine.code { values["codedOn"] = .day(start.adding(days: code)) }
      if let cancelled = machine.cancelled { values["codeCancelledOn"] = .day(start.adding(days: cancelled)) }
      if let status = machine.status { values["status"] = .text(status) }
      try bench.state(.machine, "m\(number)", values)
      machines.append(machine)
    }
    var seen: Set<String> = []
    for number in 0..<Int.random(in: 0...30, using: &random) {
      let offset = Int.random(in: -5...34, using: &random)
      let subject = "m\(Int.random(in: 0...25, using: &random))"
      let kind = Bool.random(using: &random) ? "machine" : "roadside"
      let place = Int.random(in: 0...4, using: &random) == 0 ? "410600" : "130131"
      try bench.check(
        "c\(number)", kind, at: "\(start.adding(days: offset))T12:00",
        ["machine": .text(subject), "place": .text(place)])
      if (0..<30).contains(offset), kind == "machine", place == "130131" { seen.insert(subject) }
    }
    let base = machines.count { machine in
      guard machine.place == "130131", let code = machine.code, code <= 0 else { return false }
      if let cancelled = machine.cancelled, cancelled <= 0, cancelled >= code { return false }
      return machine.status == "inService" || machine.status == nil
    }
    let figure = try bench.figure(.machineChecks, "2020-06")
    #expect(figure.numerator == ExactAmount(seen.count))
    #expect(figure.denominator == ExactAmount(base))
    let expected: IndicatorFigure.Result = base == 0 ? .noBase : seen.count * 10 >= base ? .met : .notMet
    #expect(figure.result == expected)
    #expect((figure.shortfall?.steps ?? 0) == (base == 0 ? 0 : max(0, (base + 9) / 10 - seen.count)))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func stageUnknownNeverCounts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bench = IndicatorBench()
    var sure = 0
    var unknown = 0
    for number in 0..<Int.random(in: 1...30, using: &random) {
      let stage = [0, 2, 3, 4, 6, nil].randomElement(using: &random) ?? nil
      let isDerived = Int.random(in: 0...3, using: &random) == 0
      let offset = Int.random(in: -20...380, using: &random)
      let day = try #require(CivilDate("2020-01-01")).adding(days: offset)
      var values: [String: AttributeValue] = [
        "category": .text("truck"), "fuel": .text("B"), "phasedOutOn": .day(day),
        "stageSource": .text(isDerived ? "derived" : "record"),
      ]
      if let stage { values["stage"] = .integer(stage) }
      try bench.state(.vehicle, "v\(number)", values)
      guard (0..<366).contains(offset) else { continue }
      // A stage derived from dates is a lower bound: it proves that the stage is above three, never that it is not.
      if let stage, stage <= 3, !isDerived { sure += 1 }
      if stage == nil || (isDerived && (stage ?? 0) <= 3) { unknown += 1 }
    }
    let figure = try bench.figure(.phaseOut, "2020")
    #expect(figure.numerator == ExactAmount(sure))
    #expect(figure.uncertainInNumerator == unknown)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func shortfallIsTheLeastThatReaches(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = Int.random(in: 1...5000, using: &random)
    let target = IndicatorTarget.share(Int.random(in: 0...100, using: &random), of: 100)
    let count = Int.random(in: 0...base, using: &random)
    let shortfall = target.shortfall(ExactAmount(count), of: ExactAmount(base))
    #expect(target.isReached(ExactAmount(count), of: ExactAmount(base)) == (shortfall == nil))
    guard let shortfall else { return }
    #expect(target.isReached(ExactAmount(count + shortfall.steps), of: ExactAmount(base)) == true)
    #expect(target.isReached(ExactAmount(count + shortfall.steps - 1), of: ExactAmount(base)) == false)
  }
}
