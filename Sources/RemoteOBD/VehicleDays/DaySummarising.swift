import RegistryModel

extension VehicleDayAccumulator {
  /// The day's figures; nil where nothing was taken. O(n log n).
  public func summary(_ thresholds: DayThresholds = DayThresholds()) -> VehicleDaySummary? {
    let timeline = timeline
    let contacts = timeline.contacts.members
    guard let first = contacts.first, let last = contacts.last else { return nil }
    let ordered = samples.sorted { ($0.second, $0.flags) < ($1.second, $1.flags) }
    let readings = readings.values.sorted { $0.second < $1.second }
    let distance = Odometer.distance(ordered)
    var result = VehicleDaySummary(
      identity: identity, day: day, firstContact: moment(first), lastContact: moment(last),
      minutesOnline: Set(contacts.map { $0 / 60 }).count)
    result.records = seen.mapValues(\.count)
    result.distance = distance.driven
    result.odometerBreaks = distance.breaks
    result.upstreamNOx = mean(ordered, \.upstreamNOx, EngineStream.upstreamNOx.coding)
    result.downstreamNOx = mean(ordered, \.downstreamNOx, EngineStream.downstreamNOx.coding)
    result.reagentLow = thresholds.reagentLowBelow.map { reagentLow(ordered, below: $0.value) }
    result.catalystCold = thresholds.catalystColdBelow.map { catalystCold(ordered, below: $0.value) }
    result.lampEpisodes = episodes(readings) { $0.lampIsOn.map { $0 ? ["MIL"] : [] } }
    result.faultEpisodes = episodes(readings) { $0.troubleCodes?.map(\.identity) }
    result.lampIsOnAtEnd = readings.compactMap(\.lampIsOn).last
    result.faultsAtEnd = readings.compactMap(\.troubleCodes).last.map { Array(Set($0.map(\.identity))).sorted() }
    result.tamperAlarms = alarms.sorted { $0.key < $1.key }.map {
      TamperAlarm(time: moment($0.key), position: keepsPositions ? $0.value : nil)
    }
    result.otherVehicleEpisodes = episodes(readings) { $0.namesOtherVehicle ? ["otherVehicle"] : [] }
    result.lampToldFrom = readings.first { $0.lampIsOn != nil }.map { moment($0.second) }
    result.faultsToldFrom = readings.first { $0.troubleCodes != nil }.map { moment($0.second) }
    result.timeline = timeline
    return result
  }

  private func moment(_ second: Int) -> Instant { Instant(day, secondOfDay: second) }

  private var timeline: DayTimeline {
    var contacts = SecondSet()
    for set in seen.values { for second in set.members { _ = contacts.insert(second) } }
    for second in sessions.map(\.second) + alarms.keys { _ = contacts.insert(second) }
    var telling = SecondSet()
    for reading in readings.values where reading.lampIsOn != nil && reading.troubleCodes != nil {
      _ = telling.insert(reading.second)
    }
    return DayTimeline(contacts: contacts, readings: telling)
  }

  private func mean(_ samples: [EngineSample], _ raw: KeyPath<EngineSample, UInt16>, _ coding: FieldCoding) -> ExactMean
  {
    var sum = 0
    var count = 0
    for sample in samples {
      guard let value = coding.value(raw: UInt32(sample[keyPath: raw])).scaled else { continue }
      sum += value
      count += 1
    }
    return ExactMean(sum: sum, count: count)
  }

  private func reagentLow(_ samples: [EngineSample], below limit: Int) -> ExactShare {
    let levels = samples.compactMap { EngineStream.reagentLevel.coding.value(raw: UInt32($0.reagentLevel)).scaled }
    return ExactShare(part: levels.count { $0 < limit }, whole: levels.count)
  }

  private func catalystCold(_ samples: [EngineSample], below limit: Int) -> ExactShare {
    let coding = EngineStream.inletTemperature.coding
    // The field reaches from -273 to 1735 °C.
    let steps = min(max(limit, -300), 2000) * 100_000
    let temperatures = samples.filter(\.engineRuns).compactMap { coding.value(raw: UInt32($0.inletTemperature)).scaled }
    return ExactShare(part: temperatures.count { $0 < steps }, whole: temperatures.count)
  }

  /// Stretches over which a fault is told; readings that tell nothing neither begin nor end one.
  private func episodes(_ readings: [OBDReading], _ faults: (OBDReading) -> [String]?) -> [FaultEpisode] {
    var open: [String: (first: Int, last: Int)] = [:]
    var result: [FaultEpisode] = []
    for reading in readings {
      guard let told = faults(reading) else { continue }
      let present = Set(told)
      for (fault, span) in open where !present.contains(fault) {
        result.append(
          FaultEpisode(
            fault: fault, firstSeen: moment(span.first), lastSeen: moment(span.last), endedBy: moment(reading.second)))
        open[fault] = nil
      }
      for fault in present { open[fault] = (open[fault]?.first ?? reading.second, reading.second) }
    }
    for (fault, span) in open {
      result.append(
        FaultEpisode(fault: fault, firstSeen: moment(span.first), lastSeen: moment(span.last), endedBy: nil))
    }
    return result.sorted { ($0.firstSeen, $0.fault) < ($1.firstSeen, $1.fault) }
  }
}

/// Distance from odometer readings.
enum Odometer {
  /// Fastest speed that the vehicle-speed field can state, in km/h; a larger difference is no driving.
  private static let fastest = 251

  /// The distance in 0.1 km over samples in order of time, and how many differences were left out.
  static func distance(_ samples: [EngineSample]) -> (driven: Int?, breaks: Int) {
    var last: (second: Int, value: Int)?
    var driven: Int?
    var breaks = 0
    for sample in samples {
      guard let value = EngineStream.odometer.coding.value(raw: sample.odometer).scaled else { continue }
      if let last {
        let difference = value - last.value
        // One step more than the distance at top speed, since the reading is cut to 0.1 km.
        let reach = (Int(sample.second) - last.second) * fastest / 360 + 1
        if difference >= 0, difference <= reach {
          driven = (driven ?? 0) + difference
        } else {
          breaks += 1
        }
      }
      last = (Int(sample.second), value)
    }
    return (driven, breaks)
  }
}
