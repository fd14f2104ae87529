public import RegistryModel
public import RemoteOBD

/// The status of one vehicle's remote monitor, state by state, each with the rule that says so.
public struct RemoteStatusReport: Report {
  /// The key as asked.
  public var key: String
  /// The VIN, or the machine's environmental code.
  public var identity: String
  /// Whether the register holds the vehicle or machine.
  public var registered: Bool
  /// The moment asked about.
  public var at: Instant
  /// The states in their fixed order.
  public var states: [State]
  /// Whether no state at all can be told.
  public var saysNothing: Bool { states.allSatisfy { $0.answer == .cannotSay } }

  /// In what the figures of days and positions are counted.
  public let units = Units()
  /// Days with at least one contact up to the moment.
  public var days: Int
  /// The last of them; nil where there is none.
  public var lastDay: Day?
  /// The last days that were asked for, the newest first.
  public var recentDays: [Day]
  /// Stretches with the lamp lit or a fault stored, over as many days as they last, with another vehicle named, by the
  /// day, and removal alarms; up to the moment, the newest first.
  public var episodes: [Episode]
  /// Where the vehicle was on the last day, in order of time; nil unless it was asked for.
  public var positions: [Position]?

  /// A status without days.
  public init(key: String, identity: String, registered: Bool, at: Instant, states: [State]) {
    self.key = key
    self.identity = identity
    self.registered = registered
    self.at = at
    self.states = states
    days = 0
    recentDays = []
    episodes = []
  }

  /// Whether someone has to act: silent, faulty, or suspected of tampering.
  public var needsAction: Bool {
    states.contains { $0.answer == .yes && $0.state.needsAction }
  }

  /// In what the figures are counted, by the key of the figure.
  public struct Units: Encodable, Sendable {
    let minutesOnline = "min"
    let distance = "0.1 km"
    let upstreamNOx = "0.01 × 10⁻⁶"
    let downstreamNOx = "0.01 × 10⁻⁶"
    let reagentLow = "s"
    let catalystCold = "s"
    let longitude = "°"
    let latitude = "°"
  }

  /// One state.
  public struct State: Encodable, Sendable {
    /// The state.
    public var state: RemoteMonitoringState
    /// Whether it holds.
    public var answer: Answer
    /// Since when it holds, where that is known.
    public var since: Instant?
    /// Why it cannot be told; nil where it can.
    public var reason: BilingualText?
    /// The rule.
    public var rule: BilingualText
    /// Where the rule's parameter comes from; nil where it needs none or none is loaded.
    public var source: String?
    /// Whether the parameter is the project's own reading, because no record gives one.
    public var projectReading: Bool
    /// What was seen, for programs.
    public var evidence: [String]
    /// What was seen, for people.
    public var seen: [BilingualText]

    /// Whether a state holds.
    public enum Answer: String, Encodable, Sendable {
      /// It holds.
      case yes
      /// It does not.
      case no
      /// Nobody can tell.
      case cannotSay
    }

    /// A state with its answer.
    public init(_ status: RemoteMonitoringStatus, projectReading: Bool) {
      state = status.state
      switch status.answer {
      case .yes(let since):
        answer = .yes
        self.since = since
      case .no: answer = .no
      case .cannotSay(let reason):
        answer = .cannotSay
        self.reason = reason.title
      }
      rule = status.rule
      source = status.source.map { "\($0)" }
      self.projectReading = projectReading
      evidence = status.evidence.map(\.name)
      seen = status.evidence.map(\.title)
    }
  }

  /// The figures of one day.
  public struct Day: Encodable, Sendable {
    /// The day.
    public var day: CivilDate
    /// The first contact.
    public var firstContact: Instant
    /// The last contact.
    public var lastContact: Instant
    /// Minutes with at least one contact.
    public var minutesOnline: Int
    /// Whether the day was over for the terminal at the moment; if not, figures of records are left out.
    public var isWhole: Bool
    /// Records of any type; nil where the day goes on behind the moment.
    public var records: Int?
    /// Distance in 0.1 km; nil where it cannot be told.
    public var distance: Int?
    /// Mean of NOx upstream of the SCR in 0.01 × 10⁻⁶; nil without valid values.
    public var upstreamNOx: Int?
    /// Mean of NOx downstream of the aftertreatment in 0.01 × 10⁻⁶; nil without valid values.
    public var downstreamNOx: Int?
    /// Share of seconds with low reagent; nil where no threshold is loaded.
    public var reagentLow: Share?
    /// Share of seconds with a cold SCR; nil where no threshold is loaded.
    public var catalystCold: Share?
    /// Whether the lamp is lit in the last record that tells; nil where none does.
    public var lampIsOn: Bool?
    /// Faults stored in the last record that tells; nil where none does.
    public var faults: [String]?

