import Policy
import RegistryModel
import Testing

@Suite struct PublicationTests {
  private func states(
    _ bench: IndicatorBench, _ duty: PublicationDuty, _ period: String, asOf day: String
  ) throws -> [PublicationState] {
    let engine = IndicatorEngine(try CompiledPack(try IndicatorBench.pack([], others: [.publication(duty)])))
    return try engine.publications(
      try #require(ReportingPeriod(period)), asOf: try #require(CivilDate(day)), in: bench.register)
  }

  private func duty(
    _ kind: String, _ rhythm: PublicationDuty.Rhythm, due: String? = nil, subject: String? = nil,
    _ condition: Condition? = nil
  ) -> PublicationDuty {
    PublicationDuty(
      id: "U", title: BilingualText(zh: "公开", en: "publication"), kind: kind, rhythm: rhythm,
      due: due.flatMap { CivilDate($0) }, subject: subject, condition: condition)
  }

  @Test func stationsHaveToBePublicByTheDay() throws {
    var bench = IndicatorBench()
    for (key, on) in [("A", "2019-06-30"), ("B", "2019-07-01"), ("C", nil)] as [(String, String?)] {
      var values: [String: AttributeValue] = ["name": .text(key), "listedFrom": .date("2019-01-01")]
      if let on { values["processPublicOn"] = .date(on) }
      try bench.state(.station, key, values)
    }
    let duty = duty("processPublic", .once, due: "2019-06-30", subject: "station", .happened("station.listedFrom"))
    #expect(try states(bench, duty, "2019", asOf: "2019-12-31").map(\.status) == [.done, .late, .overdue])
    #expect(try states(bench, duty, "2019", asOf: "2019-06-30").map(\.status) == [.done, .pending, .pending])
  }

  @Test func rankingsAreDueEveryMonth() throws {
    var bench = IndicatorBench()
    for (key, period, on) in [("p1", "2020-05", "2020-06-08"), ("p2", "2020-06", "2020-08-01")] {
      try bench.state(
        .publication, key,
        ["kind": .text("ranking"), "period": .text(period), "publishedOn": .date(on), "location": .text("门户")], on: on)
    }
    let states = try states(bench, duty("ranking", .monthly), "2020-Q2", asOf: "2020-08-31")
    #expect(states.map(\.about) == ["2020-04", "2020-05", "2020-06"])
    #expect(states.map(\.status) == [.overdue, .done, .late])
  }

  @Test func onlyConfirmedFindingsMayBePublic() throws {
    var bench = IndicatorBench()
    for (key, status) in [("c1", "confirmed"), ("c2", "confirmed"), ("c3", "suspected"), ("c4", "suspected")] {
      try bench.check(
        key, "roadside", at: "2020-06-10T10:00", ["status": .text(status), "outcome": .text("overLimit")])
    }
    for key in ["c2", "c4"] {
      try bench.state(
        .publication, key,
        ["kind": .text("violation"), "about": .text("check:" + key), "publishedOn": .date("2020-06-20")],
        on: "2020-06-20")
    }
    let duty = duty("violation", .perRecord, subject: "check", .one("check.outcome", "overLimit"))
    let states = try states(bench, duty, "2020-06", asOf: "2020-06-30")
    #expect(states.map(\.about) == ["check:c1", "check:c2", "check:c4"])
    #expect(states.map(\.status) == [.undecided, .done, .unconfirmed])
  }

  @Test func whatWasFrozenNeedsNoRecord() throws {
    let engine = IndicatorEngine(
      try CompiledPack(try IndicatorBench.pack([], others: [.publication(duty("ranking", .monthly))])))
    func june(_ day: String) throws -> PublicationState? {
      try engine.publications(
        .month(try #require(YearMonth("2020-06"))), asOf: try #require(CivilDate(day)),
        archive: [
          ArchivedPublication(
            kind: "ranking", period: "2020-06", publishedOn: try #require(CivilDate("2020-07-08")), location: "门户")
        ], in: IndicatorBench().register
      ).first
    }
    #expect(try june("2020-07-07")?.status == .pending)
    #expect(try june("2020-07-08")?.status == .done)
    #expect(try june("2020-09-30")?.location == "门户")
  }

  @Test func dutiesThatAskForNothingAreNamedOnRequest() throws {
    let duty = duty("violation", .perRecord, subject: "check")
    let engine = IndicatorEngine(try CompiledPack(try IndicatorBench.pack([], others: [.publication(duty)])))
    let period = ReportingPeriod.year(2020)
    let day = try #require(CivilDate("2020-12-31"))
    #expect(try engine.publications(period, asOf: day, in: InMemoryRegister()).isEmpty)
    let named = try engine.publications(period, asOf: day, namesIdle: true, in: InMemoryRegister())
    #expect(named.map(\.status) == [.idle])
    #expect(named.map(\.isOpen) == [false])
  }
}
