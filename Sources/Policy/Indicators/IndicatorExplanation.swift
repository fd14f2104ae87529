public import RegistryModel

/// The records behind a figure: which count, which do not, and why.
public struct IndicatorExplanation: Hashable, Sendable {
  /// Records behind the numerator.
  public let numerator: ExplainedRecords
  /// Records behind the denominator; empty for a plain count.
  public let denominator: ExplainedRecords
  /// Subjects of the base that the numerator does not count: those still to be seen or replaced.
  public let remaining: [RemainingSubject]

  /// One record and what became of it.
  public struct Entry: Hashable, Sendable {
    /// The kind of the record.
    public let kind: String
    /// Its key.
    public let key: String
    /// The subject it counts for; nil where it cannot be told.
    public let subject: String?
    /// Whether and why it counts.
    public let standing: Standing
  }

  /// Whether and why a record counts.
  public enum Standing: Hashable, Sendable {
    /// It counts.
    case counted
    /// Its subject is counted already.
    case repeated
    /// It may count: these facts are missing.
    case uncertain([String])
    /// It lies in another place.
    case otherPlace
    /// It does not meet the condition: these facts, with their values, stand against it.
    case notMeant([String])
    /// It lacks only what the ordered work is still to bring about: these facts, with their values.
    case outstanding([String])
    /// It lacks the day that has to lie within the period.
    case undated(String)
    /// Its subject is not in the base.
    case outsideBase
    /// Its group does not name enough different codes of this attribute.
    case notTogether(String)

    /// Whether it counts.
    public var isCounted: Bool { self == .counted }

    /// Whether nothing known stands against it, so that it can still come to count.
    public var canStillCount: Bool {
      switch self {
      case .outstanding, .undated, .uncertain: true
      case .counted, .repeated, .otherPlace, .notMeant, .outsideBase, .notTogether: false
      }
    }
  }
}

/// A subject of the base that the numerator does not count.
public struct RemainingSubject: Hashable, Sendable {
  /// Its key.
  public let key: String
  /// Its name; nil where the register has none.
  public let name: String?
  /// Where it is to be found: its site, owner or place; nil where the register does not say.
  public let location: String?
  /// Since when the register knows it, or since when it is listed; nil where it does not say.
  public let since: CivilDate?
}

extension IndicatorExplanation.Standing {
  /// The reason, in both languages.
  public var reason: BilingualText {
    switch self {
    case .counted: BilingualText(zh: "计入", en: "counted")
    case .repeated: BilingualText(zh: "同一对象已计入，重复不计", en: "its subject is counted already")
    case .uncertain(let missing):
      BilingualText(
        zh: "缺少数据，不计入：" + missing.joined(separator: "、"),
        en: "not counted, data missing: " + missing.joined(separator: ", "))
    case .otherPlace: BilingualText(zh: "属其他地区", en: "belongs to another place")
    case .notMeant(let facts):
      BilingualText(zh: "不符合条件：" + facts.joined(separator: "、"), en: "not meant: " + facts.joined(separator: ", "))
    case .outstanding(let facts):
      BilingualText(
        zh: "尚待完成：" + facts.joined(separator: "、"), en: "still to be done: " + facts.joined(separator: ", "))
    case .undated(let attribute): BilingualText(zh: "缺少日期 \(attribute)", en: "no day in \(attribute)")
    case .outsideBase: BilingualText(zh: "不在基数内", en: "not in the base")
    case .notTogether(let attribute):
      BilingualText(zh: "同一行动的 \(attribute) 数不足", en: "its group names too few \(attribute)")
    }
  }
}
