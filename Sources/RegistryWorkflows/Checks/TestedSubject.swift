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
  /// has the limits of machines. Where it names neither, or both, its kind tells; nil where that does not either.
  var testedSubject: TestedSubject? {
    let namesMachine = self["machine"] != nil || self["machineCode"] != nil
    let namesVehicle = self["vin"] != nil || self["plate"] != nil
    if namesMachine != namesVehicle { return namesMachine ? .machine : .vehicle }
    switch checkKind {
    case .machine: return .machine
    case .roadside, .premises, .blackSmoke, .citizenReport, .coalTruck, .dangerousGoods, .remoteSensing: return .vehicle
    case .remoteOBD, .fuelTank, .fuelSite, .fuelSample, .ureaSample, .vapourRecovery, .station, .workshop, .site,
      .family,
      .stationSuspicion, nil:
      return nil
    }
  }
}
