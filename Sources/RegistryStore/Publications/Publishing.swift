public import RegistryModel

extension RegistryTransaction {
  /// Freezes a version of something published; the registry numbers it after the versions before.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where a correction gives no reason.
  public func publish(_ draft: PublicationDraft) throws -> Publication { throw StoreError(.database, "not built yet") }
}

extension RegistryReader {
  /// The versions published of a kind, place and period, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func publications(kind: String, place: DivisionCode, period: String) throws -> [Publication] {
    throw StoreError(.database, "not built yet")
  }

  /// All that was published, sorted by kind, place, period and version.
  ///
  /// - Throws: `StoreError`.
  public func publications() throws -> [Publication] { throw StoreError(.database, "not built yet") }
}
