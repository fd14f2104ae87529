/// A plate that may have been meant instead of the one that was asked for. A suggestion never decides anything.
public struct PlateSuggestion: Hashable, Sendable {
  /// The plate.
  public let plate: Plate
  /// In which way it differs; the closest way where there are several.
  public let reason: Reason

  /// Ways to mistake a plate, closest first.
  public enum Reason: Int, Sendable, CaseIterable, Comparable {
    /// The same text on a plate of another colour.
    case otherColor
    /// One character that looks like the written one, such as `0` for `O`.
    case lookAlike
    /// A neighbouring province.
    case neighbouringProvince
    /// Any other province.
    case otherProvince
    /// Two neighbouring characters exchanged.
    case exchanged
    /// One other character.
    case otherCharacter
    /// One character too few or too many.
    case missingOrExtraCharacter

    /// Closer ways come first.
    public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }

    /// What the reason is called.
    public var title: BilingualText {
      switch self {
      case .otherColor: BilingualText(zh: "号牌颜色不同", en: "other colour")
      case .lookAlike: BilingualText(zh: "字形相近", en: "look-alike character")
      case .neighbouringProvince: BilingualText(zh: "相邻省份", en: "neighbouring province")
      case .otherProvince: BilingualText(zh: "其他省份", en: "other province")
      case .exchanged: BilingualText(zh: "相邻字符颠倒", en: "characters exchanged")
      case .otherCharacter: BilingualText(zh: "一个字符不同", en: "one other character")
      case .missingOrExtraCharacter: BilingualText(zh: "多或少一个字符", en: "one character too few or too many")
      }
    }
  }

  /// How `candidate` may have been mistaken for `written`; nil where more than one edit lies between them, or none.
  ///
  /// - Complexity: O(length of the plates).
  public static func reason(written: Plate, candidate: Plate) -> Reason? {
    let one = Array(written.text)
    let other = Array(candidate.text)
    if let corrected = corrected(one), corrected == other { return .lookAlike }
    if one.count == other.count {
      let places = one.indices.filter { one[$0] != other[$0] }
      if places.count == 2, places[1] == places[0] + 1, one[places[0]] == other[places[1]],
        one[places[1]] == other[places[0]]
      {
        return .exchanged
      }
      guard places.count == 1 else { return nil }
      return substitution(of: one[places[0]], by: other[places[0]])
    }
    guard abs(one.count - other.count) == 1 else { return nil }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short[start...].elementsEqual(long[(start + 1)...]) ? .missingOrExtraCharacter : nil
  }

  private static func substitution(of written: Character, by candidate: Character) -> Reason {
    if let from = Province(rawValue: written), let to = Province(rawValue: candidate) {
      return from.neighbours.contains(to) ? .neighbouringProvince : .otherProvince
    }
    return LookAlikes.areAlike(written, candidate) ? .lookAlike : .otherCharacter
  }

  /// The candidates that may have been meant, closest first, then by plate.
  ///
  /// - Parameters:
  ///   - written: what was asked for.
  ///   - color: the colour asked for; with it, the same text of another colour is a suggestion.
  ///   - candidates: plates that exist.
  /// - Complexity: O(n log n) in the number of candidates.
  public static func ranked(
    for written: Plate, color: PlateColor? = nil, among candidates: [(plate: Plate, color: PlateColor?)]
  ) -> [PlateSuggestion] {
    var best: [Plate: Reason] = [:]
    for candidate in candidates {
      let reason: Reason? =
        if candidate.plate == written {
          color != nil && candidate.color != nil && candidate.color != color ? .otherColor : nil
        } else {
          reason(written: written, candidate: candidate.plate)
        }
      guard let reason else { continue }
      best[candidate.plate] = min(best[candidate.plate] ?? reason, reason)
    }
    return best.map { PlateSuggestion(plate: $0.key, reason: $0.value) }.sorted {
      ($0.reason, $0.plate) < ($1.reason, $1.plate)
    }
  }
}
