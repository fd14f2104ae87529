public import RegistryModel

extension RegistryTransaction {
  /// Stores an inspection.
  ///
  /// The order in which records come does not matter: a record that is replaced by another one of its station is kept as
  /// history, whichever of the two comes first.
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
  ) throws -> StoreOutcome {
    throw StoreError(.database, "not built yet")
  }
}
