import RegistryModel

/// What became of one record of a message.
struct InterpretedRecord {
  /// The values, in the order of the profile.
  var values: [PartValue] = []
  /// What no mapping reads.
  var leftovers: [Leftover] = []
  /// What was found, in the order of the profile.
  var findings: [Finding] = []
  /// Where it stands.
  let origin: MessageOrigin
  /// What each mapping did; only while a profile is tried.
  var trace: [FieldTrace] = []

  init(origin: MessageOrigin) { self.origin = origin }

  /// The first value of a field that the message states.
  func stated(_ field: CanonicalField) -> String? {
    values.first { $0.field == field && !$0.isAssumed }?.text
  }

  /// Whether something stands against using it.
  var isRefused: Bool { findings.contains { $0.code.severity == .quarantine || $0.code.severity == .reject } }
}

/// What one mapping did to a record.
public struct FieldTrace: Hashable, Sendable {
  /// The field.
  public let field: CanonicalField
  /// The group, such as a control unit; empty for none.
  public let group: String
  /// Where the text came from; `=` for a value of the profile.
  public let place: String
  /// The text as sent; nil where there was none.
  public let text: String?
  /// The canonical texts; empty where nothing is known.
  public let values: [String]
  /// Which document the mapping rests on.
  public let source: String
}
