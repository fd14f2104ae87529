public import RegistryModel
public import XMLStreaming

/// A policy document that cannot be used, with its place in the file and a hint.
public struct PackReadingError: Error, Hashable, Sendable {
  /// Where; nil where the error is about the whole document.
  public let position: XMLPosition?
  /// What is wrong, in both languages.
  public let message: BilingualText

  /// An error at a place.
  public init(_ position: XMLPosition?, zh: String, en: String) {
    self.position = position
    message = BilingualText(zh: zh, en: en)
  }

  /// An error at a place, with its text.
  public init(_ position: XMLPosition?, _ message: BilingualText) {
    self.position = position
    self.message = message
  }

  /// The first issue that a schema or the XML itself found.
  init(_ issue: XMLIssue) {
    self.init(issue.position, zh: issue.message.zh, en: issue.message.en)
  }

  /// What makes the whole document unusable.
  init(_ error: XMLError) {
    self.init(error.position, zh: error.message.zh, en: error.message.en)
  }
}
