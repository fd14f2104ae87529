import RegistryModel
import Testing

@testable import Policy

/// How much more has to count: checked against trying every number.
@Suite struct RemainingAmountTests {
  @Test(arguments: [
    (IndicatorTarget.share(80, of: 100), 70, 100), (.share(80, of: 100), 0, 1), (.moreThan(50, of: 100), 50, 100),
    (.moreThan(50, of: 100), 0, 7), (.share(30, of: 100), 11, 40), (.share(1, of: 3), 1, 4), (.share(0, of: 1), 0, 5),
  ])
  func leastNumber(target: IndicatorTarget, numerator: Int, denominator: Int) throws {
    for grows in [true, false] {
      let least = (0...10_000).first { more in
        target.isReached(ExactAmount(numerator + more), of: ExactAmount(denominator + (grows ? more : 0))) == true
      }
      let found = target.remaining(ExactAmount(numerator), of: ExactAmount(denominator), baseGrows: grows)
      #expect(found == least.map { .amount(ExactAmount($0)) }, "grows \(grows)")
    }
  }

  @Test func whatIsAddedOnBothSidesNeverMakesAWhole() {
    let found = IndicatorTarget.share(100, of: 100).remaining(ExactAmount(9), of: ExactAmount(12), baseGrows: true)
    #expect(found == .never(outside: ExactAmount(3)))
    #expect(
      IndicatorTarget.share(100, of: 100).remaining(ExactAmount(12), of: ExactAmount(12), baseGrows: true)
        == .amount(.zero))
  }

  @Test func sumsKeepTheirSteps() {
    let found = IndicatorTarget.share(80, of: 100).remaining(
      ExactAmount(steps: 799_999, decimals: 3), of: ExactAmount(steps: 1_000_000, decimals: 3), baseGrows: true)
    #expect(found == .amount(ExactAmount(steps: 5, decimals: 3)))
  }

  @Test func noBaseAndNoTarget() {
    #expect(IndicatorTarget.share(1, of: 2).remaining(.zero, of: .zero, baseGrows: true) == nil)
    #expect(IndicatorTarget.none.remaining(.zero, of: nil, baseGrows: false) == nil)
    #expect(IndicatorTarget.notLoaded("x").remaining(.zero, of: nil, baseGrows: false) == nil)
  }
}
