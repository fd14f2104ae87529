import Policy
import RegistryModel
import RegistryStore

extension RegistryReader {
  /// Who bore plates and codes, from all statements that the registry holds.
  ///
  /// - Parameters:
  ///   - knownAt: from whose knowledge; nil for today's.
  ///   - known: what takes effect after it is not known.
  func bearers(knownAt: Instant? = nil, until known: Instant = .endOfTime) -> IdentityBearers<RegisterSnapshot> {
    // Whose a value is does not depend on the statement that it comes from.
    IdentityBearers(in: snapshot(knownAt: knownAt, namesSources: false), known: known)
  }
}
