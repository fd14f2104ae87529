/// A set of seconds of a day: single numbers while there are few, then bits (10.8 kB).
///
/// Frames with many made-up vehicles must not cost kilobytes each.
struct SecondSet: Sendable {
  private static let mostSingles = 256
  private static let wordCount = 1350

  private var singles: Set<UInt32> = []
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Whether a day has such a second.
  static func isOfDay(_ second: Int) -> Bool { (0..<86_400).contains(second) }

  /// Adds a second 0–86,399; false where it was there already.
  mutating func insert(_ second: Int) -> Bool {
    guard SecondSet.isOfDay(second) else { return false }
    guard words.isEmpty else { return set(second) }
    guard singles.insert(UInt32(second)).inserted else { return false }
    count += 1
    if singles.count > SecondSet.mostSingles {
      words = [UInt64](repeating: 0, count: SecondSet.wordCount)
      count = 0
      for single in singles { _ = set(Int(single)) }
      singles = []
    }
    return true
  }

  private mutating func set(_ second: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(second & 63)
    guard words[second >> 6] & bit == 0 else { return false }
    words[second >> 6] |= bit
    count += 1
    return true
  }

  /// The members in ascending order.
  var members: [Int] {
    if words.isEmpty { return singles.map { Int($0) }.sorted() }
    return words.indices.flatMap { index in
      (0..<64).compactMap { words[index] >> UInt64($0) & 1 == 1 ? index * 64 + $0 : nil }
    }
  }
}
