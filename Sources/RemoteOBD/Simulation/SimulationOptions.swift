public import RegistryModel

/// What a simulated day looks like. Chances are in thousandths; values outside of 0–1000 act as the nearest end.
public struct SimulationOptions: Hashable, Sendable {
  /// Number of vehicles, at least 0.
  public var vehicles: Int
  /// The day.
  public var day: CivilDate
  /// Layout of the real-time frames: one record in a frame under GB 17691-2018 Annex Q, up to ten under HJ 1239.3-2021.
  public var layouts: Layouts
  /// Seconds from one engine record to the next, 1–60; the standard says 1.
  public var recordInterval: Int
  /// Trips a vehicle makes at most, 1–6; each lasts up to `longestTrip`.
  public var trips: Int
  /// Longest trip in minutes, 1–180.
  public var longestTrip: Int
  /// Chance of a real-time frame to be lost.
  public var lossPerMille: Int
  /// Chance of a lost frame to be sent again, with command 0x03 after the trip.
  public var reissuePerMille: Int
  /// Vehicles whose lamp is lit from their second trip on, or all day with a single trip.
  public var lampPerMille: Int
  /// Vehicles that drive with nearly no reagent.
  public var reagentLowPerMille: Int
  /// Vehicles whose terminal raises a removal alarm after a trip.
  public var removalAlarmPerMille: Int

  /// Which layout the fleet's terminals use.
  public enum Layouts: String, Hashable, Sendable, CaseIterable {
    /// GB 17691-2018 Annex Q.
    case annexQ
    /// HJ 1239.3-2021.
    case hj1239
    /// Every second vehicle one of them.
    case mixed
  }

  /// A day of a fleet; the defaults have a little of everything.
  public init(
    vehicles: Int, day: CivilDate, layouts: Layouts = .mixed, recordInterval: Int = 1, trips: Int = 3,
    longestTrip: Int = 60, lossPerMille: Int = 10, reissuePerMille: Int = 800, lampPerMille: Int = 50,
    reagentLowPerMille: Int = 30, removalAlarmPerMille: Int = 10
  ) {
    self.vehicles = max(vehicles, 0)
    self.day = day
    self.layouts = layouts
    self.recordInterval = min(max(recordInterval, 1), 60)
    self.trips = min(max(trips, 1), 6)
    self.longestTrip = min(max(longestTrip, 1), 180)
    self.lossPerMille = lossPerMille
    self.reissuePerMille = reissuePerMille
    self.lampPerMille = lampPerMille
    self.reagentLowPerMille = reagentLowPerMille
    self.removalAlarmPerMille = removalAlarmPerMille
  }
}
