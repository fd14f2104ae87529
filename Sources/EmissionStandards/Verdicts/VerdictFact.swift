public import RegistryModel

/// A fact about the vehicle or machine that a verdict rests on, with where it was taken from.
public struct VerdictFact: Hashable, Sendable {
  /// What the fact is about.
  public let item: Item
  /// The value used.
  public let value: Value
  /// Where it was taken from.
  public let source: Source
  /// What the record says instead; nil where it says the same or nothing.
  public let contradicted: Value?

  /// The facts a verdict may rest on.
  public enum Item: String, Sendable, CaseIterable {
    /// Fuel.
    case fuel
    /// Vehicle type.
    case type
    /// Plate kind.
    case plateKind
    /// Day of manufacture.
    case manufacturedOn
    /// Day of first registration.
    case firstRegisteredOn
    /// Total mass.
    case grossMass
    /// Rated engine power.
    case ratedPower
    /// Emission stage of a machine.
    case stage
    /// Whether a zone bans high-emission machinery at the place of the check.
    case banZone
  }

  /// A value; formatted only where somebody reads it.
  public enum Value: Hashable, Sendable {
    /// A code as it stands.
    case text(String)
    /// A fuel.
    case fuel(FuelKind)
    /// A day.
    case day(CivilDate)
    /// A mass.
    case mass(Quantity<Kilograms>)
    /// A power.
    case power(Quantity<Kilowatts>)
    /// A machine's stage.
    case stage(StageKnowledge<NonRoadStage>)
    /// Whether something holds.
    case flag(Bool)
    /// Not known.
    case unknown
  }

  /// Where a fact was taken from.
  public enum Source: String, Sendable, CaseIterable {
    /// The register.
    case register
    /// The inspection record; the register does not say.
    case record
    /// Derived by the registry: from dates, or from the zones loaded.
    case derived
    /// Nobody says.
    case none
  }

  /// A fact of a machine or check.
  public init(_ item: Item, _ value: Value, from source: Source) {
    self.item = item
    self.value = value
    self.source = source
    contradicted = nil
  }

  /// A fact for which the register leads before the record.
  init(_ item: Item, _ value: Value, _ registered: (some Hashable)?, _ stated: Value?) {
    self.item = item
    self.value = value
    source = registered == nil ? .record : .register
    contradicted = stated == value ? nil : stated
  }
}

extension VerdictFact {
  /// The fact as a line: `day of manufacture: 2019-03-05 (register; the record says 2017-01-01)`.
  public func line(in language: Language) -> String {
    var origin = source.title[language]
    if let contradicted {
      origin += language == .zh ? "；记录为 \(contradicted.text.zh)" : "; the record says \(contradicted.text.en)"
    }
    return language == .zh
      ? "\(item.title.zh)：\(value.text.zh)（\(origin)）" : "\(item.title.en): \(value.text.en) (\(origin))"
  }
}

extension VerdictFact.Source {
  /// What the source is called.
  public var title: BilingualText {
    switch self {
    case .register: BilingualText(zh: "登记", en: "register")
    case .record: BilingualText(zh: "取自检验记录，登记中没有", en: "inspection record; the register has none")
    case .derived: BilingualText(zh: "推定", en: "derived")
    case .none: BilingualText(zh: "没有来源", en: "nobody says")
    }
  }
}

extension VerdictFact.Item {
  /// What the fact is called.
  public var title: BilingualText {
    switch self {
    case .fuel: BilingualText(zh: "燃料", en: "fuel")
    case .type: BilingualText(zh: "车辆类型", en: "vehicle type")
    case .plateKind: BilingualText(zh: "号牌种类", en: "plate kind")
    case .manufacturedOn: BilingualText(zh: "生产日期", en: "day of manufacture")
    case .firstRegisteredOn: BilingualText(zh: "初次登记日期", en: "day of first registration")
    case .grossMass: BilingualText(zh: "总质量", en: "total mass")
    case .ratedPower: BilingualText(zh: "额定功率", en: "rated power")
    case .stage: BilingualText(zh: "机械排放阶段", en: "machine's emission stage")
    case .banZone: BilingualText(zh: "在高排放机械禁用区内", en: "inside a zone banning high-emission machinery")
    }
  }
}

extension VerdictFact.Value {
  /// The value in words.
  public var text: BilingualText {
    switch self {
    case .text(let text): return BilingualText(zh: text, en: text)
    case .fuel(let fuel):
      let title = CodeList.fuel.title(of: fuel.rawValue)
      return BilingualText(
        zh: fuel.rawValue + (title.map { " " + $0.zh } ?? ""), en: fuel.rawValue + (title.map { " " + $0.en } ?? ""))
    case .day(let day): return BilingualText(zh: "\(day)", en: "\(day)")
    case .mass(let mass): return BilingualText(zh: "\(mass)", en: "\(mass)")
    case .power(let power): return BilingualText(zh: "\(power)", en: "\(power)")
    case .stage(let knowledge): return knowledge.statement
    case .flag(let holds): return BilingualText(zh: holds ? "是" : "否", en: holds ? "yes" : "no")
    case .unknown: return BilingualText(zh: "未知", en: "not known")
    }
  }
}

extension StageKnowledge {
  /// The stage and how it was found: `国三（申报：型号目录）`, `至少国三（由日期推定）`.
  fileprivate var statement: BilingualText {
    switch self {
    case .declared(let stage, let source):
      let title = CodeList.stageSource.title(of: source.rawValue)
      return BilingualText(
        zh: stage.title.zh + "，据" + (title?.zh ?? source.rawValue),
        en: stage.title.en + ", declared by " + (title?.en ?? source.rawValue))
    case .atLeast(let bound):
      return BilingualText(
        zh: "至少\(bound.title.zh)，由日期推定", en: "at least \(bound.title.en), derived from dates")
    case .unknown: return BilingualText(zh: "未知", en: "not known")
    }
  }
}
