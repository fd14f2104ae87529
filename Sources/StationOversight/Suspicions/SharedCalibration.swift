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

  private struct Key: Hashable {
    let station: StationCode
    /// `CVN` or `CALID`.
    let field: String
    let value: String
  }

  private struct Group {
    var tests: Set<TestTrace> = []
    var vehicles: Set<VIN> = []
    var makers: Set<String> = []
    var engines: Set<String> = []
    /// Makers of vehicles whose engine model is known.
    var makersWithEngine: Set<String> = []

    var isUnrelated: Bool {
      (engines.count > 1 && makersWithEngine.count > 1)
        || makers.subtracting(makersWithEngine).count >= SharedCalibration.leastMakersAlone
    }
  }

  private var groups: [Key: Group] = [:]

  mutating func look(at test: ObservedTest) {
    guard let maker = test.vin.manufacturer else { return }
    let engine = (test.registeredEngineModel ?? test.engineModel).map {
      String($0.uppercased().filter { !$0.isWhitespace && $0 != "-" })
    }
    var keys: Set<Key> = []
    for calibration in test.calibrations {
      for (field, value) in [("CVN", calibration.verificationNumber), ("CALID", calibration.identification)] {
        guard let value = value?.uppercased().filter({ !$0.isWhitespace }), SharedCalibration.isRead(value) else {
          continue
        }
        keys.insert(Key(station: test.reference.station, field: field, value: value))
      }
    }
    for key in keys {
      groups[key, default: Group()].tests.insert(TestTrace(test))
      groups[key, default: Group()].vehicles.insert(test.vin)
      groups[key, default: Group()].makers.insert(maker)
      guard let engine, !engine.isEmpty else { continue }
      groups[key, default: Group()].engines.insert(engine)
      groups[key, default: Group()].makersWithEngine.insert(maker)
    }
  }

  func suspicions() -> [Suspicion] {
    let unrelated = groups.filter(\.value.isUnrelated)
    // How widely a calibration is read tells one device from an engine family; that is for a person to weigh.
    var stations: [String: Int] = [:]
    for key in groups.keys { stations[key.field + key.value, default: 0] += 1 }
    let byNumber = Set(unrelated.filter { $0.key.field == "CVN" }.map(\.value.tests))
    return unrelated.compactMap { key, group in
      if key.field == "CALID", byNumber.contains(where: { $0.isSuperset(of: group.tests) }) { return nil }
      return Suspicion(
        .sharedCalibration, station: key.station, about: key.field + " " + key.value,
        numbers: [
          SuspicionNumber(zh: key.field, en: key.field, key.value),
          SuspicionNumber(zh: "车辆", en: "vehicles", group.vehicles.count),
          SuspicionNumber(zh: "生产企业代码", en: "makers (VIN)", group.makers.sorted().joined(separator: " ")),
          SuspicionNumber(zh: "发动机型号", en: "engine models", group.engines.count),
          SuspicionNumber(zh: "检验", en: "tests", group.tests.count),
          SuspicionNumber(zh: "出现的检验机构", en: "stations where it was read", stations[key.field + key.value] ?? 0),
        ], tests: group.tests)
    }
  }

  /// Whether a value was read at all: control units that keep silent are written as zeros, F's or a dash.
  private static func isRead(_ value: String) -> Bool {
    value.count >= 4 && Set(value).count > 1 && !["NULL", "NONE", "UNKNOWN"].contains(value)
  }
}
