public import RegistryModel

/// What an indicator came to in one period.
public struct IndicatorFigure: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The pack it stands in.
  public let pack: String
  /// The row it stands in.
  public let row: String
  /// The period, by its label: `2020`, `2020-Q3`, `2020-06`, `2020-06-12`.
  public let period: String
  /// The days that count, half-open; open at the start for the state on a day and for programmes.
  public let days: EffectiveInterval
  /// The last day on which something still counts, included.
  public let deadline: CivilDate
  /// What is counted: only what surely counts; nil where a reported figure is missing.
  public let numerator: ExactAmount?
  /// What would count besides, were it not for missing data.
  public let uncertainInNumerator: Int
  /// What it is compared with, uncertain records included; nil for a plain count, or where a figure is missing.
  public let denominator: ExactAmount?
  /// How much of the denominator is uncertain.
  public let uncertainInDenominator: Int
  /// What had to be reached.
  public let target: IndicatorTarget
  /// The result.
  public let result: Result
  /// Whether the figures reach the target; nil where there is nothing to reach, or no base.
  public let reached: Bool?
  /// Whether the figures would reach the target if all that is uncertain turned out in favour; nil as for ``reached``.
  public let couldBeReached: Bool?
  /// How much is missing to the target, in the unit of the numerator; nil where nothing is.
  public let shortfall: ExactAmount?
  /// Figures of parts, sorted by their key.
  public let parts: [Part]
  /// The count since the start of the year, against the year's number: only for months of an assigned number.
  public let cumulative: Cumulative?
  /// What is not loaded or missing, by stable names, sorted.
  public let missing: [String]
  /// What a reader has to know.
  public let notes: [BilingualText]
  /// The records behind the figures; nil where they were not asked for.
  public let explanation: IndicatorExplanation?

  /// Results of an indicator.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// The target is reached.
    case met
    /// It is not.
    case notMet
    /// The denominator is zero or missing.
    case noBase
    /// The number comes from another document that is not loaded.
    case targetNotLoaded
    /// The text gives no firm number, or the period is not judged: the figure is shown.
    case shownOnly
  }

  /// A part of a figure.
  public struct Part: Hashable, Sendable {
    /// The value of the fact it is grouped by; nil for records where it is missing.
    public let key: String?
    /// What is counted in it.
    public let numerator: ExactAmount
    /// What it is compared with; nil for a plain count.
    public let denominator: ExactAmount?
    /// Whether the part reaches the target by itself; nil where there is no base or target.
    public let reached: Bool?
    /// How much it lacks.
    public let shortfall: ExactAmount?
  }

  /// What has been counted since the start of the year.
  public struct Cumulative: Hashable, Sendable {
    /// The count.
    public let numerator: ExactAmount
    /// The year's number; nil where it is not loaded.
    public let target: ExactAmount?
  }

  /// The share; nil for a plain count and where there is no base.
  public var share: ExactShare? {
    guard let numerator, let denominator else { return nil }
    return ExactShare(numerator, of: denominator)
  }
}

extension IndicatorFigure.Result {
  /// The result of a row whose indicators all have to be reached (clause XC-16): the worst of them; nil where there are
  /// none.
  public static func joined(_ results: [IndicatorFigure.Result]) -> IndicatorFigure.Result? {
    let order: [IndicatorFigure.Result] = [.notMet, .noBase, .targetNotLoaded, .met, .shownOnly]
    return order.first(where: results.contains)
  }
}
