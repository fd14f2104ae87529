public import RegistryModel
public import StationOversight

/// The monthly ranking of inspection stations, as printed and published.
public struct RankingReport: Report, Codable {
  /// The month ranked.
  public var month: YearMonth
  /// The place ranked.
  public var place: String
  /// The version: 0 for a draft, 1 for the first publication.
  public var version: Int
  /// Whether this version is frozen.
  public var frozen: Bool
  /// When this version was published; nil for a draft.
  public var publishedAt: Instant?
  /// Where this version was published.
  public var publishedWhere: String?
  /// Why this version replaces the one before it.
  public var correctionReason: String?
  /// False where the month lies before the plan's first full month: its figures are shown only (reading A-33).
  public var judged: Bool
  /// The place's stations.
  public var rows: [Row]
  /// Over-limit vehicles without a known station.
  public var noStation: Int
  /// Stations of other places, and those of this place that were off its list in the whole month.
  public var otherPlaces: [OtherPlace]
  /// Vehicles found here and registered elsewhere.
  public var registeredElsewhere: Int
  /// Vehicles counted here because the register does not say where they are registered.
  public var registrationUnknown: Int
  /// The newest entry of the audit chain; nil for a draft.
  public var auditHead: String?
  /// What a reader has to know.
  public var notes: [BilingualText]

  /// One station of the place.
  public struct Row: Codable, Equatable, Sendable {
    /// The rank.
    public var rank: Int
    /// The station's code.
    public var station: String
    /// The station's name.
    public var name: String
    /// Distinct over-limit vehicles.
    public var overLimitVehicles: Int
  }

  /// One station that is not ranked.
  public struct OtherPlace: Codable, Equatable, Sendable {
    /// The station's code.
    public var station: String
    /// True for a station of this place that was off its list in the whole month; nil for one of another place.
    public var offList: Bool?
    /// Distinct over-limit vehicles.
    public var overLimitVehicles: Int

    /// Why it stands apart.
    var title: BilingualText {
      offList == true
        ? BilingualText(zh: "当月不在名单上的本地机构", en: "Station of this place, not on its list")
        : BilingualText(zh: "其他地区机构", en: "Station of another place")
    }
  }

  /// A draft of a ranking.
  public init(draft ranking: StationRanking, judged: Bool, notes: [BilingualText]) {
    month = ranking.month
    place = ranking.place.text
    version = 0
    frozen = false
    self.judged = judged
    rows = ranking.rows.map {
      Row(rank: $0.rank, station: $0.station.code.text, name: $0.station.name, overLimitVehicles: $0.overLimitVehicles)
    }
    noStation = ranking.vehiclesWithoutStation
    otherPlaces = ranking.otherPlaces.map {
      OtherPlace(
        station: $0.code.text, offList: $0.isOfThisPlace ? true : nil, overLimitVehicles: $0.overLimitVehicles)
    }
    registeredElsewhere = ranking.vehiclesRegisteredElsewhere
    registrationUnknown = ranking.vehiclesOfUnknownRegistration
    self.notes = notes
  }
}

extension RankingReport {
  /// The table of stations, then what stands apart from it.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      say("\(month) 排放检验机构超标车辆数排名（\(place)）", "Inspection stations by over-limit vehicles, \(month), \(place)")
    ]
    lines += DisplayWidth.wrapped(state(language), to: width)
    var table = TextTable([
      .number(say("名次", "rank")), .number(say("超标车辆", "vehicles")), .text(say("机构编号", "station")),
      .text(say("名称", "name")),
    ])
    for row in rows { table.append(["\(row.rank)", "\(row.overLimitVehicles)", row.station, row.name]) }
    lines += [""] + table.lines(width: width) + [""]
    lines += apart(language)
    for note in notes { lines += DisplayWidth.wrapped(note[language], to: width) }
    if let auditHead { lines.append(say("审计链头：", "Audit head: ") + auditHead) }
    return lines
  }

  /// What stands apart from the table: vehicles without a station, other stations, and vehicles counted elsewhere or here
  /// for want of a place.
  private func apart(_ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [say("未知检验机构的车辆：", "Vehicles without a known station: ") + "\(noStation)"]
    for other in otherPlaces {
      lines.append(
        other.title[language] + " " + other.station + say("：", ": ") + "\(other.overLimitVehicles)")
    }
    if registeredElsewhere > 0 {
      lines.append(
        say("在此发现、登记在外地（计入登记地）的车辆：", "Found here, registered elsewhere (counted there): ")
          + "\(registeredElsewhere)")
    }
    if registrationUnknown > 0 {
      lines.append(
        say("登记地未知、按发现地计入的车辆：", "Place of registration unknown, counted where found: ") + "\(registrationUnknown)")
    }
    return lines
  }

  /// The stations and their counts.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["rank", "station", "name", "overLimitVehicles"])
    for row in rows { table.append(["\(row.rank)", row.station, row.name, "\(row.overLimitVehicles)"]) }
    return table
  }

  /// The version, what stands apart from the table, and the notes.
  public func csvRemarks(in language: Language) -> [String] {
    [state(language)] + apart(language) + notes.map { $0[language] }
  }

  /// What stands apart from the ranking: stations of other places, and vehicles without a station; nil where there is none.
  var othersTable: CSVTable? {
    guard noStation > 0 || !otherPlaces.isEmpty else { return nil }
    var table = CSVTable(["station", "overLimitVehicles"])
    for other in otherPlaces { table.append([other.station, "\(other.overLimitVehicles)"]) }
    if noStation > 0 { table.append(["", "\(noStation)"]) }
    return table
  }

  private func state(_ language: Language) -> String {
    guard frozen, let publishedAt else {
      return BilingualText(zh: "草稿（未公布）", en: "Draft (not published)")[language]
    }
    var zh = "第 \(version) 版，公布于 \(publishedAt)"
    var en = "Version \(version), published \(publishedAt)"
    if let publishedWhere {
      zh += "，\(TerminalText.safe(publishedWhere))"
      en += ", \(TerminalText.safe(publishedWhere))"
    }
    if let correctionReason {
      zh += "；更正原因：\(TerminalText.safe(correctionReason))"
      en += "; corrected because: \(TerminalText.safe(correctionReason))"
    }
    return BilingualText(zh: zh, en: en)[language]
  }
}
