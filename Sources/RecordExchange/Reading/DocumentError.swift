public import RegistryModel
import XMLStreaming

/// Why a file cannot be used at all.
public struct DocumentError: Error, Hashable, Sendable {
  /// What is wrong, for programs.
  public let code: Code
  /// What is wrong, for people, in one line.
  public let message: BilingualText
  /// Where; nil where the error is not about one place.
  public let position: SourcePosition?

  /// What makes a file unusable.
  public enum Code: String, Sendable, CaseIterable {
    /// The file does not exist, is a folder, or may not be read.
    case cannotOpen = "FILE-CANNOT-OPEN"
    /// Reading failed on the way.
    case cannotRead = "FILE-CANNOT-READ"
    /// The file has no content.
    case empty = "FILE-EMPTY"
    /// The content is not XML.
    case notXML = "FILE-NOT-XML"
    /// The content is XML and breaks its rules before the first record.
    case notWellFormed = "FILE-NOT-WELL-FORMED"
    /// The root element is of no document that is read.
    case wrongRoot = "FILE-WRONG-ROOT"
    /// The document is of a version of the format that is not read.
    case wrongVersion = "FILE-WRONG-VERSION"
    /// A document type declaration; none is read, so that no entity can be declared.
    case doctype = "FILE-DOCTYPE"
    /// The declared encoding is none of those that are read.
    case encodingUnsupported = "FILE-ENCODING-UNSUPPORTED"
    /// The bytes are text in none of the encodings that are read.
    case undecodable = "FILE-UNDECODABLE"
    /// The file goes beyond a limit.
    case limit = "FILE-LIMIT"
    /// The document breaks its schema.
    case schema = "FILE-SCHEMA"
    /// The schema itself cannot be used; the installation is broken.
    case schemaUnusable = "FILE-SCHEMA-UNUSABLE"
  }

  /// An error with its text.
  public init(_ code: Code, _ message: BilingualText, at position: SourcePosition? = nil) {
    self.code = code
    self.message = message
    self.position = position
  }

  init(_ error: XMLError) {
    let code: Code =
      switch error.code {
      case .cannotOpen: .cannotOpen
      case .cannotRead: .cannotRead
      case .empty: .empty
      case .notXML: .notXML
      case .notWellFormed: .notWellFormed
      case .wrongRoot: .wrongRoot
      case .wrongVersion: .wrongVersion
      case .doctype: .doctype
      case .encodingUnsupported: .encodingUnsupported
      case .undecodable: .undecodable
      case .limit: .limit
      case .schema: .schema
      case .schemaUnusable: .schemaUnusable
      }
    self.init(
      code, BilingualText(zh: error.message.zh, en: error.message.en), at: error.position.map { SourcePosition($0) })
  }
}

extension SourcePosition {
  init(_ position: XMLPosition) {
    self.init(line: position.line, column: position.column, byteOffset: position.byteOffset)
  }
}
