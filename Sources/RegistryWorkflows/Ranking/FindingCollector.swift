import Policy
import RegistryModel
import RegistryStore
import StationOversight

/// Gathers what the ranking of a month counts: confirmed findings, whose vehicles they are, and who inspected these.
struct FindingCollector {
  let reader: RegistryReader
  /// As of when findings must be confirmed: an annulment counts from its own day on.
  let at: Instant
  let knownAt: Instant?

  /// The three kinds of supervision that clause PS-32 names.
  static let sources: Set<CheckKind> = [.remoteSensing, .blackSmoke, .roadside]

  /// The stations of a place in a month.
  struct PlaceStations {
    /// Those that were listed on some day of it, sorted by code.
    var listed: [StationRanking.ListedStation] = []
    /// The codes of the others.
    var unlisted: Set<StationCode> = []
    /// Of those the ones of which the register does not say since when they are listed, sorted by code.
    var undated: [StationCode] = []
  }

  /// The place's stations.
  func stations(of place: DivisionCode, in month: YearMonth) throws -> PlaceStations {
    var stations = PlaceStations()
    let endOfMonth = month.adding(months: 1).firstDay.adding(days: -1).lastMoment
    for station in try reader.stations(RegisterQuestion(at: endOfMonth, knownAt: knownAt))
    where station.place?.isSamePlace(as: place) == true {
      if let listed = station.listed, listed.overlaps(month.days) {
        stations.listed.append(StationRanking.ListedStation(code: station.code, name: station.name))
      } else {
        stations.unlisted.insert(station.code)
        if station.listed == nil { stations.undated.append(station.code) }
      }
    }
    return stations
  }

  /// The confirmed over-limit findings of the month with everything the ranking needs to know of them.
  func findings(of month: YearMonth) throws -> [OverLimitFinding] {
    let interval = MomentInterval(from: Instant(month.firstDay), until: Instant(month.adding(months: 1).firstDay))
    let checks = try reader.confirmedOverLimitChecks(
      kinds: Self.sources, during: interval, RegisterQuestion(at: at, knownAt: knownAt))
    return try checks.compactMap { try finding(of: $0) }
  }

  private func finding(of check: SubjectState) throws -> OverLimitFinding? {
    guard let moment = check.moment("at"), let vehicle = try vehicle(of: check, at: moment) else { return nil }
    let foundIn = check.text("place").flatMap { DivisionCode($0) }
    guard case .vin(let vin) = vehicle else {
      // Whoever was inspected under the plate need not be who was found: no station is guessed.
      return OverLimitFinding(
        check: check.key, at: moment, vehicle: vehicle, registeredIn: nil, foundIn: foundIn, station: nil)
    }
    let registered = try reader.state(of: .vehicle, key: vin.text, RegisterQuestion(at: moment, knownAt: knownAt))
    return OverLimitFinding(
      check: check.key, at: moment, vehicle: vehicle,
      registeredIn: registered?.text("place").flatMap { DivisionCode($0) }, foundIn: foundIn,
      station: try reader.latestValidPeriodicInspection(of: .vin(vin), endedBefore: moment, knownAt: knownAt)?.station)
  }

  /// The vehicle that a check names, told as cases and figures tell it; where nobody can tell whose plate it was, the plate.
  /// nil where the check names none.
  private func vehicle(of check: SubjectState, at moment: Instant) throws -> VehicleReference? {
    if let vin = check.text("vin") { return .vin(VIN(vin)) }
    guard let seen = check.text("plate") else { return nil }
    let key = try reader.bearers(knownAt: knownAt, until: at).key(
      bearing: Plate(seen), check.values.plateColor, at: moment)
    guard case .plate(let plate, let color)? = SightedKey(key) else { return .vin(VIN(key)) }
    return .plate(plate, color)
  }
}
