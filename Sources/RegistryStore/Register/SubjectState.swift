public import RegistryModel

/// What the register says of one subject during one interval.
public struct SubjectState: Hashable, Sendable {
  /// The kind of the subject.
  public let kind: RecordKind
  /// Its key.
  public let key: String
  /// What its statements up to `from` add up to, by attribute.
  public let values: [String: AttributeValue]
  /// The number of the statement with which this state begins.
  public let record: String
  /// From when the state holds.
  public let from: Instant
  /// Until when, excluded; nil where it holds on.
  public let until: Instant?
  /// When the statement was made.
  public let statedAt: Instant
  /// From when until when the registry held this to be so.
  public let version: RecordVersion
  /// Whether the statement with which this state begins made all of its values: then each of them comes from it.
  let isOneStatement: Bool

  /// The value of an attribute; nil where nothing is known of it.
  public subscript(attribute: String) -> AttributeValue? { values[attribute] }

  /// The text of an attribute that is a code, text, identity or key.
  public func text(_ attribute: String) -> String? { values.text(attribute) }

  /// The day of an attribute.
  public func day(_ attribute: String) -> CivilDate? { values.day(attribute) }

  /// The moment of an attribute.
  public func moment(_ attribute: String) -> Instant? { values.moment(attribute) }

  /// The number of an attribute, in its unit's smallest step.
  public func integer(_ attribute: String) -> Int? { values.integer(attribute) }

  /// The codes of an attribute.
  public func codes(_ attribute: String) -> [String]? { values.codes(attribute) }

  /// The flag of an attribute.
  public func flag(_ attribute: String) -> Bool? { values.flag(attribute) }
}
