import Policy
import RegistryStore

/// The packs of a registry, read from it when they are first asked for and kept for the rest of a run.
final class LoadedPacks {
  private var read: [CompiledPack]?

  /// The packs that are loaded, sorted by id.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a stored pack cannot be read by this program.
  func packs(_ reader: RegistryReader) throws -> [CompiledPack] {
    if let read { return read }
    let packs = try PackShelf.packs(reader, knownAt: nil)
    read = packs
    return packs
  }
}
