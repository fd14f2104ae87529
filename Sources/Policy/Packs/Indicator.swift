public import RegistryModel

/// A figure that a plan is judged by.
public struct Indicator: Hashable, Sendable {
  /// Its id: that of its row, with a suffix where a row has several.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// The period it is computed for.
  public let period: Period
  /// The last day that counts; nil where each period stands for itself.
  public let until: CivilDate?
  /// What is counted.
  public let numerator: Measure
  /// What it is compared with; nil for a plain count.
  public let denominator: Measure?
  /// What has to be reached.
  public let target: Target
  /// How firm the plan's wording is.
  public let wording: Wording
  /// A fact by which the figure is also shown in parts; nil where it is not.
  public let parts: String?
  /// Whether each part has to reach the target by itself, instead of all parts together.
  public let judgesParts: Bool
  /// Whether the numerator counts only subjects that the denominator counts, so that a share cannot pass 100 %.
  public let countsWithinBase: Bool
  /// Whether it ranks the groups by their count instead of comparing with a target.
  public let isRanking: Bool

  /// Periods.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    /// A day.
    case day
    /// A calendar month.
    case month
    /// A calendar quarter.
    case quarter
    /// A calendar year.
    case year
    /// The state on the day ``Indicator/until``, or on any day asked for.
    case status
    /// From the start of a programme on.
    case cumulative
  }

  /// What is counted.
  public struct Measure: Hashable, Sendable {
    /// The kind of record counted; `figure` or `task` for reported and assigned numbers.
    public let kind: String
    /// How it counts.
    public let counting: Counting
    /// The attribute by which records count once, or that is summed, or the name of the figure; nil for the key.
    public let by: String?
    /// At which moment of the period the records are looked at.
    public let moment: Moment
    /// The attribute (a day or moment) that has to lie within the period; nil where the state decides.
    public let within: String?
    /// What they have to meet.
    public let condition: Condition
    /// What the records that count once have to name together; nil where nothing.
    public let together: Gathering?
    /// The fact that the ordered work brings about, such as a monitor that is fitted: what lacks only that can still come to
    /// count. Nil where a day within the period says so, or nothing does.
    public let reachedBy: String?

    /// A measure.
    public init(
      kind: String, counting: Counting, by: String? = nil, moment: Moment = .end, within: String? = nil,
      where condition: Condition = .all([]), together: Gathering? = nil, reachedBy: String? = nil
    ) {
      self.kind = kind
      self.counting = counting
      self.by = by
      self.moment = moment
      self.within = within
      self.condition = condition
      self.together = together
      self.reachedBy = reachedBy
    }
  }

  /// A number of different codes that records of one group have to name together: two departments make a check a joint
  /// one (clause XC-16).
  public struct Gathering: Hashable, Sendable {
    /// The attribute, a set of codes.
    public let attribute: String
    /// How many different codes.
    public let atLeast: Int

    /// At least so many codes of `attribute`.
    public init(_ attribute: String, atLeast: Int) {
      self.attribute = attribute
      self.atLeast = atLeast
    }
  }

  /// How a measure counts.
  public enum Counting: String, Hashable, Sendable, CaseIterable {
    /// Distinct subjects.
    case distinct
    /// Every record: events, vehicle-times.
    case events
    /// The sum of an attribute.
    case sum
    /// A reported figure.
    case figure
    /// A number assigned from above.
    case task
  }

  /// At which moment of a period records are looked at.
  public enum Moment: String, Hashable, Sendable, CaseIterable {
    /// At its start.
    case start
    /// At its end.
    case end
    /// At the moment of each event within it.
    case event
  }

  /// What has to be reached.
  public enum Target: Hashable, Sendable {
    /// A share, as an exact fraction.
    case share(Int, of: Int)
    /// More than a share.
    case moreThan(Int, of: Int)
    /// A number.
    case count(Int)
    /// A number assigned from above, by the name of its task.
    case task(String)
    /// Nothing: the figure is shown.
    case none
  }

  /// How firm the wording is; only `firm` gives a verdict (reading A-28).
  public enum Wording: String, Hashable, Sendable, CaseIterable {
    /// A firm number.
    case firm
    /// About (左右).
    case about
    /// Strives for (力争).
    case strive
    /// Basically (基本).
    case basically
    /// In principle (原则上).
    case inPrinciple
  }

  /// An indicator.
  public init(
    id: String, title: BilingualText, period: Period, until: CivilDate? = nil, numerator: Measure,
    denominator: Measure? = nil, target: Target, wording: Wording = .firm, parts: String? = nil,
    judgesParts: Bool = false, countsWithinBase: Bool = false, isRanking: Bool = false
  ) {
    self.id = id
    self.title = title
    self.period = period
    self.until = until
    self.numerator = numerator
    self.denominator = denominator
    self.target = target
    self.wording = wording
    self.parts = parts
    self.judgesParts = judgesParts
    self.countsWithinBase = countsWithinBase
    self.isRanking = isRanking
  }
}
