@testable import Policy
import RegistryModel
import Testing

@Suite struct IndicatorPlanTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// 40 coded machines on two sites; four checks are needed in June 2020.
  private func bench(sites: [String] = ["north", "south"]) throws -> IndicatorBench {
    var bench = IndicatorBench()
    for number in 1...40 {
      try bench.state(
        .machine, "m\(number)",
        ["codedOn": .date("2020-05-01"), "status": .text("inService"), "site": .text(sites[number % sites.count])],
        on: "2020-05-01")
    }
    return bench
  }

  private func plan(_ bench: IndicatorBench, _ indicator: Indicator, on day: String) throws -> IndicatorPlan {
    let engine = IndicatorEngine(try CompiledPack(try IndicatorBench.pack([indicator])))
    return try #require(
      try engine.plans(
        for: indicator.id, on: try self.day(day),
        calendar: WorkingCalendar(
          holidays: [try self.day("2020-06-25"), try self.day("2020-06-26")],
          workedWeekendDays: [try self.day("2020-06-28")]),
        history: bench.register, in: bench.register
      ).first)
  }

  @Test func saysWhatRemainsAndWhere() throws {
    var bench = try bench()
    try bench.check("c1", "machine", at: "2020-06-03T09:00", ["machine": .text("m1")])
    let plan = try plan(bench, .machineChecks, on: "2020-06-29")
    #expect(plan.remaining == ExactAmount(3))
    #expect(plan.workingDays == 2)
    #expect(plan.perWorkingDay == ExactAmount(2))
    #expect(plan.unseen.map(\.location) == ["north", "south"])
    #expect(plan.unseen.map(\.subjects.count) == [20, 19])
    #expect(plan.obstacle == nil)
    #expect(plan.flags == [])
  }

  @Test(arguments: [("2020-06-22", 6), ("2020-06-25", 3), ("2020-06-27", 3), ("2020-06-30", 1)])
  func workingDaysFollowTheNotice(day: String, count: Int) throws {
    // 22-24 June are worked, 25-26 are holidays, Sunday 28 is worked in their stead, then 29 and 30.
    #expect(try plan(try bench(), .machineChecks, on: day).workingDays == count)
  }

  @Test func flagsAttemptsToLookGood() throws {
    var bench = try bench()
    for number in 1...5 {
      try bench.check(
        "c\(number)", "machine", at: "2020-06-0\(number)T09:00", ["machine": .text("m1"), "site": .text("north")])
    }
    try bench.state(
      .check, "c6",
      [
        "kind": .text("machine"), "at": .moment(Instant(try day("2020-06-02"))), "machine": .text("m2"),
        "site": .text("north"), "outcome": .text("pass"),
      ], on: "2020-06-02", stated: "2020-06-28")
    let flags = try plan(bench, .machineChecks, on: "2020-06-29").flags
    #expect(
      flags == [
        .repeatedSubject("m1", ["c1", "c2", "c3", "c4", "c5"]),
        .backDated([QuotaFlag.BackDated(key: "c6", days: 26)]),
        .oneSite("north", checks: 6),
      ])
  }

  @Test func saysOnDayOneWhatCannotBeReached() throws {
    var bench = IndicatorBench()
    for number in 1...300 {
      try bench.state(
        .vehicle, "v\(number)", ["category": .text("truck"), "fuel": .text("B"), "stage": .integer(3)])
    }
    let plan = try plan(bench, .phaseOut, on: "2020-01-02")
    #expect(plan.obstacle == .tooFewSubjects(attainable: ExactAmount(300), needed: ExactAmount(324)))
    #expect(plan.attainable == ExactAmount(300))
  }

  @Test func saysWhatKeepsItFromPlanning() throws {
    let plan = try plan(IndicatorBench(), .remoteSensing, on: "2020-06-02")
    #expect(plan.remaining == nil)
    #expect(plan.obstacle == .unknown(["task:remoteSensing"]))
  }

  @Test func workingDaysComeFromLoadedNotices() throws {
    var bench = try bench()
    let engine = IndicatorEngine(try CompiledPack(try IndicatorBench.pack([.machineChecks])))
    func plan() throws -> IndicatorPlan {
      try #require(
        try engine.plans(for: Indicator.machineChecks.id, on: try day("2020-06-22"), in: bench.register).first)
    }
    #expect(try plan().workingDays == 7)
    #expect(try plan().yearsWithoutHolidays == [2020])
    for (key, name, from, until) in [
      ("h", "holiday", "2020-06-25", "2020-06-28"), ("w", "makeUpWorkday", "2020-06-28", "2020-06-29"),
    ] {
      try bench.state(
        .window, key,
        [
          "name": .text(name), "from": .moment(Instant(try day(from))), "until": .moment(Instant(try day(until))),
          "source": .text("notice 2019-16"),
        ])
    }
    #expect(try plan().workingDays == 6)
    #expect(try plan().yearsWithoutHolidays == [])
  }
}
