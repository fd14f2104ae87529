import RegistryModel

/// Keeps an accumulator between runs, so that records which come again later still change nothing.
extension VehicleDayAccumulator {
  private static let stateVersion: UInt8 = 1

  /// All that is held, as bytes; the same content gives the same bytes. About 16 bytes a second with engine data.
  public var stateBytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(VehicleDayAccumulator.stateVersion)
    writer.append(keepsPositions ? 1 : 0)
    writer.append(UInt32(bitPattern: Int32(truncatingIfNeeded: day.daysSinceEpoch)), width: 4)
    let name = Array(identity.utf8.prefix(255))
    writer.append(UInt8(name.count))
    writer.append(contentsOf: name)
    writer.append(UInt8(min(seen.count, 255)))
    for (type, seconds) in seen.sorted(by: { $0.key < $1.key }) {
      writer.append(type.rawValue)
      seconds.append(to: &writer)
    }
    writer.append(UInt32(samples.count), width: 4)
    for sample in samples.sorted(by: { ($0.second, $0.flags) < ($1.second, $1.flags) }) { sample.append(to: &writer) }
    writer.append(UInt32(readings.count), width: 4)
    for (_, reading) in readings.sorted(by: { $0.key < $1.key }) { reading.append(to: &writer) }
    for places in [positions, alarms] {
      writer.append(UInt32(places.count), width: 4)
      for (second, position) in places.sorted(by: { $0.key < $1.key }) {
        writer.append(UInt32(second), width: 4)
        position.append(to: &writer)
      }
    }
    writer.append(UInt32(sessions.count), width: 4)
    for mark in sessions.sorted(by: { ($0.second, $0.command) < ($1.second, $1.command) }) {
      writer.append(mark.command)
      writer.append(UInt32(mark.second), width: 4)
    }
    return writer.bytes
  }

  /// Reads what ``stateBytes`` gave; nil for any other bytes.
  public init?(stateBytes: [UInt8]) {
    let read = stateBytes.withUnsafeBytes { memory -> VehicleDayAccumulator? in
      var reader = ByteReader(ByteView(memory))
      guard let result = VehicleDayAccumulator.read(&reader), reader.isAtEnd else { return nil }
      return result
    }
    guard let read else { return nil }
    self = read
  }

  private static func read(_ reader: inout ByteReader) -> VehicleDayAccumulator? {
    guard reader.number(1) == UInt32(stateVersion), let keeps = reader.number(1), keeps <= 1,
      let day = reader.number(4),
      let length = reader.number(1), let name = reader.window(Int(length)), let types = reader.number(1)
    else { return nil }
    var result = VehicleDayAccumulator(
      identity: String(decoding: name.bytes, as: UTF8.self),
      day: CivilDate(daysSinceEpoch: Int(Int32(bitPattern: day))), keepsPositions: keeps == 1)
    for _ in 0..<types {
      guard let type = reader.number(1), let seconds = SecondSet(&reader) else { return nil }
      result.seen[RecordType(rawValue: UInt8(type))] = seconds
    }
    guard let samples = reader.number(4), Int(samples) <= reader.remaining / EngineSample.encodedLength else {
      return nil
    }
    for _ in 0..<samples {
      guard let bytes = reader.window(EngineSample.encodedLength) else { return nil }
      result.samples.append(EngineSample(bytes, at: 0))
    }
    guard let readings = reader.number(4) else { return nil }
    for _ in 0..<readings {
      guard let reading = OBDReading(&reader) else { return nil }
      result.readings[reading.second] = reading
    }
    guard let positions = places(&reader), let alarms = places(&reader), let sessions = reader.number(4) else {
      return nil
    }
    result.positions = positions
    result.alarms = alarms
    for _ in 0..<sessions {
      guard let command = reader.number(1), let second = reader.second() else { return nil }
      result.sessions.insert(SessionMark(command: UInt8(command), second: second))
    }
    return result
  }

  private static func places(_ reader: inout ByteReader) -> [Int: GroundPosition]? {
    guard let count = reader.number(4) else { return nil }
    var result: [Int: GroundPosition] = [:]
    for _ in 0..<count {
      guard let second = reader.second(), let bytes = reader.window(GroundPosition.length) else { return nil }
      result[second] = GroundPosition(bytes, at: 0)
    }
    return result
  }
}

extension OBDReading {
  /// All that the reading holds, for the choice between two of the same second.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    append(to: &writer)
    return writer.bytes
  }

  fileprivate func append(to writer: inout ByteWriter) {
    writer.append(UInt32(second), width: 4)
    writer.append(lampIsOn.map { $0 ? 1 : 0 } ?? 0xFF)
    writer.append(diagnosticProtocol.rawValue)
    writer.append(namesOtherVehicle ? 1 : 0)
    writer.append(troubleCodes.map { UInt8(min($0.count, 253)) } ?? 0xFF)
    for code in (troubleCodes ?? []).prefix(253) { writer.append(code.raw, width: 4) }
  }

  fileprivate init?(_ reader: inout ByteReader) {
    guard let second = reader.second(), let lamp = reader.number(1), let protocolByte = reader.number(1),
      let other = reader.number(1), let count = reader.number(1)
    else { return nil }
    let diagnosticProtocol = DiagnosticProtocol(rawValue: UInt8(protocolByte))
    var codes: [TroubleCode] = []
    if count != 0xFF {
      for _ in 0..<count {
        guard let raw = reader.number(4) else { return nil }
        codes.append(TroubleCode(raw: raw, by: diagnosticProtocol))
      }
    }
    self.init(
      second: second, lampIsOn: lamp == 0xFF ? nil : lamp == 1, troubleCodes: count == 0xFF ? nil : codes,
      diagnosticProtocol: diagnosticProtocol, namesOtherVehicle: other == 1)
  }
}
