public import RegistryModel

/// The report of a month or a year: ranking, indicators, trends, lists and publications on one page.
///
/// It holds plain values, so that a frozen report prints the same for ever.
public struct PeriodReport: Codable, Sendable {
  /// The pack; nil for pages that no single pack orders.
  public var pack: String?
  /// The name of the place.
  public var place: BilingualText
  /// The name of the plan.
  public var plan: BilingualText
  /// The period, by its label: `2020-06` or `2020`.
  public var period: String
  /// Whether it is the report of a month or a year.
  public var scope: Scope
  /// The day whose state it shows.
  public var asOf: CivilDate
  /// The version: 0 for a draft.
  public var version: Int
  /// Whether the period is closed and this version frozen.
  public var frozen: Bool
  /// Why this version replaces the one before it.
  public var correctionReason: String?
  /// When this version was frozen; nil for a draft. Asked with `--known-at` of this moment, the registry names the very
  /// records behind it.
  public var closedAt: Instant?
  /// SHA-256 over the frozen version: its JSON document on one line, without this key and the differences.
  public var contentHash: String?
  /// What today's register says otherwise; nil where it was not compared.
  public var differences: [PeriodDifference]?
  /// The ranking of stations; nil where the plan has none.
  public var ranking: RankingReport?
  /// Figures of the period.
  public var indicators: [IndicatorRow]
  /// What the plan orders to be done and how it stands; nil where it was not asked for, and in reports frozen without it.
  public var progress: [ProgressRow]?
  /// Figures over time, each drawn as a line.
  public var trends: [Trend]
  /// Lists and other tables.
  public var lists: [ListSection]
  /// Publications.
  public var publications: [PublicationReport.Entry]
  /// What a reader has to know.
  public var notes: [BilingualText]

  /// Scopes of reports.
  public enum Scope: String, Codable, Sendable {
    /// A month.
    case month
    /// A year.
    case year
  }

  /// A figure over time.
  public struct Trend: Codable, Sendable {
    /// What it shows.
    public var name: BilingualText
    /// Labels of the points in time.
    public var labels: [String]
    /// The series; more than five are not told apart in black and white and are left to the table.
    public var series: [Series]
    /// The value to reach; nil where there is none.
    public var target: Double?
    /// Whether values are shares, shown as percent.
    public var isShare: Bool

    /// One line.
    public struct Series: Codable, Sendable {
      /// What it is called.
      public var name: String
      /// Its values; nil where there is no base.
      public var values: [Double?]

      /// A line.
      public init(name: String, values: [Double?]) {
        self.name = name
        self.values = values
      }
    }

    /// A figure over time.
    public init(name: BilingualText, labels: [String], series: [Series], target: Double? = nil, isShare: Bool = false) {
      self.name = name
      self.labels = labels
      self.series = series
      self.target = target
      self.isShare = isShare
    }
  }

  /// A table with a title.
  public struct ListSection: Codable, Sendable {
    /// Its title.
    public var title: BilingualText
    /// Its columns.
    public var columns: [BilingualText]
    /// Its rows.
    public var rows: [[String]]

    /// A table.
    public init(title: BilingualText, columns: [BilingualText], rows: [[String]]) {
      self.title = title
      self.columns = columns
      self.rows = rows
    }

    /// The column of names, which stand in both languages side by side: a frozen report is read in either.
    public static let nameColumn = BilingualText(zh: "名称", en: "name")

    /// The rows as a reader of `language` sees them.
    func rows(in language: Language) -> [[String]] {
      guard let names = columns.firstIndex(of: Self.nameColumn) else { return rows }
      return rows.map { row in
        row.enumerated().map { $0.offset == names ? BilingualText(sideBySide: $0.element)[language] : $0.element }
      }
    }
  }

  /// A report; trends of indicators that have several periods are added by ``addIndicatorTrends()``.
  public init(
    pack: String? = nil, place: BilingualText, plan: BilingualText, period: String, scope: Scope, asOf: CivilDate,
    version: Int = 0, frozen: Bool = false, correctionReason: String? = nil, closedAt: Instant? = nil,
    contentHash: String? = nil, differences: [PeriodDifference]? = nil, ranking: RankingReport? = nil,
    indicators: [IndicatorRow] = [], progress: [ProgressRow]? = nil, trends: [Trend] = [], lists: [ListSection] = [],
    publications: [PublicationReport.Entry] = [], notes: [BilingualText] = []
  ) {
    self.pack = pack
    self.place = place
    self.plan = plan
    self.period = period
    self.scope = scope
    self.asOf = asOf
    self.version = version
    self.frozen = frozen
    self.correctionReason = correctionReason
    self.closedAt = closedAt
    self.contentHash = contentHash
    self.differences = differences
    self.ranking = ranking
    self.indicators = indicators
    self.progress = progress
    self.trends = trends
    self.lists = lists
    self.publications = publications
    self.notes = notes
  }
}
