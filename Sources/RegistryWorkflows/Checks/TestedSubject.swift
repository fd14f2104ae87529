import RegistryModel

/// Whose exhaust the readings of a check are of, and so which standard holds for them.
enum TestedSubject {
  /// Limits of GB 36886-2018.
  case machine
  /// Limits of GB 3847-2018.
  case vehicle
}

extension [String: AttributeValue] {
  /// It follows from whom a check names, whatever form noted the readings: a machine that is tested on the premises of a firm
  /// has the limits of machines, also where the plate of a truck is noted beside it. Where nobody is named its kind tells, and
  /// readings of nobody are held against the limits of vehicles: that nobody says whose they are makes none of them fine.
  var testedSubject: TestedSubject {
    if self["machine"] != nil || self["machineCode"] != nil { return .machine }
    if self["vin"] != nil || self["plate"] != nil { return .vehicle }
    return checkKind == .machine ? .machine : .vehicle
  }
}
