import Policy
import RegistryModel
import RegistryStore

/// A vehicle as the one to which the register gives a plate, against other VINs that are noted beside that plate. An
/// inspection of another one that comes after the registration is held (`ADMIT-PLATE-CONFLICT`); what was taken before it, and
/// any check, stands, and what it found under that plate must not be lost between the two: nobody can tell whether the VIN or
/// the plate was written wrongly.
struct RegisteredBearer {
  let reader: RegistryReader
  let vin: VIN
  var knownAt: Instant?

  /// The inspections of other VINs under a plate that stand and were begun while the vehicle bore the plate in their colour,
  /// latest first, as many at most as a plate sees in years.
  ///
  /// - Parameter inKnownColor: whether only those count of which the colour is noted, and registered: the others accuse nobody,
  ///   but nobody can tell either that they are not about the vehicle.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections under the plate).
  func inspectionsOfOthers(
    under plate: Plate, until end: Instant? = nil, inKnownColor: Bool = true
  ) throws -> [InspectionSummary] {
    try reader.inspections(plate: plate, color: nil, limit: Self.limit, until: end, knownAt: knownAt).filter {
      guard $0.vin != vin, $0.cancellation == nil else { return false }
      if inKnownColor {
        guard $0.plateColor != nil, try color(vin, at: $0.start) != nil else { return false }
      }
      return try bearsAlone(plate, $0.plateColor, beside: $0.vin, at: $0.start)
    }
  }

  /// Whether the register gives a plate, in a colour that may be this one, to the vehicle and not to another VIN. As at the
  /// admission: where it gives it to both, that the two share it is told instead.
  ///
  /// - Throws: `StoreError`.
  func bearsAlone(_ plate: Plate, _ color: PlateColor?, beside other: VIN?, at moment: Instant) throws -> Bool {
    guard try bears(plate, color, vin, at: moment) else { return false }
    return try other.map { try !bears(plate, color, $0, at: moment) } ?? true
  }

  private static let limit = 50

  private func color(_ vin: VIN, at moment: Instant) throws -> PlateColor? {
    try state(vin, at: moment)?.values.plateColor
  }

  private func bears(_ plate: Plate, _ color: PlateColor?, _ vin: VIN, at moment: Instant) throws -> Bool {
    guard let state = try state(vin, at: moment), state.text("plate") == plate.text else { return false }
    return state.values.plateColor.map { color == nil || $0 == color } ?? true
  }

  private func state(_ vin: VIN, at moment: Instant) throws -> SubjectState? {
    try reader.state(of: .vehicle, key: vin.text, RegisterQuestion(at: moment, knownAt: knownAt))
  }
}
