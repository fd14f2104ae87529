import Policy
public import RegistryModel

/// The records behind a figure, as printed.
public struct IndicatorRecords: Codable, Sendable {
  /// Records behind the numerator.
  public var numerator: LongList<Entry>
  /// Records behind the denominator.
  public var denominator: LongList<Entry>
  /// Subjects of the base that do not count yet.
  public var remaining: LongList<Subject>

  /// One record.
  public struct Entry: Codable, Sendable {
    /// The kind of the record.
    public var kind: String
    /// Its key.
    public var key: String
    /// The subject it counts for.
    public var subject: String?
    /// Whether it counts.
    public var counted: Bool
    /// Why, in both languages.
    public var reason: BilingualText
  }

  /// A subject of the base.
  public struct Subject: Codable, Sendable {
    /// Its key.
    public var key: String
    /// Its name.
    public var name: String?
    /// Where it is to be found.
    public var location: String?
    /// Since when it is known or listed.
    public var since: CivilDate?

    init(_ subject: RemainingSubject) {
      key = subject.key
      name = subject.name
      location = subject.location
      since = subject.since
    }
  }

  init(_ explanation: IndicatorExplanation) {
    numerator = LongList(explanation.numerator) { IndicatorRecords.entry($0) }
    denominator = LongList(explanation.denominator) { IndicatorRecords.entry($0) }
    remaining = LongList(explanation.remaining) { Subject($0) }
  }

  private static func entry(_ entry: IndicatorExplanation.Entry) -> Entry {
    Entry(
      kind: entry.kind, key: entry.key, subject: entry.subject, counted: entry.standing.isCounted,
      reason: entry.standing.reason)
  }
}
