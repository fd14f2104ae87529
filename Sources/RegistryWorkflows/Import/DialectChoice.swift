import Foundation
import RecordExchange
import RegistryModel

/// In which form a file is read: the canonical one, or as messages of station dialects.
struct DialectChoice {
  let request: ImportRequest
  let context: WorkflowContext

  /// The canonical form is a dialect of its own.
  static let canonicalID = "canonical"

  /// How much of a file is looked at.
  static let peekSize = 64 << 10

  /// The forms.
  enum Form {
    case canonical
    case notice
    case messages(DialectCatalogue)
  }

  /// The form of a file. Profiles are read only where a file is not canonical; `loaded` keeps them for the next file.
  ///
  /// A file of which nothing is recognised goes to the canonical reader, which says what is wrong with it; but one with
  /// text in front of its XML to the reader of messages, since only that one knows of such files.
  /// - Throws: `WorkflowError` where the dialect asked for does not exist or a profile cannot be used.
  func dialect(of input: ReceivedInput, _ loaded: inout DialectCatalogue?) throws -> Form {
    if request.dialect == Self.canonicalID { return .canonical }
    let beginning = input.bytes(offset: 0, count: Self.peekSize)
    if request.dialect == "auto", Self.looksCanonical(beginning) { return .canonical }
    if request.dialect == "auto", Self.looksLikeNotice(beginning) { return .notice }
    let catalogue = try loaded ?? DialectShelf(shared: context.shared).catalogue()
    loaded = catalogue
    guard request.dialect == "auto" else {
      guard let profile = catalogue.profile(named: request.dialect) else {
        let known = catalogue.profiles.map(\.id).joined(separator: " ")
        throw WorkflowError(
          .usage, zh: "没有这个方言", en: "there is no such dialect", location: request.dialect, hintZH: "可用：" + known,
          hintEN: "there are: " + known)
      }
      return .messages(try DialectShelf.only([profile]))
    }
    switch catalogue.recognise(beginning: beginning) {
    case .messages: return .messages(catalogue)
    case .unknown where Self.hasTextInFront(beginning): return .messages(catalogue)
    case .canonical, .unknown, .notXML: return .canonical
    }
  }

  /// Whether readable text, such as the head of a transmission, stands in front of the first tag.
  private static func hasTextInFront(_ bytes: [UInt8]) -> Bool {
    let front = bytes.prefix(4096).prefix { $0 != UInt8(ascii: "<") }
    return front.allSatisfy(isReadable) && front.count < 4096 && front.contains { $0 > 0x20 && $0 < 0x7F }
  }

  /// Whether a byte may stand in text: no control character, but for tabs and line ends.
  static func isReadable(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte != 0x7F) || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether one of the canonical roots stands in the beginning; UTF-16 has zero bytes between its letters.
  private static func looksCanonical(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
    return text.contains("<inspectionRecords") || text.contains("<registerRecords")
  }
}

extension DialectChoice {
  /// Whether the root of a notice, with its namespace, stands in the beginning.
  private static func looksLikeNotice(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
    return text.contains("<notice") && text.contains("urn:hegui:notices:")
  }
}

/// The dialect profiles that ship with Hegui.
struct DialectShelf {
  let shared: SharedFiles

  /// All profiles.
  ///
  /// - Throws: `WorkflowError` with file, line and hint where a profile cannot be used.
  func catalogue() throws -> DialectCatalogue {
    do {
      return try DialectCatalogue.load(folder: try shared.path(of: "Dialects"))
    } catch let error as ProfileError {
      throw Self.failure(error)
    }
  }

  /// A catalogue of these profiles alone.
  static func only(_ profiles: [DialectProfile]) throws -> DialectCatalogue {
    do {
      return try DialectCatalogue(profiles)
    } catch {
      throw failure(error)
    }
  }

  static func failure(_ error: ProfileError) -> WorkflowError {
    let first = error.problems.first
    let more = error.problems.count - 1
    return WorkflowError(
      error.cannotOpen ? .noSuchInput : .unusableInput,
      zh: (first?.message.zh ?? "") + (more > 0 ? "（另有 \(more) 处）" : ""),
      en: (first?.message.en ?? "") + (more > 0 ? " (and \(more) more)" : ""), location: first?.place,
      hintZH: first?.hint.zh ?? "", hintEN: first?.hint.en ?? "")
  }
}
