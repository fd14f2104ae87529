import RegistryModel

/// Of the statements about one subject those of the latest moment, as far as they may rank beside one that comes after them: of
/// each attribute the last one that says something of it.
struct LatestStatements {
  /// The one that ranks last, be it the registry's own.
  private var last: RegisterDelta?
  /// When the last one of a source takes effect.
  private var moment: Instant?
  private var byAttribute: [String: RegisterDelta] = [:]

  /// Whether a statement ranks after all of them.
  func precede(_ delta: RegisterDelta) -> Bool { last.map { SubjectTimeline.precedes($0, delta) } ?? true }

  /// Those of the latest moment, in their rank.
  var statements: [RegisterDelta] {
    Dictionary(byAttribute.values.map { ($0.record, $0) }) { first, _ in first }.values
      .sorted(by: SubjectTimeline.precedes)
  }

  /// Adds a source's statement that ranks after all of them, with the registry's own beside it.
  mutating func take(_ delta: RegisterDelta, with own: RegisterDelta? = nil) {
    last = own ?? delta
    if moment != delta.effective { byAttribute = [:] }
    moment = delta.effective
    for name in Array(delta.values.keys) + delta.cleared { byAttribute[name] = delta }
  }
}

extension RegisterDelta {
  /// The statement as it would be read again: nobody is told what is personal.
  var withoutPersonal: RegisterDelta { stating(values.filter { kind.attribute($0.key)?.isPersonal != true }) }
}
