public import RegistryModel

extension RegistryTransaction {
  /// Stores one dated statement about a subject of the register.
  ///
  /// The order in which statements come does not matter: the states of the subject are folded anew.
  /// - Returns: `accepted`, `duplicate` or `conflict`, where the record number of the kind is taken by other content.
  /// - Throws: `StoreError`; `invalidRecord` where a value does not fit the type of its attribute, or the kind or an
  ///   attribute is unknown.
  /// - Complexity: O(log n + statements about the subject).
  @discardableResult
  public func store(
    _ delta: RegisterDelta, findings: [Finding] = [], onConflict rule: ConflictRule = .report
  ) throws -> StoreOutcome {
    throw StoreError(.database, "not built yet")
  }
}
