public import RegistryModel

/// The monthly ranking of inspection stations by over-limit vehicles (clause PS-32; readings ).
///
/// Distinct vehicles with a confirmed finding of the month are counted, each for the station of its latest valid
/// periodic inspection before its first finding of the month. Most over-limit vehicles come first, equal counts share
/// a rank, and listed stations without any stand at the end with zero. It names stations, never plates or persons.
public struct StationRanking: Hashable, Sendable {
  /// The month ranked.
  public let month: YearMonth
  /// The place whose stations are ranked.
  public let place: DivisionCode
  /// The place's stations, best rank first.
  public let rows: [Row]
  /// Over-limit vehicles without a known valid periodic inspection before the finding.
  public let vehiclesWithoutStation: Int
  /// Stations not ranked that last inspected a vehicle counted here, most first.
  public let otherPlaces: [OtherStation]
  /// Vehicles found here that are registered elsewhere, and so count there.
  public let vehiclesRegisteredElsewhere: Int
  /// Vehicles counted here because the register does not say where they are registered.
  public let vehiclesOfUnknownRegistration: Int

  /// Vehicles of which neither the register nor the check says where they are: they count in no place's ranking.
  public let vehiclesOfUnknownPlace: Int

  /// One station of the place.
  public struct Row: Hashable, Sendable {
    /// The rank; equal counts share one.
    public let rank: Int
    /// The station.
    public let station: ListedStation
    /// Distinct over-limit vehicles.
    public let overLimitVehicles: Int
  }

  /// A station of another place, or one of this place that was off its list in the whole month.
  public struct OtherStation: Hashable, Sendable {
    /// The station's code.
    public let code: StationCode
    /// Whether it is one of this place.
    public let isOfThisPlace: Bool
    /// Distinct over-limit vehicles.
    public let overLimitVehicles: Int
  }

  /// A station that the place's list holds in the month.
  public struct ListedStation: Hashable, Sendable {
    /// The station's code.
    public let code: StationCode
    /// The station's name.
    public let name: String

    /// A station with its name.
    public init(code: StationCode, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// Ranks the stations of `place` in `month`.
  ///
  /// Findings outside the month are left out, so their order and number do not matter.
  ///
  /// - Parameters:
  ///   - stations: The place's stations that were on its list in the month.
  ///   - unlisted: The place's other stations.
  /// - Complexity: O(n log n) for n findings and stations.
  public init(
    month: YearMonth, place: DivisionCode, stations: [ListedStation], unlisted: Set<StationCode> = [],
    findings: [OverLimitFinding]
  ) {
    self.month = month
    self.place = place
    let ofMonth = findings.filter { month.days.contains($0.at.day) }
    let counted = StationRanking.firstFindings(ofMonth.filter { $0.countedIn == place })
    let elsewhere = ofMonth.filter { $0.foundIn == place && $0.countedIn != place }
    vehiclesRegisteredElsewhere = Set(elsewhere.map(\.vehicle)).count
    vehiclesOfUnknownRegistration = counted.count { $0.registeredIn == nil }
    vehiclesOfUnknownPlace = Set(ofMonth.filter { $0.countedIn == nil }.map(\.vehicle)).count
    vehiclesWithoutStation = counted.count { $0.station == nil }

    var counts: [StationCode: Int] = [:]
    for finding in counted {
      if let station = finding.station { counts[station, default: 0] += 1 }
    }
    let listed = Set(stations.map(\.code))
    otherPlaces =
      counts
      .filter { !listed.contains($0.key) }
      .map { OtherStation(code: $0.key, isOfThisPlace: unlisted.contains($0.key), overLimitVehicles: $0.value) }
      .sorted { ($1.overLimitVehicles, $0.code) < ($0.overLimitVehicles, $1.code) }
    rows = StationRanking.rows(stations: stations, counts: counts)
  }

  /// The earliest finding of each vehicle; of two at the same moment the one with the smaller check key.
  private static func firstFindings(_ findings: [OverLimitFinding]) -> [OverLimitFinding] {
    var first: [VehicleReference: OverLimitFinding] = [:]
    for finding in findings {
      if let known = first[finding.vehicle], (known.at, known.check) <= (finding.at, finding.check) { continue }
      first[finding.vehicle] = finding
    }
    return Array(first.values)
  }

  private static func rows(stations: [ListedStation], counts: [StationCode: Int]) -> [Row] {
    let sorted =
      stations
      .map { (station: $0, count: counts[$0.code] ?? 0) }
      .sorted { ($1.count, $0.station.code) < ($0.count, $1.station.code) }
    var rows: [Row] = []
    for (index, entry) in sorted.enumerated() {
      let sharesRank = rows.last.map { $0.overLimitVehicles == entry.count } ?? false
      let rank = sharesRank ? rows[rows.count - 1].rank : index + 1
      rows.append(Row(rank: rank, station: entry.station, overLimitVehicles: entry.count))
    }
    return rows
  }
}
