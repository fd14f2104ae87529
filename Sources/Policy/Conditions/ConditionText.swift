import RegistryModel

/// Conditions as short text, for documents and messages.
public enum ConditionText {
  /// The text of a condition.
  public static func text(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): parts.isEmpty ? "always" : "(" + parts.map(text).joined(separator: " and ") + ")"
    case .any(let parts): parts.isEmpty ? "never" : "(" + parts.map(text).joined(separator: " or ") + ")"
    case .not(let inner): "not " + text(inner)
    case .established(let inner): "established " + text(inner)
    case .compare(let left, let comparison, let right): "\(text(left)) \(symbol(comparison)) \(text(right))"
    case .isIn(let name, let values): name + " in {" + values.map(text).joined(separator: " ") + "}"
    case .contains(let name, let code): name + " contains " + code
    case .known(let name): "known " + name
    case .happened(let name): "happened " + name
    case .zone(let test): "within " + test.kind + (test.bannedStage.map { " banning " + $0 } ?? "")
    case .window(let name): "during " + name
    case .hours(let name): "within hours $" + name
    case .alert(let levels): "alert " + levels.joined(separator: " or ")
    case .listed(let list, let role): role + " on " + list
    case .loaded(let dependency): "loaded " + text(dependency)
    }
  }

  /// The text of a counted relation.
  public static func text(_ relation: CountedRelation) -> String {
    let distinct = (relation.distinct.map { " by " + $0 } ?? "") + (relation.occasion.map { " or " + $0 } ?? "")
    return "\(relation.kind)\(distinct) whose \(relation.link) is the \(relation.role), " + text(relation.condition)
  }

  private static func text(_ term: Term) -> String {
    switch term {
    case .literal(let value): text(value)
    case .fact(let name): name
    case .parameter(let name): "$" + name
    case .count(let relation): "count of " + text(relation)
    }
  }

  private static func text(_ value: AttributeValue) -> String {
    switch value {
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .day(let day): "\(day)"
    case .moment(let moment): "\(moment)"
    case .text(let text): text
    case .codes(let codes): codes.joined(separator: " ")
    }
  }

  private static func text(_ dependency: Dependency) -> String {
    switch dependency {
    case .zone(let kind): "zone " + kind
    case .window(let name): "window " + name
    case .parameter(let name): "$" + name
    case .list(let id): "list " + id
    }
  }

  private static func symbol(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "="
    case .notEqual: "≠"
    case .below: "<"
    case .atMost: "≤"
    case .above: ">"
    case .atLeast: "≥"
    }
  }
}
