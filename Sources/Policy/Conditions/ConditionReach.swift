import RegistryModel

extension Condition {
  /// Whether no subject can meet the condition: an alternative without members, or numbers that exclude each other.
  ///
  /// What it misses is left to scenarios; what it finds is certain.
  var isImpossible: Bool {
    switch self {
    case .any(let parts): return parts.allSatisfy(\.isImpossible)
    case .isIn(_, let values): return values.isEmpty
    case .alert(let levels): return levels.isEmpty
    case .all: return conjuncts.contains(where: \.isImpossibleAlone) || Condition.excludeEachOther(conjuncts)
    default: return false
    }
  }

  private var isImpossibleAlone: Bool {
    if case .all = self { return false }
    return isImpossible
  }

  /// The parts that all have to hold, nested ones included.
  private var conjuncts: [Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// Whether comparisons of one fact with numbers or days, or the codes it may have, leave no value.
  private static func excludeEachOther(_ conditions: [Condition]) -> Bool {
    var ranges: [String: (low: Int, high: Int)] = [:]
    var sets: [String: Set<AttributeValue>] = [:]
    for condition in conditions {
      switch condition {
      case .isIn(let name, let values): sets[name] = sets[name]?.intersection(values) ?? Set(values)
      case .compare(.fact(let name), .equal, .literal(let value)) where value.number == nil:
        sets[name] = sets[name]?.intersection([value]) ?? [value]
      case .compare(.fact(let name), let comparison, .literal(let value)):
        guard let number = value.number else { continue }
        var range = ranges[name] ?? (Int.min, Int.max)
        switch comparison {
        case .equal: range = (max(range.low, number), min(range.high, number))
        case .below: range.high = min(range.high, number - 1)
        case .atMost: range.high = min(range.high, number)
        case .above: range.low = max(range.low, number + 1)
        case .atLeast: range.low = max(range.low, number)
        case .notEqual: break
        }
        ranges[name] = range
      default: continue
      }
    }
    return ranges.values.contains { $0.low > $0.high } || sets.values.contains(where: \.isEmpty)
  }
}

extension AttributeValue {
  /// The value as a whole number, where it has an order.
  fileprivate var number: Int? {
    switch self {
    case .integer(let number): number
    case .day(let day): day.daysSinceEpoch
    case .moment(let moment): Int(moment.millisecondsSinceEpoch)
    case .flag, .text, .codes: nil
    }
  }
}
