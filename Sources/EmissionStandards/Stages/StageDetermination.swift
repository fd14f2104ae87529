public import RegistryModel

/// The emission stage of one vehicle or machine, and how it was found.
///
/// Strongest first: the disclosure number, the model catalogue, the record. Where none declares a stage, dates give a
/// lower bound.
public struct StageDetermination<Stage: EmissionStage>: Hashable, Sendable {
  /// What is known.
  public let knowledge: StageKnowledge<Stage>
  /// The part of stage VI, where known; for a derived stage the least part.
  public let variant: RoadStage.Variant?
  /// The milestone that a derived stage rests on; nil otherwise.
  public let milestone: StatedValue?
  /// Weaker sources that declare another stage, strongest first.
  public let contradictions: [Declaration]

  /// What one source declares.
  public struct Declaration: Hashable, Sendable {
    /// The stage.
    public let stage: Stage
    /// The source.
    public let source: StageSource

    /// A stage and who declares it.
    public init(_ stage: Stage, source: StageSource) {
      self.stage = stage
      self.source = source
    }
  }

  /// Takes the strongest declaration; the bound where there is none; unknown where there is no bound either.
  init(declarations: [Declaration], bound: @autoclosure () -> StageBound<Stage>?) {
    if let leading = declarations.first {
      knowledge = .declared(leading.stage, source: leading.source)
      variant = nil
      milestone = nil
      contradictions = declarations.dropFirst().filter { $0.stage != leading.stage }
    } else if let bound = bound() {
      knowledge = .atLeast(bound.stage)
      variant = bound.variant
      milestone = bound.milestone
      contradictions = []
    } else {
      knowledge = .unknown
      variant = nil
      milestone = nil
      contradictions = []
    }
  }
}

extension StageDetermination {
  /// What is known, as one line: `国四`, or `至少国三（可能：国三、国四、国五、国六）`.
  public var title: BilingualText {
    switch knowledge {
    case .declared(let stage, _): return stage.title
    case .atLeast(let bound):
      let possible = knowledge.possible.map(\.title)
      return BilingualText(
        zh: "至少\(bound.title.zh)（可能：\(possible.map(\.zh).joined(separator: "、"))）",
        en: "at least \(bound.title.en) (possible: \(possible.map(\.en).joined(separator: ", ")))")
    case .unknown: return BilingualText(zh: "未知", en: "unknown")
    }
  }
}
