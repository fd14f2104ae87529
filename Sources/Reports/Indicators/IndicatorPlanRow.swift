public import Foundation
import Policy
public import RegistryModel

/// What remains to reach a target, as printed.
public struct IndicatorPlanRow: Codable, Sendable {
  /// The day asked about.
  public var day: CivilDate
  /// The last day on which something still counts.
  public var deadline: CivilDate
  /// What is still needed; nil where there is no target or base.
  public var remaining: Decimal?
  /// What each part needs that has to reach the target by itself and does not; nil where parts are not judged.
  public var parts: [Part]?
  /// Whether what is added counts in the base as well, so that the remaining amount holds where nothing else is added.
  public var baseGrows: Bool?
  /// Working days left, both ends included.
  public var workingDays: Int
  /// Whether the holidays of all years up to the deadline are loaded; where not, weekdays are counted.
  public var holidaysLoaded: Bool
  /// What is needed on each of them, rounded up.
  public var perWorkingDay: Decimal?
  /// Subjects not counted yet, by where they are to be found.
  public var unseen: LongList<Site>
  /// What can be reached at most.
  public var attainable: Decimal?
  /// Why the target cannot be reached; nil where it can.
  public var obstacle: BilingualText?
  /// Signs that the figure looks better than the work behind it.
  public var flags: [BilingualText]

  /// A part that has not reached the target by itself.
  public struct Part: Codable, Sendable {
    /// Which part; nil for records that name none.
    public var key: String?
    /// What it needs; nil where it cannot reach the target any more.
    public var remaining: Decimal?
  }

  /// Subjects at one place.
  public struct Site: Codable, Sendable {
    /// The place; nil where the register does not say.
    public var location: String?
    /// The subjects there.
    public var subjects: LongList<IndicatorRecords.Subject>
  }

  init(_ plan: IndicatorPlan) {
    day = plan.day
    deadline = plan.deadline
    remaining = plan.remaining.map(IndicatorRow.decimal)
    parts =
      plan.figure.indicator.judgesParts
      ? plan.parts.map { Part(key: $0.key, remaining: $0.remaining.map(IndicatorRow.decimal)) } : nil
    baseGrows = plan.baseGrows ? true : nil
    workingDays = plan.workingDays
    holidaysLoaded = plan.yearsWithoutHolidays.isEmpty
    perWorkingDay = plan.perWorkingDay.map(IndicatorRow.decimal)
    unseen = LongList(plan.unseen) {
      Site(location: $0.location, subjects: LongList($0.subjects) { IndicatorRecords.Subject($0) })
    }
    attainable = plan.attainable.map(IndicatorRow.decimal)
    obstacle = plan.obstacle?.text
    flags = plan.flags.map(\.text)
  }
}
