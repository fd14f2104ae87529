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
    IdentityBearers(in: snapshot(knownAt: knownAt), known: known)
  }
}
