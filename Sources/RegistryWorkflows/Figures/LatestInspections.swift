import Policy
import RegistryModel
import RegistryStore

/// The station of a vehicle's latest valid periodic inspection, for figures that count by station (reading A-15).
struct LatestInspections: InspectionHistory {
  let reader: RegistryReader
  let knownAt: Instant?

  func stationOfLatestInspection(ofVehicle key: String, before moment: Instant) throws -> String? {
    try reader.latestValidPeriodicInspection(of: .vin(VIN(key)), endedBefore: moment, knownAt: knownAt)?.station.text
  }
}
