import RegistryModel
import RegistryStore

/// Which report served which entry of one machine to one site (clause HB-38): a report serves one entry only, and until the
/// machine leaves.
///
/// A record that has a report and an entry reports its own entry. A report that came too late for its own entry, or none,
/// leaves that entry to the reports that have none of their own, the first of which to lapse serves.
struct ServedReports {
  /// Keys of the entries that were reported before they took place.
  private let reported: Set<String>
  /// When each report was on file, from the earliest on, with the last end among these.
  private let onFile: [(from: Instant, lastEnd: Instant)]

  /// Matches the reports and entries among records of one machine on one site; annulled ones do not count.
  ///
  /// - Complexity: O(n log n) for n records.
  init(_ records: [SubjectState]) {
    let entries = records.filter { !$0.values.isAnnulled }
    let arrivals = entries.compactMap { entry in entry.moment("enteredAt").map { (entry: entry, at: $0) } }
      .sorted { ($0.at, $0.entry.key) < ($1.at, $1.entry.key) }
    var coming = entries.compactMap { WaitingReport($0) }.sorted { $0.reported < $1.reported }[...]
    var waiting = WaitingReports()
    var reported: Set<String> = []
    // When the machine left whose entry a report served, by the key of the report.
    var served: [String: Instant] = [:]
    for (entry, at) in arrivals {
      while let next = coming.first, next.reported < at {
        waiting.add(next)
        coming.removeFirst()
      }
      if let own = entry.moment("reportedAt"), own < at {
        reported.insert(entry.key)
      } else if let report = waiting.takeFirst(liveAt: at) {
        reported.insert(entry.key)
        served[report.key] = entry.moment("exitedAt") ?? .endOfTime
      }
    }
    self.reported = reported
    let times = entries.compactMap { report in
      report.moment("reportedAt").map { from in
        (from: from, end: min(report.moment("exitedAt") ?? .endOfTime, served[report.key] ?? .endOfTime))
      }
    }.sorted { $0.from < $1.from }
    onFile = times.reduce(into: []) { found, time in
      found.append((time.from, max(found.last?.lastEnd ?? time.end, time.end)))
    }
  }

  /// Whether an entry was reported before it took place.
  func isReported(entry key: String) -> Bool { reported.contains(key) }

  /// Whether a report of the machine is on file at a moment: not yet used, or of an entry that has not ended.
  ///
  /// - Complexity: O(log n).
  func isReported(at moment: Instant) -> Bool {
    let made = onFile.leadingCount(while: { $0.from < moment })
    return made > 0 && onFile[made - 1].lastEnd > moment
  }

  /// Whether a record is a report that was made before a moment and has not lapsed by then.
  static func isLive(_ report: SubjectState, at moment: Instant) -> Bool {
    guard let reported = report.moment("reportedAt"), reported < moment else { return false }
    return report.moment("exitedAt").map { $0 > moment } ?? true
  }
}
