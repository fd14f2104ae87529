/// What the remote monitor of one vehicle or machine told on one day, as the registry keeps it.
///
/// The figures follow from `state`, which only the module of the frames can read; they stand beside it, so that rules
/// and queries need not read it.
public struct VehicleDay: Hashable, Sendable {
  /// The VIN or 机械环保代码 as the terminal sends it; it need not be in the register.
  public var identity: String
  /// The day in China Standard Time.
  public var day: CivilDate
  /// First record, login or logout.
  public var firstContact: Instant
  /// Last record, login or logout.
  public var lastContact: Instant
  /// Minutes of the day with at least one record, login or logout.
  public var minutesOnline: Int
  /// Records of any type, each collection second counted once for a type.
  public var recordCount: Int
  /// Records of OBD information among them.
  public var obdRecordCount: Int
  /// Distance in 0.1 km; nil where it cannot be told.
  public var distance: Int?
  /// Differences of the odometer that were left out because no vehicle drives so.
  public var odometerBreaks: Int
  /// NOx upstream of the SCR.
  public var upstreamNOx: ValueSum
  /// NOx downstream of the aftertreatment.
  public var downstreamNOx: ValueSum
  /// Whether the lamp is lit in the day's last record that tells; nil without one.
  public var lampIsOnAtEnd: Bool?
  /// Faults stored in the day's last record that tells, sorted; nil without one.
  public var faultsAtEnd: [String]?
  /// The first record that tells whether the lamp is lit; nil without one.
  public var lampToldFrom: Instant?
  /// The first record that lists the stored faults; nil without one.
  public var faultsToldFrom: Instant?
  /// Stretches with the lamp lit, a fault stored or another vehicle named, and removal alarms.
  public var events: [Event]
  /// The seconds of the day in which the terminal was heard, as only the module of the frames can read them; empty where
  /// they were not asked for. A question about a moment within the day needs them.
  public var timeline: [UInt8]
  /// All that is needed to take further records of the day; empty where it was not asked for.
  public var state: [UInt8]

  /// A day with contacts and nothing else.
  public init(identity: String, day: CivilDate, firstContact: Instant, lastContact: Instant, minutesOnline: Int) {
    self.identity = identity
    self.day = day
    self.firstContact = firstContact
    self.lastContact = lastContact
    self.minutesOnline = minutesOnline
    recordCount = 0
    obdRecordCount = 0
    odometerBreaks = 0
    upstreamNOx = ValueSum(sum: 0, count: 0)
    downstreamNOx = ValueSum(sum: 0, count: 0)
    events = []
    timeline = []
    state = []
  }

  /// A sum of valid values in 0.01 × 10⁻⁶, and how many they are.
  public struct ValueSum: Hashable, Sendable {
    /// The sum.
    public let sum: Int
    /// Number of values.
    public let count: Int

    /// A sum and its count.
    public init(sum: Int, count: Int) {
      self.sum = sum
      self.count = count
    }
  }

  /// Something that began, and may have ended, on the day.
  public struct Event: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// The fault's code; empty for the lamp and for alarms.
    public let fault: String
    /// The first record that says so.
    public let firstSeen: Instant
    /// The last record that says so.
    public let lastSeen: Instant
    /// The first record that no longer says so; nil where none of the day does.
    public let endedBy: Instant?

    /// An event.
    public init(kind: Kind, fault: String = "", firstSeen: Instant, lastSeen: Instant, endedBy: Instant? = nil) {
      self.kind = kind
      self.fault = fault
      self.firstSeen = firstSeen
      self.lastSeen = lastSeen
      self.endedBy = endedBy
    }

    /// Kinds of event.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The malfunction lamp is lit.
      case lamp
      /// A fault is stored.
      case fault
      /// The terminal was removed.
      case removalAlarm
      /// OBD records name another vehicle than the header.
      case otherVehicle
    }
  }
}
