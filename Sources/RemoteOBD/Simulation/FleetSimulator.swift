import RegistryModel

/// Writes a day of frames for a fleet: the same seed and options give the same bytes on every machine.
public struct FleetSimulator: Sendable {
  /// The seed.
  public let seed: UInt64
  /// What the day looks like.
  public let options: SimulationOptions

  /// A simulated fleet.
  public init(seed: UInt64, options: SimulationOptions) {
    self.seed = seed
    self.options = options
  }

  /// The plan of the vehicle with the given number, from 0.
  public func vehicle(_ number: Int) -> SimulatedVehicle {
    var random = SimulationRandom(seed: seed, stream: number)
    return SimulatedVehicle(number: number, options: options, random: &random)
  }

  /// Hands over all frames, vehicle by vehicle and in the order in which each terminal sends them.
  public func forEachFrame(_ body: ([UInt8]) throws -> Void) rethrows {
    for number in 0..<options.vehicles { try forEachFrame(ofVehicle: number, body) }
  }

  /// Hands over the frames of one vehicle.
  public func forEachFrame(ofVehicle number: Int, _ body: ([UInt8]) throws -> Void) rethrows {
    var random = SimulationRandom(seed: seed, stream: number)
    let vehicle = SimulatedVehicle(number: number, options: options, random: &random)
    var terminal = SimulatedTerminal(vehicle: vehicle, options: options, random: random)
    for (index, trip) in vehicle.trips.enumerated() {
      for frame in terminal.trip(trip, index: index) { try body(frame) }
    }
  }
}

/// The terminal of a simulated vehicle.
struct SimulatedTerminal {
  private let vehicle: SimulatedVehicle
  private let options: SimulationOptions
  private var random: SimulationRandom
  private var engine: SimulatedEngine
  private var serial: UInt16 = 0

  init(vehicle: SimulatedVehicle, options: SimulationOptions, random: SimulationRandom) {
    self.vehicle = vehicle
    self.options = options
    self.random = random
    engine = SimulatedEngine(reagentIsLow: vehicle.reagentIsLow, random: &self.random)
  }

  /// The frames of one trip: login, OBD information, engine records, what was lost and is sent again, alarm, logout.
  mutating func trip(_ seconds: Range<Int>, index: Int) -> [[UInt8]] {
    engine.start()
    let session = UInt16(truncatingIfNeeded: index + 1)
    let simCard = WireText("898600" + String(vehicle.vin.suffix(6)) + "00000000", length: 20, padding: 0x30)
    var frames: [[UInt8]?] = []
    if let time = time(seconds.lowerBound) {
      frames.append(frame(.login, .login(LoginMessage(time: time, serial: session, simCard: simCard))))
    }
    let lampIsOn = vehicle.lampLights && (index > 0 || vehicle.trips.count == 1)
    frames.append(report(.realTime, [(seconds.lowerBound, DataRecord(information(lampIsOn: lampIsOn)))]))
    var lost: [[(second: Int, record: DataRecord)]] = []
    for batch in batches(seconds) {
      if random.chance(perMille: options.lossPerMille) {
        if random.chance(perMille: options.reissuePerMille) { lost.append(batch) }
      } else {
        frames.append(report(.realTime, batch))
      }
    }
    for batch in lost { frames.append(report(.reissue, batch)) }
    if let time = time(seconds.upperBound) {
      if vehicle.raisesRemovalAlarm, index == 0 {
        let alarm = RemovalAlarm(time: time, serial: nextSerial(), position: engine.position)
        frames.append(frame(.removalAlarm, .removalAlarm(alarm)))
      }
      frames.append(frame(.logout, .logout(LogoutMessage(time: time, serial: session))))
    }
    return frames.compactMap(\.self)
  }

  /// The engine records of a trip, grouped as they are sent.
  private mutating func batches(_ seconds: Range<Int>) -> [[(second: Int, record: DataRecord)]] {
    let size = vehicle.usesTimePerRecord ? 10 : 1
    var result: [[(second: Int, record: DataRecord)]] = []
    var batch: [(second: Int, record: DataRecord)] = []
    for second in stride(from: seconds.lowerBound, to: seconds.upperBound, by: options.recordInterval) {
      engine.advance(options.recordInterval, random: &random)
      let record = DataRecord(
        type: .engineStream, values: engine.values(random: &random), position: engine.position)
      if let record { batch.append((second, record)) }
      if batch.count == size {
        result.append(batch)
        batch = []
      }
    }
    if !batch.isEmpty { result.append(batch) }
    return result
  }

  private func information(lampIsOn: Bool) -> OBDInformation {
    // SPN 4364 FMI 17: efficiency of the SCR catalyst low. SPN 1761 FMI 18: reagent level low.
    let fault =
      vehicle.reagentIsLow
      ? TroubleCode(suspectParameter: 1761, failureMode: 18) : TroubleCode(suspectParameter: 4364, failureMode: 17)
    return OBDInformation(
      diagnosticProtocol: .j1939, malfunctionLamp: lampIsOn ? .on : .off, supportWord: 0xFEA0, readinessWord: 0,
      vin: WireText(vehicle.vin, length: 17), calibration: WireText("SIMULATED-CAL-0001", length: 18),
      verificationNumber: WireText("SIMULATED-CVN-0001", length: 18),
      performanceRatios: [UInt8](repeating: 0, count: 36), troubleCodes: lampIsOn ? [fault].compactMap(\.self) : [])
  }

  private mutating func report(_ command: FrameCommand, _ records: [(second: Int, record: DataRecord)]) -> [UInt8]? {
    guard let first = records.first, let time = time(first.second) else { return nil }
    let layout: RecordLayout = vehicle.usesTimePerRecord ? .timePerRecord : .serialPerRecord
    let number = nextSerial()
    let parts = records.map { second, record in
      var record = record
      if vehicle.usesTimePerRecord { record.time = self.time(second) } else { record.serial = number }
      return RealTimeReport.Part.record(record)
    }
    return frame(command, .report(RealTimeReport(time: time, serial: number, layout: layout, parts: parts)))
  }

  private func frame(_ command: FrameCommand, _ body: RemoteFrame.Body) -> [UInt8]? {
    let header = FrameHeader(command: command, identity: WireText(vehicle.vin, length: 17))
    return RemoteFrame(header: header, body: body).encoded()
  }

  private func time(_ second: Int) -> WireTime? { WireTime(Instant(options.day, secondOfDay: second)) }

  /// Serials begin with 1 each day and end with 65,531.
  private mutating func nextSerial() -> UInt16 {
    serial = serial >= 65_531 ? 1 : serial + 1
    return serial
  }
}
