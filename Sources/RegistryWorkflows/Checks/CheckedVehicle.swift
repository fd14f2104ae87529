import Policy
import RegistryModel

/// Whose vehicle a check is about: the one with the VIN that it names, or the one that bore its plate at that moment;
/// the plate itself where the register does not say.
enum CheckedVehicle: Hashable, Comparable {
  case vin(VIN)
  case plate(Plate, PlateColor?)

  /// VINs first, then plates.
  static func < (left: CheckedVehicle, right: CheckedVehicle) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: String {
    switch self {
    case .vin(let vin): "1" + vin.text
    case .plate(let plate, let color): "2" + plate.text + (color?.rawValue ?? "")
    }
  }

  /// The vehicle of a check; nil where the check names none.
  ///
  /// - Throws: `StoreError`.
  init?(of check: [String: AttributeValue], in register: any IdentityRecords, asOf known: Instant) throws {
    if let vin = check.text("vin") {
      self = .vin(VIN(vin))
      return
    }
    guard let plate = check.text("plate").map({ Plate($0) }) else { return nil }
    let color = check.plateColor
    guard let moment = check.moment("at") else {
      self = .plate(plate, color)
      return
    }
    let read = SightedKey.plate(plate, color: color).text
    let key = try register.key(of: .vehicle, named: read, at: moment, known: known)
    if case .plate(let plate, let color)? = SightedKey(key) {
      self = .plate(plate, color)
    } else {
      self = .vin(VIN(key))
    }
  }

  /// All checks of the vehicle, as they are known at a moment, made until then; sorted by key.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks of the vehicle and of its plates).
  func checks(in register: any IdentityRecords, asOf moment: Instant) throws -> [RecordState] {
    switch self {
    case .vin(let vin): return try register.records(of: .check, aboutVehicle: vin, known: moment)
    case .plate(let plate, _):
      let filter = RecordFilter("plate", equals: .text(plate.text))
      return try register.states(of: .check, having: filter, at: moment).filter { check in
        try check.moment("at").map { $0 <= moment } ?? false
          && CheckedVehicle(of: check.values, in: register, asOf: moment) == self
      }
    }
  }

  /// The checks of the vehicle, as they are known at a moment, nearest to a time on one side of it.
  ///
  /// - Parameter count: how many are read under each of its names.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + count) for each of its plates.
  func checks(
    nearest count: Int, _ side: TimeSide, in register: any IdentityRecords, asOf moment: Instant
  ) throws -> NearbyRecords {
    switch self {
    case .vin(let vin): try register.nearest(count, side, of: .check, aboutVehicle: vin, known: moment)
    case .plate(let plate, let color):
      try register.nearest(count, side, of: .check, aboutPlate: plate, color, known: moment)
    }
  }
}
