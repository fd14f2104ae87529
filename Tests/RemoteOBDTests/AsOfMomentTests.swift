import RegistryModel
import RemoteOBD
import TestSupport
import Testing

@Suite("Status at a moment within a day")
struct AsOfMomentTests {
  private static let parameters = {
    var parameters = RemoteMonitoringParameters.projectReadings
    let source = Citation(document: "test", clause: "")
    parameters.onlineWindow = SourcedValue(600, source: source)
    parameters.stableCompliance = SourcedValue(
      .init(longestSilence: 3, lampDays: 1, meanDownstreamNOx: 20_000), source: source)
    return parameters
  }()

  private func rules(_ days: [VehicleDaySummary], _ moment: Instant) -> RemoteMonitoringRules {
    RemoteMonitoringRules(
      register: RemoteMonitoringRegister(networkedOn: CivilDate("2025-01-01")), days: days, at: moment,
      parameters: Self.parameters)
  }

  /// The days of one vehicle from the frames that hold nothing behind `moment`.
  private func days(_ frames: [[UInt8]], until moment: Instant? = nil) -> [VehicleDaySummary] {
    var fleet = FleetDays()
    var decoder = StreamDecoder()
    for frame in frames {
      decoder.feed(frame) { event in
        guard case .frame(let view, _) = event else { return }
        if let moment, let stated = view.statedAt, stated > moment { return }
        _ = fleet.add(view)
      }
    }
    return fleet.takeAll().compactMap { $0.summary() }
  }

  /// A summary as the registry gives it back: with the timeline read from its bytes.
  private func kept(_ day: VehicleDaySummary) -> VehicleDaySummary {
    var day = day
    day.timeline = day.timeline.flatMap { DayTimeline(bytes: $0.bytes) }
    return day
  }

  @Test("what is collected later leaves no trace", arguments: 1...12 as ClosedRange<UInt64>)
  func noFuture(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // One record a frame, so that a frame ends before a moment or begins behind it.
    let day = try #require(CivilDate("2025-07-01"))
    for number in 0..<3 {
      var frames: [[UInt8]] = []
      for offset in 0..<2 {
        let simulator = FleetSimulator(
          seed: seed &+ UInt64(offset),
          options: SimulationOptions(
            vehicles: 3, day: day.adding(days: offset), layouts: .annexQ, recordInterval: 15, longestTrip: 20,
            lossPerMille: 100, lampPerMille: 700, removalAlarmPerMille: 600))
        simulator.forEachFrame(ofVehicle: number) { frames.append($0) }
      }
      let all = days(frames).map(kept)
      for _ in 0..<25 {
        let moment = Instant(day, secondOfDay: Int.random(in: 0..<172_800, using: &generator) % 86_400)
          .adding(seconds: 86_400 * Int.random(in: 0...1, using: &generator))
        let known = rules(days(frames, until: moment), moment)
        let asked = rules(all, moment)
        #expect(asked.all == known.all)
        #expect(asked.days.map(\.lastContact) == known.days.map(\.lastContact))
        #expect(asked.days.map(\.minutesOnline) == known.days.map(\.minutesOnline))
        #expect(asked.days.map(\.lampEpisodes) == known.days.map(\.lampEpisodes))
        #expect(asked.days.map(\.faultEpisodes) == known.days.map(\.faultEpisodes))
        #expect(asked.days.map(\.tamperAlarms) == known.days.map(\.tamperAlarms))
      }
    }
  }

  @Test("a fault that begins in the afternoon is none in the morning, and one that ends is one until then")
  func faultWithinDay() throws {
    let date = try #require(CivilDate("2025-07-01"))
    func at(_ hour: Int) -> Instant { Instant(date, secondOfDay: hour * 3600) }
    func reading(_ hour: Int, lampIsOn: Bool) throws -> [UInt8] {
      let vin = WireText("L99TEST00PA000001", length: 17)
      let information = OBDInformation(
        diagnosticProtocol: .j1939, malfunctionLamp: lampIsOn ? .on : .off, supportWord: 0, readinessWord: 0, vin: vin,
        calibration: WireText("", length: 18), verificationNumber: WireText("", length: 18),
        performanceRatios: [UInt8](repeating: 0, count: 36),
        troubleCodes: lampIsOn ? [TroubleCode(suspectParameter: 4364, failureMode: 17)].compactMap(\.self) : [])
      let report = RealTimeReport(
        time: try #require(WireTime(at(hour))), layout: .serialPerRecord, parts: [.record(DataRecord(information))])
      let frame = RemoteFrame(header: FrameHeader(command: .realTime, identity: vin), body: .report(report))
      return try #require(frame.encoded())
    }
    let frames = try [(8, false), (12, true), (14, true), (18, false)].map { try reading($0, lampIsOn: $1) }
    let all = days(frames)
    #expect(rules(all, at(9)).status(.faulty).answer == .no)
    #expect(rules(all, at(13)).status(.faulty).answer == .yes(since: at(12)))
    #expect(rules(all, at(13)).status(.faulty).evidence.map(\.name) == ["MIL", "SPN 4364 FMI 17"])
    #expect(rules(all, at(17)).status(.faulty).answer == .yes(since: at(12)))
    #expect(rules(all, at(17)).days.first?.lampEpisodes.first?.lastSeen == at(14))
    #expect(rules(all, at(19)).status(.faulty).answer == .no)
    #expect(rules(all, at(7)).status(.faulty).answer == .cannotSay(.noReport))
  }
}
