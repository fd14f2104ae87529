public import RegistryModel

/// What one OBD record of a day says.
struct OBDReading: Hashable, Sendable {
  let second: Int
  let lampIsOn: Bool?
  /// Nil where the record gives no list.
  let troubleCodes: [TroubleCode]?
  let diagnosticProtocol: DiagnosticProtocol
  /// Whether the record names another vehicle than the header, both being well formed.
  let namesOtherVehicle: Bool
}

/// A stretch of OBD records that all say the same: the lamp lit, or a fault stored.
public struct FaultEpisode: Hashable, Sendable {
  /// The fault as ``TroubleCode/identity``, or `MIL` for the lamp.
  public let fault: String
  /// The first record that says so.
  public let firstSeen: Instant
  /// The last record that says so.
  public let lastSeen: Instant
  /// The first record that no longer says so; nil where none of the day does.
  public let endedBy: Instant?

  /// A stretch.
  public init(fault: String, firstSeen: Instant, lastSeen: Instant, endedBy: Instant?) {
    self.fault = fault
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.endedBy = endedBy
  }
}

/// An alarm that the terminal was removed.
public struct TamperAlarm: Hashable, Sendable {
  /// When the terminal noticed.
  public let time: Instant
  /// Where; nil unless positions were asked for.
  public let position: GroundPosition?

  /// An alarm.
  public init(time: Instant, position: GroundPosition? = nil) {
    self.time = time
    self.position = position
  }
}

/// Where the vehicle was at a moment; kept on request only.
public struct TimedPosition: Hashable, Sendable {
  /// When.
  public let time: Instant
  /// Where.
  public let position: GroundPosition

  /// A position at a moment.
  public init(time: Instant, position: GroundPosition) {
    self.time = time
    self.position = position
  }
}
