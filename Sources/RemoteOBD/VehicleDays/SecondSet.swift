/// A set of seconds of a day: single numbers while there are few, then bits (10.8 kB).
///
/// Frames with many made-up vehicles must not cost kilobytes each.
struct SecondSet: Hashable, Sendable {
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

  /// The latest member up to `second`; nil where there is none.
  func last(upTo second: Int) -> Int? {
    guard !words.isEmpty else { return singles.lazy.map { Int($0) }.filter { $0 <= second }.max() }
    var second = min(second, 86_399)
    while second >= 0 {
      let low = words[second >> 6] & (UInt64.max >> UInt64(63 - second & 63))
      if low != 0 { return second & ~63 | (63 - low.leadingZeroBitCount) }
      second = second & ~63 - 1
    }
    return nil
  }

  /// The members in ascending order.
  var members: [Int] {
    if words.isEmpty { return singles.map { Int($0) }.sorted() }
    return words.indices.flatMap { index in
      (0..<64).compactMap { words[index] >> UInt64($0) & 1 == 1 ? index * 64 + $0 : nil }
    }
  }
}

extension SecondSet {
  /// Appends the members as 64-bit words that are not empty, each with its number.
  func append(to writer: inout ByteWriter) {
    var words: [(index: Int, bits: UInt64)] = []
    for second in members {
      if words.last?.index != second >> 6 { words.append((second >> 6, 0)) }
      words[words.count - 1].bits |= 1 << UInt64(second & 63)
    }
    writer.append(word: UInt16(words.count))
    for (index, bits) in words {
      writer.append(word: UInt16(index))
      writer.append(UInt32(truncatingIfNeeded: bits >> 32), width: 4)
      writer.append(UInt32(truncatingIfNeeded: bits), width: 4)
    }
  }

  init?(_ reader: inout ByteReader) {
    self.init()
    guard let used = reader.number(2) else { return nil }
    for _ in 0..<used {
      guard let index = reader.number(2), index < 1350, let high = reader.number(4), let low = reader.number(4) else {
        return nil
      }
      let word = UInt64(high) << 32 | UInt64(low)
      for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 { _ = insert(Int(index) * 64 + bit) }
    }
  }
}
