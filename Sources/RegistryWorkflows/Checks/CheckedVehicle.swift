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
  init?(of check: [String: AttributeValue], in register: any KnownRegister) throws {
    if let vin = check.text("vin") {
      self = .vin(VIN(vin))
      return
    }
    guard let plate = check.text("plate").map({ Plate($0) }) else { return nil }
    let color = check.text("plateColor").flatMap(PlateColor.init)
    guard let moment = check.moment("at") else {
      self = .plate(plate, color)
      return
    }
    let holders = try register.subjects(of: .vehicle, where: "plate", is: plate.text, at: moment).filter { holder in
      let held = holder.values.text("plateColor").flatMap(PlateColor.init)
      return color == nil || held == nil || held == color
    }
    // Of two holders nobody is accused for the other.
    if let holder = holders.first, holders.count == 1 {
      self = .vin(VIN(holder.key))
    } else {
      self = .plate(plate, color)
    }
  }

  /// All checks of the vehicle, as they are known at a moment, made until then; sorted by key.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks of the vehicle and of its plates).
  func checks(in register: any KnownRegister, asOf moment: Instant) throws -> [KnownSubject] {
    var found: [String: KnownSubject] = [:]
    func add(_ attribute: String, _ text: String) throws {
      for check in try register.subjects(of: .check, where: attribute, is: text, at: moment) {
        guard let made = check.values.moment("at"), made <= moment,
          try CheckedVehicle(of: check.values, in: register) == self
        else { continue }
        found[check.key] = check
      }
    }
    switch self {
    case .vin(let vin):
      try add("vin", vin.text)
      let states = try SubjectTimeline(register.statements(of: .vehicle, key: vin.text)).entries
      for plate in Set(states.compactMap { $0.values.text("plate") }).sorted() { try add("plate", plate) }
    case .plate(let plate, _): try add("plate", plate.text)
    }
    return found.values.sorted { $0.key < $1.key }
  }
}
