public import Policy
public import RegistryModel

/// One piece of work in a progress report: what a row orders to be done, until when, and how it stands.
public struct ProgressRow: Codable, Sendable {
  /// The row of the plan.
  public var rule: String
  /// The work; that of its row, with a suffix where the row has several.
  public var id: String
  /// What it is called.
  public var name: BilingualText
  /// Departments that lead, as codes.
  public var departments: [String]
  /// The last day on which it is on time; nil where none is known.
  public var due: CivilDate?
  /// `done`, `late`, `overdue`, `open`, `kept` or `idle`.
  public var state: String
  /// Open cases, the overdue ones included.
  public var open: Int
  /// Overdue cases.
  public var overdue: Int
  /// Closed cases.
  public var closed: Int
  /// When the last one was closed, where nothing is open.
  public var doneOn: CivilDate?

  /// The row of a piece of work.
  public init(_ standing: WorkStanding) {
    rule = standing.row.id
    id = standing.workflow.id
    name = standing.workflow.title
    departments = standing.row.lead
    due = standing.due
    state = standing.state.rawValue
    open = standing.open
    overdue = standing.overdue
    closed = standing.closed
    doneOn = standing.doneOn
  }
}

/// The progress report of a plan: every row with an indicator or with work, with due date and state (clauses HB-54, CZ-26).
struct ProgressTable {
  let indicators: [IndicatorRow]
  let work: [ProgressRow]

  static let title = BilingualText(zh: "任务进展", en: "Progress of tasks")
  static let columns = [
    BilingualText(zh: "条款", en: "row"), BilingualText(zh: "期限", en: "due"), BilingualText(zh: "状态", en: "state"),
    BilingualText(zh: "数值", en: "figure"), BilingualText(zh: "任务", en: "task"),
  ]

  /// Rows in the order of the plan, figures before work.
  func rows(in language: Language) -> [[String]] {
    let figures = indicators.map { row in
      (
        row.rule,
        [row.rule, day(row.due), IndicatorWord.result(row, language), IndicatorWord.figure(row), row.name[language]]
      )
    }
    let tasks = work.map { row in
      (row.rule, [row.rule, day(row.due), ProgressTable.state(row, language), count(row), row.name[language]])
    }
    return (figures + tasks).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  /// The same for a spreadsheet, with stable words.
  var csv: CSVTable {
    var table = CSVTable([
      "rule", "id", "kind", "due", "state", "numerator", "denominator", "target", "open", "overdue", "closed", "doneOn",
    ])
    for row in indicators {
      table.append([
        row.rule, row.id, "Q", row.due.map { "\($0)" } ?? "", row.result, IndicatorWord.number(row.numerator),
        IndicatorWord.number(row.denominator), IndicatorWord.number(row.target), "", "", "", "",
      ])
    }
    for row in work {
      table.append([
        row.rule, row.id, "W", row.due.map { "\($0)" } ?? "", row.state, "", "", "", "\(row.open)", "\(row.overdue)",
        "\(row.closed)", row.doneOn.map { "\($0)" } ?? "",
      ])
    }
    return table
  }

  private func day(_ day: CivilDate?) -> String { day.map { "\($0)" } ?? "—" }

  /// Closed cases of all; a dash where there are none.
  private func count(_ row: ProgressRow) -> String {
    row.open + row.closed > 0 ? "\(row.closed)/\(row.open + row.closed)" : "—"
  }

  private static func state(_ row: ProgressRow, _ language: Language) -> String {
    var text = WorkStanding.State(rawValue: row.state)?.title[language] ?? row.state
    if row.overdue > 1 || (row.overdue == 1 && row.open > 1) {
      text += " " + "\(row.overdue)/\(row.open)"
    }
    if let doneOn = row.doneOn, row.state == WorkStanding.State.late.rawValue { text += " " + "\(doneOn)" }
    return text
  }
}

extension WorkStanding.State {
  /// What it is called. Reports that were frozen keep the word as it was then.
  fileprivate var title: BilingualText {
    switch self {
    case .done: BilingualText(zh: "已完成", en: "done")
    case .late: BilingualText(zh: "逾期完成", en: "done late")
    case .overdue: BilingualText(zh: "逾期未完成", en: "overdue")
    case .open: BilingualText(zh: "进行中", en: "open")
    case .kept: BilingualText(zh: "持续记录", en: "records are kept")
    case .idle: BilingualText(zh: "暂无事项", en: "nothing has come up")
    }
  }
}

extension PeriodReport {
  /// The progress table with the last figure of each indicator; nil in reports that were frozen without it.
  var progressTable: ProgressTable? {
    progress.map { ProgressTable(indicators: latestIndicators, work: $0) }
  }
}
