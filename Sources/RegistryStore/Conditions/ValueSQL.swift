import Policy
import RegistryModel

/// The value of a fact as SQL: an expression, or two where the value is known only within bounds.
///
/// Numbers, days and moments are whole numbers; codes, texts and sets of codes are texts, as in the columns.
enum ValueSQL {
  /// An expression that is NULL where there is no value.
  case exact(String, Form, lack: Lack)
  /// A number between two expressions, both NULL where there is no value.
  case bounded(low: String, high: String, lack: Lack)
  /// There is never a value.
  case missing(Lack)
  /// SQL cannot tell.
  case beyondSQL
  /// Numbers within bounds, as far as SQL can tell: the true bounds may be narrower.
  case wideBounds(low: String, high: String)

  /// What the expression's values are.
  enum Form {
    case number
    case code(CodeList)
    case text
  }

  /// What it means that there is no value.
  enum Lack {
    /// The record in the register has none.
    case absent
    /// Nothing is known.
    case unknown
  }

  /// The bounds of a number; nil where the value is none.
  private var bounds: (low: String, high: String)? {
    switch self {
    case .exact(let expression, .number, _): (expression, expression)
    case .exact(let expression, .code(let list), _):
      // Codes are ordered as their list is.
      {
        let place = ValueSQL.place(expression, list)
        return (place, place)
      }()
    case .bounded(let low, let high, _), .wideBounds(let low, let high): (low, high)
    case .exact, .missing, .beyondSQL: nil
    }
  }

  private static func place(_ expression: String, _ list: CodeList) -> String {
    let cases = list.codes.enumerated().map { "WHEN '\($0.element.code)' THEN \($0.offset)" }
    return "(CASE \(expression) \(cases.joined(separator: " ")) END)"
  }

  private var isMissing: Bool { if case .missing = self { true } else { false } }

  private var isComplete: Bool {
    switch self {
    case .beyondSQL, .wideBounds: false
    case .exact, .bounded, .missing: true
    }
  }

  /// Whether two values are equal.
  static func equal(_ left: ValueSQL, _ right: ValueSQL) -> TruthSQL {
    if left.isMissing || right.isMissing { return .unknown }
    if case .exact(let first, let form, _) = left, case .exact(let second, let other, _) = right {
      switch (form, other) {
      case (.number, .number), (.code, .code), (.text, .text): return TruthSQL("\(first) = \(second)")
      default: return .beyondSQL
      }
    }
    guard let first = left.bounds, let second = right.bounds else { return .beyondSQL }
    return TruthSQL(
      surely:
        "((\(first.low) = \(second.low) AND \(first.high) = \(second.high) AND \(first.low) = \(first.high)) IS TRUE)",
      possibly: "((\(first.high) < \(second.low) OR \(second.high) < \(first.low)) IS NOT TRUE)",
      isComplete: left.isComplete && right.isComplete)
  }

  /// Whether one value is less than the other.
  static func below(_ left: ValueSQL, _ right: ValueSQL) -> TruthSQL {
    if left.isMissing || right.isMissing { return .unknown }
    guard let first = left.bounds, let second = right.bounds else { return .beyondSQL }
    return TruthSQL(
      surely: "((\(first.high) < \(second.low)) IS TRUE)", possibly: "((\(first.low) >= \(second.high)) IS NOT TRUE)",
      isComplete: left.isComplete && right.isComplete)
  }

  /// Whether there is a value.
  var known: TruthSQL {
    switch self {
    case .exact(let expression, _, _), .bounded(let expression, _, _):
      TruthSQL(
        surely: "(\(expression) IS NOT NULL)", possibly: "(\(expression) IS NOT NULL)", isComplete: true)
    case .wideBounds: .yes
    case .missing: .no
    case .beyondSQL: .beyondSQL
    }
  }

  /// Whether the value, a day, is on or before `day`; a record without it says that it has not happened.
  func happened(by day: Int) -> TruthSQL {
    switch self {
    case .exact(let expression, _, let lack):
      let isBefore = TruthSQL("\(expression) <= \(day)")
      guard case .absent = lack else { return isBefore }
      return TruthSQL(surely: isBefore.surely, possibly: isBefore.surely, isComplete: true)
    case .missing(.absent): return .no
    case .missing(.unknown): return .unknown
    case .bounded, .wideBounds, .beyondSQL: return .beyondSQL
    }
  }

  /// Whether the value is one of the texts, or has the code among its codes.
  func matches(_ expression: (String) -> String) -> TruthSQL {
    switch self {
    case .exact(let own, _, _): TruthSQL(expression(own))
    case .missing: .unknown
    case .bounded, .wideBounds, .beyondSQL: .beyondSQL
    }
  }
}
