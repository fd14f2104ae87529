import Policy
public import RegistryModel

/// Zones and routes: all of the registry, or those that hold a point.
public struct ZoneReport: Report {
  /// The moment asked about.
  public var at: Instant
  /// The point asked about; nil for all zones.
  public var point: String?
  /// The zones, sorted by id.
  public var zones: [Zone]
  /// Ids of zones in force whose boundary is not loaded: whether they hold the point is not known.
  public var withoutBoundary: [String] = []
  /// Whether the registry holds no boundary of any zone: then nothing is known of any point.
  public var noBoundaryLoaded = false

  /// Whether it is known in which zones the point lies.
  public var isKnown: Bool { withoutBoundary.isEmpty && !noBoundaryLoaded }

  /// A report on zones.
  public init(at: Instant, point: String?, zones: [Zone]) {
    self.at = at
    self.point = point
    self.zones = zones
  }

  /// One zone.
  public struct Zone: Encodable, Sendable {
    /// Its id.
    public var id: String
    /// Its kind.
    public var kind: String
    /// Its place.
    public var place: String
    /// Number of the notice.
    public var notice: String?
    /// First day in force.
    public var from: CivilDate?
    /// First day after.
    public var until: CivilDate?
    /// Hours in force.
    public var hours: String?
    /// Stages that its notice bans.
    public var stagesBanned: String?
    /// Whether its boundary is loaded.
    public var hasBoundary: Bool
    /// The coordinate system that the source of its boundary stated; nil without boundary. GCJ-02 was converted to WGS-84.
    public var statedSystem: String?
    /// What a reader has to know, such as a point on the line, or a moment outside its hours.
    public var note: BilingualText?

    /// A zone as it is listed.
    public init(
      id: String, kind: String, place: String, notice: String?, from: CivilDate?, until: CivilDate?, hours: String?,
      stagesBanned: String?, hasBoundary: Bool, statedSystem: String?, note: BilingualText?
    ) {
      self.id = id
      self.kind = kind
      self.place = place
      self.notice = notice
      self.from = from
      self.until = until
      self.hours = hours
      self.stagesBanned = stagesBanned
      self.hasBoundary = hasBoundary
      self.statedSystem = statedSystem
      self.note = note
    }
  }

  /// A table of the zones.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    if let point { lines.append(say("\(point)（WGS-84）所在区域，\(at)", "Zones that hold \(point) (WGS-84) at \(at)")) }
    if point != nil, noBoundaryLoaded {
      lines += DisplayWidth.wrapped(
        say("登记库未载入任何区域边界，无法判断", "The registry has loaded no boundary of any zone, so that is not known"),
        to: width)
    } else if zones.isEmpty {
      lines.append(say("没有", "none"))
    }
    var table = TextTable([
      .text("id"), .text(say("类别", "kind")), .text(say("起", "from")), .text(say("止", "until")),
      .text(say("时段", "hours")), .text(say("边界", "boundary")), .text(say("通告", "notice")),
    ])
    for zone in zones {
      table.append([
        zone.id, CodeList.zoneKind.title(of: zone.kind)?[language] ?? zone.kind, zone.from.map { "\($0)" } ?? "—",
        zone.until.map { "\($0)" } ?? "—", zone.hours ?? say("全天", "all day"), zone.boundaryText(language),
        zone.notice ?? "—",
      ])
    }
    if !table.isEmpty { lines += table.lines(width: width) }
    for zone in zones {
      guard let note = zone.note else { continue }
      lines += DisplayWidth.wrapped(say("\(zone.id)：", "\(zone.id): ") + note[language], to: width)
    }
    if !withoutBoundary.isEmpty {
      lines += DisplayWidth.wrapped(
        say("边界未载入、无法判断：", "Boundary not loaded, so not known: ") + withoutBoundary.joined(separator: ", "), to: width)
    }
    return lines
  }

  /// A row a zone.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "id", "kind", "place", "notice", "from", "until", "hours", "stagesBanned", "boundary", "statedSystem", "note",
    ])
    for zone in zones {
      table.append([
        zone.id, zone.kind, zone.place, zone.notice ?? "", zone.from.map { "\($0)" } ?? "",
        zone.until.map { "\($0)" } ?? "", zone.hours ?? "", zone.stagesBanned ?? "", "\(zone.hasBoundary)",
        zone.statedSystem ?? "", zone.note?[language] ?? "",
      ])
    }
    return table
  }
}

extension ZoneReport.Zone {
  /// Whether there is a boundary, and where its corners come from.
  fileprivate func boundaryText(_ language: Language) -> String {
    guard hasBoundary else { return BilingualText(zh: "未载入", en: "not loaded")[language] }
    let own = CoordinateSystem.wgs84.rawValue
    guard let statedSystem, statedSystem != own else { return own }
    return BilingualText(zh: "由 \(statedSystem) 转换", en: "converted from \(statedSystem)")[language]
  }
}
