import RegistryModel

/// Where an inspection stands among those that are told latest first. Ties between inspections that ended at the same
/// moment are broken by what they say, not by the order of arrival.
struct InspectionRank {
  let end: Instant
  let start: Instant
  let serial: InspectionSerial
  let station: StationCode

  /// Whether the inspection is told before another one. Texts are compared by their bytes, as SQLite compares them.
  func isLater(than other: InspectionRank) -> Bool {
    if end != other.end { return end > other.end }
    if start != other.start { return start > other.start }
    if serial != other.serial { return other.serial.text.utf8.lexicographicallyPrecedes(serial.text.utf8) }
    return other.station.text.utf8.lexicographicallyPrecedes(station.text.utf8)
  }
}

/// What is ordered by the ends of inspections.
protocol RankedByEnd {
  var rank: InspectionRank { get }
}

extension InspectionSummary: RankedByEnd {
  var rank: InspectionRank { InspectionRank(end: end, start: start, serial: serial, station: station) }
}

extension StoredInspection: RankedByEnd {
  var rank: InspectionRank {
    InspectionRank(end: record.end, start: record.start, serial: record.serial, station: record.station)
  }
}
