import RegistryModel
import RemoteOBD

/// Days as the module of the frames gathers them, and as the registry keeps them.
extension VehicleDay {
  /// The day to keep; nil where nothing was taken.
  init?(_ accumulator: VehicleDayAccumulator) {
    guard let summary = accumulator.summary() else { return nil }
    self.init(
      identity: summary.identity, day: summary.day, firstContact: summary.firstContact,
      lastContact: summary.lastContact, minutesOnline: summary.minutesOnline)
    recordCount = summary.records.values.reduce(0, +)
    obdRecordCount = summary.records[.obdInformation] ?? 0
    distance = summary.distance
    odometerBreaks = summary.odometerBreaks
    upstreamNOx = ValueSum(sum: summary.upstreamNOx.sum, count: summary.upstreamNOx.count)
    downstreamNOx = ValueSum(sum: summary.downstreamNOx.sum, count: summary.downstreamNOx.count)
    lampIsOnAtEnd = summary.lampIsOnAtEnd
    faultsAtEnd = summary.faultsAtEnd
    lampToldFrom = summary.lampToldFrom
    faultsToldFrom = summary.faultsToldFrom
    timeline = summary.timeline?.bytes ?? []
    events =
      summary.lampEpisodes.map { Event(.lamp, fault: "", $0) }
      + summary.faultEpisodes.map { Event(.fault, fault: $0.fault, $0) }
      + summary.tamperAlarms.map { Event(kind: .removalAlarm, firstSeen: $0.time, lastSeen: $0.time) }
      + summary.otherVehicleEpisodes.map { Event(.otherVehicle, fault: "", $0) }
    state = accumulator.stateBytes
  }

  /// The figures as the rules ask for them. Shares that depend on a threshold are not among them.
  var summary: VehicleDaySummary {
    var summary = VehicleDaySummary(
      identity: identity, day: day, firstContact: firstContact, lastContact: lastContact,
      minutesOnline: minutesOnline)
    summary.distance = distance
    summary.odometerBreaks = odometerBreaks
    summary.upstreamNOx = ExactMean(sum: upstreamNOx.sum, count: upstreamNOx.count)
    summary.downstreamNOx = ExactMean(sum: downstreamNOx.sum, count: downstreamNOx.count)
    summary.lampIsOnAtEnd = lampIsOnAtEnd
    summary.faultsAtEnd = faultsAtEnd
    summary.lampToldFrom = lampToldFrom
    summary.faultsToldFrom = faultsToldFrom
    summary.timeline = DayTimeline(bytes: timeline)
    for event in events {
      let episode = FaultEpisode(
        fault: event.kind == .fault ? event.fault : event.kind == .lamp ? "MIL" : "otherVehicle",
        firstSeen: event.firstSeen, lastSeen: event.lastSeen,
        endedBy: event.endedBy)
      switch event.kind {
      case .lamp: summary.lampEpisodes.append(episode)
      case .fault: summary.faultEpisodes.append(episode)
      case .otherVehicle: summary.otherVehicleEpisodes.append(episode)
      case .removalAlarm: summary.tamperAlarms.append(TamperAlarm(time: event.firstSeen))
      }
    }
    return summary
  }
}

extension VehicleDay.Event {
  fileprivate init(_ kind: Kind, fault: String, _ episode: FaultEpisode) {
    self.init(
      kind: kind, fault: fault, firstSeen: episode.firstSeen, lastSeen: episode.lastSeen, endedBy: episode.endedBy)
  }
}
