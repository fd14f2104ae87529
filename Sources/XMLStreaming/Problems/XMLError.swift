/// Why an input cannot be used at all.
public struct XMLError: Error, Hashable, Sendable {
  /// What is wrong, for programs.
  public let code: Code
  /// What is wrong, for people.
  public let message: XMLMessage
  /// Where; nil where the error is not about one place.
  public let position: XMLPosition?

  /// An error with its text.
  public init(_ code: Code, zh: String, en: String, at position: XMLPosition? = nil) {
    self.code = code
    message = XMLMessage(zh: zh, en: en)
    self.position = position
  }

  /// What makes an input unusable.
  public enum Code: String, Sendable, CaseIterable {
    /// The file does not exist, is a folder, or may not be read.
    case cannotOpen
    /// Reading failed on the way.
    case cannotRead
    /// The file has no content.
    case empty
    /// The content is not XML.
    case notXML
    /// The content is XML and breaks its rules.
    case notWellFormed
    /// The root element is another than expected.
    case wrongRoot
    /// The document is of a version that is not read.
    case wrongVersion
    /// A document type declaration; none is read, so that no entity can be declared.
    case doctype
    /// The declared encoding is none of those that are read.
    case encodingUnsupported
    /// The bytes are text in none of the encodings that are read.
    case undecodable
    /// The input goes beyond a limit.
    case limit
    /// The document breaks its schema.
    case schema
    /// The schema itself cannot be used.
    case schemaUnusable
  }
}
