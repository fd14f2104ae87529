public import RegistryModel

/// A sign that a figure looks better than the work behind it. It accuses nobody: a person looks at the records.
public enum QuotaFlag: Hashable, Sendable {
  /// One subject was checked again and again: how often, and the records.
  case repeatedSubject(String, [String])
  /// Records stated long after they take effect: their keys and the days in between.
  case backDated([BackDated])
  /// All checks name one site.
  case oneSite(String, checks: Int)
  /// Checks of subjects that are not in the base.
  case outsideBase([String])

  /// Checks that count though what they found was annulled: their keys.
  case annulled([String])

  /// A record stated late.
  public struct BackDated: Hashable, Sendable {
    /// Its key.
    public let key: String
    /// Days from its event to its statement.
    public let days: Int
  }

  /// From when on something is a sign.
  public struct Limits: Hashable, Sendable {
    /// Checks of one subject in the period.
    public let repeats: Int
    /// Days from an event to its statement.
    public let statedAfterDays: Int
    /// Checks, below which one site is no sign.
    public let checksAtOneSite: Int

    /// Limits; the defaults are the program's own and in no plan.
    public init(repeats: Int = 3, statedAfterDays: Int = 7, checksAtOneSite: Int = 5) {
      self.repeats = repeats
      self.statedAfterDays = statedAfterDays
      self.checksAtOneSite = checksAtOneSite
    }
  }

  /// The sign, in both languages.
  public var text: BilingualText {
    switch self {
    case .repeatedSubject(let subject, let records):
      BilingualText(zh: "\(subject) 被反复检查 \(records.count) 次", en: "\(subject) was checked \(records.count) times")
    case .backDated(let records):
      BilingualText(
        zh: "\(records.count) 条记录事后补录，最长 \(records.map(\.days).max() ?? 0) 天",
        en: "\(records.count) records were stated afterwards, up to \(records.map(\.days).max() ?? 0) days")
    case .oneSite(let site, let checks):
      BilingualText(zh: "\(checks) 次检查均在同一地点 \(site)", en: "all \(checks) checks were at one site, \(site)")
    case .annulled(let keys):
      BilingualText(
        zh: "\(keys.count) 次检查的结论已撤销，检查本身仍计入", en: "\(keys.count) checks count whose finding was annulled")
    case .outsideBase(let keys):
      BilingualText(zh: "\(keys.count) 次检查的对象不在基数内", en: "\(keys.count) checks of subjects outside the base")
    }
  }
}
