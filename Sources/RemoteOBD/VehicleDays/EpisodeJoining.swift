import RegistryModel

/// Episodes over several days: what is told at the end of one day and by the first record of the next is one stretch.
extension Array where Element == VehicleDaySummary {
  /// Stretches with the lamp lit over days in order of time. O(n).
  public var joinedLampEpisodes: [FaultEpisode] { joined(\.lampEpisodes, toldFrom: \.lampToldFrom) }

  /// Stretches of stored faults over days in order of time. O(n).
  public var joinedFaultEpisodes: [FaultEpisode] { joined(\.faultEpisodes, toldFrom: \.faultsToldFrom) }

  /// - Parameter toldFrom: the first record of a day that tells at all. A day without one neither goes on with a stretch
  ///   nor ends it: the terminal may have been silent, or its lamp byte invalid.
  private func joined(
    _ episodes: KeyPath<VehicleDaySummary, [FaultEpisode]>, toldFrom: KeyPath<VehicleDaySummary, Instant?>
  ) -> [FaultEpisode] {
    var open: [String: FaultEpisode] = [:]
    var result: [FaultEpisode] = []
    for day in self {
      guard let told = day[keyPath: toldFrom] else { continue }
      var begun = open
      open = [:]
      for episode in day[keyPath: episodes] {
        let before = episode.firstSeen == told ? begun.removeValue(forKey: episode.fault) : nil
        let whole = FaultEpisode(
          fault: episode.fault, firstSeen: before?.firstSeen ?? episode.firstSeen, lastSeen: episode.lastSeen,
          endedBy: episode.endedBy)
        if whole.endedBy == nil { open[whole.fault] = whole } else { result.append(whole) }
      }
      result += begun.values.map {
        FaultEpisode(fault: $0.fault, firstSeen: $0.firstSeen, lastSeen: $0.lastSeen, endedBy: told)
      }
    }
    return (result + open.values).sorted { ($0.firstSeen, $0.fault) < ($1.firstSeen, $1.fault) }
  }
}
