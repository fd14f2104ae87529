import RegistryModel

/// Which calibrations were read where, on whose vehicles: as much of each test as tells what a calibration has in common.
struct CalibrationReadings {
  /// A calibration at a station.
  struct Key: Hashable {
    let station: StationCode
    /// `CVN` or `CALID`.
    let field: String
    let value: String

    /// The calibration wherever it is read.
    var name: String { field + value }

    /// What was read on a vehicle.
    static func keys(of test: ObservedTest) -> Set<Key> {
      var keys: Set<Key> = []
      for calibration in test.calibrations {
        for (field, value) in [("CVN", calibration.verificationNumber), ("CALID", calibration.identification)] {
          guard let value = value?.uppercased().filter({ !$0.isWhitespace }), isRead(value) else { continue }
          keys.insert(Key(station: test.reference.station, field: field, value: value))
        }
      }
      return keys
    }

    /// Whether a value was read at all: control units that keep silent are written as zeros, F's or a dash.
    private static func isRead(_ value: String) -> Bool {
      value.count >= 4 && Set(value).count > 1 && !["NULL", "NONE", "UNKNOWN"].contains(value)
    }
  }

  private struct Group {
    var vehicles = VehicleFamilies()
    var numbers: [Int64] = []

    mutating func add(_ test: ObservedTest, by maker: String, number: Int64) {
      vehicles.add(test, by: maker)
      numbers.append(number)
    }
  }

  private var groups: [Key: Group] = [:]
  private var stations: [String: Set<StationCode>] = [:]

  mutating func look(at test: ObservedTest, number: Int64) {
    guard let maker = test.vin.manufacturer else { return }
    for key in Key.keys(of: test) {
      groups[key, default: Group()].add(test, by: maker, number: number)
      stations[key.name, default: []].insert(key.station)
    }
  }

  /// Counts another station where a calibration was read that was looked at here.
  mutating func compare(_ test: ObservedTest) {
    guard test.vin.manufacturer != nil else { return }
    for key in Key.keys(of: test) { stations[key.name]?.insert(key.station) }
  }

  /// The calibrations that unrelated vehicles have in common.
  func unrelated() -> Set<Key> { Set(groups.filter(\.value.vehicles.areUnrelated).keys) }

  func numbersOfUnrelated() -> [Int64] { groups.values.filter(\.vehicles.areUnrelated).flatMap(\.numbers) }

  /// How many stations read the calibration.
  func stationCount(of key: Key) -> Int { stations[key.name]?.count ?? 0 }
}

/// Makers and engine models of vehicles. Most calibrations are read on one family of vehicles, which takes no table.
struct VehicleFamilies {
  private struct Family: Hashable {
    let maker: String
    /// nil where it is not known.
    let engine: String?
  }

  private var first: Family?
  private var others: Set<Family> = []

  mutating func add(_ test: ObservedTest, by maker: String) {
    let engine = (test.registeredEngineModel ?? test.engineModel).map {
      String($0.uppercased().filter { !$0.isWhitespace && $0 != "-" })
    }
    let family = Family(maker: maker, engine: engine.flatMap { $0.isEmpty ? nil : $0 })
    if first == nil { first = family } else if first != family { others.insert(family) }
  }

  private var all: Set<Family> { first.map { others.union([$0]) } ?? others }

  var makers: Set<String> { Set(all.map(\.maker)) }
  var engines: Set<String> { Set(all.compactMap(\.engine)) }

  var areUnrelated: Bool {
    guard !others.isEmpty else { return false }
    let makersWithEngine = Set(all.filter { $0.engine != nil }.map(\.maker))
    return (engines.count > 1 && makersWithEngine.count > 1)
      || makers.subtracting(makersWithEngine).count >= SharedCalibration.leastMakersAlone
  }
}
