public import RegistryModel

/// A cell of a pack's lattice at which a law of decisions does not hold.
public struct LatticeFlaw: Hashable, Sendable {
  /// The rule, or the activity and subject where it is about all their rules together.
  public let rule: String
  /// Which law.
  public let code: Code
  /// The values asked for, such as `machine.stage 2–3`.
  public let place: String

  /// The laws.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A cell has no leading answer, or two.
    case leading
    /// A missing value gives a settled answer that one of the values it could have contradicts.
    case guessed
    /// Nothing changes between the two sides of a boundary that the rule names.
    case idleBoundary
  }

  /// What it is, in both languages.
  public var message: BilingualText {
    switch code {
    case .leading:
      BilingualText(zh: "\(rule)：\(place) 没有唯一的主导结论", en: "\(rule): no single leading answer at \(place)")
    case .guessed:
      BilingualText(
        zh: "\(rule)：\(place) 时资料缺失却给出确定结论", en: "\(rule): a settled answer although data is missing at \(place)")
    case .idleBoundary:
      BilingualText(
        zh: "\(rule)：界限 \(place) 两侧结论从无差别", en: "\(rule): the answer never differs across the boundary \(place)")
    }
  }
}
