extension RecordKind {
  /// All kinds of records, sorted by id; a test compares the list with the folder `Kinds`.
  public static let all: [RecordKind] = [
    alert, caseStep, catalogueEntry, check, device, evidence, family, figure, fuelSite, gateEvent, inPlantVehicle,
    jointAction, letter, line, listEntry, machine, parameter, pass, project, publication, repair, shipment, site,
    siteEntry, station, suspicion, task, trip, unit, vehicle, window, workshop, zone,
  ]

  /// The kind with that id; nil where there is none.
  ///
  /// - Complexity: O(number of kinds).
  public static func named(_ id: String) -> RecordKind? { all.first { $0.id == id } }
}
