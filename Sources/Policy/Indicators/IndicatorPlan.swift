public import RegistryModel

/// What remains to be done on a day to reach the target of an indicator.
public struct IndicatorPlan: Sendable {
  /// The figure as of the day before, or of the day itself where it is counted already.
  public let figure: IndicatorFigure
  /// The day asked about.
  public let day: CivilDate
  /// The last day on which something still counts.
  public let deadline: CivilDate
  /// How much is still needed; zero where the target is reached; nil where there is no target or base. Where each part has
  /// to reach the target by itself, what its parts need together.
  public let remaining: ExactAmount?
  /// What each part needs that has to reach the target by itself and does not; empty where parts are not judged.
  public let parts: [Part]
  /// Whether what is added counts in the base as well, so that ``remaining`` holds where nothing else is added to it.
  public let baseGrows: Bool
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

  /// A part that has not reached the target by itself.
  public struct Part: Hashable, Sendable {
    /// The value of the fact it is grouped by; nil for records where it is missing.
    public let key: String?
    /// How much it needs; nil where it cannot reach the target any more.
    public let remaining: ExactAmount?
  }

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
    /// So much of the base does not count, and whatever is added counts on both sides.
    case outsideForGood(ExactAmount)
    /// The named period within which it counts is over.
    case windowOver(BilingualText)
    /// The register knows nothing that the share could be of.
    case emptyBase
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
      case .outsideForGood(let amount):
        BilingualText(
          zh: "无法达到：基数中已有 \(amount) 不符合，此后新增的两边都计",
          en: "cannot be reached: \(amount) of the base do not count, and what is added counts on both sides")
      case .windowOver(let name):
        BilingualText(zh: "无法达到：\(name.zh)已过", en: "cannot be reached: the \(name.en) is over")
      case .emptyBase:
        BilingualText(
          zh: "无法计划：登记库中没有任何对象可作基数", en: "cannot be planned: the register holds nothing that the share could be of")
      case .unknown(let missing):
        BilingualText(
          zh: "无法计划，缺少：" + missing.joined(separator: "、"),
          en: "cannot be planned, missing: " + missing.joined(separator: ", "))
      }
    }
  }
}
