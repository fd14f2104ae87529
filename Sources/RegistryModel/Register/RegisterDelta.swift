/// One dated statement about a subject of the register: from `effective` on, these attributes have these values.
///
/// The state of a subject on a day is what its statements up to that day add up to; so the order in which files arrive
/// does not matter.
public struct RegisterDelta: Hashable, Sendable {
  /// The kind of the subject.
  public let kind: RecordKind
  /// The key of the subject, normalised.
  public let key: String
  /// The number of this statement at its source, unique for the kind.
  public let record: String
  /// From when the statement holds.
  public let effective: Instant
  /// When the statement was made; it ranks statements with the same `effective`.
  public let stated: Instant
  /// The attributes stated, by name.
  public let values: [String: AttributeValue]
  /// Attributes that have no value any more, by name, sorted.
  public let cleared: [String]

  /// A statement about the subject `key`; made when it takes effect where `stated` is nil.
  public init(
    kind: RecordKind, key: String, record: String, effective: Instant, stated: Instant? = nil,
    values: [String: AttributeValue], cleared: [String] = []
  ) {
    self.kind = kind
    self.key = key
    self.record = record
    self.effective = effective
    self.stated = stated ?? effective
    self.values = values
    self.cleared = cleared.sorted()
  }

  /// The same statement with other values, as completed from what it says itself: what has a value now is not cleared.
  public func stating(_ values: [String: AttributeValue]) -> RegisterDelta {
    RegisterDelta(
      kind: kind, key: key, record: record, effective: effective, stated: stated, values: values,
      cleared: cleared.filter { values[$0] == nil })
  }

  /// Attributes that it states and clears at once, sorted: what it means nobody can tell.
  public var contradictions: [String] { cleared.filter { values[$0] != nil } }
}
