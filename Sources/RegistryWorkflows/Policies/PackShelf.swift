import Foundation
import Policy
import RecordExchange
import RegistryModel
import RegistryStore

/// The policy packs of a registry. They are stored in it as they were loaded, so that an answer can be repeated although
/// the files that ship with the program change.
enum PackShelf {
  /// Ids of the packs that are loaded.
  static let setting = "packs"

  private static func content(of id: String) -> String { "pack:" + id }

  /// Stores a pack, in place of one with the same id.
  ///
  /// - Returns: the pack.
  /// - Throws: `WorkflowError` where the file is no pack; then nothing is changed.
  static func load(
    _ name: String, shared: SharedFiles, in transaction: RegistryTransaction
  ) throws -> PolicyPack {
    let path = try self.path(of: name, shared: shared)
    let pack = try read(path, shared: shared).pack
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let loaded = Set(try transaction.reader.setting(setting)).union([pack.id]).sorted()
    try transaction.set(content(of: pack.id), to: [text])
    try transaction.set(setting, to: loaded)
    return pack
  }

  /// The packs that are loaded, sorted by id.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a stored pack cannot be read by this program.
  static func packs(_ reader: RegistryReader, knownAt: Instant?) throws -> [CompiledPack] {
    try texts(reader, knownAt: knownAt).map { try pack($0) }
  }

  /// The text of a pack as it was loaded.
  struct StoredText {
    let id: String
    let text: String
  }

  /// The texts of the packs that are loaded, sorted by id.
  ///
  /// - Throws: `StoreError`.
  static func texts(_ reader: RegistryReader, knownAt: Instant?) throws -> [StoredText] {
    try reader.setting(setting, knownAt: knownAt).compactMap { id in
      try reader.setting(content(of: id), knownAt: knownAt).first.map { StoredText(id: id, text: $0) }
    }
  }

  /// A stored pack made ready.
  ///
  /// - Throws: `WorkflowError` where this program cannot read it.
  static func pack(_ stored: StoredText) throws -> CompiledPack {
    do throws(PackReadingError) {
      return try PolicyFiles.storedPack(Array(stored.text.utf8))
    } catch {
      throw failure(error, "pack " + stored.id)
    }
  }

  /// The pack in a file, judged by the schema and the vocabulary.
  ///
  /// - Throws: `WorkflowError` with file, line and hint.
  static func read(_ path: String, shared: SharedFiles) throws -> CompiledPack {
    do {
      return try PolicyFiles(schemas: try shared.path(of: "Schemas")).pack(at: path)
    } catch let error as PackReadingError {
      throw failure(error, path)
    }
  }

  /// The file of a pack: a path, or the id of one that ships with Hegui.
  static func path(of name: String, shared: SharedFiles) throws -> String {
    if name.contains("/") || name.hasSuffix(".xml") { return name }
    do {
      return try shared.path(of: "Policies/\(name).xml")
    } catch {
      throw WorkflowError(
        .noSuchInput, zh: "没有这个规则包", en: "there is no such policy pack", location: name,
        hintZH: "用 hegui policy list 查看，或给出文件路径", hintEN: "see hegui policy list, or give the path of a file")
    }
  }

  static func failure(_ error: PackReadingError, _ path: String) -> WorkflowError {
    let place = error.line.map { "\(path):\($0)" } ?? path
    return WorkflowError(
      .unusableInput, zh: error.message.zh, en: error.message.en, location: place,
      hintZH: "已载入的规则包未变；见 docs/POLICY_PACKS.md", hintEN: "the loaded packs are as they were; see docs/POLICY_PACKS.md")
  }
}
