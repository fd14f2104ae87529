/// A condition as a pair of SQL expressions, neither of which is ever NULL: where it surely holds, and where it possibly
/// does. A row between the two lacks something.
struct TruthSQL {
  /// Holds exactly where the condition is known to hold.
  let surely: String
  /// Holds wherever the condition is not known to fail.
  let possibly: String
  /// Whether the two say all that can be told. Where not, a row between them has to be looked at in memory.
  let isComplete: Bool

  private static let never = "FALSE"
  private static let always = "TRUE"

  static let yes = TruthSQL(surely: always, possibly: always, isComplete: true)
  static let no = TruthSQL(surely: never, possibly: never, isComplete: true)
  /// Nothing is known.
  static let unknown = TruthSQL(surely: never, possibly: always, isComplete: true)
  /// SQL cannot tell, although it may be known.
  static let beyondSQL = TruthSQL(surely: never, possibly: always, isComplete: false)

  init(surely: String, possibly: String, isComplete: Bool) {
    self.surely = surely
    self.possibly = possibly
    self.isComplete = isComplete
  }

  /// A comparison that is NULL exactly where a value is missing.
  init(_ expression: String) {
    surely = "((\(expression)) IS TRUE)"
    possibly = "((\(expression)) IS NOT FALSE)"
    isComplete = true
  }

  static prefix func ! (value: TruthSQL) -> TruthSQL {
    TruthSQL(surely: negated(value.possibly), possibly: negated(value.surely), isComplete: value.isComplete)
  }

  private static func negated(_ expression: String) -> String {
    switch expression {
    case never: always
    case always: never
    default: "(NOT \(expression))"
    }
  }

  static func all(_ parts: [TruthSQL]) -> TruthSQL {
    joined(parts, " AND ", neutral: always, deciding: never)
  }

  static func any(_ parts: [TruthSQL]) -> TruthSQL {
    joined(parts, " OR ", neutral: never, deciding: always)
  }

  private static func joined(_ parts: [TruthSQL], _ word: String, neutral: String, deciding: String) -> TruthSQL {
    func join(_ expressions: [String]) -> String {
      if expressions.contains(deciding) { return deciding }
      let rest = expressions.filter { $0 != neutral }
      return rest.count < 2 ? rest.first ?? neutral : "(" + rest.joined(separator: word) + ")"
    }
    return TruthSQL(
      surely: join(parts.map(\.surely)), possibly: join(parts.map(\.possibly)),
      isComplete: parts.allSatisfy(\.isComplete))
  }

  /// What cannot be told counts as not holding. Where SQL cannot tell although it may be known, it still possibly holds.
  var established: TruthSQL {
    TruthSQL(surely: surely, possibly: isComplete ? surely : possibly, isComplete: isComplete)
  }
}
