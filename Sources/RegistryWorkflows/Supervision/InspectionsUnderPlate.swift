import Policy
import RegistryModel
import RegistryStore

/// Inspections of other VINs under the plate that the register gives to a vehicle. One that comes after the registration is
/// held (`ADMIT-PLATE-CONFLICT`); one that was taken before it stands, and what it found under that plate must not be lost
/// between the two: nobody can tell whether the VIN or the plate was written wrongly.
struct InspectionsUnderPlate {
  let reader: RegistryReader
  let vin: VIN
  var knownAt: Instant?

  /// Those that stand and were begun while the vehicle bore the plate in their colour, latest first, as many at most as a plate
  /// sees in years.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections under the plate).
  func ofOthers(_ plate: Plate, until end: Instant? = nil) throws -> [InspectionSummary] {
    try reader.inspections(plate: plate, color: nil, limit: Self.limit, until: end, knownAt: knownAt).filter {
      guard $0.vin != vin, $0.cancellation == nil, let color = $0.plateColor else { return false }
      // As at the admission: where the register gives the plate to both, that the two share it is told instead.
      return try bears(plate, color, vin, at: $0.start) && !bears(plate, color, $0.vin, at: $0.start)
    }
  }

  private static let limit = 50

  private func bears(_ plate: Plate, _ color: PlateColor, _ vin: VIN, at moment: Instant) throws -> Bool {
    let state = try reader.state(of: .vehicle, key: vin.text, RegisterQuestion(at: moment, knownAt: knownAt))
    return state?.text("plate") == plate.text && state?.values.plateColor == color
  }
}
