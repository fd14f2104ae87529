public import RegistryModel

/// A mean that stays exact: a sum of whole steps and how many values it holds.
public struct ExactMean: Hashable, Sendable {
  /// Sum in steps of the field.
  public let sum: Int
  /// Number of values; zero where there is no mean.
  public let count: Int

  /// A sum and its count.
  public init(sum: Int, count: Int) {
    self.sum = sum
    self.count = count
  }

  /// The mean rounded to the nearest step, halves away from zero; nil without values.
  public var rounded: Int? {
    guard count > 0 else { return nil }
    let (magnitude, half) = (sum.magnitude, UInt(count))
    let quotient = Int((magnitude * 2 + half) / (half * 2))
    return sum < 0 ? -quotient : quotient
  }
}

/// A share of seconds, as an exact fraction.
public struct ExactShare: Hashable, Sendable {
  /// Seconds that count.
  public let part: Int
  /// Seconds with a usable value.
  public let whole: Int

  /// A fraction.
  public init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }
}

/// The figures of one vehicle on one day.
public struct VehicleDaySummary: Hashable, Sendable {
  /// The VIN or 机械环保代码 as the terminal sends it.
  public var identity: String
  /// The day in China Standard Time.
  public var day: CivilDate
  /// First record, login or logout.
  public var firstContact: Instant
  /// Last record, login or logout.
  public var lastContact: Instant
  /// Minutes of the day with at least one record, login or logout.
  public var minutesOnline: Int
  /// Records by type, each collection second counted once.
  public var records: [RecordType: Int]
  /// Distance in 0.1 km from plausible differences of the odometer; nil where fewer than two readings exist.
  public var distance: Int?
  /// How often the odometer fell, or jumped further than a vehicle can drive; those differences are left out.
  public var odometerBreaks: Int
  /// NOx upstream of the SCR in 0.01 × 10⁻⁶, valid values only.
  public var upstreamNOx: ExactMean
  /// NOx downstream of the aftertreatment in 0.01 × 10⁻⁶, valid values only.
  public var downstreamNOx: ExactMean
  /// Seconds with low reagent among those with a valid level; nil where the threshold is not loaded.
  public var reagentLow: ExactShare?
  /// Seconds with a cold SCR among those with a running engine and a valid temperature; nil where the threshold is not
  /// loaded.
  public var catalystCold: ExactShare?
  /// Stretches with the lamp lit, in order of time.
  public var lampEpisodes: [FaultEpisode]
  /// Stretches of stored faults, in order of time, then of the code.
  public var faultEpisodes: [FaultEpisode]
  /// Whether the lamp is lit in the day's last record that tells; nil without one.
  public var lampIsOnAtEnd: Bool?
  /// Faults stored in the day's last record that tells, sorted; nil without one.
  public var faultsAtEnd: [String]?
  /// Removal alarms in order of time.
  public var tamperAlarms: [TamperAlarm]
  /// Stretches of OBD records that name another vehicle than the header, in order of time.
  public var otherVehicleEpisodes: [FaultEpisode]
  /// The first record that tells whether the lamp is lit; nil without one.
  public var lampToldFrom: Instant?
  /// The first record that lists the stored faults; nil without one.
  public var faultsToldFrom: Instant?
  /// The seconds in which the terminal was heard; nil where they were not asked for.
  public var timeline: DayTimeline?
  /// Whether the figures are of the whole day; if not, those of the records are missing.
  public var isWhole: Bool

  /// A day with contacts and nothing else.
  public init(identity: String, day: CivilDate, firstContact: Instant, lastContact: Instant, minutesOnline: Int) {
    self.identity = identity
    self.day = day
    self.firstContact = firstContact
    self.lastContact = lastContact
    self.minutesOnline = minutesOnline
    records = [:]
    odometerBreaks = 0
    upstreamNOx = ExactMean(sum: 0, count: 0)
    downstreamNOx = ExactMean(sum: 0, count: 0)
    lampEpisodes = []
    faultEpisodes = []
    tamperAlarms = []
    otherVehicleEpisodes = []
    isWhole = true
  }
}
