public import RegistryModel

/// Sorts frames of many terminals into vehicles and days.
///
/// One path from the stream decoder to the day's figures; a frame that comes again changes nothing.
public struct FleetDays: Sendable {
  /// A vehicle on a day.
  public struct Key: Hashable, Comparable, Sendable {
    /// The VIN or 机械环保代码 in capitals.
    public let identity: String
    /// The day in China Standard Time.
    public let day: CivilDate

    /// Names a vehicle on a day.
    public init(identity: String, day: CivilDate) {
      self.identity = identity
      self.day = day
    }

    /// Ordered by identity, then by day.
    public static func < (left: Key, right: Key) -> Bool { (left.identity, left.day) < (right.identity, right.day) }
  }

  /// What became of a frame.
  public enum Outcome: Hashable, Sendable {
    /// It told something new.
    case accepted
    /// All that it tells was known.
    case duplicate
    /// It cannot be used.
    case rejected(FindingCode)
    /// It tells nothing about a day: time synchronisation, replies, activation, commands of vendors.
    case withoutData
  }

  /// The accumulators so far.
  public private(set) var days: [Key: VehicleDayAccumulator] = [:]
  /// Days outside are refused: a terminal whose clock was never set dates its records to 2000 or 2099.
  public let acceptedDays: EffectiveInterval
  /// Whether positions are kept.
  public let keepsPositions: Bool
  /// The identity looked up last: frames of one terminal mostly follow each other.
  private var lastIdentity: (bytes: [UInt8], text: String?) = ([], nil)

  /// Nothing yet.
  public init(acceptedDays: EffectiveInterval = EffectiveInterval(), keepsPositions: Bool = false) {
    self.acceptedDays = acceptedDays
    self.keepsPositions = keepsPositions
  }

  /// Continues an accumulator that was kept from an earlier run; merges where one is there already.
  public mutating func resume(_ accumulator: VehicleDayAccumulator) {
    let key = Key(identity: accumulator.identity, day: accumulator.day)
    if days[key] == nil { days[key] = accumulator } else { days[key]?.merge(accumulator) }
  }

  /// Hands all accumulators over, sorted by key, and forgets them.
  public mutating func takeAll() -> [VehicleDayAccumulator] {
    let result = days.sorted { $0.key < $1.key }.map(\.value)
    days = [:]
    return result
  }

  /// Takes a frame whose check byte the stream decoder has checked. O(n).
  ///
  /// - Parameter willOpen: asked with the key of each vehicle and day that this value does not hold yet, so that kept
  ///   state can be given back.
  public mutating func add(_ frame: FrameView, willOpen: (Key) -> VehicleDayAccumulator? = { _ in nil }) -> Outcome {
    if frame.isReply { return .withoutData }
    if let refusal = refusal(frame) { return .rejected(refusal) }
    guard let identity = text(frame.identity) else { return .rejected(.obdIdentityMissing) }
    let data = frame.data
    switch (frame.command, data.count) {
    case (.login, LoginMessage.length), (.logout, LogoutMessage.length):
      return take(WireTime(data, at: 0).instant, identity, willOpen) { accumulator, second in
        accumulator.addSession(frame.command, second: second)
      }
    case (.removalAlarm, RemovalAlarm.length), (.timeSync, RemovalAlarm.length):
      let position = GroundPosition(data, at: 8)
      return take(WireTime(data, at: 0).instant, identity, willOpen) { accumulator, second in
        accumulator.addAlarm(second: second, position: position)
      }
    case (.realTime, _), (.reissue, _):
      return takeRecords(frame, identity, willOpen)
    default: return .withoutData
    }
  }

  /// Why a frame cannot be used at all; nil where it can.
  private func refusal(_ frame: FrameView) -> FindingCode? {
    let isPlatform = frame.isPlatformPacket
    let command = frame.command
    if command.carriesRecords {
      guard frame.recordLayout == nil else { return nil }
      if isPlatform, ElectricVehicleFrame.matches(command, frame.data) { return .obdElectricVehicle }
      return frame.saysPlain ? .obdLeftover : .obdEncrypted
    }
    if isPlatform, ElectricVehicleFrame.matches(command, frame.data) { return .obdElectricVehicle }
    return FleetDays.fits(command, frame.data.count) ? nil : frame.saysPlain ? .obdLength : .obdEncrypted
  }

  /// Whether a data unit of `count` bytes can belong to a command without records; any length fits a vendor's.
  private static func fits(_ command: FrameCommand, _ count: Int) -> Bool {
    switch command {
    case .login: count == LoginMessage.length
    case .logout: count == LogoutMessage.length
    case .timeSync: count == 0 || count == WireTime.length || count == RemovalAlarm.length
    case .removalAlarm: count == RemovalAlarm.length
    case .activation: count >= ActivationMessage.fixedLength
    case .activationReply: count == ActivationReply.length
    default: true
    }
  }

  private mutating func takeRecords(
    _ frame: FrameView, _ identity: String, _ willOpen: (Key) -> VehicleDayAccumulator?
  ) -> Outcome {
    var outcome = Outcome.rejected(.obdTime)
    frame.forEachRecord { record in
      let next = take(record.collectedAt, identity, willOpen) { $0.add(record, second: $1) }
      switch (outcome, next) {
      case (_, .accepted), (.rejected, _): outcome = next
      default: break
      }
    }
    return outcome
  }

  private mutating func take(
    _ moment: Instant?, _ identity: String, _ willOpen: (Key) -> VehicleDayAccumulator?,
    _ add: (inout VehicleDayAccumulator, Int) -> Bool
  ) -> Outcome {
    guard let moment, acceptedDays.contains(moment.day) else { return .rejected(.obdTime) }
    let key = Key(identity: identity, day: moment.day)
    let second = moment.secondOfDay
    let keeps = keepsPositions
    if days[key] == nil, let kept = willOpen(key) { days[key] = kept }
    let isNew = add(
      &days[key, default: VehicleDayAccumulator(identity: identity, day: key.day, keepsPositions: keeps)], second)
    return isNew ? .accepted : .duplicate
  }

  private mutating func text(_ identity: ByteView) -> String? {
    if lastIdentity.bytes.count == identity.count {
      var index = 0
      while index < identity.count, lastIdentity.bytes[index] == identity[index] { index += 1 }
      if index == identity.count { return lastIdentity.text }
    }
    let bytes = identity.bytes
    lastIdentity = (bytes, WireText(bytes: bytes).vehicleIdentity)
    return lastIdentity.text
  }
}
