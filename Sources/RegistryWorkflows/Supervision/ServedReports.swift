import RegistryModel
import RegistryStore

/// Which report served which entry of one machine to one site (clause HB-38): a report serves one entry only, and until the
/// machine leaves.
///
/// A record that has a report and an entry reports its own entry. A report that came too late for its own entry, or none,
/// leaves that entry to the reports that have none of their own, the first of which to lapse serves.
struct ServedReports {
  private let entries: [SubjectState]
  /// Keys of the reports that serve, by the keys of the entries they serve.
  private let serving: [String: String]

  /// Matches the reports and entries among records of one machine on one site; annulled ones do not count.
  ///
  /// - Complexity: O(n²) for n records.
  init(_ records: [SubjectState]) {
    entries = records.filter { !$0.values.isAnnulled }
    let arrivals = entries.compactMap { entry in entry.moment("enteredAt").map { (entry: entry, at: $0) } }
      .sorted { ($0.at, $0.entry.key) < ($1.at, $1.entry.key) }
    var free = entries.filter { $0.moment("enteredAt") == nil && $0.moment("reportedAt") != nil }
      .sorted { ServedReports.lapse(of: $0) < ServedReports.lapse(of: $1) }
    var serving: [String: String] = [:]
    for (entry, at) in arrivals {
      if let own = entry.moment("reportedAt"), own < at {
        serving[entry.key] = entry.key
      } else if let index = free.firstIndex(where: { ServedReports.isLive($0, at: at) }) {
        serving[entry.key] = free.remove(at: index).key
      }
    }
    self.serving = serving
  }

  /// Whether an entry was reported before it took place.
  func isReported(entry key: String) -> Bool { serving[key] != nil }

  /// Whether a report of the machine is on file at a moment: not yet used, or of an entry that has not ended.
  func isReported(at moment: Instant) -> Bool {
    let used = Dictionary(serving.filter { $0.key != $0.value }.map { ($0.value, $0.key) }) { first, _ in first }
    let byKey = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    return entries.contains { report in
      guard Self.isLive(report, at: moment) else { return false }
      guard let entry = used[report.key].flatMap({ byKey[$0] }) else { return true }
      return entry.moment("exitedAt").map { $0 > moment } ?? true
    }
  }

  /// Whether a record is a report that was made before a moment and has not lapsed by then.
  static func isLive(_ report: SubjectState, at moment: Instant) -> Bool {
    guard let reported = report.moment("reportedAt"), reported < moment else { return false }
    return report.moment("exitedAt").map { $0 > moment } ?? true
  }

  /// When a report ceases to serve, those that never do last; of two the earlier report.
  private static func lapse(of report: SubjectState) -> (Instant, Instant, String) {
    let never = Instant.endOfTime
    return (report.moment("exitedAt") ?? never, report.moment("reportedAt") ?? never, report.key)
  }
}
