public import Policy
public import RegistryModel

/// Figures of units that use vehicles: trucks, traffic at the gate, letters, and what the plans say of them.
public struct UnitFiguresReport: Report {
  /// The day asked about.
  public var asOf: CivilDate
  /// The reference month of trucks used a day.
  public var month: YearMonth
  /// The units, sorted by key.
  public var units: [Unit]
  /// Whether what the ledgers tell was to be stated in the register.
  public var recording: Bool

  /// A report without units yet.
  public init(asOf: CivilDate, month: YearMonth, recording: Bool) {
    self.asOf = asOf
    self.month = month
    self.recording = recording
    units = []
  }

  /// A figure of a unit, by its key in a report, which for those of the ledger is the attribute that states it.
  public enum Figure: String, Encodable, Sendable, CaseIterable {
    /// Heavy diesel trucks it owns.
    case ownedHeavyDiesel
    /// Different heavy diesel trucks a working day of the reference month.
    case heavyDieselUsedDaily
    /// Visits a day of operation within twelve months.
    case truckMovementsDaily
    /// Goods a day of operation within twelve months, in t.
    case tonnesDaily

    fileprivate var title: BilingualText {
      switch self {
      case .ownedHeavyDiesel: BilingualText(zh: "自有重柴", en: "owned")
      case .heavyDieselUsedDaily: BilingualText(zh: "日均使用", en: "used/d")
      case .truckMovementsDaily: BilingualText(zh: "日均车次", en: "visits/d")
      case .tonnesDaily: BilingualText(zh: "日均吨数", en: "t/d")
      }
    }

    fileprivate func number(_ scaled: Int) -> String {
      switch self {
      case .ownedHeavyDiesel: String(scaled)
      case .heavyDieselUsedDaily, .truckMovementsDaily: Quantity<PerDay>(scaled: scaled).number
      case .tonnesDaily: Quantity<Tonnes>(scaled: scaled).number
      }
    }
  }

  /// A figure of which only bounds are known.
  public struct Bounds: Encodable, Sendable {
    /// Which one.
    public let figure: Figure
    /// The least that it can be.
    public let atLeast: String
    /// The most that it can be; nil where nobody can tell.
    public let atMost: String?
  }

  /// One unit.
  public struct Unit: Encodable, Sendable {
    /// Its key.
    public var unit: String
    /// Its name.
    public var name: String?
    /// Heavy diesel trucks it owns; nil where nobody can tell how many.
    public private(set) var ownedHeavyDiesel: Int?
    /// Distinct heavy diesel trucks a working day of the reference month, in tenths; nil where its ledger does not tell it.
    public private(set) var heavyDieselUsedDaily: String?
    /// Trucks of the ledger of which it is not known whether they are heavy diesel trucks.
    public var unknownTrucks = 0
    /// Passages of the twelve months whose plate nobody read: with them its visits are the least number.
    public var unreadPassages = 0
    /// Visits a day of operation within twelve months; nil where its ledger does not tell it.
    public private(set) var truckMovementsDaily: String?
    /// Goods a day of operation within twelve months, in t; nil where its ledger does not tell it.
    public private(set) var tonnesDaily: String?
    /// Figures of which only bounds are known: they are not told as figures.
    public private(set) var bounds: [Bounds] = []
    /// Figures that are not known any more, since entries of the ledger were deleted.
    public private(set) var deleted: [Figure] = []
    /// Letters of commitment it signed.
    public var letters = 0
    /// Trucks it owns or uses against which no plan advises.
    public var conformingTrucks = 0
    /// Trucks that could be judged so.
    public var judgedTrucks = 0
    /// Trucks that could not.
    public var openTrucks = 0
    /// What the plans say of the unit.
    public var answers: [Answer] = []
    /// Whether this run stated figures of the ledger in the register: those that are known.
    public var recorded = false

    /// A unit without figures yet.
    public init(unit: String, name: String?) {
      self.unit = unit
      self.name = name
    }

    /// Takes over what the ledger tells of a figure.
    public mutating func set(_ figure: Figure, _ found: GateFigure) {
      switch found {
      case .noPassage: break
      case .deleted: deleted.append(figure)
      case .between(let least, let most): set(figure, atLeast: least, atMost: most)
      }
    }

    /// Takes over a figure, in the smallest steps of its unit: as one where both bounds agree, else with its bounds.
    public mutating func set(_ figure: Figure, atLeast least: Int, atMost most: Int?) {
      guard least == most else {
        let bounds = Bounds(figure: figure, atLeast: figure.number(least), atMost: most.map { figure.number($0) })
        return self.bounds.append(bounds)
      }
      let number = figure.number(least)
      switch figure {
      case .ownedHeavyDiesel: ownedHeavyDiesel = least
      case .heavyDieselUsedDaily: heavyDieselUsedDaily = number
      case .truckMovementsDaily: truckMovementsDaily = number
      case .tonnesDaily: tonnesDaily = number
      }
    }

    /// The figures of the ledger that are known, as attributes of the unit: a bound would be stated as the figure.
    public var statement: [String: AttributeValue] {
      Dictionary(
        uniqueKeysWithValues: ledgerFigures.compactMap { figure, text in
          text.flatMap { RecordKind.unit.attribute(figure.rawValue)?.type.value(from: $0) }.map {
            (figure.rawValue, $0)
          }
        })
    }

