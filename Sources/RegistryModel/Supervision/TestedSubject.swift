/// Whose exhaust the readings of a check are of, and so which standard holds for them.
public enum TestedSubject: Sendable {
  /// Limits of GB 36886-2018.
  case machine
  /// Limits of GB 3847-2018.
  case vehicle
}

extension [String: AttributeValue] {
  /// It follows from whom a check names, whatever form noted the readings: a machine that is tested on the premises of a firm
  /// has the limits of machines, also where the plate of a truck is noted beside it. Where nobody is named its kind tells, and
  /// readings of nobody are held against the limits of vehicles: that nobody says whose they are makes none of them fine.
  public var testedSubject: TestedSubject {
    if namesMachine { return .machine }
    if namesVehicle { return .vehicle }
    return checkKind == .machine ? .machine : .vehicle
  }

  /// Whether a check is one of machines and names the machine: a plate beside it says which truck stood there, and nothing was
  /// found of that truck. A check of any other kind that names both may have found either, and is told of both. What has no form
  /// of a code, such as a word for none, names no machine.
  public var testsMachineAlone: Bool {
    checkKind == .machine
      && (self["machine"] != nil || text("machineCode").map { MachineCode($0).form != .unknown } ?? false)
  }

  /// Whether a check names a machine, by its key or its code.
  public var namesMachine: Bool { self["machine"] != nil || self["machineCode"] != nil }

  /// Whether a check names a road vehicle, by its VIN or its plate.
  public var namesVehicle: Bool { self["vin"] != nil || self["plate"] != nil }
}
