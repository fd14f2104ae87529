public import RegistryModel

/// Gathers what one terminal says on one day; records that come again change nothing.
///
/// A record is known by collection second and type. Of two that differ under the same key the first taken stands:
/// terminals send again what was lost, they do not correct. Accumulators of the same vehicle and day merge to what one
/// would hold that had taken all records, in whatever order. Memory: 16 bytes for each second with engine data.
public struct VehicleDayAccumulator: Sendable {
  /// The VIN or 机械环保代码 as sent.
  public let identity: String
  /// The day in China Standard Time.
  public let day: CivilDate
  /// Whether positions are kept; they are personal data and wanted for a reason only.
  public let keepsPositions: Bool

  var seen: [RecordType: SecondSet] = [:]
  var samples: [EngineSample] = []
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
  /// - Returns: false where it is known already, or `second` is none of the day.
  public mutating func add(_ record: RecordView, second: Int) -> Bool {
    guard seen[record.type, default: SecondSet()].insert(second) else { return false }
    if EngineSample.isSampled(record.type) {
      samples.append(EngineSample(second: second, of: record))
      if keepsPositions, let position = record.position { positions[second] = position }
    } else if record.type == .obdInformation {
      let information = OBDInformation(record.body)
      readings[second] = OBDReading(
        second: second, lampIsOn: information.malfunctionLamp.isOn, troubleCodes: information.troubleCodes,
        diagnosticProtocol: information.diagnosticProtocol,
        namesOtherVehicle: VehicleDayAccumulator.differ(information.vin.bytes, identity))
    }
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
    let known = Dictionary(grouping: samples, by: \.second)
    for sample in other.samples where known[sample.second]?.contains(where: { $0.type == sample.type }) != true {
      samples.append(sample)
    }
    for (type, seconds) in other.seen {
      for second in seconds.members { _ = seen[type, default: SecondSet()].insert(second) }
    }
    readings.merge(other.readings) { own, _ in own }
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
    vin.allSatisfy(\.isASCIILetterOrDigit) && !vin.allSatisfy { $0 == vin[0] } && !identity.utf8.elementsEqual(vin)
  }
}
