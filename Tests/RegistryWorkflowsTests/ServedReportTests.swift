import RegistryModel
import TestSupport
import Testing

@testable import RegistryStore
@testable import RegistryWorkflows

/// Which report served which entry, held against the search of all reports for each entry.
struct ServedReportTests {
  private static func moment(_ random: inout SeededGenerator) -> Instant {
    Instant(millisecondsSinceEpoch: Int64.random(in: 0..<20, using: &random))
  }

  private static func records(_ random: inout SeededGenerator) -> [SubjectState] {
    (0..<14).map { number in
      var values: [String: AttributeValue] = [:]
      for name in ["reportedAt", "enteredAt", "exitedAt"] where random.below(2) == 0 {
        values[name] = .moment(moment(&random))
      }
      if random.below(8) == 0 { values["status"] = .text("annulled") }
      return SubjectState(
        kind: .siteEntry, key: "E\(number)", values: values, record: "r", from: .endOfTime, until: nil,
        statedAt: .endOfTime, version: RecordVersion(recordedAt: .endOfTime, replacedAt: nil), isOneStatement: true)
    }
  }

  /// The reports that serve entries, by the keys of the entries.
  private static func serving(_ entries: [SubjectState]) -> [String: String] {
    func order(_ report: SubjectState) -> (Instant, Instant, String) {
      (report.moment("exitedAt") ?? .endOfTime, report.moment("reportedAt") ?? .endOfTime, report.key)
    }
    let arrivals = entries.compactMap { entry in entry.moment("enteredAt").map { (entry: entry, at: $0) } }
      .sorted { ($0.at, $0.entry.key) < ($1.at, $1.entry.key) }
    var free = entries.filter { $0.moment("enteredAt") == nil && $0.moment("reportedAt") != nil }
      .sorted { order($0) < order($1) }
    var serving: [String: String] = [:]
    for (entry, at) in arrivals {
      if let own = entry.moment("reportedAt"), own < at {
        serving[entry.key] = entry.key
      } else if let index = free.firstIndex(where: { ServedReports.isLive($0, at: at) }) {
        serving[entry.key] = free.remove(at: index).key
      }
    }
    return serving
  }

  @Test("An entry is reported, and a report on file, as the search of all of them tells", arguments: UInt64(0)..<300)
  func same(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let entries = records.filter { !$0.values.isAnnulled }
    let serving = Self.serving(entries)
    let served = ServedReports(records)
    for record in records { #expect(served.isReported(entry: record.key) == (serving[record.key] != nil)) }
    for time in Int64(-1)...21 {
      let moment = Instant(millisecondsSinceEpoch: time)
      let isOnFile = entries.contains { report in
        guard ServedReports.isLive(report, at: moment) else { return false }
        let entry = entries.first { $0.key != report.key && serving[$0.key] == report.key }
        return entry?.moment("exitedAt").map { $0 > moment } ?? true
      }
      #expect(served.isReported(at: moment) == isOnFile, "\(time)")
    }
  }
}
