/// A mark that changes whenever another connection, of this or another process, has written to the registry.
///
/// Two marks of one `Registry` tell whether what was learned in between through another one still holds.
public struct OutsideVersion: Hashable, Sendable {
  private let number: Int64

  init(_ number: Int64) { self.number = number }
}

extension RegistryReader {
  /// The mark of the state that this reader sees.
  ///
  /// - Throws: `StoreError`.
  public func outsideVersion() throws -> OutsideVersion {
    OutsideVersion(try connection.first("PRAGMA data_version") { $0.integer(0) } ?? 0)
  }
}
