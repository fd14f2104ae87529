import Crypto
import Foundation
import Policy
import RecordExchange
import RegistryModel
import RegistryStore
import Reports

/// The policy packs of a registry. They are stored in it as they were loaded, so that an answer can be repeated although
/// the files that ship with the program change.
enum PackShelf {
  /// Ids of the packs that are loaded.
  static let setting = "packs"

  private static func content(of id: String) -> String { "pack:" + id }

  /// Stores a pack, in place of one with the same id.
  ///
  /// - Returns: the pack, and the one that it replaces where that says anything else.
  /// - Throws: `WorkflowError` where the file is no pack; then nothing is changed.
  static func load(
    _ name: String, shared: SharedFiles, in transaction: RegistryTransaction
  ) throws -> (pack: PolicyPack, replaced: PackListReport.Replaced?) {
    let path = try self.path(of: name, shared: shared)
    let bytes = try self.bytes(of: path)
    let pack = try read(bytes, path, shared: shared).pack
    let text = String(decoding: bytes, as: UTF8.self)
    let loaded = Set(try transaction.reader.setting(setting)).union([pack.id]).sorted()
    let before = try transaction.reader.setting(content(of: pack.id)).first.map { StoredText(id: pack.id, text: $0) }
    try transaction.set(content(of: pack.id), to: [text])
    try transaction.set(setting, to: loaded)
    return (pack, before.flatMap { $0.text == text ? nil : replaced($0, by: text) })
  }

  /// What a pack was that another text takes the place of; of one that this program cannot read, its digest alone.
  private static func replaced(_ before: StoredText, by text: String) -> PackListReport.Replaced {
    let old = (try? pack(before))?.pack
    return PackListReport.Replaced(
      digestBefore: digest(of: before.text), digest: digest(of: text), document: old?.document.number,
      year: old?.year, from: old?.from, rows: old?.rows.count)
  }

  private static func digest(of text: String) -> String {
    Hexadecimal.text(of: SHA256.hash(data: Array(text.utf8)))
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
    try reader.setting(setting, knownAt: knownAt).map { id in
      guard let text = try reader.setting(content(of: id), knownAt: knownAt).first else {
        throw StoreError(.corrupt, "the content of the loaded pack \(id) is missing")
      }
      return StoredText(id: id, text: text)
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

  /// The pack of a name: a file, the one that the registry has loaded under that id, or the one that ships.
  ///
  /// - Parameter loaded: The packs of the registry; not asked for a file.
  /// - Throws: `WorkflowError` where there is none, or the file is no pack.
  static func named(
    _ name: String, loaded: @autoclosure () throws -> [CompiledPack], shared: SharedFiles
  ) throws -> CompiledPack {
    if !isPath(name), let own = try loaded().first(where: { $0.pack.id == name }) { return own }
    return try read(try path(of: name, shared: shared), shared: shared)
  }

  /// The pack in a file, judged by the schema and the vocabulary.
  ///
  /// - Throws: `WorkflowError` with file, line and hint.
  static func read(_ path: String, shared: SharedFiles) throws -> CompiledPack {
    try read(try bytes(of: path), path, shared: shared)
  }

  private static func read(_ bytes: [UInt8], _ path: String, shared: SharedFiles) throws -> CompiledPack {
    do {
      return try PolicyFiles(schemas: try shared.path(of: "Schemas")).pack(bytes)
    } catch let error as PackReadingError {
      throw failure(error, path)
    }
  }

  /// The bytes of a pack's file. Packs are kept as text in the registry, so they have to be in one encoding.
  ///
  /// - Throws: `WorkflowError` where the file cannot be read or is not in UTF-8.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = WholeFile.bytes(of: path, limit: PolicyFiles.sizeLimit) else {
      throw missing(path)
    }
    guard bytes.count <= PolicyFiles.sizeLimit else {
      throw WorkflowError(
        .unusableInput, zh: "规则包超过 \(PolicyFiles.sizeLimit) 字节",
        en: "the policy pack is longer than \(PolicyFiles.sizeLimit) bytes", location: path,
        hintZH: "核对是否为规则包；已载入的规则包未变", hintEN: "check that it is a pack; the loaded packs are as they were")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw WorkflowError(
        .unusableInput, zh: "规则包须为 UTF-8 编码", en: "a policy pack is written in UTF-8", location: path,
        hintZH: "另存为 UTF-8 后重试；已载入的规则包未变", hintEN: "save it as UTF-8; the loaded packs are as they were")
    }
    return bytes
  }

  static func missing(_ path: String) -> WorkflowError {
    WorkflowError(
      .noSuchInput, zh: "没有这样的文件，或无权读取", en: "no such file, or no permission to read it", location: path,
      hintZH: "核对路径；随程序发布的规则包见 hegui policy list",
      hintEN: "check the path; hegui policy list shows the packs that ship")
  }

  private static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".xml") }

  /// The file of a pack: a path, or the id of one that ships with Hegui.
  static func path(of name: String, shared: SharedFiles) throws -> String {
    if isPath(name) { return name }
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
