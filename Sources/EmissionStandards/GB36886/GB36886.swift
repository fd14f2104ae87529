public import RegistryModel

/// GB 36886-2018: smoke of non-road diesel machinery.
///
/// Loaded: table 1 up to 560 kW, Ringelmann and the altitude allowance, which is shown and not applied. Above 560 kW no limit is loaded.
public enum GB36886 {
  /// The id of the standard.
  public static let id = "GB36886-2018"
  /// In force from this day.
  public static let from = CivilDate.on(2018, 12, 1)

  static let document = "GB 36886-2018"
  static let table1 = Citation(document: document, clause: "表 1")
  static let span = EffectiveInterval.since(from)

  /// A class of limits (table 1).
  public enum LimitClass: String, Sendable, CaseIterable, Comparable {
    /// Engines of stage II and earlier.
    case one = "I"
    /// Engines of stage III and later.
    case two = "II"
    /// Zones in which a city bans high-emission machinery.
    case three = "III"

    /// I, II, III.
    public static func < (left: LimitClass, right: LimitClass) -> Bool { left.rawValue.count < right.rawValue.count }
  }

  /// A band of rated net power (table 1).
  public enum PowerBand: String, Sendable, CaseIterable {
    /// Under 19 kW.
    case under19
    /// From 19 kW to under 37 kW.
    case from19To37
    /// From 37 kW to 560 kW, both included.
    case from37To560

    /// The band of a rated power; nil above 560 kW, for which table 1 has no limit, and for a power that is none.
    public init?(_ power: Quantity<Kilowatts>) {
      switch power.scaled {
      case 1..<190: self = .under19
      case 190..<370: self = .from19To37
      case 370...5600: self = .from37To560
      default: return nil
      }
    }

    /// The band as printed.
    public var title: BilingualText {
      switch self {
      case .under19: BilingualText(zh: "Pmax＜19 kW", en: "Pmax < 19 kW")
      case .from19To37: BilingualText(zh: "19≤Pmax＜37 kW", en: "19 ≤ Pmax < 37 kW")
      case .from37To560: BilingualText(zh: "37≤Pmax≤560 kW", en: "37 ≤ Pmax ≤ 560 kW")
      }
    }
  }

  /// A cell of table 1.
  public struct Cell: Hashable, Sendable {
    /// The row.
    public let limitClass: LimitClass
    /// The column.
    public let band: PowerBand

    /// The cell of a class and a band.
    public init(_ limitClass: LimitClass, _ band: PowerBand) {
      self.limitClass = limitClass
      self.band = band
    }
  }
}

extension EmissionStandard {
  static let gb36886 = EmissionStandard(
    id: GB36886.id, folder: "GB36886",
    title: BilingualText(zh: "非道路柴油移动机械排气烟度限值及测量方法", en: "Smoke of non-road diesel machinery: limits and measurement"),
    from: GB36886.from, provenance: .confirmed, citation: Citation(document: GB36886.document, clause: ""),
    tables: [GB36886.smoke.listing, GB36886.ringelmann.listing, GB36886.AltitudeAllowance.listing, GB36886.rules])
}
