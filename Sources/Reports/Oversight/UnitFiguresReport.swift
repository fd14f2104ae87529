public import RegistryModel

/// Figures of units that use vehicles: trucks, traffic at the gate, letters, and what the plans say of them.
public struct UnitFiguresReport: Report {
  /// The day asked about.
  public var asOf: CivilDate
  /// The reference month of trucks used a day.
  public var month: YearMonth
  /// The units, sorted by key.
  public var units: [Unit]

  /// A report without units yet.
  public init(asOf: CivilDate, month: YearMonth) {
    self.asOf = asOf
    self.month = month
    units = []
  }

  /// One unit.
  public struct Unit: Encodable, Sendable {
    /// Its key.
    public var unit: String
    /// Its name.
    public var name: String?
    /// Heavy diesel trucks it owns.
    public var ownedHeavyDiesel = 0
    /// Distinct heavy diesel trucks a working day of the reference month, in tenths; nil where its ledger is empty.
    public private(set) var heavyDieselUsedDaily: String?
    /// Trucks of the ledger of which it is not known whether they are heavy diesel trucks.
    public var unknownTrucks = 0
    /// Passages of the twelve months whose plate nobody read: with them its visits are the least number.
    public var unreadPassages = 0
    /// Visits a day of operation within twelve months.
    public private(set) var truckMovementsDaily: String?
    /// Goods a day of operation within twelve months, in t.
    public private(set) var tonnesDaily: String?
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
    /// Whether this run stated the figures of the ledger in the register.
    public var recorded = false

    /// A unit without figures yet.
    public init(unit: String, name: String?) {
      self.unit = unit
      self.name = name
    }

    /// Takes over the figures of the ledger, in the smallest steps of their units; nil where the ledger is empty.
    public mutating func setTraffic(heavyDieselDaily: Int?, visitsDaily: Int?, goodsDaily: Int?) {
      heavyDieselUsedDaily = heavyDieselDaily.map { Quantity<PerDay>(scaled: $0).number }
      truckMovementsDaily = visitsDaily.map { Quantity<PerDay>(scaled: $0).number }
      tonnesDaily = goodsDaily.map { Quantity<Tonnes>(scaled: $0).number }
    }

    /// The figures of the ledger as attributes of the unit.
    public var statement: [String: AttributeValue] {
      var values: [String: AttributeValue] = [:]
      for (name, text) in [
        ("heavyDieselUsedDaily", heavyDieselUsedDaily), ("truckMovementsDaily", truckMovementsDaily),
        ("tonnesDaily", tonnesDaily),
      ] {
        if let text, let value = RecordKind.unit.attribute(name)?.type.value(from: text) { values[name] = value }
      }
      return values
    }
  }

  /// What a plan says of a unit.
  public struct Answer: Encodable, Sendable {
    /// The clause row.
    public var row: String
    /// The answer.
    public var answer: String
    /// Why.
    public var reason: BilingualText

    /// The answer of a rule or list of `row`.
    public init(row: String, answer: String, reason: BilingualText) {
      self.row = row
      self.answer = answer
      self.reason = reason
    }
  }

  /// A table of the units, then what the plans say.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [say("用车单位，截至 \(asOf)（参考月 \(month)）", "Units as of \(asOf) (reference month \(month))")]
    var table = TextTable([
      .text(say("单位", "unit")), .text(say("名称", "name")), .number(say("自有重柴", "owned")),
      .number(say("日均使用", "used/d")), .number(say("日均车次", "visits/d")), .number(say("日均吨数", "t/d")),
      .number(say("承诺书", "letters")), .number(say("符合承诺", "conforming")),
    ])
    for unit in units {
      table.append([
        unit.unit, unit.name ?? "—", String(unit.ownedHeavyDiesel), unit.heavyDieselUsedDaily ?? "—",
        unit.truckMovementsDaily ?? "—", unit.tonnesDaily ?? "—", String(unit.letters),
        unit.judgedTrucks == 0 ? "—" : "\(unit.conformingTrucks)/\(unit.judgedTrucks)",
      ])
    }
    if !table.isEmpty { lines += table.lines(width: width) }
    for unit in units {
      for answer in unit.answers {
        lines += DisplayWidth.wrapped(
          "\(unit.unit) \(answer.row) \(AnswerWord.text(answer.answer, language)): \(answer.reason[language])",
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
    }
    return lines
  }

  /// A row a unit.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "unit", "name", "ownedHeavyDiesel", "heavyDieselUsedDaily", "truckMovementsDaily", "tonnesDaily", "letters",
      "conformingTrucks", "judgedTrucks", "openTrucks", "unknownTrucks", "unreadPassages", "answers",
    ])
    for unit in units {
      table.append([
        unit.unit, unit.name ?? "", String(unit.ownedHeavyDiesel), unit.heavyDieselUsedDaily ?? "",
        unit.truckMovementsDaily ?? "", unit.tonnesDaily ?? "", String(unit.letters), String(unit.conformingTrucks),
        String(unit.judgedTrucks), String(unit.openTrucks), String(unit.unknownTrucks),
        String(unit.unreadPassages),
        unit.answers.map { $0.row + "=" + $0.answer }.joined(separator: " "),
      ])
    }
    return table
  }
}
