/// A small generator of numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
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

  mutating func flag() -> Bool { Bool.random(using: &self) }

  mutating func optional<Value>(_ value: (inout SeededGenerator) -> Value) -> Value? {
    flag() ? value(&self) : nil
  }

  mutating func list<Value>(upTo count: Int, _ value: (inout SeededGenerator) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<number(0...count) { values.append(value(&self)) }
    return values
  }

  /// Texts that a column has to survive: Chinese, quotes, control characters, NUL, emptiness.
  mutating func text() -> String {
    let pieces = [
      "", "a", "B7", "冀", "\"", "\\", "'", ",", " ", "%20", "=", "\u{0}", "\u{1F}", "\n", "é", "😀", "[", "]",
    ]
    return list(upTo: 4) { pieces[$0.number(0...(pieces.count - 1))] }.joined()
  }
}
