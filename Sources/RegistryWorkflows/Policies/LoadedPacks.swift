import Policy
import RegistryModel
import RegistryStore

/// The packs of a registry, made ready when they are first asked for and kept as long as the registry holds the same
/// texts: making a pack ready costs more than asking it.
final class LoadedPacks {
  private var known: [String: Known] = [:]
  private var last: (version: OutsideVersion, knownAt: Instant?, packs: [CompiledPack])?

  /// A pack with the text that it was made of. The text itself is compared, so that no other pack can pass for it.
  private struct Known {
    let text: String
    let pack: CompiledPack
  }

  /// The packs that are loaded, sorted by id.
  ///
  /// This process loads no packs while it holds them, so they can only change where another connection has written.
  /// - Throws: `StoreError`; `WorkflowError` where a stored pack cannot be read by this program.
  func packs(_ reader: RegistryReader, knownAt: Instant? = nil) throws -> [CompiledPack] {
    let version = try reader.outsideVersion()
    if let last, last.version == version, last.knownAt == knownAt { return last.packs }
    let packs = try PackShelf.texts(reader, knownAt: knownAt).map { stored in
      if let found = known[stored.id], found.text == stored.text { return found.pack }
      let pack = try PackShelf.pack(stored)
      known[stored.id] = Known(text: stored.text, pack: pack)
      return pack
    }
    last = (version, knownAt, packs)
    return packs
  }
}
