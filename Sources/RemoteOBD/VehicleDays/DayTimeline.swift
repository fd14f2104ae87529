public import RegistryModel

/// The seconds of a day in which a terminal was heard: what a question about a moment within the day needs beside the
/// figures of the whole day.
public struct DayTimeline: Hashable, Sendable {
  /// Seconds with a record, login, logout or alarm.
  let contacts: SecondSet
  /// Seconds with OBD information that tells of the lamp and of the stored faults.
  let readings: SecondSet

  init(contacts: SecondSet, readings: SecondSet) {
    self.contacts = contacts
    self.readings = readings
  }

  /// Reads what ``bytes`` gave; nil for any other bytes.
  public init?(bytes: [UInt8]) {
    let read = bytes.withUnsafeBytes { memory -> DayTimeline? in
      var reader = ByteReader(ByteView(memory))
      guard let contacts = SecondSet(&reader), let readings = SecondSet(&reader), reader.isAtEnd else { return nil }
      return DayTimeline(contacts: contacts, readings: readings)
    }
    guard let read else { return nil }
    self = read
  }

  /// All that is held, as bytes; the same content gives the same bytes. At most 27 kB.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    contacts.append(to: &writer)
    readings.append(to: &writer)
    return writer.bytes
  }
}

extension VehicleDaySummary {
  /// What of the day had been collected at `moment`; nil where nothing had.
  ///
  /// Where the day goes on behind the moment, contacts, faults and alarms are those up to it. Figures of the whole day, such
  /// as the distance and the means of NOx, are left out then. Without a timeline only the first contact is certain.
  public func known(at moment: Instant) -> VehicleDaySummary? {
    guard firstContact <= moment else { return nil }
    guard lastContact > moment else { return self }
    let second = moment.secondOfDay
    func last(_ seconds: SecondSet?) -> Instant? {
      seconds?.last(upTo: second).map { Instant(day, secondOfDay: $0) }
    }
    func known(_ episode: FaultEpisode) -> FaultEpisode? {
      episode.known(at: moment, lastReading: last(timeline?.readings))
    }
    let minutes = Set(
      timeline?.contacts.members.filter { $0 <= second }.map { $0 / 60 } ?? [firstContact.secondOfDay / 60])
    var result = VehicleDaySummary(
      identity: identity, day: day, firstContact: firstContact, lastContact: last(timeline?.contacts) ?? firstContact,
      minutesOnline: minutes.count)
    result.isWhole = false
    result.timeline = timeline
    result.lampEpisodes = lampEpisodes.compactMap(known)
    result.faultEpisodes = faultEpisodes.compactMap(known)
    result.otherVehicleEpisodes = otherVehicleEpisodes.compactMap(known)
    result.tamperAlarms = tamperAlarms.filter { $0.time <= moment }
    if let from = lampToldFrom, from <= moment {
      result.lampToldFrom = from
      result.lampIsOnAtEnd = result.lampEpisodes.contains { $0.endedBy == nil }
    }
    if let from = faultsToldFrom, from <= moment {
      result.faultsToldFrom = from
      result.faultsAtEnd = Set(result.faultEpisodes.filter { $0.endedBy == nil }.map(\.fault)).sorted()
    }
    return result
  }
}

extension FaultEpisode {
  /// What of the stretch had been told at `moment`; nil where nothing had.
  fileprivate func known(at moment: Instant, lastReading: Instant?) -> FaultEpisode? {
    guard firstSeen <= moment else { return nil }
    if let endedBy, endedBy <= moment { return self }
    return FaultEpisode(
      fault: fault, firstSeen: firstSeen,
      lastSeen: lastSeen <= moment ? lastSeen : max(firstSeen, min(lastReading ?? firstSeen, lastSeen)), endedBy: nil)
  }
}