    private var ledgerFigures: [(figure: Figure, number: String?)] {
      [
        (.heavyDieselUsedDaily, heavyDieselUsedDaily), (.truckMovementsDaily, truckMovementsDaily),
        (.tonnesDaily, tonnesDaily),
      ]
    }

    fileprivate func shown(_ figure: Figure, _ language: Language) -> String {
      if deleted.contains(figure) { return BilingualText(zh: "不明", en: "unknown")[language] }
      if let bounds = bounds.first(where: { $0.figure == figure }) {
        return bounds.atMost.map { "\(bounds.atLeast)–\($0)" } ?? "≥ " + bounds.atLeast
      }
      if figure == .ownedHeavyDiesel { return ownedHeavyDiesel.map { String($0) } ?? "—" }
      return ledgerFigures.first { $0.figure == figure }?.number ?? "—"
    }

    /// Which figures of the ledger are not known, and what was stated of them.
    fileprivate func notes(recording: Bool, _ language: Language) -> [String] {
      func say(_ zh: String, _ en: String) -> String { unit + BilingualText(zh: "：" + zh, en: ": " + en)[language] }
      func names(_ figures: [Figure]) -> String {
        figures.map { $0.title[language] }.joined(separator: BilingualText(zh: "、", en: ", ")[language])
      }
      var lines: [String] = []
      if !deleted.isEmpty {
        lines.append(
          say(
            "有关日期的门禁记录已删除，\(names(deleted))不明",
            "entries of the days in question were deleted, so these are not known: \(names(deleted))"))
      }
      guard recording else { return lines }
      let stated = recorded ? ledgerFigures.compactMap { $0.number == nil ? nil : $0.figure } : []
      lines.append(
        stated.isEmpty
          ? say("未写入登记册：门禁台账未给出确定的数值", "nothing was stated in the register: its gate ledger tells no exact figure")
          : say("已写入登记册：\(names(stated))", "stated in the register: \(names(stated))"))
      return lines
    }
  }

  /// What a plan says of a unit.
  public struct Answer: Encodable, Sendable {
    /// The clause row.
    public var row: String
    /// The answer.
    public var answer: Policy.Answer
    /// Why.
    public var reason: BilingualText

    /// The answer of a rule or list of `row`.
    public init(row: String, answer: Policy.Answer, reason: BilingualText) {
      self.row = row
      self.answer = answer
      self.reason = reason
    }
  }

  /// A table of the units, then what the plans say.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [say("用车单位，截至 \(asOf)（参考月 \(month)）", "Units as of \(asOf) (reference month \(month))")]
    var table = TextTable(
      [
        .text(say("单位", "unit")), .text(say("名称", "name")),
      ] + Figure.allCases.map { .number($0.title[language]) } + [
        .number(say("承诺书", "letters")), .number(say("符合承诺", "conforming")),
      ])
    for unit in units {
      table.append(
        [
          unit.unit, unit.name ?? "—",
        ] + Figure.allCases.map { unit.shown($0, language) } + [
          String(unit.letters), unit.judgedTrucks == 0 ? "—" : "\(unit.conformingTrucks)/\(unit.judgedTrucks)",
        ])
    }
    if !table.isEmpty { lines += table.lines(width: width) }
    for unit in units {
      for answer in unit.answers {
        lines += DisplayWidth.wrapped(
          "\(unit.unit) \(answer.row) \(answer.answer.title[language]): \(answer.reason[language])",
          to: width)
      }
      if unit.unknownTrucks + unit.openTrucks > 0 {
        lines.append(
          say(
            "\(unit.unit)：\(unit.unknownTrucks) 辆车型不明，\(unit.openTrucks) 辆无法判断是否符合承诺",
            "\(unit.unit): \(unit.unknownTrucks) trucks of unknown kind, \(unit.openTrucks) not to be judged"))
      }
      if unit.unreadPassages > 0 {
        lines.append(
          say(
            "\(unit.unit)：12 个月内 \(unit.unreadPassages) 次进出未识别号牌，车次为下限",
            "\(unit.unit): \(unit.unreadPassages) passages within 12 months without a plate; its visits are the least number"
          ))
      }
      lines += unit.notes(recording: recording, language).flatMap { DisplayWidth.wrapped($0, to: width) }
    }
    return lines
  }

  /// A row a unit.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "unit", "name", "ownedHeavyDiesel", "heavyDieselUsedDaily", "truckMovementsDaily", "tonnesDaily", "letters",
      "conformingTrucks", "judgedTrucks", "openTrucks", "unknownTrucks", "unreadPassages", "bounds", "deleted",
      "recorded", "answers",
    ])
    for unit in units {
      table.append([
        unit.unit, unit.name ?? "", unit.ownedHeavyDiesel.map { String($0) } ?? "", unit.heavyDieselUsedDaily ?? "",
        unit.truckMovementsDaily ?? "", unit.tonnesDaily ?? "", String(unit.letters), String(unit.conformingTrucks),
        String(unit.judgedTrucks), String(unit.openTrucks), String(unit.unknownTrucks),
        String(unit.unreadPassages),
        unit.bounds.map { "\($0.figure.rawValue)=\($0.atLeast)..\($0.atMost ?? "")" }.joined(separator: " "),
        unit.deleted.map(\.rawValue).joined(separator: " "), String(unit.recorded),
        unit.answers.map { $0.row + "=" + $0.answer.rawValue }.joined(separator: " "),
      ])
    }
    return table
  }
}
