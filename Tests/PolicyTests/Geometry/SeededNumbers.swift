import Policy

/// A small generator of numbers that are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// A border that never crosses itself, all corners on whole steps: from west to east below the centre's latitude, and back
/// above it. Coordinates and extents in 10⁻⁷ degree.
func randomBorder(
  around centre: (longitude: Int, latitude: Int), corners: Int, extent: Int, _ numbers: inout SeededNumbers
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
