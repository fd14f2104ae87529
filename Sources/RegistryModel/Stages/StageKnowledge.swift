/// What is known of a stage: declared, bounded from below by dates, or unknown.
///
/// Dates prove at least a stage and never at most, because a maker may meet a stage before it is demanded. Questions of
/// the form "stage ≤ n" are therefore unknown for a derived stage unless n is below the bound.
public enum StageKnowledge<Stage: EmissionStage>: Hashable, Sendable {
  /// A document or record says so.
  case declared(Stage, source: StageSource)
  /// Dates of manufacture or registration prove at least this stage.
  case atLeast(Stage)
  /// Nothing is known.
  case unknown

  /// The declared stage; nil where it is derived or unknown.
  public var declaredStage: Stage? {
    if case .declared(let stage, _) = self { stage } else { nil }
  }

  /// The stages that are possible, in order.
  public var possible: [Stage] {
    switch self {
    case .declared(let stage, _): [stage]
    case .atLeast(let bound): bound.andLater
    case .unknown: Stage.allCases
    }
  }

  /// Whether the stage is `limit` or lower; nil where that is not known.
  public func isAtMost(_ limit: Stage) -> Bool? { answer { $0 <= limit } }

  /// Whether the stage is `limit` or higher; nil where that is not known.
  public func isAtLeast(_ limit: Stage) -> Bool? { answer { $0 >= limit } }

  /// Whether the stage is exactly `wanted`; nil where that is not known.
  public func isExactly(_ wanted: Stage) -> Bool? { answer { $0 == wanted } }

  /// A statement holds where it holds for every possible stage, and fails where it fails for every one.
  private func answer(_ holds: (Stage) -> Bool) -> Bool? {
    let outcomes = Set(possible.map(holds))
    return outcomes.count == 1 ? outcomes.first : nil
  }

  /// Where the knowledge comes from; nil where there is none.
  public var source: StageSource? {
    switch self {
    case .declared(_, let source): source
    case .atLeast: .derived
    case .unknown: nil
    }
  }
}

/// Where a stage was taken from, strongest first; the names are those of the code list `stageSource`.
public enum StageSource: String, Sendable, CaseIterable {
  /// The environmental disclosure number or the list carried with the vehicle.
  case disclosure
  /// The catalogue of models.
  case catalogue
  /// The register or inspection record.
  case record
  /// Derived from dates: a bound, not a stage.
  case derived
}
