/// What a rule or a decision answers.
public enum Answer: String, Encodable, Hashable, Sendable, CaseIterable {
  /// It is forbidden.
  case prohibited
  /// The application has to be refused.
  case refuse
  /// Something has to be done or is incomplete.
  case required
  /// The subject is on a list.
  case listed
  /// The plan advises, promotes or asks for a reason.
  case advice
  /// Not caught by the rules that are loaded.
  case allowed
  /// Data about the subject is missing.
  case undetermined
  /// No rule, or a notice that a rule needs is not loaded.
  case noRuleLoaded

  /// How strict it is: smaller is stricter. Only for answers that a rule can give of itself.
  var severity: Int {
    switch self {
    case .prohibited: 0
    case .refuse: 1
    case .required: 2
    case .listed: 3
    case .advice: 4
    case .allowed, .undetermined, .noRuleLoaded: 5
    }
  }
}

/// An answer with its rank: an unknown ranks directly below the answer that its rule could become.
public struct Standing: Hashable, Comparable, Sendable {
  /// The answer.
  public let answer: Answer
  /// What it could become once what is missing is known; nil for answers that are settled.
  public let potential: Answer?

  /// A settled answer.
  public init(_ answer: Answer) {
    self.answer = answer
    potential = nil
  }

  /// Undetermined for want of data; it could become `potential`.
  public static func undetermined(_ potential: Answer) -> Standing {
    Standing(answer: .undetermined, potential: potential)
  }

  /// Undecided for want of a rule or notice; it could become `potential`.
  public static func noRuleLoaded(_ potential: Answer) -> Standing {
    Standing(answer: .noRuleLoaded, potential: potential)
  }

  private init(answer: Answer, potential: Answer?) {
    self.answer = answer
    self.potential = potential
  }

  /// Place in the order, strictest first.
  public var rank: Int {
    let place = (potential ?? answer).severity * 3
    switch answer {
    case .undetermined: return place + 1
    case .noRuleLoaded: return place + 2
    default: return place
    }
  }

  /// Stricter standings come first.
  public static func < (left: Standing, right: Standing) -> Bool { left.rank < right.rank }
}
