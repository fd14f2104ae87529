/// How much more has to count to reach a target.
enum RemainingAmount: Hashable {
  /// So much; zero where it is reached.
  case amount(ExactAmount)
  /// It cannot be reached any more: so much of the base does not count, and whatever is added counts on both sides.
  case never(outside: ExactAmount)
}

extension IndicatorTarget {
  /// How much more has to count; nil where there is no target or base.
  ///
  /// - Parameter baseGrows: whether what is added to the numerator is added to the denominator, too: a further tonne by rail is
  ///   a further tonne.
  func remaining(_ numerator: ExactAmount, of denominator: ExactAmount?, baseGrows: Bool) -> RemainingAmount? {
    guard baseGrows, let denominator, let fraction else {
      return needed(of: denominator, decimals: numerator.decimals).map { needed in
        .amount(ExactAmount(steps: max(0, needed.steps - numerator.steps), decimals: numerator.decimals))
      }
    }
    guard denominator.steps > 0 else { return nil }
    let decimals = max(numerator.decimals, denominator.decimals)
    if isReached(numerator, of: denominator) == true { return .amount(ExactAmount(steps: 0, decimals: decimals)) }
    let counted = numerator.wide(decimals: decimals)
    let base = denominator.wide(decimals: decimals)
    // (counted + x) / (base + x) reaches part / whole from x = lack / room on.
    let room = Int128(fraction.whole - fraction.part)
    guard room > 0 else {
      return .never(outside: ExactAmount(steps: Int(clamping: base - counted), decimals: decimals))
    }
    let lack = base * Int128(fraction.part) - counted * Int128(fraction.whole)
    let (quotient, rest) = lack.quotientAndRemainder(dividingBy: room)
    let steps = quotient + (fraction.isStrict || rest > 0 ? 1 : 0)
    return .amount(ExactAmount(steps: Int(clamping: steps), decimals: decimals))
  }

  private var fraction: (part: Int, whole: Int, isStrict: Bool)? {
    switch self {
    case .share(let part, let whole): (part, whole, false)
    case .moreThan(let part, let whole): (part, whole, true)
    case .amount, .notLoaded, .none: nil
    }
  }
}

extension Indicator {
  /// Whether what is added to the numerator is added to the denominator, too: both count the same new records.
  var baseGrows: Bool {
    guard let denominator, denominator.within != nil, !countsWithinBase else { return false }
    return numerator.kind == denominator.kind && numerator.counting == denominator.counting
      && numerator.by == denominator.by && numerator.within == denominator.within
  }

  /// Whether only subjects that the register knows can come to count, though there is no base: trucks to be phased out.
  var limitsBySubjects: Bool {
    denominator == nil && numerator.counting == .distinct && numerator.by == nil
      && (numerator.within != nil || numerator.reachedBy != nil)
  }
}
