/// A question for states of one kind: the name under which its prepared statement is kept.
///
/// The text of such a question runs over all columns of the kind. A look-up asks dozens of them, and building and hashing
/// their texts would cost more than executing them.
struct StateQuery: Hashable {
  /// Id of the kind of record.
  let kind: String
  /// The attributes that are read beside the key alone; nil for states with all that may be seen.
  var attributes: Set<String>?
  /// What is asked of the rows, with parameters 1 to 4.
  let condition: Condition
  let order: String?
  let tail: String
  /// Whether the states at a moment are asked for, in parameter 5; else all that ever held.
  let isAtMoment: Bool
  /// Whether statements are asked for, which count also where they never held.
  var includesVoid = false
  let includesPersonal: Bool
  /// Whether it is asked as of earlier knowledge.
  let isOfPastKnowledge: Bool

  /// A condition on rows. By what it asks and not by its text, which would have to be made to find the statement.
  enum Condition: Hashable {
    case everything
    case key
    /// That an attribute has a value.
    case attribute(String)
    case other(String)

    var text: String {
      switch self {
      case .everything: "TRUE"
      case .key: "key = ?1"
      case .attribute(let name): SubjectTable.quoted(name) + " = ?1"
      case .other(let text): text
      }
    }
  }

  /// The condition on the validity of a row.
  var timeCondition: String {
    if includesVoid { return "TRUE" }
    // States that end where they begin never held: a statement of the same moment outranks them.
    return isAtMoment
      ? "validFrom <= ?5 AND (validUntil IS NULL OR validUntil > ?5)"
      : "(validUntil IS NULL OR validUntil > validFrom)"
  }
}
