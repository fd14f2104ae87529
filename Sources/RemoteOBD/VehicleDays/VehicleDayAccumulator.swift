public import RegistryModel

/// Gathers what one terminal says on one day; records that come again change nothing.
///
/// A record is known by collection second and type. Of two that differ under the same key the one with the smaller bytes
/// stands: neither is known to be right, and so the order of arrival leaves no trace. Accumulators of the same vehicle
/// and day merge to what one would hold that had taken all records, in whatever order. Memory: 16 bytes for each second
/// with engine data, and as much again for a place in `places` once a record comes twice.
public struct VehicleDayAccumulator: Sendable {
  /// The VIN or 机械环保代码 in capitals.
  public let identity: String
  /// The day in China Standard Time.
  public let day: CivilDate
  /// Whether positions are kept; they are personal data and wanted for a reason only.
  public let keepsPositions: Bool

  var seen: [RecordType: SecondSet] = [:]
  var samples: [EngineSample] = []
  /// Where the sample of a second and type lies in `samples`; made when it is asked for first.
  private var places: [EngineSample.Key: Int]?
  var readings: [Int: OBDReading] = [:]
  var positions: [Int: GroundPosition] = [:]
  var alarms: [Int: GroundPosition] = [:]
  var sessions: Set<SessionMark> = []

  /// A login or logout.
  struct SessionMark: Hashable, Sendable {
    let command: UInt8
    let second: Int
  }

  /// Nothing yet.
  public init(identity: String, day: CivilDate, keepsPositions: Bool = false) {
    self.identity = identity
    self.day = day
    self.keepsPositions = keepsPositions
  }

  /// Takes a record that was collected at `second` of the day.
  ///
  /// - Returns: false where it tells nothing new, or `second` is none of the day.
  public mutating func add(_ record: RecordView, second: Int) -> Bool {
    guard SecondSet.isOfDay(second) else { return false }
    let isNew = seen[record.type, default: SecondSet()].insert(second)
    if EngineSample.isSampled(record.type) {
      if keepsPositions, isNew, let position = record.position { positions[second] = position }
      return take(EngineSample(second: second, of: record), isNew: isNew)
    }
    guard record.type == .obdInformation else { return isNew }
    let information = OBDInformation(record.body)
    return take(
      OBDReading(
        second: second, lampIsOn: information.malfunctionLamp.isOn, troubleCodes: information.toldTroubleCodes,
        diagnosticProtocol: information.diagnosticProtocol,
        namesOtherVehicle: VehicleDayAccumulator.differ(information.vin.bytes, identity)))
  }

  /// Takes a sample in place of a known one of the same second and type only if its bytes are smaller.
  private mutating func take(_ sample: EngineSample, isNew: Bool) -> Bool {
    if isNew {
      places?[sample.key] = samples.count
      samples.append(sample)
      return true
    }
    if places == nil {
      places = Dictionary(
        samples.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
    guard let place = places?[sample.key] else {
      places?[sample.key] = samples.count
      samples.append(sample)
      return true
    }
    guard sample != samples[place], sample.bytes.lexicographicallyPrecedes(samples[place].bytes) else { return false }
    samples[place] = sample
    return true
  }

  private mutating func take(_ reading: OBDReading) -> Bool {
    if let known = readings[reading.second] {
      guard reading != known, reading.bytes.lexicographicallyPrecedes(known.bytes) else { return false }
    }
    readings[reading.second] = reading
    return true
  }

  /// Takes a login or logout.
  ///
  /// - Returns: false where it is known already.
  public mutating func addSession(_ command: FrameCommand, second: Int) -> Bool {
    sessions.insert(SessionMark(command: command.rawValue, second: second)).inserted
  }

  /// Takes a removal alarm.
  ///
  /// - Returns: false where it is known already.
  public mutating func addAlarm(second: Int, position: GroundPosition) -> Bool {
    guard alarms[second] == nil else { return false }
    alarms[second] = keepsPositions ? position : VehicleDayAccumulator.noPosition
    return true
  }

  /// Takes what `other` holds; nothing where it is of another vehicle or day. O(n log n).
  public mutating func merge(_ other: VehicleDayAccumulator) {
    guard other.identity == identity, other.day == day else { return }
    for sample in other.samples { _ = take(sample, isNew: false) }
    for (type, seconds) in other.seen {
      for second in seconds.members { _ = seen[type, default: SecondSet()].insert(second) }
    }
    for reading in other.readings.values { _ = take(reading) }
    if keepsPositions { positions.merge(other.positions) { own, _ in own } }
    for (second, position) in other.alarms { _ = addAlarm(second: second, position: position) }
    sessions.formUnion(other.sessions)
  }

  /// The positions in order of time; empty unless they were asked for.
  public var track: [TimedPosition] {
    positions.sorted { $0.key < $1.key }.map {
      TimedPosition(time: Instant(day, secondOfDay: $0.key), position: $0.value)
    }
  }

  static let noPosition = GroundPosition(isValid: false, longitude: nil, latitude: nil)

  /// Whether both are well formed and name different vehicles: blanks or zeros of a terminal that was not set up do not.
  private static func differ(_ vin: [UInt8], _ identity: String) -> Bool {
    vin.allSatisfy(\.isASCIILetterOrDigit) && !vin.allSatisfy { $0 == vin[0] }
      && !identity.utf8.elementsEqual(vin.map(WireText.capital))
  }
}
