import RegistryModel

/// The days from the one asked about on which something still counts: up to the deadline, and where the indicator counts
/// only within a named period (clause XC-27), within that.
struct CountingDays {
  /// The days, ascending.
  let days: [CivilDate]
  /// The named period that no notice declares; nil where it is declared, or none is named.
  let undeclared: String?
  /// The named period that is over; nil where it is not, or none is named.
  let over: String?

  /// - Complexity: O(days to the deadline × windows of that name).
  init(from day: CivilDate, to deadline: CivilDate, within names: [String], _ notices: PlaceNotices) {
    let all =
      day <= deadline ? (day.daysSinceEpoch...deadline.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) } : []
    guard let name = names.first else {
      self.init(days: all, undeclared: nil, over: nil)
      return
    }
    let windows = notices.windows(named: name).map(\.moments)
    let open = all.filter { day in
      let own = MomentInterval(from: Instant(day), until: Instant(day.adding(days: 1)))
      return windows.contains { $0.overlaps(own) }
    }
    self.init(
      days: open, undeclared: windows.isEmpty ? name : nil, over: !windows.isEmpty && open.isEmpty ? name : nil)
  }

  private init(days: [CivilDate], undeclared: String?, over: String?) {
    self.days = days
    self.undeclared = undeclared
    self.over = over
  }
}
