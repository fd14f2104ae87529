/// Something wrong with one record, or between records; the rest of the file is read all the same.
public struct XMLIssue: Hashable, Sendable {
  /// What is wrong, for programs.
  public let code: Code
  /// Where.
  public let position: XMLPosition
  /// Path of elements from the record on, separated by `/`; empty where it is not known.
  public let path: String
  /// The text or the bytes concerned; nil where there is none.
  public let value: String?
  /// What is wrong here, for people.
  public let message: XMLMessage

  /// An issue with its text.
  public init(
    _ code: Code, at position: XMLPosition, path: String = "", value: String? = nil, zh: String, en: String
  ) {
    self.init(code, at: position, path: path, value: value, XMLMessage(zh: zh, en: en))
  }

  init(_ code: Code, at position: XMLPosition, path: String, value: String?, _ message: XMLMessage) {
    self.code = code
    self.position = position
    self.path = path
    self.value = value
    self.message = message
  }

  /// Kinds of issues.
  public enum Code: String, Sendable, CaseIterable {
    /// The rules of XML are broken.
    case notWellFormed
    /// An entity other than the five predefined ones is used.
    case entity
    /// A document type declaration inside the document.
    case doctype
    /// The file ends inside the record or before the end of the root.
    case cut
    /// Elements are nested too deep.
    case depth
    /// Text of an element is too long.
    case textLength
    /// Attributes of an element are too many or too long.
    case attributes
    /// A name is too long, or there are too many different names.
    case names
    /// The record is too large.
    case recordLength
    /// A prefix has no namespace, or a namespace is misused.
    case namespace
    /// Bytes are no character of the encoding.
    case undecodable
    /// A NUL character, which XML does not allow.
    case nul
    /// Text outside of any record, or content behind the root element.
    case strayContent
    /// The declared encoding is another than the bytes are written in.
    case encodingContradicted
    /// The record breaks the schema.
    case schema
  }
}
