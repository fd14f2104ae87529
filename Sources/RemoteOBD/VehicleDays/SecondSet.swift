/// A set of seconds of a day, as bits; memory is taken with the first member (10.8 kB).
struct SecondSet: Sendable {
  private(set) var words: [UInt64] = []
  private(set) var count = 0

  /// Adds a second 0–86,399; false where it was there already.
  mutating func insert(_ second: Int) -> Bool {
    guard (0..<86_400).contains(second) else { return false }
    if words.isEmpty { words = [UInt64](repeating: 0, count: 1350) }
    let bit: UInt64 = 1 << UInt64(second & 63)
    guard words[second >> 6] & bit == 0 else { return false }
    words[second >> 6] |= bit
    count += 1
    return true
  }

  /// The members in ascending order.
  var members: [Int] {
    words.indices.flatMap { index in
      (0..<64).compactMap { words[index] >> UInt64($0) & 1 == 1 ? index * 64 + $0 : nil }
    }
  }
}
