public import Policy
public import RegistryModel

/// What inspections mean for the loop of inspection and maintenance (clause HB-28).
extension RegisterSnapshot {
  /// The inspections of a vehicle that ended up to `moment` and are not cancelled, in the order of their end.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections of the vehicle).
  public func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    marks(of: try reader.inspections(vin: VIN(key), limit: .max, until: moment, knownAt: knownAt))
  }

  /// The inspections to which a vehicle was presented under a plate and that are not cancelled, in the order of their end.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections under the plate).
  public func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    marks(of: try reader.inspections(plate: plate, color: nil, limit: .max, until: moment, knownAt: knownAt))
  }

  /// What stands of inspections that come newest first.
  private func marks(of inspections: [InspectionSummary]) -> [InspectionMark] {
    inspections.filter { $0.cancellation == nil }.map { inspection in
      InspectionMark(
        vehicle: inspection.vin.text, plate: inspection.plate, plateColor: inspection.plateColor,
        station: inspection.station.text, serial: inspection.serial.text, end: inspection.end,
        isPassed: inspection.verdict.flatMap { $0 == .pass ? true : $0 == .fail ? false : nil })
    }.reversed()
  }

  /// Keys of the vehicles that failed an inspection, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(inspections).
  public func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "vin", from: "inspection", where: "verdict = 'fail' AND cancellation IS NULL AND endedAt <= ?1", order: "vin")
    var found: [String] = []
    try reader.connection.forEach(
      sql,
      { statement in
        statement.bind(1, moment.millisecondsSinceEpoch)
        filter.bind(statement)
      }
    ) { row in
      let vin = row.text(0)
      if found.last != vin { found.append(vin) }
    }
    return found
  }
}
