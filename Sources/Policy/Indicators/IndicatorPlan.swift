public import RegistryModel

/// What remains to be done on a day to reach the target of an indicator.
public struct IndicatorPlan: Sendable {
  /// The figure as of the day before, or of the day itself where it is counted already.
  public let figure: IndicatorFigure
  /// The day asked about.
  public let day: CivilDate
  /// The last day on which something still counts.
  public let deadline: CivilDate
  /// How much is still needed; zero where the target is reached; nil where there is no target or base.
  public let remaining: ExactAmount?
  /// Working days from the day asked about to the deadline, both included.
  public let workingDays: Int
  /// Years up to the deadline whose holidays are not loaded: in them weekdays are counted.
  public let yearsWithoutHolidays: [Int]
  /// How much on each working day, rounded up; nil where nothing remains, or no day is left.
  public let perWorkingDay: ExactAmount?
  /// Subjects not seen yet, by where they are to be found, sorted.
  public let unseen: [Site]
  /// How much can be reached at most with the subjects the register knows; nil where nothing limits it.
  public let attainable: ExactAmount?
  /// Why the target cannot be reached; nil where it can.
  public let obstacle: Obstacle?
  /// Signs that a figure looks better than the work behind it.
  public let flags: [QuotaFlag]

  /// Subjects at one place.
  public struct Site: Hashable, Sendable {
    /// The site, owner or place; nil where the register does not say.
    public let location: String?
    /// The subjects there, sorted by key.
    public let subjects: [RemainingSubject]
  }

  /// Why a target cannot be reached.
  public enum Obstacle: Hashable, Sendable {
    /// Fewer subjects than needed can count at all.
    case tooFewSubjects(attainable: ExactAmount, needed: ExactAmount)
    /// Something remains, and no working day is left.
    case noDaysLeft
    /// The base or a reported figure is missing, or the number is not loaded.
    case unknown([String])

    /// The obstacle, in both languages.
    public var text: BilingualText {
      switch self {
      case .tooFewSubjects(let attainable, let needed):
        BilingualText(
          zh: "无法达到：登记在册的对象最多可计 \(attainable)，需要 \(needed)",
          en: "cannot be reached: the register knows \(attainable) that can count, \(needed) are needed")
      case .noDaysLeft: BilingualText(zh: "无法达到：期限内已无工作日", en: "cannot be reached: no working day is left")
      case .unknown(let missing):
        BilingualText(
          zh: "无法计划，缺少：" + missing.joined(separator: "、"),
          en: "cannot be planned, missing: " + missing.joined(separator: ", "))
      }
    }
  }
}
