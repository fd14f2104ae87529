import TestSupport

/// Random values of the store.
extension SeededGenerator {
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
