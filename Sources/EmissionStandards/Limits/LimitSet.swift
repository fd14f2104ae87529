public import RegistryModel

/// The two sets of in-use limits of GB 3847-2018 and GB 18285-2018.
public enum LimitSet: String, Sendable, CaseIterable, Comparable {
  /// 限值 a, nationwide.
  case a
  /// 限值 b, where a province has adopted it.
  case b

  /// `a` before `b`.
  public static func < (left: LimitSet, right: LimitSet) -> Bool { left.rawValue < right.rawValue }

  /// The other set.
  public var other: LimitSet { self == .a ? .b : .a }

  /// What the set is called.
  public var title: BilingualText {
    BilingualText(zh: "限值" + rawValue, en: "limit set " + rawValue)
  }
}

/// Which limit set a place has put in force, and when: a parameter of the place, not of the standard.
///
/// Set a applies nationwide; set b where a province has approved it and filed it with the ministry (GB 3847-2018 and
/// GB 18285-2018, notes to the limit tables; medium confidence, from memory).
public struct LimitSetPolicy: Hashable, Sendable {
  /// What the place has declared; where two declarations cover a day, the one that starts later leads.
  public let declarations: [Declaration]

  /// The policy of one place; without declarations set a applies by default.
  public init(_ declarations: [Declaration] = []) {
    self.declarations = declarations
  }

  /// One declared period.
  public struct Declaration: Hashable, Sendable {
    /// The set.
    public let set: LimitSet
    /// The days on which it is in force.
    public let interval: EffectiveInterval
    /// The id of the standard it is declared for, such as `GB3847-2018`; nil for both.
    public let standard: String?
    /// The notice that declares it.
    public let citation: Citation

    /// Declares `set` for `interval`.
    public init(_ set: LimitSet, interval: EffectiveInterval, standard: String? = nil, citation: Citation) {
      self.set = set
      self.interval = interval
      self.standard = standard
      self.citation = citation
    }
  }

  /// The set in force for a standard on a day.
  ///
  /// - Complexity: O(number of declarations).
  public func choice(for standard: String, on day: CivilDate) -> LimitSetChoice {
    var found: Declaration?
    for declaration in declarations where declaration.interval.contains(day) {
      if let wanted = declaration.standard, wanted != standard { continue }
      if let earlier = found, !LimitSetPolicy.startsLater(declaration, than: earlier) { continue }
      found = declaration
    }
    return found.map { LimitSetChoice(set: $0.set, declaredBy: $0.citation) }
      ?? LimitSetChoice(set: .a, declaredBy: nil)
  }

  /// An open start lies before every day; of two that start together the first in the list leads.
  private static func startsLater(_ left: Declaration, than right: Declaration) -> Bool {
    guard let start = left.interval.from else { return false }
    guard let other = right.interval.from else { return true }
    return start > other
  }
}

/// The limit set a record is judged by, and why.
public struct LimitSetChoice: Hashable, Sendable {
  /// The set.
  public let set: LimitSet
  /// The notice that puts the set in force at the place; nil where the place has declared nothing.
  public let declaredBy: Citation?

  /// Whether the set is only the nationwide default because the place has declared nothing.
  public var isDefault: Bool { declaredBy == nil }
}
