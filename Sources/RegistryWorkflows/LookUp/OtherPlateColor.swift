import Policy
import RegistryModel

extension IdentityRecords {
  /// Whether a vehicle is known to bear a plate in another colour than the one asked for at `time`: by the register, which
  /// leads, else by what was noted beside its VIN up to then.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func bears(
    _ plate: Plate, inAnotherColorThan color: PlateColor, vehicle vin: String, at time: Instant
  ) throws -> Bool {
    if let state = try state(of: .vehicle, key: vin, at: time), state.text("plate") == plate.text,
      let own = state.values.plateColor
    {
      return own != color
    }
    let noted = try sightings(of: plate, nil, known: time).filter { $0.vehicle == vin }.compactMap(\.color)
    return !noted.isEmpty && !noted.contains(color)
  }
}
