public import EmissionStandards
public import RegistryModel

/// The tables of one standard, on a day or in full.
public struct StandardReport: Report {
  /// Stable id.
  public var id: String
  /// Title.
  public var title: BilingualText
  /// First day in force.
  public var from: CivilDate
  /// The day asked about; nil for all days.
  public var at: CivilDate?
  /// Whether tables are loaded for that day.
  public var loaded: Bool
  /// The tables.
  public var tables: [Table]

  /// One table.
  public struct Table: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Title.
    public var title: BilingualText
    /// Its values.
    public var rows: [Row]
  }

  /// One value with its unit, interval, clause and confidence.
  public struct Row: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// What it limits.
    public var subject: BilingualText
    /// How a reading must relate to it.
    public var relation: String
    /// The value.
    public var value: String
    /// The unit.
    public var unit: BilingualText
    /// First day.
    public var from: CivilDate?
    /// First day after.
    public var until: CivilDate?
    /// Document and clause.
    public var citation: String
    /// How well established.
    public var confidence: Confidence
    /// Whether it rests on general knowledge.
    public var fromMemory: Bool
    /// What is uncertain about it.
    public var note: BilingualText?
  }

  /// A report on `standard`, with the values of one day or all.
  public init(_ standard: EmissionStandard, at day: CivilDate?) {
    id = standard.id
    title = standard.title
    from = standard.from
    at = day
    loaded = day.map { standard.isLoaded(on: $0) } ?? true
    tables = standard.tables.map { table in
      Table(
        id: table.id, title: table.title, rows: (day.map { table.rows(on: $0) } ?? table.rows).map(Row.init(stated:)))
    }
  }

  /// The tables, and what is uncertain below each.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = DisplayWidth.wrapped(id + "  " + title[language], to: width)
    lines.append(say("自 \(from) 起", "in force from \(from)"))
    if let at, !loaded {
      return lines + [say("\(at)：未载入限值表，不作判定", "\(at): no table loaded, nothing is judged")]
    }
    for table in tables where !table.rows.isEmpty {
      lines += [""] + DisplayWidth.wrapped(table.title[language], to: width)
      var text = TextTable([
        .text(say("对象", "what")), .text(say("限值", "value")), .text(say("期间", "days")),
        .text(say("可信度", "confidence")), .text(say("条款", "clause")),
      ])
      // A note belongs to rows: they bear its number.
      var notes: [String] = []
      for row in table.rows {
        var mark = ""
        if let note = row.note?[language] {
          if !notes.contains(note) { notes.append(note) }
          mark = " [\((notes.firstIndex(of: note) ?? 0) + 1)]"
        }
        text.append([
          row.subject[language] + mark, [row.relation, row.value, row.unit[language]].joined(separator: " "),
          EffectiveInterval(from: row.from, until: row.until).description,
          ConfidenceWord.text(row.confidence, row.fromMemory, language), row.citation,
        ])
      }
      lines += text.lines(width: width)
      for (index, note) in notes.enumerated() {
        lines += DisplayWidth.wrapped("[\(index + 1)] " + note, to: width - 2).map { "  " + $0 }
      }
    }
    return lines
  }

  /// Every value as a row.
  public func csv(in language: Language) -> CSVTable? {
    var text = CSVTable([
      "table", "id", "subject", "relation", "value", "unit", "from", "until", "citation", "confidence", "fromMemory",
    ])
    for table in tables {
      for row in table.rows {
        text.append([
          table.id, row.id, row.subject[language], row.relation, row.value, row.unit[language],
          row.from.map { "\($0)" } ?? "", row.until.map { "\($0)" } ?? "", row.citation, row.confidence.rawValue,
          "\(row.fromMemory)",
        ])
      }
    }
    return text
  }
}

extension StandardReport.Row {
  fileprivate init(stated: StatedValue) {
    self.init(
      id: stated.id, subject: stated.subject, relation: stated.relation.sign, value: stated.value, unit: stated.unit,
      from: stated.interval.from, until: stated.interval.until, citation: "\(stated.citation)",
      confidence: stated.provenance.confidence, fromMemory: stated.provenance.isFromMemory,
      note: stated.provenance.note)
  }
}
