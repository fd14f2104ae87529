import RegistryModel
import RemoteOBD
import TestSupport
import Testing

/// A simulated day and how its frames are taken.
struct SimulatedDay {
  let simulator: FleetSimulator
  let frames: [[UInt8]]

  init(seed: UInt64, vehicles: Int = 4, layouts: SimulationOptions.Layouts = .mixed, loss: Int = 50) throws {
    let day = try #require(CivilDate("2025-07-01"))
    simulator = FleetSimulator(
      seed: seed,
      options: SimulationOptions(
        vehicles: vehicles, day: day, layouts: layouts, longestTrip: 4, lossPerMille: loss, lampPerMille: 500,
        reagentLowPerMille: 300, removalAlarmPerMille: 300))
    var frames: [[UInt8]] = []
    simulator.forEachFrame { frames.append($0) }
    self.frames = frames
  }

  static func take(_ frames: [[UInt8]], into fleet: inout FleetDays) -> [FleetDays.Outcome] {
    var outcomes: [FleetDays.Outcome] = []
    var decoder = StreamDecoder()
    for frame in frames {
      decoder.feed(frame) { event in
        if case .frame(let view, _) = event { outcomes.append(fleet.add(view)) }
      }
    }
    decoder.finish { _ in }
    return outcomes
  }
}

let testThresholds = DayThresholds(
  reagentLowBelow: SourcedValue(100, source: Citation(document: "test", clause: "")),
  catalystColdBelow: SourcedValue(200, source: Citation(document: "test", clause: "")))

func summaries(_ fleet: FleetDays) -> [VehicleDaySummary] {
  var fleet = fleet
  return fleet.takeAll().compactMap { $0.summary(testThresholds) }
}

