import RegistryModel

/// What the gates of a unit kept (clauses HB-50 and HB-51, reading A-26).
extension FrameLoader {
  /// Whole calendar months that the oldest recording reaches back; a month before a longer one ends on its last day.
  mutating func recordingMonths() throws -> Slot {
    let oldest = try factSlot("unit.oldestRecordingOn")
    guard oldest.state == .exact else { return oldest }
    let from = CivilDate(daysSinceEpoch: oldest.low)
    let day = question.time.day
    guard from <= day else { return .exact(0) }
    var months = max(0, (day.daysSinceEpoch - oldest.low) / 31)
    while day.adding(months: -(months + 1)) >= from { months += 1 }
    return .exact(months)
  }

  /// Days of the season, up to the day before the one asked about, with neither a passage nor a statement that nothing
  /// moved. The dates of the season are parameters. What was lawfully deleted is not missing.
  mutating func daysWithoutGateRecord() throws -> Slot {
    guard let unit = try unitOfGates() else { return .unknown }
    let bounds = ComputedFact.daysWithoutGateRecord.parameters.map { parameterSlot($0) }
    guard let from = bounds.first, let until = bounds.last else { return .notLoaded }
    guard from.state == .exact, until.state == .exact else { return .notLoaded }
    let end = min(until.low, question.time.day.daysSinceEpoch)
    guard from.low < end else { return .exact(0) }
    let days = try register.daysOfGates(of: unit, at: moment)
      .filter { $0.daysSinceEpoch >= from.low && $0.daysSinceEpoch < end }
    return .exact(end - from.low - days.count)
  }
}
