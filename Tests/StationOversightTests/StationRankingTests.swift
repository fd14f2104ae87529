import RegistryModel
import StationOversight
import TestSupport
import Testing

@Suite("Monthly station ranking (PS-32)")
struct StationRankingTests {
  let june = YearMonth(year: 2020, month: 6)
  let pingshan = DivisionCode("130131")
  let xinji = DivisionCode("130181")

  private func station(_ code: String) throws -> StationCode { try #require(StationCode(code)) }

  private func finding(
    _ check: String, _ vehicle: String, _ moment: String, station code: String?, registered: DivisionCode? = nil
  ) throws -> OverLimitFinding {
    OverLimitFinding(
      check: check, at: try #require(Instant(moment)), vehicle: .vin(VIN(vehicle)), registeredIn: registered,
      foundIn: pingshan, station: try code.map { try station($0) })
  }

  private func ranking(_ findings: [OverLimitFinding]) throws -> StationRanking {
    let stations = try ["13013101", "13013102", "13013103"].map {
      StationRanking.ListedStation(code: try station($0), name: $0)
    }
    return StationRanking(
      month: try #require(june), place: try #require(pingshan), stations: stations, findings: findings)
  }

  @Test("Scenario T-035: distinct vehicles, month by the moment in UTC+8, no station apart")
  func scenarioT035() throws {
    let result = try ranking([
      finding("c1", "V1", "2020-06-05T10:00", station: "13013101"),
      finding("c2", "V1", "2020-06-20T10:00", station: "13013101"),
      finding("c3", "V2", "2020-06-09T10:00", station: "13013101"),
      finding("c4", "V3", "2020-06-11T10:00", station: "13013102"),
      finding("c5", "V4", "2020-06-30T23:50", station: "13013102"),
      finding("c6", "V5", "2020-07-01T00:10", station: "13013102"),
      finding("c7", "V6", "2020-06-12T10:00", station: "13013101"),
      finding("c8", "V7", "2020-06-15T10:00", station: nil),
    ])
    #expect(result.rows.map { [$0.rank, $0.overLimitVehicles] } == [[1, 3], [2, 2], [3, 0]])
    #expect(result.rows.map(\.station.name) == ["13013101", "13013102", "13013103"])
    #expect(result.vehiclesWithoutStation == 1)
  }

  @Test("A station of the place that is off its list stands apart, and not as one of another place")
  func offList() throws {
    let result = StationRanking(
      month: try #require(june), place: try #require(pingshan), stations: [], unlisted: [try station("13013107")],
      findings: [
        try finding("c1", "V1", "2020-06-05T10:00", station: "13013107"),
        try finding("c2", "V2", "2020-06-05T10:00", station: "13018101"),
      ])
    #expect(result.otherPlaces.map(\.isOfThisPlace) == [true, false])
  }

  @Test("Equal counts share a rank and the next rank is skipped")
  func ties() throws {
    let result = try ranking([
      finding("c1", "V1", "2020-06-05T10:00", station: "13013102"),
      finding("c2", "V2", "2020-06-05T10:00", station: "13013103"),
    ])
    #expect(result.rows.map(\.rank) == [1, 1, 3])
    #expect(result.rows.map(\.station.name) == ["13013102", "13013103", "13013101"])
  }

  @Test("A vehicle registered elsewhere counts there; a station of another place stands apart")
  func places() throws {
    let result = try ranking([
      finding("c1", "V1", "2020-06-05T10:00", station: "13013101", registered: xinji),
      finding("c2", "V2", "2020-06-06T10:00", station: "13018101", registered: pingshan),
    ])
    #expect(result.vehiclesRegisteredElsewhere == 1)
    #expect(result.rows.allSatisfy { $0.overLimitVehicles == 0 && $0.rank == 1 })
    #expect(result.otherPlaces.map(\.code.text) == ["13018101"])
    #expect(result.vehiclesOfUnknownRegistration == 0)
  }

  @Test("The order of the findings does not matter", arguments: 0..<24)
  func permutation(seed: Int) throws {
    let findings = try (0..<40).map { index in
      try finding(
        "c\(index)", "V\(index % 13)", "2020-06-\((index % 28 + 1).zeroPadded(to: 2))T10:00",
        station: ["13013101", "13013102", nil, "13018101"][index % 4])
    }
    var generator = SeededGenerator(seed: UInt64(seed))
    #expect(try ranking(findings.shuffled(using: &generator)) == ranking(findings))
  }
}
