/// How well a fact taken from a standard is established.
public enum Confidence: String, Encodable, Sendable, CaseIterable {
  /// Confirmed by a public source.
  case high
  /// Confirmed by one source, or a source of middling trust.
  case medium
  /// One weak source, or sources disagree.
  case low
}

/// Where a fact comes from and how far it can be relied on.
///
/// Hegui shows this beside every limit: a number from memory is never presented as law that is known.
public struct Provenance: Hashable, Sendable {
  /// How well the fact is established.
  public let confidence: Confidence
  /// True where the fact rests on general knowledge and was not checked against the official text.
  public let isFromMemory: Bool
  /// What is uncertain, or how it was derived; nil where nothing needs saying.
  public let note: BilingualText?

  /// Describes how well a fact is established.
  public init(_ confidence: Confidence, isFromMemory: Bool = false, note: BilingualText? = nil) {
    self.confidence = confidence
    self.isFromMemory = isFromMemory
    self.note = note
  }
}
