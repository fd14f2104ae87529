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
  @WrittenInPieces public var publications: [Entry]

  /// One publication.
  public struct Entry: Codable, Sendable {
    /// The row that orders it.
    public var rule: String
    /// The clause it stands in; nil in reports that were frozen without it.
    public var clause: String?
    /// Who has to publish it, as codes of departments.
    public var departments: [String]?
    /// Who is responsible beyond the departments.
    public var others: String?
    /// What is published: `ranking`, `violation`, `creditRecord` …
    public var kind: String?
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
    /// `done`, `late`, `overdue`, `pending`, `undecided`, `withheld`, `unconfirmed` or `idle`.
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
        rule: $0.row, clause: $0.citation.clause, departments: $0.departments, others: $0.others, kind: $0.kind,
        name: $0.title, about: $0.about, due: $0.due, dueIsReading: $0.isDueReading, doneOn: $0.doneOn,
        location: $0.location, status: $0.status.rawValue)
    }
  }

  /// Whether something is overdue, to be decided, or public though it must not be.
  public var needsAction: Bool { publications.contains(where: \.needsAction) }

  /// A table of the publications.
  public func lines(in language: Language, width: Int) -> [String] {
    var lines = [BilingualText(zh: "截至 \(asOf) 的公开事项", en: "Publication duties as of \(asOf)")[language], ""]
    var table = TextTable(PublicationReport.columnTitles.map { .text($0[language]) })
    for entry in publications { table.append(PublicationReport.cells(entry, language)) }
    lines += table.lines(width: width)
    if publications.isEmpty { lines.append("  " + BilingualText(zh: "无", en: "none")[language]) }
    if publications.contains(where: \.dueIsReading) {
      lines += [""] + DisplayWidth.wrapped("* " + PublicationReport.readingNote[language], to: width)
    }
    return lines
  }

  /// The publications as a table.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "rule", "clause", "departments", "kind", "status", "about", "due", "doneOn", "location", "name",
    ])
    for entry in publications {
      table.append([
        entry.rule, entry.clause ?? "", (entry.departments ?? []).joined(separator: " "), entry.kind ?? "",
        entry.status, entry.about ?? "", entry.due.map { "\($0)" } ?? "", entry.doneOn.map { "\($0)" } ?? "",
        entry.location ?? "", entry.name[language],
      ])
    }
    return table
  }

  static let readingNote = BilingualText(zh: "方案未写明日期，按下月末理解", en: "no day in the plan: the end of the month after")

  static let columnTitles = [
    BilingualText(zh: "条款", en: "row"), BilingualText(zh: "状态", en: "status"), BilingualText(zh: "内容", en: "about"),
    BilingualText(zh: "期限", en: "due"), BilingualText(zh: "完成", en: "done"), BilingualText(zh: "责任", en: "by"),
    BilingualText(zh: "名称", en: "name"),
  ]

  static func cells(_ entry: Entry, _ language: Language) -> [String] {
    [
      entry.rule, PublicationState.Status(rawValue: entry.status)?.title[language] ?? entry.status, entry.about ?? "—",
      entry.due.map { "\($0)" + (entry.dueIsReading ? "*" : "") } ?? "—", entry.doneOn.map { "\($0)" } ?? "—",
      entry.responsible(language), entry.name[language],
    ]
  }
}

extension PublicationState.Status {
  /// What it is called. Reports that were frozen keep the word as it was then.
  fileprivate var title: BilingualText {
    switch self {
    case .done: BilingualText(zh: "按期公开", en: "on time")
    case .late: BilingualText(zh: "逾期公开", en: "late")
    case .overdue: BilingualText(zh: "逾期未公开", en: "overdue")
    case .pending: BilingualText(zh: "待公开", en: "pending")
    case .undecided: BilingualText(zh: "待决定", en: "to be decided")
    case .withheld: BilingualText(zh: "决定不公开", en: "withheld")
    case .unconfirmed: BilingualText(zh: "未经确认即公开", en: "public though not confirmed")
    case .idle: BilingualText(zh: "暂无事项", en: "nothing due")
    }
  }

  /// Whether somebody has to act.
  fileprivate var needsAction: Bool {
    switch self {
    case .overdue, .undecided, .unconfirmed: true
    case .done, .late, .pending, .withheld, .idle: false
    }
  }
}

extension PublicationReport.Entry {
  /// Whether somebody has to act.
  public var needsAction: Bool { PublicationState.Status(rawValue: status)?.needsAction ?? false }

  /// Who has to publish it, by name; a dash where the clause names nobody.
  func responsible(_ language: Language) -> String {
    let names =
      (departments ?? []).map { CodeList.department.title(of: $0)?[language] ?? $0 }
      + [others].compactMap { $0.map { BilingualText(sideBySide: $0)[language] } }
    return names.isEmpty ? "—" : names.joined(separator: language == .zh ? "、" : ", ")
  }
}
