import RegistryModel
import TestSupport
import Testing

@testable import EmissionStandards

@Suite("Raising a reading never turns a fail into a pass")
struct MonotonyTests {
  /// pass < cannot judge < fail: raising a reading never moves to the left.
  static func rank(_ outcome: Verdict.Outcome) -> Int {
    switch outcome {
    case .pass: 0
    case .cannotJudge: 1
    case .fail: 2
    }
  }

  func raise<Unit>(_ reading: Reading<Unit>, _ generator: inout SeededGenerator) -> Reading<Unit> {
    Reading(Quantity(scaled: reading.value.scaled + Int.random(in: 0...60, using: &generator)))
  }

  func k(_ generator: inout SeededGenerator) -> Reading<OpacityCoefficient> {
    Reading(Quantity(scaled: Int.random(in: 0...220, using: &generator)))
  }

  /// The reading as a record may write it: with two decimals, or shorter where that says the same.
  func retyped<Unit>(_ reading: Reading<Unit>, _ generator: inout SeededGenerator) throws -> Reading<Unit> {
    var text = reading.value.number
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix("."), Bool.random(using: &generator) {
      text.removeLast()
    }
    if text.hasSuffix(".") { text.removeLast() }
    let short = try #require(Reading<Unit>(text))
    #expect(short.value == reading.value)
    return short
  }

  @Test("free acceleration, whatever decimals are typed", arguments: 1...40)
  func freeAccelerationTexts(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      // Tenths around the limit, so that the written precision varies and both outcomes are near.
      let readings = try (0..<3).map { _ in
        let scaled = Int.random(in: 105...135, using: &generator)
        return try retyped(
          Reading<OpacityCoefficient>(Quantity(scaled: Bool.random(using: &generator) ? scaled : scaled / 10 * 10)),
          &generator)
      }
      let raised = try readings.map { reading in
        let lift = Int.random(in: 0...12, using: &generator)
        return try retyped(Reading<OpacityCoefficient>(Quantity(scaled: reading.value.scaled + lift)), &generator)
      }
      let judge = { (readings: [Reading<OpacityCoefficient>]) in
        Verdict(judging: try Composed.diesel([.freeAcceleration(FreeAccelerationResult(readings: readings))])).outcome
      }
      #expect(
        Self.rank(try judge(raised)) >= Self.rank(try judge(readings)),
        "seed \(seed): \(readings.map(\.text)) to \(raised.map(\.text))")
    }
  }

  @Test("one reading raised from 1.25 to a shorter 1.3 stays a fail")
  func shorterText() throws {
    let judge = { (readings: [String]) in
      Verdict(judging: try Composed.diesel([.freeAcceleration(try Composed.freeAcceleration(readings))])).outcome
    }
    #expect(try judge(["1.25", "1.2", "1.2"]) == .fail)
    #expect(try judge(["1.3", "1.2", "1.2"]) == .fail)
  }

  @Test("lugdown", arguments: 1...40)
  func lugdown(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      var result = LugdownResult(
        k100: k(&generator), k80: k(&generator),
        maxWheelPower: Reading(Quantity(scaled: Int.random(in: 900...1200, using: &generator))))
      if Bool.random(using: &generator) {
        result.nox80 = Reading(Quantity(scaled: Int.random(in: 80_000...160_000, using: &generator)))
      }
      let start = try Composed.day("2019-04-25").adding(days: Int.random(in: 0...600, using: &generator))
      var context = Composed.context(Bool.random(using: &generator) ? .a : .b)
      context.altitudeRule = AltitudeRule.allCases.randomElement(using: &generator) ?? .linear
      context.altitude = Bool.random(using: &generator) ? nil : Quantity(scaled: 2100)
      let before = Verdict(judging: try Composed.diesel([.lugdown(result)], on: "\(start)"), in: context).outcome
      var raised = result
      raised.k100 = raise(result.k100, &generator)
      raised.k80 = raise(result.k80, &generator)
      raised.nox80 = result.nox80.map { raise($0, &generator) }
      let after = Verdict(judging: try Composed.diesel([.lugdown(raised)], on: "\(start)"), in: context).outcome
      #expect(Self.rank(after) >= Self.rank(before), "seed \(seed): \(result) to \(raised)")
    }
  }

  @Test("free acceleration, on the road and in machines", arguments: 1...40)
  func freeAcceleration(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let readings = (0..<3).map { _ in k(&generator) }
      let raised = readings.map { raise($0, &generator) }
      let judge = { (readings: [Reading<OpacityCoefficient>]) in
        Verdict(judging: try Composed.diesel([.freeAcceleration(FreeAccelerationResult(readings: readings))])).outcome
      }
      #expect(Self.rank(try judge(raised)) >= Self.rank(try judge(readings)), "seed \(seed): \(readings)")

      var test = MachineSmokeTest(day: try Composed.day("2020-01-01"))
      test.stage =
        [.unknown, .atLeast(.two), .atLeast(.three), .declared(.one, source: .record)]
        .randomElement(using: &generator) ?? .unknown
      test.ratedPower = Bool.random(using: &generator) ? nil : Quantity(scaled: 500)
      test.isInBanZone = [nil, true, false].randomElement(using: &generator) ?? nil
      test.freeAcceleration = FreeAccelerationResult(readings: readings)
      let before = Verdict(judging: test).outcome
      test.freeAcceleration = FreeAccelerationResult(readings: raised)
      #expect(Self.rank(Verdict(judging: test).outcome) >= Self.rank(before), "seed \(seed): \(test)")
    }
  }

  @Test("petrol methods", arguments: 1...20)
  func petrol(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let percent = { (generator: inout SeededGenerator) in
        Reading<VolumePercent>(Quantity(scaled: Int.random(in: 0...80, using: &generator)))
      }
      let ppm = { (generator: inout SeededGenerator) in
        Reading<PartsPerMillion>(Quantity(scaled: Int.random(in: 0...12_000, using: &generator)))
      }
      var test = DoubleIdleResult(
        low: .init(co: percent(&generator), hc: ppm(&generator)),
        high: .init(co: percent(&generator), hc: ppm(&generator)))
      test.lambda = Reading(Quantity(scaled: 1000))
      var raised = test
      raised.low.co = raise(test.low.co, &generator)
      raised.high.hc = raise(test.high.hc, &generator)
      let judge = { (test: DoubleIdleResult) in Verdict(judging: try Composed.petrol([.doubleIdle(test)])).outcome }
      #expect(Self.rank(try judge(raised)) >= Self.rank(try judge(test)), "seed \(seed): \(test)")
    }
  }
}
