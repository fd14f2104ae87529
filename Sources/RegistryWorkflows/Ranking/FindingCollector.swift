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
  static let sources = ["remoteSensing", "blackSmoke", "roadside"]

  /// The place's stations, sorted by code: those that were listed on some day of the month, and the codes of the others.
  func stations(
    of place: DivisionCode, in month: YearMonth
  ) throws -> (listed: [StationRanking.ListedStation], unlisted: Set<StationCode>) {
    var stations: [StationRanking.ListedStation] = []
    var unlisted: Set<StationCode> = []
    let endOfMonth = month.adding(months: 1).firstDay.adding(days: -1).lastMoment
    try reader.forEachState(of: .station, RegisterQuestion(at: endOfMonth, knownAt: knownAt)) { state in
      guard state.text("place").flatMap({ DivisionCode($0) })?.isSamePlace(as: place) == true,
        let code = StationCode(state.key)
      else { return }
      let listed = EffectiveInterval(from: state.day("listedFrom"), until: state.day("listedUntil"))
      if listed.overlaps(month.days) {
        stations.append(StationRanking.ListedStation(code: code, name: state.text("name") ?? ""))
      } else {
        unlisted.insert(code)
      }
    }
    return (stations, unlisted)
  }

  /// The confirmed over-limit findings of the month with everything the ranking needs to know of them.
  func findings(of month: YearMonth) throws -> [OverLimitFinding] {
    let interval = MomentInterval(from: Instant(month.firstDay), until: Instant(month.adding(months: 1).firstDay))
    let checks = try reader.confirmedOverLimitChecks(
      kinds: Self.sources, during: interval, RegisterQuestion(at: at, knownAt: knownAt))
    return try checks.compactMap { try finding(of: $0) }
  }

  private func finding(of check: SubjectState) throws -> OverLimitFinding? {
    guard let moment = check.moment("at"), let foundIn = check.text("place").flatMap({ DivisionCode($0) }) else {
      return nil
    }
    let vehicle = try vehicle(of: check, at: moment)
    guard let reference = vehicle.reference else { return nil }
    let station = try vehicle.identity.flatMap {
      try reader.latestValidPeriodicInspection(of: $0, endedBefore: moment, knownAt: knownAt)?.station
    }
    return OverLimitFinding(
      check: check.key, at: moment, vehicle: reference, registeredIn: vehicle.registeredIn, foundIn: foundIn,
      station: station)
  }

  /// What is known of the vehicle that was found.
  private struct FoundVehicle {
    var reference: VehicleReference?
    var identity: VehicleIdentity?
    var registeredIn: DivisionCode?
  }

  /// The VIN as the check states it, else as the register knows the plate on that day, else as the last inspection under
  /// that plate does. A plate that two vehicles bear, where the colour was not seen, stays a plate: nothing is guessed.
  private func vehicle(of check: SubjectState, at moment: Instant) throws -> FoundVehicle {
    let question = RegisterQuestion(at: moment, knownAt: knownAt)
    let plate = check.text("plate").map { Plate($0) }
    let color = check.values.plateColor
    if let vin = check.text("vin").map({ VIN($0) }) {
      let place = try reader.state(of: .vehicle, key: vin.text, question)?.text("place")
      return FoundVehicle(reference: .vin(vin), identity: .vin(vin), registeredIn: place.flatMap { DivisionCode($0) })
    }
    guard let plate else { return FoundVehicle() }
    let registered = try reader.vehicles(plate: plate, color: color, question)
    if registered.count == 1, let vehicle = registered.first {
      let vin = VIN(vehicle.key)
      return FoundVehicle(
        reference: .vin(vin), identity: .vin(vin), registeredIn: vehicle.text("place").flatMap { DivisionCode($0) })
    }
    if registered.isEmpty {
      let seen = Set(
        try reader.inspections(plate: plate, color: color, limit: 20, until: moment, knownAt: knownAt)
          .filter { $0.end < moment && $0.cancellation == nil }.map(\.vin))
      if seen.count == 1, let vin = seen.first {
        return FoundVehicle(reference: .vin(vin), identity: .vin(vin))
      }
    }
    return FoundVehicle(
      reference: .plate(plate, color), identity: color.map { .plate(plate, $0) })
  }
}
