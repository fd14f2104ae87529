import Policy
import Testing

/// Expects that two evaluations come to the same figure: the register in memory, and the statements of the store.
func expectSame(_ found: IndicatorFigure, as expected: IndicatorFigure, _ name: Comment) {
  #expect(found.numerator == expected.numerator, name)
  #expect(found.denominator == expected.denominator, name)
  #expect(found.uncertainInNumerator == expected.uncertainInNumerator, name)
  #expect(found.uncertainInDenominator == expected.uncertainInDenominator, name)
  #expect(found.result == expected.result, name)
  #expect(found.shortfall == expected.shortfall, name)
  #expect(found.parts == expected.parts, name)
  #expect(found.missing == expected.missing, name)
  #expect(found.explanation == expected.explanation, name)
}
