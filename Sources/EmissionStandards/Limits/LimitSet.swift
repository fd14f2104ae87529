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

/// The limit set a record is judged by, and why: a parameter of the place, not of the standard.
///
/// Set a applies nationwide; set b where a province has approved it and filed it with the ministry (GB 3847-2018 and
/// GB 18285-2018, notes to the limit tables; medium confidence, from memory). What a place has declared for a moment is
/// chosen where its declarations are read; here is what was chosen.
public struct LimitSetChoice: Hashable, Sendable {
  /// The set.
  public let set: LimitSet
  /// Why it is this one.
  public let basis: Basis

  /// A set that was chosen.
  private init(_ set: LimitSet, _ basis: Basis) {
    self.set = set
    self.basis = basis
  }

  /// Why a set was chosen.
  public enum Basis: Hashable, Sendable {
    /// A notice puts it in force at the place.
    case declared(Citation)
    /// It is a question of what would be under this set.
    case supposed
    /// The place has declared nothing.
    case nationwide
    /// The place declares both sets from one day on, so that none of them is taken as declared.
    case contradicted
  }

  /// The set that a notice puts in force.
  public static func declared(_ set: LimitSet, by notice: Citation) -> LimitSetChoice {
    LimitSetChoice(set, .declared(notice))
  }

  /// A set that is only tried.
  public static func supposed(_ set: LimitSet) -> LimitSetChoice { LimitSetChoice(set, .supposed) }

  /// Set a, where the place has declared nothing.
  public static let nationwide = LimitSetChoice(.a, .nationwide)

  /// Set a, where the place declares both.
  public static let contradicted = LimitSetChoice(.a, .contradicted)

  /// Whether the set is only the nationwide default because the place has declared none that could be taken.
  public var isDefault: Bool { defaultAssumption != nil }

  /// What is taken for granted by judging under the set; nil where it was declared.
  var defaultAssumption: JudgementAssumption? {
    switch basis {
    case .declared, .supposed: nil
    case .nationwide: .limitSetIsDefault
    case .contradicted: .limitSetContradicted
    }
  }
}
