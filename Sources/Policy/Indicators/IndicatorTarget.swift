/// What an indicator has to reach, with the numbers that other documents assign filled in.
public enum IndicatorTarget: Hashable, Sendable {
  /// At least this share.
  case share(Int, of: Int)
  /// More than this share.
  case moreThan(Int, of: Int)
  /// At least this number.
  case amount(ExactAmount, source: String?)
  /// A number that is assigned from above and not loaded: the name of the task.
  case notLoaded(String)
  /// Nothing: the figure is shown.
  case none

  /// Whether figures reach it; nil where there is nothing to reach, or no base.
  func isReached(_ numerator: ExactAmount, of denominator: ExactAmount?) -> Bool? {
    switch self {
    case .share(let part, let whole):
      return denominator.flatMap { ExactShare(numerator, of: $0) }.map { $0.compared(with: part, of: whole) >= 0 }
    case .moreThan(let part, let whole):
      return denominator.flatMap { ExactShare(numerator, of: $0) }.map { $0.compared(with: part, of: whole) > 0 }
    case .amount(let wanted, _):
      let decimals = max(numerator.decimals, wanted.decimals)
      return numerator.wide(decimals: decimals) >= wanted.wide(decimals: decimals)
    case .notLoaded, .none: return nil
    }
  }

  /// The least numerator that reaches it over this denominator, in whole steps of `decimals`; nil where there is none.
  ///
  /// The least count for 10 % of 137 is the ceiling of 13.7 (clause PS-25).
  func needed(of denominator: ExactAmount?, decimals: Int) -> ExactAmount? {
    let exact: (top: Int128, bottom: Int128, isStrict: Bool)
    switch self {
    case .share(let part, let whole):
      guard let denominator, denominator.steps > 0, whole > 0 else { return nil }
      exact = (
        Int128(denominator.steps) * Int128(part) * ExactAmount.powerOfTen(decimals),
        Int128(whole) * ExactAmount.powerOfTen(denominator.decimals), false
      )
    case .moreThan(let part, let whole):
      guard let denominator, denominator.steps > 0, whole > 0 else { return nil }
      exact = (
        Int128(denominator.steps) * Int128(part) * ExactAmount.powerOfTen(decimals),
        Int128(whole) * ExactAmount.powerOfTen(denominator.decimals), true
      )
    case .amount(let wanted, _):
      exact = (Int128(wanted.steps) * ExactAmount.powerOfTen(decimals), ExactAmount.powerOfTen(wanted.decimals), false)
    case .notLoaded, .none: return nil
    }
    let (quotient, remainder) = exact.top.quotientAndRemainder(dividingBy: exact.bottom)
    let steps = quotient + (exact.isStrict || remainder > 0 ? 1 : 0)
    return ExactAmount(steps: Int(clamping: steps), decimals: decimals)
  }

  /// How much is missing to reach it; nil where nothing is, or nothing can be said.
  func shortfall(_ numerator: ExactAmount, of denominator: ExactAmount?) -> ExactAmount? {
    guard isReached(numerator, of: denominator) == false,
      let needed = needed(of: denominator, decimals: numerator.decimals)
    else { return nil }
    return ExactAmount(steps: needed.steps - numerator.steps, decimals: numerator.decimals)
  }
}
