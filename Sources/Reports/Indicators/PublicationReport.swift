public import Policy
public import RegistryModel

/// What had to be made public, and whether it was.
public struct PublicationReport: Report, Codable {
  /// The pack.
  public var pack: String
  /// The period asked for.
  public var period: String
  /// The day on which it was looked at.
  public var asOf: CivilDate
  /// The publications, in the order of the plan.
  public var publications: [Entry]

  /// One publication.
  public struct Entry: Codable, Sendable {
    /// The row that orders it.
    public var rule: String
    /// What it is called.
    public var name: BilingualText
    /// The month or record it is about.
    public var about: String?
    /// The last day on which it is on time.
    public var due: CivilDate?
    /// Whether that day is a reading and not in the text.
    public var dueIsReading: Bool
    /// When it was published, or decided not to be.
    public var doneOn: CivilDate?
    /// Where.
    public var location: String?
    /// `done`, `late`, `overdue`, `pending`, `undecided`, `withheld` or `unconfirmed`.
    public var status: String
  }

  /// A report of entries that are made already, such as those of a frozen period.
  public init(pack: String, period: String, asOf: CivilDate, entries: [Entry]) {
    self.pack = pack
    self.period = period
    self.asOf = asOf
    publications = entries
  }

  /// A report on the given publications.
  public init(pack: String, period: ReportingPeriod, asOf: CivilDate, states: [PublicationState]) {
    self.pack = pack
    self.period = period.description
    self.asOf = asOf
    publications = states.map {
      Entry(
        rule: $0.row, name: $0.title, about: $0.about, due: $0.due, dueIsReading: $0.isDueReading, doneOn: $0.doneOn,
        location: $0.location, status: $0.status.rawValue)
    }
  }

  /// A table of the publications.
  public func lines(in language: Language, width: Int) -> [String] {
    var table = TextTable(columns(language).map { .text($0) })
    for entry in publications { table.append(PublicationReport.cells(entry, language)) }
    return table.lines(width: width)
  }

  /// The publications as a table.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["rule", "status", "about", "due", "doneOn", "location", "name"])
    for entry in publications {
      table.append([
        entry.rule, entry.status, entry.about ?? "", entry.due.map { "\($0)" } ?? "",
        entry.doneOn.map { "\($0)" } ?? "",
        entry.location ?? "", entry.name[language],
      ])
    }
    return table
  }

  func columns(_ language: Language) -> [String] { PublicationReport.columnTitles.map { $0[language] } }

  static let columnTitles = [
    BilingualText(zh: "条款", en: "row"), BilingualText(zh: "状态", en: "status"), BilingualText(zh: "内容", en: "about"),
    BilingualText(zh: "期限", en: "due"), BilingualText(zh: "完成", en: "done"), BilingualText(zh: "名称", en: "name"),
  ]

  static func cells(_ entry: Entry, _ language: Language) -> [String] {
    [
      entry.rule, statusWords[entry.status]?[language] ?? entry.status, entry.about ?? "—",
      entry.due.map { "\($0)" + (entry.dueIsReading ? "*" : "") } ?? "—", entry.doneOn.map { "\($0)" } ?? "—",
      entry.name[language],
    ]
  }

  private static let statusWords: [String: BilingualText] = [
    "done": BilingualText(zh: "按期公开", en: "on time"),
    "late": BilingualText(zh: "逾期公开", en: "late"),
    "overdue": BilingualText(zh: "逾期未公开", en: "overdue"),
    "pending": BilingualText(zh: "待公开", en: "pending"),
    "undecided": BilingualText(zh: "待决定", en: "to be decided"),
    "withheld": BilingualText(zh: "决定不公开", en: "withheld"),
    "unconfirmed": BilingualText(zh: "未经确认即公开", en: "public though not confirmed"),
  ]
}
