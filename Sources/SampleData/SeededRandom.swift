/// A small generator of pseudo-random numbers (SplitMix64): the same seed gives the same numbers on every machine.
///
/// Only whole numbers come out, since floating-point functions differ between machines.
struct SeededRandom: Sendable {
  private var state: UInt64

  /// A stream of its own for each use (`stream`) and subject (`index`), so that one subject does not depend on another.
  init(seed: UInt64, stream: Stream, index: Int = 0) {
    state = seed
    state = next() ^ (stream.rawValue &* 0xD1B5_4A32_D192_ED03)
    state = next() ^ (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
    _ = next()
  }

  /// What a stream of numbers is for.
  enum Stream: UInt64, Sendable {
    case vehicle = 1
    case machine, unit, station, workshop, inspection, check
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, but without, `bound`; 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number within a range, all equally likely.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `perMille` of 1000 cases.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// A bell-shaped number around `mean`; the standard deviation is about `spread`, the largest distance four times it.
  mutating func bell(_ mean: Int, spread: Int) -> Int {
    let width = 2 * spread + 1
    return mean - 4 * spread + below(width) + below(width) + below(width) + below(width)
  }

  /// One of the entries by their weights; nil for an empty table.
  mutating func pick<Value>(_ table: [(weight: Int, value: Value)]) -> Value? {
    var rest = below(table.reduce(0) { $0 + $1.weight })
    for entry in table {
      if rest < entry.weight { return entry.value }
      rest -= entry.weight
    }
    return table.last?.value
  }
}
