import EmissionStandards
import RegistryModel
import TestSupport
import Testing

@Suite("Remote sensing")
struct RemoteSensingTests {
  func pass(_ day: String, opacity: String? = nil, level: String? = nil, no: String? = nil, isValid: Bool = true) throws
    -> RemoteSensingObservation
  {
    var pass = RemoteSensingObservation(time: Instant(try Composed.day(day), secondOfDay: 3600), isValid: isValid)
    pass.opacity = try opacity.map { try Composed.reading($0) }
    pass.ringelmann = try level.map { try Composed.reading($0) }
    pass.no = try no.map { try Composed.reading($0) }
    return pass
  }

  @Test("a series of checks is judged from what they state, and a reading below zero is none")
  func checks() throws {
    let checks: [(day: String, opacity: Int?, no: Int?)] = [
      ("2020-01-01", 301, nil), ("2020-02-01", -5, 20_000), ("2020-03-01", 400, nil),
    ]
    let verdict = RemoteSensingVerdict(
      judging: try checks.map {
        RemoteSensingObservation(
          time: Instant(try Composed.day($0.day)), isValid: true, opacity: $0.opacity.map { Quantity(scaled: $0) },
          no: $0.no.map { Quantity(scaled: $0) })
      })
    #expect(verdict.outcome == .failed)
    #expect(verdict.pollutants.map(\.item) == [.remoteOpacity])
    #expect(RemoteSensingVerdict(judging: [try pass("2020-01-01", opacity: "-0.1")]).outcome == .cannotJudge)
  }

