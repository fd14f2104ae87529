public import RegistryModel

/// A question to the plans: who, doing what, where and when.
public struct Question: Hashable, Sendable {
  /// The kind of the subject.
  public let kind: RecordKind
  /// The key of the subject; nil where it is only described by stated facts.
  public let key: String?
  /// What it does, a code of ``RegistryModel/CodeList/activity``.
  public let activity: String
  /// Where.
  public let place: DivisionCode
  /// When.
  public let time: AskedTime
  /// In which zones.
  public let location: Location
  /// Keys of other records that matter, by the id of their kind: the unit at whose gate, the project, the check.
  public let related: [String: String]
  /// Facts stated with the question, by name; they take the place of what the register holds.
  public let facts: [String: AttributeValue]
  /// Facts that were computed from what the register does not hold as records, such as the reports of remote monitors.
  /// A stated fact takes their place.
  public let computed: [String: AttributeValue]

  /// A question.
  public init(
    kind: RecordKind, key: String?, activity: String, place: DivisionCode, time: AskedTime,
    location: Location = .unstated, related: [String: String] = [:], facts: [String: AttributeValue] = [:],
    computed: [String: AttributeValue] = [:]
  ) {
    self.kind = kind
    self.key = key
    self.activity = activity
    self.place = place
    self.time = time
    self.location = location
    self.related = related
    self.facts = facts
    self.computed = computed
  }

  /// The same question about the subject with that key.
  public func about(_ key: String) -> Question {
    Question(
      kind: kind, key: key, activity: activity, place: place, time: time, location: location, related: related,
      facts: facts, computed: computed)
  }

  /// The moment or the whole day asked about.
  public enum AskedTime: Hashable, Sendable {
    /// A moment.
    case moment(Instant)
    /// A whole day: a rule that changes within it answers undetermined.
    case day(CivilDate)

    /// The day asked about.
    public var day: CivilDate {
      switch self {
      case .moment(let moment): moment.day
      case .day(let day): day
      }
    }

    /// The first moment asked about.
    public var first: Instant {
      switch self {
      case .moment(let moment): moment
      case .day(let day): Instant(day)
      }
    }

    /// The last moment asked about.
    public var last: Instant {
      switch self {
      case .moment(let moment): moment
      case .day(let day): day.lastMoment
      }
    }

    /// The minutes since midnight asked about.
    public var minutes: ClosedRange<Int> {
      switch self {
      case .moment(let moment): (moment.secondOfDay / 60)...(moment.secondOfDay / 60)
      case .day: 0...1439
      }
    }
  }

  /// Where the subject is, by zones.
  public enum Location: Hashable, Sendable {
    /// Nothing is said: whether it is inside a zone is not known.
    case unstated
    /// Inside the zones with these keys. Where `isComplete`, it is outside all others; else that is not known.
    /// Points on a boundary count as inside (reading A-07).
    case inside([String], isComplete: Bool)
    /// Inside the zones with these keys; whether it is inside those without boundary is not known, and it is outside
    /// all others.
    case at([String], withoutBoundary: [String])

    /// Whether it may be inside the zone with that key.
    public func mayHold(_ key: String) -> Bool {
      switch self {
      case .unstated: false
      case .inside(let keys, _): keys.contains(key)
      case .at(let keys, let open): keys.contains(key) || open.contains(key)
      }
    }

    /// Keys of the zones it is surely inside; nil where nothing is said.
    var keys: [String]? {
      switch self {
      case .unstated: nil
      case .inside(let keys, _), .at(let keys, _): keys
      }
    }

    /// Whether it is surely outside all zones that it may not be inside.
    var isComplete: Bool {
      if case .inside(_, let isComplete) = self { isComplete } else { self != .unstated }
    }
  }
}
