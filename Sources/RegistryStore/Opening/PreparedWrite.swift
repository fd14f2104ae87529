extension Registry {
  /// How often ``write(_:preparing:_:)`` prepares before it gives up.
  static let preparations = 3

  /// Writes what takes long to work out, without others waiting for the lock meanwhile: `prepare` reads from one state of the
  /// registry, and `body` writes what came of it, where that is still the state. Else it is prepared anew.
  ///
  /// That personal data was shown changes no state.
  /// - Throws: as ``write(_:_:)``; `outdated` where others wrote during each of three preparations; whatever `prepare` throws.
  public func write<Prepared, Result>(
    _ context: WriteContext, preparing prepare: (RegistryReader) throws -> Prepared,
    _ body: (RegistryTransaction, Prepared) throws -> Result
  ) throws -> Result {
    for _ in 0..<Registry.preparations {
      let (prepared, entry) = try read { (try prepare($0), try AuditLog.last($0.connection)) }
      do {
        return try write(context) { transaction in
          guard try AuditLog.isUnchanged(since: entry, transaction.connection) else { throw Outdated() }
          return try body(transaction, prepared)
        }
      } catch is Outdated {
        continue
      }
    }
    throw StoreError(.outdated, "others wrote during each preparation", path: path)
  }

  /// Takes the lock back without a word in the log.
  private struct Outdated: Error {}
}
