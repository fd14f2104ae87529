import Policy
import Testing

/// Kleene's laws, over all values.
struct TruthTests {
  static let values = Truth.allCases

  @Test(arguments: values, values)
  func andIsTheLesserAndOrTheGreater(left: Truth, right: Truth) {
    #expect((left && right).rawValue == min(left.rawValue, right.rawValue))
    #expect((left || right).rawValue == max(left.rawValue, right.rawValue))
    #expect(!(left && right) == (!left || !right))
    #expect(!(left || right) == (!left && !right))
    #expect(!(!left) == left)
  }

  @Test
  func anUnknownDecidesNothing() {
    #expect((Truth.unknown || !Truth.unknown) == .unknown)
    #expect((Truth.unknown && .no) == .no)
    #expect((Truth.unknown || .yes) == .yes)
  }
}
