public import Policy
public import RegistryModel

/// Policy packs and whether the registry has loaded them.
public struct PackListReport: Report {
  /// The packs, sorted by id.
  public var packs: [Pack]

  /// A report on packs and whether each is loaded.
  public init(_ packs: [(pack: PolicyPack, isLoaded: Bool)]) {
    self.packs = packs.map {
      Pack(
        id: $0.pack.id, place: $0.pack.place.text, year: $0.pack.year, from: $0.pack.from, title: $0.pack.title,
        rows: $0.pack.rows.count, loaded: $0.isLoaded)
    }.sorted { $0.id < $1.id }
  }

  /// One pack.
  public struct Pack: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Division code of its place.
    public var place: String
    /// The plan's year.
    public var year: Int
    /// First day from which its rules may be asked.
    public var from: CivilDate
    /// Title.
    public var title: BilingualText
    /// Number of clause rows.
    public var rows: Int
    /// Whether the registry has loaded it.
    public var loaded: Bool
    /// What the registry had loaded under its id; nil where that was nothing else.
    public var replaced: Replaced?
  }

  /// A pack whose place another one takes under the same id.
  public struct Replaced: Encodable, Sendable {
    /// SHA-256 of its text.
    public var digestBefore: String
    /// SHA-256 of the text that takes its place.
    public var digest: String
    /// The number of its document; nil where it has none.
    public var document: String?
    /// Its year; nil where this program cannot read it.
    public var year: Int?
    /// First day from which its rules could be asked; nil where this program cannot read it.
    public var from: CivilDate?
    /// Number of its clause rows; nil where this program cannot read it.
    public var rows: Int?

    /// What was replaced, and by what.
    public init(
      digestBefore: String, digest: String, document: String?, year: Int?, from: CivilDate?, rows: Int?
    ) {
      self.digestBefore = digestBefore
      self.digest = digest
      self.document = document
      self.year = year
      self.from = from
      self.rows = rows
    }
  }

  /// A table of the packs.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text("id"), .text(say("地区", "place")), .text(say("起", "from")), .number(say("条款行", "rows")),
      .text(say("已载入", "loaded")), .text(say("名称", "title")),
    ])
    for pack in packs {
      table.append([
        pack.id, pack.place, "\(pack.from)", "\(pack.rows)", pack.loaded ? say("是", "yes") : say("否", "no"),
        pack.title[language],
      ])
    }
    return table.lines(width: width) + packs.flatMap { $0.replacementLines(language, width: width) }
  }
}

extension PackListReport.Pack {
  /// What the pack replaced: whoever loads one under a known id has to learn that it was another.
  fileprivate func replacementLines(_ language: Language, width: Int) -> [String] {
    guard let replaced else { return [] }
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let document = [replaced.document, replaced.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
    let old = replaced.rows.map {
      say("\(document)，\(from(replaced))起，\($0) 条款行", "\(document), from \(from(replaced)), \($0) rows")
    }
    let what = old.map { say("（原为 \($0)）", " (it was \($0))") } ?? ""
    return [""]
      + DisplayWidth.wrapped(
        say(
          "\(id) 替换了已载入的另一份规则包\(what)；办理中的案件自此按新的条款行办理，原来的答复可用 --known-at 查询。",
          "\(id) replaces another pack that was loaded under this id\(what). Open cases go by the new rows from now on; what was answered before can be asked with --known-at."
        ), to: width)
      + [
        "  SHA-256 " + say("原", "before") + " " + replaced.digestBefore,
        "  SHA-256 " + say("新", "now") + " " + replaced.digest,
      ]
  }

  private func from(_ replaced: PackListReport.Replaced) -> String { replaced.from.map { "\($0)" } ?? "—" }
}

/// One pack with its rows.
public struct PackReport: Report {
  /// Stable id.
  public var id: String
  /// Division code of its place.
  public var place: String
  /// Title.
  public var title: BilingualText
  /// The document.
  public var document: String
  /// Parameters that the bureau loads.
  public var parameters: [Parameter]
  /// Named periods that notices declare.
  public var windows: [Parameter]
  /// Names under which the plan asks for assigned numbers, milestones and reports.
  public var tasks: [String]
  /// Names under which it asks for reported figures.
  public var figures: [String]
  /// Clause rows.
  public var rows: [Row]
  /// What works and is probably not meant; only where the pack was validated.
  public var remarks: [Remark] = []