  @Test("limits: equal is clean, one step beyond is an exceedance")
  func limits() throws {
    let clean = RemoteSensingVerdict(judging: [try pass("2020-01-01", opacity: "30.0", level: "1", no: "1500")])
    #expect(clean.outcome == .clean)
    for beyond in [
      try pass("2020-01-01", opacity: "30.1"), try pass("2020-01-01", level: "2"),
      try pass("2020-01-01", no: "1500.01"),
    ] { #expect(RemoteSensingVerdict(judging: [beyond]).outcome == .reminder) }
  }

  @Test(
    "the window of six calendar months, on both sides of its end",
    arguments: [
      ("2020-01-15", "2020-07-15", RemoteSensingVerdict.Outcome.failed), ("2020-01-15", "2020-07-16", .reminder),
      ("2020-08-31", "2021-02-28", .failed), ("2020-08-31", "2021-03-01", .reminder),
    ])
  func window(first: String, second: String, outcome: RemoteSensingVerdict.Outcome) throws {
    let series = [try pass(second, opacity: "40"), try pass(first, opacity: "40")]
    #expect(RemoteSensingVerdict(judging: series).outcome == outcome)
    #expect(RemoteSensingVerdict(judging: series.reversed()).outcome == outcome)
  }

  @Test("two passes of one day are two; a pass that is recorded twice is one, whoever it joins")
  func recordedTwice() throws {
    var first = try pass("2020-03-01", opacity: "40")
    first.id = "A"
    first.device = "D-1"
    var again = first
    again.id = "B"
    #expect(RemoteSensingVerdict(judging: [first, again]).outcome == .reminder)
    var later = first
    later.time = first.time.adding(seconds: 60)
    #expect(RemoteSensingVerdict(judging: [first, later]).outcome == .failed)
    var elsewhere = again
    elsewhere.device = "D-2"
    #expect(RemoteSensingVerdict(judging: [first, elsewhere]).outcome == .failed)
    elsewhere.device = ""
    #expect(RemoteSensingVerdict(judging: [first, elsewhere]).outcome == .reminder, "nobody says that there were two")
    var before = try pass("2020-02-01", opacity: "40")
    before.id = "Z"
    let three = RemoteSensingVerdict(judging: [first, again, before])
    #expect(three.passes.map { $0.joins.map(\.id) } == [[], ["Z"], ["Z"]])
  }

  @Test(
    "the standard is for diesel vehicles; a fuel that does not tell the engine leaves nobody out",
    arguments: [
      (nil, RemoteSensingVerdict.Outcome.failed), (FuelKind.diesel, .failed), (.hybrid, .failed), (.other, .failed),
      (.petrol, .cannotJudge), (.electric, .cannotJudge), (.naturalGas, .cannotJudge),
    ])
  func fuel(fuel: FuelKind?, outcome: RemoteSensingVerdict.Outcome) throws {
    let series = try ["2020-01-01", "2020-02-01"].map { day in
      var pass = try pass(day, opacity: "40")
      pass.fuel = fuel
      return pass
    }
    let verdict = RemoteSensingVerdict(judging: series)
    #expect(verdict.outcome == outcome)
    #expect(verdict.outOfScope.count == (outcome == .cannotJudge ? 2 : 0))
  }

  @Test("a clean valid reading of the pollutant breaks the chain; nothing else does")
  func chain() throws {
    let first = try pass("2020-01-01", opacity: "40")
    let last = try pass("2020-03-01", opacity: "40")
    let judge = { (between: RemoteSensingObservation) in RemoteSensingVerdict(judging: [first, between, last]).outcome }
    #expect(judge(try pass("2020-02-01", opacity: "10")) == .reminder)
    #expect(judge(try pass("2020-02-01", opacity: "10", isValid: false)) == .failed)
    #expect(judge(try pass("2020-02-01", no: "100")) == .failed)
    #expect(judge(try pass("2020-02-01")) == .failed)
  }

  @Test("two exceedances of different pollutants are two reminders")
  func samePollutant() throws {
    let verdict = RemoteSensingVerdict(judging: [
      try pass("2020-01-01", opacity: "40", no: "100"), try pass("2020-02-01", no: "2000"),
    ])
    #expect(verdict.outcome == .reminder)
    #expect(verdict.pollutants.map(\.item) == [.remoteOpacity, .remoteNO])
  }

  @Test("each exceedance joins the one before it, not only the first")
  func slidingWindow() throws {
    let verdict = RemoteSensingVerdict(judging: [
      try pass("2020-01-01", opacity: "40"), try pass("2020-09-01", opacity: "40"),
      try pass("2020-12-01", opacity: "40"),
    ])
    #expect(verdict.outcome == .failed)
    #expect(verdict.pollutants.first?.passes.map { "\($0.day)" } == ["2020-09-01", "2020-12-01"])
  }

  @Test("before the standard and without valid readings nothing is judged")
  func nothing() throws {
    let early = RemoteSensingVerdict(judging: [
      try pass("2017-07-25", opacity: "40"), try pass("2017-07-26", opacity: "40"),
    ])
    #expect(early.outcome == .cannotJudge)
    #expect(early.noTableBefore == (try Composed.day("2017-07-27")))
    #expect(
      RemoteSensingVerdict(judging: [try pass("2017-07-26", opacity: "40"), try pass("2017-07-27", opacity: "40")])
        .outcome == .reminder)
    #expect(RemoteSensingVerdict(judging: []).outcome == .cannotJudge)
    #expect(
      RemoteSensingVerdict(judging: [try pass("2020-01-01", opacity: "40", isValid: false)]).outcome == .cannotJudge)
  }

  @Test("the verdict of every pass is the same in any order of arrival, and is what the rule says", arguments: 1...60)
  func anyOrder(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let start = try Composed.day("2019-01-01")
    var series: [RemoteSensingObservation] = []
    for number in 0..<Int.random(in: 1...9, using: &generator) {
      let day = start.adding(days: Int.random(in: 0...700, using: &generator))
      series.append(
        RemoteSensingObservation(
          id: "C\(number)", time: Instant(day, secondOfDay: Int.random(in: 0..<86_400, using: &generator)),
          isValid: Int.random(in: 0..<8, using: &generator) > 0,
          opacity: [nil, 290, 300, 301, 400].randomElement(using: &generator)?.map { Quantity(scaled: $0) },
          no: [nil, 1000_00, 1500_01].randomElement(using: &generator)?.map { Quantity(scaled: $0) }))
    }
    let verdict = RemoteSensingVerdict(judging: series)
    for _ in 0..<5 {
      series.shuffle(using: &generator)
      #expect(RemoteSensingVerdict(judging: series) == verdict)
    }
    for pass in verdict.passes { #expect(pass.outcome == Self.outcome(of: pass.observation, in: series)) }
    #expect((verdict.outcome == .failed) == verdict.passes.contains { $0.outcome == .failed })
  }

  /// The rule written down once more: an exceedance fails where the last valid reading of its pollutant before it was
  /// an exceedance too, and not more than six calendar months ago.
  private static func outcome(
    of pass: RemoteSensingObservation, in series: [RemoteSensingObservation]
  ) -> RemoteSensingVerdict.Outcome {
    let readings: [(RemoteSensingObservation) -> Int?] = [{ $0.opacity?.value.scaled }, { $0.no?.value.scaled }]
    var outcomes: [RemoteSensingVerdict.Outcome] = []
    for (reading, limit) in zip(readings, [300, 1500_00]) {
      guard let own = reading(pass) else { continue }
      guard own > limit else {
        outcomes.append(.clean)
        continue
      }
      let before = series.filter { $0.isValid && $0.time < pass.time && reading($0) != nil }
        .max { $0.time < $1.time }
      let joins = before.map { earlier in
        (reading(earlier) ?? 0) > limit && pass.time.day <= earlier.time.day.adding(months: 6)
      }
      outcomes.append(joins == true ? .failed : .reminder)
    }
    return outcomes.max() ?? .cannotJudge
  }
}
