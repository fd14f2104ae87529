import RegistryModel

/// One calibration on unrelated vehicles at a station: a device answers in the place of their control units.
///
/// Vehicles of one engine family rightly share a calibration, and one engine is built into trucks of several makers. So
/// vehicles count as unrelated where both their makers (VIN, characters 1–3) and their engine models differ; where
/// engine models are not known, only from three makers on. The register leads before what the station entered, so that
/// leaving the model out hides nothing. A CVN is a checksum of the calibration, so it is compared by
/// itself too; a CALID group that only repeats a CVN group is not told again.
struct SharedCalibration: SuspicionTest {
  /// Makers that a calibration may not have in common where engine models are not known.
  static let leastMakersAlone = 3

  private struct Group {
    var tests: Set<TestTrace> = []
    var vehicles: Set<VIN> = []
    var families = VehicleFamilies()

    mutating func add(_ test: ObservedTest, by maker: String) {
      tests.insert(TestTrace(test))
      vehicles.insert(test.vin)
      families.add(test, by: maker)
    }
  }

  private let readings: CalibrationReadings
  private let unrelated: Set<CalibrationReadings.Key>
  private var groups: [CalibrationReadings.Key: Group] = [:]

  /// - Parameter readings: what was read on all tests.
  init(_ readings: CalibrationReadings) {
    self.readings = readings
    unrelated = readings.unrelated()
  }

  mutating func look(at test: ObservedTest) {
    guard let maker = test.vin.manufacturer else { return }
    for key in CalibrationReadings.Key.keys(of: test) where unrelated.contains(key) {
      groups[key, default: Group()].add(test, by: maker)
    }
  }

  func suspicions() -> [Suspicion] {
    let byNumber = Set(groups.filter { $0.key.field == "CVN" }.map(\.value.tests))
    return groups.compactMap { key, group in
      if key.field == "CALID", byNumber.contains(where: { $0.isSuperset(of: group.tests) }) { return nil }
      return Suspicion(
        .sharedCalibration, station: key.station, about: key.field + " " + key.value,
        numbers: [
          SuspicionNumber(zh: key.field, en: key.field, key.value),
          SuspicionNumber(zh: "车辆", en: "vehicles", group.vehicles.count),
          SuspicionNumber(zh: "生产企业代码", en: "makers (VIN)", group.families.makers.sorted().joined(separator: " ")),
          SuspicionNumber(zh: "发动机型号", en: "engine models", group.families.engines.count),
          SuspicionNumber(zh: "检验", en: "tests", group.tests.count),
          // How widely it is read tells one device from an engine family; that is for a person to weigh.
          SuspicionNumber(zh: "出现的检验机构", en: "stations where it was read", readings.stationCount(of: key)),
        ], tests: group.tests)
    }
  }
}
