import RegistryModel
import Testing

@testable import SampleData

/// What holds of every sample.
@Suite struct SampleLawTests {
  private func records(stations: Int, inspections: Int, hasFaults: Bool = false) throws -> [InspectionRecord] {
    let options = try SampleGeneratorTests.options(
      stations: stations, vehicles: 500, inspections: inspections, hasFaults: hasFaults)
    return try (0..<stations).flatMap { number in
      var ledger = StationLedger(
        station: try #require(SampleStation(number: number, options: options)), options: options)
      var records: [InspectionRecord] = []
      while let (record, _) = ledger.next() { records.append(record) }
      return records
    }
  }

  @Test func inspectionsOfALineDoNotOverlap() throws {
    var ends: [String: Instant] = [:]
    for record in try records(stations: 2, inspections: 3000) {
      let line = record.station.text + "/" + (record.line ?? "")
      #expect(record.start < record.end)
      #expect(ends[line].map { $0 <= record.start } ?? true, "\(record.serial)")
      ends[line] = record.end
      #expect((8 * 3600...17 * 3600 + 1800).contains(record.start.secondOfDay))
      #expect(record.end.secondOfDay <= 17 * 3600 + 1800)
    }
  }

  @Test func serialsAreUnique() throws {
    let serials = try records(stations: 2, inspections: 3000).map { $0.station.text + "|" + $0.serial.text }
    #expect(Set(serials).count == serials.count)
  }

  @Test func aRetestFollowsAFail() throws {
    var failed: [String: CivilDate] = [:]
    var retests = 0
    for record in try records(stations: 1, inspections: 3000) {
      let vehicle = record.vehicle.vin.text
      if record.attempt > 1 {
        retests += 1
        let day = try #require(failed[vehicle + "/\(record.attempt - 1)"])
        #expect(day < record.start.day)
      }
      let test = vehicle + "/\(record.attempt)"
      if record.verdict == .fail, failed[test] == nil { failed[test] = record.start.day }
    }
    #expect(retests > 20)
  }

  @Test func verdictsFollowTheReadings() throws {
    let all = try records(stations: 2, inspections: 3000)
    for record in all {
      if case .lugdown(let result)? = record.results.first, let nox = result.nox80, record.verdict == .pass {
        #expect(result.k100.value.scaled <= 120 && result.k80.value.scaled <= 120)
        #expect(nox.value.scaled <= 150_000)
        #expect(try result.maxWheelPower.value >= #require(result.minWheelPower).value)
      }
    }
    let fails = all.filter { $0.verdict == .fail }.count
    #expect((all.count / 50...all.count / 6).contains(fails), "\(fails) of \(all.count) fail")
  }

  @Test func platesAndVINsAreUniqueAndWellFormed() throws {
    let options = try SampleGeneratorTests.options(vehicles: 5000)
    var plates: Set<String> = []
    var vins: Set<String> = []
    for number in 0..<5000 {
      let vehicle = SampleVehicle(number: number, options: options)
      plates.insert(vehicle.plate)
      vins.insert(vehicle.vin)
      #expect(VIN(vehicle.vin).form == .valid)
      #expect(VIN(vehicle.vin).endsInFourDigits)
      let problems = Plate(vehicle.plate).problems(color: vehicle.design.plateColor, kind: vehicle.design.plateKind)
      #expect(problems.isEmpty, "\(vehicle.plate)")
      #expect(vehicle.plate.hasPrefix("冀A"))
      #expect(vehicle.plate.count == (vehicle.design.isElectric ? 8 : 7))
    }
    #expect(plates.count == 5000)
    #expect(vins.count == 5000)
  }
}