    /// The figures of a day as far as they are known.
    ///
    /// - Parameters:
    ///   - records: number of records of the whole day.
    ///   - thresholds: the day's figures by the loaded thresholds; nil where none is loaded.
    public init(_ day: VehicleDaySummary, records: Int?, thresholds: VehicleDaySummary?) {
      self.day = day.day
      firstContact = day.firstContact
      lastContact = day.lastContact
      minutesOnline = day.minutesOnline
      isWhole = day.isWhole
      self.records = day.isWhole ? records : nil
      distance = day.distance
      upstreamNOx = day.upstreamNOx.rounded
      downstreamNOx = day.downstreamNOx.rounded
      reagentLow = thresholds?.reagentLow.map { Share(part: $0.part, whole: $0.whole) }
      catalystCold = thresholds?.catalystCold.map { Share(part: $0.part, whole: $0.whole) }
      lampIsOn = day.lampIsOnAtEnd
      faults = day.faultsAtEnd
    }
  }

  /// A stretch over which the terminal told something, or a removal alarm.
  public struct Episode: Encodable, Sendable {
    /// `lamp`, `fault`, `otherVehicle` or `removalAlarm`.
    public var kind: String
    /// The fault: SPN and FMI, or the code of ISO 15031-6, by the diagnostic protocol; nil for the others.
    public var fault: String?
    /// `spnFmi`, `iso` or `bytes`; nil for the others.
    public var form: String?
    /// The first record that says so.
    public var firstSeen: Instant
    /// The last record that says so.
    public var lastSeen: Instant
    /// The first record that no longer says so, on whatever day; nil where none does.
    public var endedBy: Instant?

    /// All episodes of days in order, the newest first.
    public static func episodes(of days: [VehicleDaySummary]) -> [Episode] {
      let episodes =
        days.joinedLampEpisodes.map { Episode("lamp", $0) } + days.joinedFaultEpisodes.map { Episode("fault", $0) }
        + days.flatMap(\.otherVehicleEpisodes).map { Episode("otherVehicle", $0) }
        + days.flatMap(\.tamperAlarms).map { alarm in
          Episode(
            "removalAlarm", FaultEpisode(fault: "", firstSeen: alarm.time, lastSeen: alarm.time, endedBy: nil))
        }
      return episodes.sorted { ($0.firstSeen, $0.kind, $0.fault ?? "") > ($1.firstSeen, $1.kind, $1.fault ?? "") }
    }

    private init(_ kind: String, _ episode: FaultEpisode) {
      self.kind = kind
      if kind == "fault" {
        fault = episode.fault
        form = TroubleCode.form(ofIdentity: episode.fault)
      }
      firstSeen = episode.firstSeen
      lastSeen = episode.lastSeen
      endedBy = episode.endedBy
    }
  }

  /// Where a vehicle was.
  public struct Position: Encodable, Sendable {
    /// When.
    public var time: Instant
    /// Longitude in degrees (WGS-84), six decimal places.
    public var longitude: String
    /// Latitude in degrees (WGS-84), six decimal places.
    public var latitude: String
    /// Whether the fix was valid; if not, it is the last good one.
    public var isValid: Bool

    /// A position; nil where there is none.
    public init?(_ position: TimedPosition) {
      guard let longitude = position.position.longitude, let latitude = position.position.latitude else { return nil }
      time = position.time
      self.longitude = DecimalText.format(longitude, decimals: 6)
      self.latitude = DecimalText.format(latitude, decimals: 6)
      isValid = position.position.isValid
    }
  }

  /// An exact share of seconds.
  public struct Share: Encodable, Sendable {
    /// Seconds that count.
    public var part: Int
    /// Seconds with a usable value.
    public var whole: Int
  }
}
