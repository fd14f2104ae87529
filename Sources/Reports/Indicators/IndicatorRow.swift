public import Foundation
public import Policy
public import RegistryModel

/// One figure of an indicator, as printed and published. Keys that have no value are written as `null`.
public struct IndicatorRow: Codable, Sendable {
  /// The row of the plan.
  public var rule: String
  /// The indicator; that of its row, with a suffix where the row has several.
  public var id: String
  /// What it is called.
  public var name: BilingualText
  /// The period, by its label.
  public var period: String
  /// The last day on which something still counts; nil in reports that were frozen without it.
  public var due: CivilDate?
  /// What is counted; nil where a reported figure is missing.
  public var numerator: Decimal?
  /// What it is compared with; nil for plain counts and where it is missing.
  public var denominator: Decimal?
  /// The share, rounded to six decimals, or the count.
  public var value: Decimal?
  /// The share or number to reach; nil where there is none or it is not loaded.
  public var target: Decimal?
  /// `met`, `notMet`, `noBase`, `targetNotLoaded` or `shownOnly`.
  public var result: String
  /// `firm`, `about`, `strive`, `basically` or `inPrinciple`.
  public var wording: String
  /// Whether the figures reach the target, exactly; nil where there is nothing to reach.
  public var reached: Bool?
  /// What is missing to the target, in the unit of the numerator.
  public var shortfall: Decimal?
  /// Whether it is a share.
  public var isShare: Bool
  /// Records that would count besides, were it not for missing data.
  public var uncertain: Int
  /// Whether the target would be reached if all that is uncertain turned out in favour.
  public var couldBeReached: Bool?
  /// Figures of parts.
  public var parts: [Part]
  /// The count since the start of the year, for months of an assigned number.
  public var cumulative: Cumulative?
  /// What is not loaded or missing, by stable names.
  public var missing: [String]
  /// What a reader has to know.
  public var notes: [BilingualText]
  /// The records behind the figures; nil where they were not asked for.
  public var explanation: IndicatorRecords?
  /// What remains to be done; nil where it was not asked for.
  public var plan: IndicatorPlanRow?

  /// A part of a figure.
  public struct Part: Codable, Sendable {
    /// What the part is; nil where the records do not say.
    public var key: String?
    /// What is counted in it.
    public var numerator: Decimal
    /// What it is compared with.
    public var denominator: Decimal?
    /// Whether it reaches the target by itself.
    public var reached: Bool?
    /// What it lacks.
    public var shortfall: Decimal?

    /// A part; shares and what they lack only where it has a base.
    public init(
      key: String?, numerator: Decimal, denominator: Decimal? = nil, reached: Bool? = nil, shortfall: Decimal? = nil
    ) {
      self.key = key
      self.numerator = numerator
      self.denominator = denominator
      self.reached = reached
      self.shortfall = shortfall
    }
  }

  /// What has been counted since the start of the year.
  public struct Cumulative: Codable, Sendable {
    /// The count.
    public var numerator: Decimal
    /// The year's number; nil where it is not loaded.
    public var target: Decimal?
  }

  /// The row of a figure.
  public init(_ figure: IndicatorFigure) {
    rule = figure.row
    id = figure.indicator.id
    name = figure.indicator.title
    period = figure.period
    due = figure.deadline
    numerator = figure.numerator.map(IndicatorRow.decimal)
    denominator = figure.denominator.map(IndicatorRow.decimal)
    isShare = figure.indicator.denominator != nil
    if isShare {
      value = figure.share.map { IndicatorRow.decimal(ExactAmount(steps: $0.rounded(toDecimals: 6), decimals: 6)) }
    } else {
      value = numerator
    }
    switch figure.target {
    case .share(let part, let whole), .moreThan(let part, let whole): target = Decimal(part) / Decimal(whole)
    case .amount(let amount, _): target = IndicatorRow.decimal(amount)
    case .notLoaded, .none: target = nil
    }
    result = figure.result.rawValue
    wording = figure.indicator.wording.rawValue
    reached = figure.reached
    shortfall = figure.shortfall.map(IndicatorRow.decimal)
    uncertain = figure.uncertainInNumerator + figure.uncertainInDenominator
    couldBeReached = figure.couldBeReached
    parts = figure.parts.map {
      Part(
        key: $0.key, numerator: IndicatorRow.decimal($0.numerator),
        denominator: $0.denominator.map(IndicatorRow.decimal),
        reached: $0.reached, shortfall: $0.shortfall.map(IndicatorRow.decimal))
    }
    cumulative = figure.cumulative.map {
      Cumulative(numerator: IndicatorRow.decimal($0.numerator), target: $0.target.map(IndicatorRow.decimal))
    }
    missing = figure.missing
    notes = figure.notes
    explanation = figure.explanation.map(IndicatorRecords.init)
  }

  /// The row of a plan, with its figure as of the day asked about. The records behind the figure are left out: a plan names
  /// who is still to be seen.
  public init(_ plan: IndicatorPlan) {
    self.init(plan.figure)
    self.plan = IndicatorPlanRow(plan)
    explanation = nil
  }

  static func decimal(_ amount: ExactAmount) -> Decimal {
    Decimal(string: amount.description, locale: Locale(identifier: "en_US_POSIX")) ?? Decimal(amount.steps)
  }

  /// Whether the target is missed or cannot be judged for want of data, so that somebody has to act.
  public var needsAction: Bool {
    switch result {
    case "notMet", "noBase", "targetNotLoaded": true
    default: false
    }
  }
}

extension IndicatorRow {
  private enum CodingKeys: String, CodingKey {
    case rule, id, name, period, due, numerator, denominator, value, target, result, wording, reached, shortfall,
      isShare
    case uncertain, couldBeReached, parts, cumulative, missing, notes, explanation, plan
  }

  /// Writes every figure, with `null` where it has no value.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(period, forKey: .period)
    try container.encodeIfPresent(due, forKey: .due)
    try container.encode(numerator, forKey: .numerator)
    try container.encode(denominator, forKey: .denominator)
    try container.encode(value, forKey: .value)
    try container.encode(target, forKey: .target)
    try container.encode(result, forKey: .result)
    try container.encode(wording, forKey: .wording)
    try container.encode(reached, forKey: .reached)
    try container.encode(shortfall, forKey: .shortfall)
    try container.encode(isShare, forKey: .isShare)
    try container.encode(uncertain, forKey: .uncertain)
    try container.encode(couldBeReached, forKey: .couldBeReached)
    try container.encode(parts, forKey: .parts)
    try container.encodeIfPresent(cumulative, forKey: .cumulative)
    try container.encode(missing, forKey: .missing)
    try container.encode(notes, forKey: .notes)
    try container.encodeIfPresent(explanation, forKey: .explanation)
    try container.encodeIfPresent(plan, forKey: .plan)
  }
}
