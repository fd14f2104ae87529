import Policy
import TestSupport

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// A border that never crosses itself, all corners on whole steps: from west to east below the centre's latitude, and back
/// above it. Coordinates and extents in 10⁻⁷ degree.
func randomBorder(
  around centre: (longitude: Int, latitude: Int), corners: Int, extent: Int, _ numbers: inout SeededGenerator
) -> [Position] {
  func chain(_ heights: ClosedRange<Int>) -> [Position] {
    let places = Set((0..<corners).map { _ in numbers.number(-extent...extent) } + [-extent, extent]).sorted()
    return places.compactMap {
      Position(longitude: centre.longitude + $0, latitude: centre.latitude + numbers.number(heights))
    }
  }
  let border = chain(-extent ... -1) + chain(1...extent).reversed()
  return border + border.prefix(1)
}
