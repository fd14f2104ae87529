/// Numbers of records as a person reads them: RD-10 comes after RD-2.
///
/// Statements of one moment rank by their numbers character by character, where RD-10 comes before RD-2. That order is the
/// same in memory and in SQL and holds; this one tells where whoever numbered them most likely meant the other.
public enum RecordNumberOrder {
  /// Whether a person would call `later` the later one of two numbers.
  ///
  /// - Complexity: O(length).
  public static func reads(_ later: String, after earlier: String) -> Bool {
    let (own, other) = (parts(of: later), parts(of: earlier))
    for (left, right) in zip(own, other) where left != right { return right.isBefore(left) }
    return own.count > other.count
  }

  private enum Part: Equatable {
    /// Without leading zeros.
    case number(Substring)
    case character(Character)

    func isBefore(_ other: Part) -> Bool {
      switch (self, other) {
      case (.number(let left), .number(let right)): (left.count, left) < (right.count, right)
      case (.character(let left), .character(let right)): left < right
      case (.number, .character): true
      case (.character, .number): false
      }
    }
  }

  private static func parts(of number: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(number)
    while let first = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if digits.isEmpty {
        parts.append(.character(first))
        rest = rest.dropFirst()
      } else {
        parts.append(.number(digits.drop { $0 == "0" }))
        rest = rest.dropFirst(digits.count)
      }
    }
    return parts
  }
}
