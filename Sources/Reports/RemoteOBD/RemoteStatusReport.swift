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
  /// Days with at least one contact up to the moment.
  public var days: Int
  /// The last of them; nil where there is none.
  public var lastDay: Day?

  /// A status without days.
  public init(key: String, identity: String, registered: Bool, at: Instant, states: [State]) {
    self.key = key
    self.identity = identity
    self.registered = registered
    self.at = at
    self.states = states
    days = 0
  }

  /// Whether someone has to act: silent, faulty, or suspected of tampering.
  public var needsAction: Bool {
    states.contains { $0.answer == "yes" && ["silent", "faulty", "suspectedTampering"].contains($0.state) }
  }

  /// One state.
  public struct State: Encodable, Sendable {
    /// The state by its stable name.
    public var state: String
    /// `yes`, `no` or `cannotSay`.
    public var answer: String
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
    /// What was seen.
    public var evidence: [String]

    /// A state with its answer.
    public init(_ status: RemoteMonitoringStatus, projectReading: Bool) {
      state = status.state.rawValue
      switch status.answer {
      case .yes(let since):
        answer = "yes"
        self.since = since
      case .no: answer = "no"
      case .cannotSay(let reason):
        answer = "cannotSay"
        self.reason = reason.title
      }
      rule = status.rule
      source = status.source.map { "\($0)" }
      self.projectReading = projectReading
      evidence = status.evidence
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
    /// Records of any type.
    public var records: Int
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
    /// Faults stored in the last record that tells; nil where none does.
    public var faults: [String]?

    /// The figures of `day`.
    public init(_ day: VehicleDay, thresholds: VehicleDaySummary?) {
      self.day = day.day
      firstContact = day.firstContact
      lastContact = day.lastContact
      minutesOnline = day.minutesOnline
      records = day.recordCount
      distance = day.distance
      upstreamNOx = ExactMean(sum: day.upstreamNOx.sum, count: day.upstreamNOx.count).rounded
      downstreamNOx = ExactMean(sum: day.downstreamNOx.sum, count: day.downstreamNOx.count).rounded
      reagentLow = thresholds?.reagentLow.map { Share(part: $0.part, whole: $0.whole) }
      catalystCold = thresholds?.catalystCold.map { Share(part: $0.part, whole: $0.whole) }
      faults = day.faultsAtEnd
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
