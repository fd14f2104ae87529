public import RegistryModel

extension RegistryTransaction {
  /// Stores an inspection.
  ///
  /// The order in which records come does not matter: a record that is replaced by another one of its station about the same
  /// vehicle is kept as history, whichever of the two comes first. One that names a record of another vehicle replaces nothing.
  /// - Parameters:
  ///   - source: the slice of the received file; nil for a record entered by hand.
  ///   - judgement: what the registry makes of the readings.
  ///   - findings: what was found in the record although it is taken.
  ///   - rule: what to do where the station's serial is taken by a record of other content.
  /// - Throws: `StoreError`; `invalidRecord` where a test method stands twice in the record.
  /// - Complexity: O(log n) in the number of inspections.
  @discardableResult
  public func store(
    _ record: InspectionRecord, from source: SourceSlice? = nil, judgement: Judgement? = nil,
    findings: [Finding] = [], onConflict rule: ConflictRule = .report
  ) throws -> InspectionArrival {
    if record.results.count > 1 { try refuseRepeatedMethods(record) }
    let writer = try connection.inspectionWriter()
    let known = try writer.known(of: record)
    for version in known.versions {
      // Whole records are compared, not digests: nothing has to be computed for the many records that are new.
      let stored = try InspectionLoading.inspection(version, connection).record
      if record.saysTheSame(as: stored) { return InspectionArrival(.duplicate) }
    }
    if !known.versions.isEmpty {
      guard rule == .replace else { return InspectionArrival(.conflict) }
      // The id of the new version is not known yet; the old one has to leave the unique index first.
      try writer.replace(record.station, record.serial, by: nil, at: recordedAt)
    }
    let id = try writer.insert(
      record, source, judgement, recordedAt: recordedAt,
      replacedBy: known.successor?.id, connection)
    if let old = known.current { try link(old, to: id) }
    if let superseded = record.supersedes, superseded != record.serial {
      try writer.replace(record.station, superseded, of: record.vehicle.vin, by: id, at: recordedAt)
    }
    if !findings.isEmpty { try FindingTable.insert(findings, of: .inspection(id), connection) }
    for correction in known.foreignCorrections { try note(correction.id, replacesNothingOf: record) }
    let outcome = try outcome(known.successor?.serial)
    note("inspection", record.station.text + "/" + record.serial.text, outcome == .accepted ? "accepted" : "superseded")
    let serials = Set(known.foreignCorrections.map(\.serial)).sorted()
    return InspectionArrival(outcome, findings: serials.map { Finding(namedByCorrectionOfOtherVehicle: $0) })
  }

  /// Keeps with a correction that the record it names is another vehicle's, as if that had been known when it came.
  private func note(_ correction: Int64, replacesNothingOf record: InspectionRecord) throws {
    try FindingTable.insert([Finding(correctingOtherVehicle: record.serial)], of: .inspection(correction), connection)
    let statement = try connection.statement(
      "UPDATE inspection SET disagreements = disagreements + 1 WHERE id = ?1 AND disagreements IS NOT NULL")
    statement.bind(1, correction)
    try statement.run()
  }

  private func outcome(_ successor: String?) throws -> StoreOutcome {
    guard let successor else { return .accepted }
    return .superseded(by: try InspectionCore.serial(successor))
  }

  private func link(_ old: Int64, to new: Int64) throws {
    let statement = try connection.statement("UPDATE inspection SET replacedBy = ?2 WHERE id = ?1")
    statement.bind(1, old)
    statement.bind(2, new)
    try statement.run()
  }

  private func refuseRepeatedMethods(_ record: InspectionRecord) throws {
    guard Set(record.results.map(\.method)).count == record.results.count else {
      throw StoreError(.invalidRecord, "a test method stands twice in \(record.station)/\(record.serial)")
    }
  }
}
