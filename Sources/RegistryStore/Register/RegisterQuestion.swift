public import RegistryModel

/// About which moments, and from whose knowledge, the register is asked, and how much of it may be shown.
public struct RegisterQuestion: Hashable, Sendable {
  /// The moment asked about; nil asks about all states ever.
  public var at: Instant?
  /// Answer from what the registry knew at this moment; nil from what it knows now.
  public var knownAt: Instant?
  /// Whether attributes about natural persons are read; `noteDisclosure` belongs to it.
  public var includesPersonal: Bool

  /// A question about `at`, or about all times.
  public init(at: Instant?, knownAt: Instant? = nil, includesPersonal: Bool = false) {
    self.at = at
    self.knownAt = knownAt
    self.includesPersonal = includesPersonal
  }

  /// A question about the last state of every subject, whenever it takes effect: for events that speak of their own
  /// moments.
  public static func latest(knownAt: Instant? = nil) -> RegisterQuestion {
    RegisterQuestion(at: Instant(CivilDate.last), knownAt: knownAt)
  }
}