  /// A report on `pack`.
  public init(_ pack: PolicyPack) {
    id = pack.id
    place = pack.place.text
    title = pack.title
    document = [pack.document.title, pack.document.number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    parameters = pack.parameters.map { Parameter(name: $0.name, title: $0.title) }
    windows = pack.windows.map { Parameter(name: $0.name, title: $0.title) }
    tasks = pack.taskNames.sorted()
    figures = pack.figureNames.sorted()
    rows = pack.rows.map {
      Row(
        id: $0.id, kinds: $0.kinds.map(\.rawValue).sorted(), clause: $0.citation.clause, lead: $0.lead, join: $0.join,
        others: $0.others, summary: $0.summary, readings: $0.readings)
    }
  }

  /// A parameter that a notice has to bring.
  public struct Parameter: Encodable, Sendable {
    /// Its name.
    public var name: String
    /// What it is called.
    public var title: BilingualText
  }

  /// Something in the pack that is probably not meant.
  public struct Remark: Encodable, Sendable {
    /// The line in the file.
    public var line: Int
    /// The clause row; empty where it is about the whole pack.
    public var row: String
    /// unreachable, overlap, gap, beforePack, unused or notImplemented.
    public var code: String
    /// What it is.
    public var message: BilingualText

    /// A remark with its place.
    public init(line: Int, row: String, code: String, message: BilingualText) {
      self.line = line
      self.row = row
      self.code = code
      self.message = message
    }
  }

  /// One clause row.
  public struct Row: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Kinds, by letter.
    public var kinds: [String]
    /// The clause.
    public var clause: String
    /// Departments that lead.
    public var lead: [String]
    /// Departments that join.
    public var join: [String]
    /// Who is responsible beyond those departments; nil where the clause names nobody else.
    public var others: String?
    /// What it says.
    public var summary: BilingualText
    /// Readings of ambiguities it rests on.
    public var readings: [String]
  }

  /// Rows with what they say, then the parameters.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [id + "  " + title[language], document, ""]
    for row in rows { lines += row.lines(in: language, width: width) }
    let loaded = [
      (say("须由主管部门载入的参数", "Parameters that the bureau loads"), parameters),
      (say("须由通告公布的时段", "Periods that notices declare"), windows),
    ]
    for (heading, names) in loaded where !names.isEmpty {
      lines += ["", heading]
      var table = TextTable([.text(say("名称", "name")), .text(say("含义", "meaning"))])
      for name in names { table.append([name.name, name.title[language]]) }
      lines += table.lines(width: width)
    }
    let named = [
      (say("任务名：下达的数量、节点和报送（task）", "Tasks: assigned numbers, milestones and reports (task)"), tasks),
      (say("上报数据名（figure）", "Reported figures (figure)"), figures),
    ]
    for (heading, names) in named where !names.isEmpty {
      lines += ["", heading]
      lines += DisplayWidth.wrapped(names.joined(separator: " "), to: width - 2).map { "  " + $0 }
    }
    return lines
  }
}

extension PackReport.Row {
  /// The row with its clause, what it says, and whom it makes responsible.
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    func indented(_ text: String) -> [String] { DisplayWidth.wrapped(text, to: width - 4).map { "    " + $0 } }
    func names(_ codes: [String]) -> String {
      codes.map { CodeList.department.title(of: $0)?[language] ?? $0 }.joined(separator: say("、", ", "))
    }
    var responsible: [String] = []
    if !lead.isEmpty { responsible.append(say("负责：", "responsible: ") + names(lead)) }
    if !join.isEmpty { responsible.append(say("配合：", "joining: ") + names(join)) }
    if let others { responsible.append(say("其他：", "others: ") + BilingualText(sideBySide: others)[language]) }
    if responsible.isEmpty { responsible.append(say("未写明责任单位", "the clause names nobody")) }
    return DisplayWidth.wrapped(
      id + "  " + kinds.joined(separator: " ") + "  " + clause
        + (readings.isEmpty ? "" : "  (" + readings.joined(separator: " ") + ")"), to: width)
      + indented(summary[language]) + indented(responsible.joined(separator: say("；", "; "))) + [""]
  }
}
