/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct SimulationRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of one vehicle: independent of how many others there are.
  init(seed: UInt64, stream: Int) {
    state = seed &+ UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of `range`; the remainder's bias is of no matter here, its portability is.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// Whether a chance of so many in a thousand came true.
  mutating func chance(perMille: Int) -> Bool { whole(0...999) < perMille }
}
