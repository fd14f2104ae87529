public import RegistryModel

/// What is to be published: a month's ranking or another figure, frozen.
public struct PublicationDraft: Hashable, Sendable {
  /// What is published, such as `ranking`.
  public var kind: String
  /// The place it is about.
  public var place: DivisionCode
  /// The period it is about, such as `2020-06`.
  public var period: String
  /// When it is published.
  public var publishedAt: Instant
  /// Where it is published.
  public var location: String
  /// Why it corrects an earlier version; nil for the first one.
  public var reason: String?
  /// The frozen content; the caller chooses its form and reads it again.
  public var payload: String

  /// A version to be published.
  public init(
    kind: String, place: DivisionCode, period: String, publishedAt: Instant, location: String, reason: String? = nil,
    payload: String
  ) {
    self.kind = kind
    self.place = place
    self.period = period
    self.publishedAt = publishedAt
    self.location = location
    self.reason = reason
    self.payload = payload
  }
}

/// A frozen version of something published.
public struct Publication: Hashable, Sendable {
  /// What was published.
  public let draft: PublicationDraft
  /// The version: 1 for the first, then 2 and up for corrections.
  public let version: Int
  /// SHA-256 of the payload's UTF-8 bytes, as 64 hexadecimal digits.
  public let payloadHash: String
  /// The number of the audit entry that records the publication.
  public let auditSequence: Int64
  /// When the registry recorded it.
  public let recordedAt: Instant
}
