public import Policy
public import RegistryModel

/// What inspections mean for the loop of inspection and maintenance (clause HB-28).
extension RegisterSnapshot {
  /// The inspections of a vehicle that ended up to `moment` and are not cancelled, in the order of their end.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections of the vehicle).
  public func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    InspectionMark.marks(of: try reader.inspections(vin: VIN(key), limit: .max, until: moment, knownAt: knownAt))
  }

  /// The inspections to which a vehicle was presented under a plate and that are not cancelled, in the order of their end.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections under the plate).
  public func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    InspectionMark.marks(
      of: try reader.inspections(plate: plate, color: nil, limit: .max, until: moment, knownAt: knownAt))
  }

  /// Inspections of a vehicle that failed and were corrected or cancelled since, in the order of their end.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + corrected inspections of the vehicle).
  public func correctedFailures(ofVehicle key: String, until moment: Instant) throws -> [CorrectedFailure] {
    try reader.connection.all(
      """
      SELECT \(InspectionSummary.columns) FROM inspection
      WHERE vin = ?1 AND endedAt <= ?2 AND verdict = 'fail' AND cancellation IS NULL
        AND replacedAt IS NOT NULL AND replacedAt <= ?3 ORDER BY endedAt, serial, id
      """,
      { statement in
        statement.bind(1, key)
        statement.bind(2, moment.millisecondsSinceEpoch)
        statement.bind(3, (knownAt ?? Instant.endOfTime).millisecondsSinceEpoch)
      }
    ) { row in (row.integer(0), try InspectionSummary(from: row)) }.map { id, summary in
      CorrectedFailure(failure: InspectionMark(summary), successor: try successor(of: id))
    }
  }

  /// What stands in the place of a replaced inspection; nil where that was cancelled.
  private func successor(of id: Int64) throws -> InspectionMark? {
    let found = try reader.connection.first(
      """
      WITH RECURSIVE chain (id) AS (
        SELECT ?1 UNION SELECT replacedBy FROM inspection JOIN chain USING (id)
        WHERE replacedBy IS NOT NULL AND (?2 IS NULL OR replacedAt <= ?2)
      )
      SELECT \(InspectionSummary.columns) FROM inspection
      WHERE id IN chain AND (replacedAt IS NULL OR replacedAt > ?2) AND cancellation IS NULL LIMIT 1
      """,
      {
        $0.bind(1, id)
        $0.bind(2, knownAt?.millisecondsSinceEpoch)
      }, row: InspectionSummary.init(from:))
    return found.map(InspectionMark.init)
  }

  /// Keys of the vehicles that failed an inspection, whether it stands or was corrected since, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(inspections).
  public func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] {
    var found: [String] = []
    try reader.connection.forEach(
      """
      SELECT vin FROM inspection
      WHERE verdict = 'fail' AND cancellation IS NULL AND endedAt <= ?1 AND recordedAt <= ?2 ORDER BY vin
      """,
      { statement in
        statement.bind(1, moment.millisecondsSinceEpoch)
        statement.bind(2, (knownAt ?? Instant.endOfTime).millisecondsSinceEpoch)
      }
    ) { row in
      let vin = row.text(0)
      if found.last != vin { found.append(vin) }
    }
    return found
  }

  /// Keys of the vehicles that failed an inspection that bears a serial, whether it stands or was corrected since, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func vehicles(failedUnder serial: String, until moment: Instant) throws -> [String] {
    let failed = "verdict = 'fail' AND cancellation IS NULL AND endedAt <= ?2 AND recordedAt <= ?3"
    // Both halves of the index.
    return try reader.connection.all(
      """
      SELECT vin FROM inspection WHERE serial = ?1 AND replacedAt IS NULL AND \(failed)
      UNION SELECT vin FROM inspection WHERE serial = ?1 AND replacedAt IS NOT NULL AND \(failed) ORDER BY 1
      """,
      { statement in
        statement.bind(1, serial)
        statement.bind(2, moment.millisecondsSinceEpoch)
        statement.bind(3, (knownAt ?? Instant.endOfTime).millisecondsSinceEpoch)
      }
    ) { $0.text(0) }
  }
}

extension InspectionMark {
  fileprivate init(_ inspection: InspectionSummary) {
    self.init(
      vehicle: inspection.vin, plate: inspection.plate, inspection.plateColor, station: inspection.station,
      inspection.serial, end: inspection.end, inspection.verdict)
  }

  private init(
    vehicle: VIN, plate: Plate?, _ color: PlateColor?, station: StationCode, _ serial: InspectionSerial, end: Instant,
    _ verdict: StationVerdict?
  ) {
    self.init(
      vehicle: vehicle.text, plate: plate, plateColor: color, station: station.text, serial: serial.text, end: end,
      isPassed: verdict.flatMap { $0 == .pass ? true : $0 == .fail ? false : nil })
  }

  /// What stands of inspections that come newest first, oldest first.
  fileprivate static func marks(of inspections: [InspectionSummary]) -> [InspectionMark] {
    inspections.filter { $0.cancellation == nil }.map(InspectionMark.init).reversed()
  }

  /// The same of whole inspections.
  public static func marks(of inspections: [StoredInspection]) -> [InspectionMark] {
    // A record is large, so none is copied.
    inspections.indices.reversed().filter { inspections[$0].record.cancellation == nil }.map {
      InspectionMark(
        vehicle: inspections[$0].record.vehicle.vin, plate: inspections[$0].record.vehicle.plate,
        inspections[$0].record.vehicle.plateColor, station: inspections[$0].record.station,
        inspections[$0].record.serial, end: inspections[$0].record.end, inspections[$0].record.verdict)
    }
  }
}