@Suite("Vehicle days")
struct FleetDaysTests {
  @Test("a simulated fleet comes out as it was planned", arguments: 1...3 as ClosedRange<UInt64>)
  func planned(seed: UInt64) throws {
    let simulated = try SimulatedDay(seed: seed, loss: 0)
    var fleet = FleetDays()
    let outcomes = SimulatedDay.take(simulated.frames, into: &fleet)
    #expect(outcomes.count == simulated.frames.count)
    #expect(outcomes.allSatisfy { $0 == .accepted })
    let days = summaries(fleet)
    #expect(days.count == 4)
    for number in 0..<4 {
      let plan = simulated.simulator.vehicle(number)
      let day = try #require(days.first { $0.identity == plan.vin })
      #expect(day.records[.engineStream] == plan.trips.reduce(0) { $0 + $1.count })
      #expect(day.records[.obdInformation] == plan.trips.count)
      #expect(day.firstContact.secondOfDay == plan.trips.first?.lowerBound)
      #expect(day.lastContact.secondOfDay == plan.trips.last?.upperBound)
      #expect(day.lampEpisodes.count == (plan.lampLights ? 1 : 0))
      #expect(day.lampIsOnAtEnd == plan.lampLights)
      #expect(
        day.faultEpisodes.map(\.fault)
          == (!plan.lampLights ? [] : [plan.reagentIsLow ? "SPN 1761 FMI 18" : "SPN 4364 FMI 17"]))
      #expect(day.tamperAlarms.count == (plan.raisesRemovalAlarm ? 1 : 0))
      #expect(day.tamperAlarms.allSatisfy { $0.position == nil })
      #expect(day.reagentLow?.part == (plan.reagentIsLow ? day.reagentLow?.whole : 0))
      #expect(day.otherVehicleEpisodes.isEmpty)
      #expect(day.odometerBreaks == 0)
      #expect((day.distance ?? -1) >= 0)
      // 25 °C at the start and one degree a second: 174 cold seconds in each trip that lasts so long.
      #expect(day.catalystCold?.part == plan.trips.reduce(0) { $0 + min($1.count, 174) })
    }
  }

  @Test("frames that come again change nothing, in any order", arguments: 1...3 as ClosedRange<UInt64>)
  func again(seed: UInt64) throws {
    let simulated = try SimulatedDay(seed: seed)
    var fleet = FleetDays()
    _ = SimulatedDay.take(simulated.frames, into: &fleet)
    let once = summaries(fleet)
    #expect(SimulatedDay.take(simulated.frames, into: &fleet).allSatisfy { $0 == .duplicate })
    #expect(summaries(fleet) == once)
    var generator = SeededGenerator(seed: seed)
    var shuffled = FleetDays()
    _ = SimulatedDay.take((simulated.frames + simulated.frames).shuffled(using: &generator), into: &shuffled)
    #expect(summaries(shuffled) == once)
  }

  @Test(
    "of records that contradict each other the same ones stand in every order", arguments: 1...3 as ClosedRange<UInt64>)
  func contradictions(seed: UInt64) throws {
    let frames = try SimulatedDay(seed: seed, vehicles: 2).frames
    var generator = SeededGenerator(seed: seed)
    // One bit of a data byte and the same bit of the check byte: a sound frame that says something else.
    let altered = frames.map { frame in
      var frame = frame
      let bit: UInt8 = 1 << UInt8.random(in: 0...7, using: &generator)
      let place = Int.random(in: 38..<max(39, frame.count - 1), using: &generator)
      guard place < frame.count - 1 else { return frame }
      frame[place] ^= bit
      frame[frame.count - 1] ^= bit
      return frame
    }
    func states(_ frames: [[UInt8]]) -> [[UInt8]] {
      var fleet = FleetDays()
      _ = SimulatedDay.take(frames, into: &fleet)
      return fleet.takeAll().map(\.stateBytes)
    }
    let straight = states(frames + altered)
    #expect(straight != states(frames))
    #expect(straight == states(altered + frames))
    #expect(straight == states((frames + altered).shuffled(using: &generator)))
    var merged = FleetDays()
    for state in states(altered) { merged.resume(try #require(VehicleDayAccumulator(stateBytes: state))) }
    for state in states(frames) { merged.resume(try #require(VehicleDayAccumulator(stateBytes: state))) }
    #expect(merged.takeAll().map(\.stateBytes) == straight)
  }

  @Test("parts that overlap merge to the whole, and kept state continues it", arguments: 1...3 as ClosedRange<UInt64>)
  func merging(seed: UInt64) throws {
    let simulated = try SimulatedDay(seed: seed)
    let frames = simulated.frames
    var whole = FleetDays()
    _ = SimulatedDay.take(frames, into: &whole)
    var head = FleetDays()
    _ = SimulatedDay.take(Array(frames.prefix(frames.count * 2 / 3)), into: &head)
    var tail = FleetDays()
    _ = SimulatedDay.take(Array(frames.suffix(frames.count * 2 / 3)), into: &tail)
    var kept: [FleetDays.Key: [UInt8]] = [:]
    for part in head.takeAll() { kept[FleetDays.Key(identity: part.identity, day: part.day)] = part.stateBytes }
    var merged = tail
    for state in kept.values { merged.resume(try #require(VehicleDayAccumulator(stateBytes: state))) }
    #expect(summaries(merged) == summaries(whole))
    // The same through the door that gives kept state back when a vehicle's day opens.
    var continued = FleetDays()
    var decoder = StreamDecoder()
    for frame in frames {
      decoder.feed(frame) { event in
        guard case .frame(let view, _) = event else { return }
        _ = continued.add(view) { key in kept[key].flatMap { VehicleDayAccumulator(stateBytes: $0) } }
      }
    }
    #expect(summaries(continued) == summaries(whole))
  }

  @Test("kept state that was cut or altered in length is refused")
  func cutState() throws {
    var fleet = FleetDays(keepsPositions: true)
    _ = SimulatedDay.take(try SimulatedDay(seed: 3, vehicles: 1).frames, into: &fleet)
    let state = try #require(fleet.takeAll().first).stateBytes
    #expect(VehicleDayAccumulator(stateBytes: state)?.stateBytes == state)
    for count in stride(from: 0, to: state.count, by: 97) {
      #expect(VehicleDayAccumulator(stateBytes: Array(state.prefix(count))) == nil)
    }
    #expect(VehicleDayAccumulator(stateBytes: state + [0]) == nil)
  }

  @Test("positions are kept on request only")
  func positions() throws {
    let frames = try SimulatedDay(seed: 4, vehicles: 2).frames
    for keeps in [false, true] {
      var fleet = FleetDays(keepsPositions: keeps)
      _ = SimulatedDay.take(frames, into: &fleet)
      #expect(fleet.takeAll().allSatisfy { $0.track.isEmpty == !keeps })
    }
  }

  @Test("days outside of those asked for are refused")
  func otherDays() throws {
    var fleet = FleetDays(acceptedDays: EffectiveInterval(from: CivilDate("2025-07-02")))
    let outcomes = SimulatedDay.take(try SimulatedDay(seed: 5, vehicles: 1).frames, into: &fleet)
    #expect(outcomes.allSatisfy { $0 == .rejected(.obdTime) })
  }

  @Test("a platform's reply is no contact of the vehicle, whatever data it repeats")
  func replies() throws {
    for golden in Golden.allCases {
      var frame = try golden.frame().frame
      frame.header.form = .platform(.success)
      var fleet = FleetDays()
      let bytes = try #require(frame.encoded())
      #expect(SimulatedDay.take([bytes], into: &fleet) == [.withoutData])
      #expect(fleet.days.isEmpty)
      #expect(FrameDecoder.decode(bytes)?.findings.isEmpty == true)
    }
  }
}
