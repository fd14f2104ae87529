import Policy

/// What answers of rules come to for whoever acts on them, lightest first. Of several answers the gravest counts.
public enum AnswerWeight: Int, Comparable, Sendable, CaseIterable {
  /// Nothing has to be done.
  case nothing
  /// Something is to be done.
  case actionNeeded
  /// Nobody can tell.
  case undetermined
  /// It is forbidden, or to be refused.
  case prohibited

  /// Graver ones come later.
  public static func < (left: AnswerWeight, right: AnswerWeight) -> Bool { left.rawValue < right.rawValue }

  init(of answers: some Sequence<Answer>) {
    self = answers.map(AnswerWeight.init).max() ?? .nothing
  }

  init(_ answer: Answer) {
    self =
      switch answer {
      case .prohibited, .refuse: .prohibited
      case .undetermined, .noRuleLoaded: .undetermined
      case .required, .listed: .actionNeeded
      case .advice, .allowed: .nothing
      }
  }
}

extension DecisionReport {
  /// What its answer comes to.
  public var weight: AnswerWeight { AnswerWeight(answer) }
}

extension LookupReport {
  /// What the answers of the rules come to.
  public var weightOfDecisions: AnswerWeight { AnswerWeight(of: decisions.map(\.answer)) }
}

extension UnitFiguresReport {
  /// What the answers about the units come to.
  public var weight: AnswerWeight { AnswerWeight(of: units.flatMap { $0.answers.map(\.answer) }) }
}
