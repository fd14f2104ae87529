import RegistryModel
import RegistryStore

/// A report without an entry of its own, which may serve another entry.
struct WaitingReport: Comparable {
  let key: String
  let reported: Instant
  /// When it ceases to serve; the end of time where it never does.
  let lapses: Instant

  /// nil where the record is none.
  init?(_ record: SubjectState) {
    guard record.moment("enteredAt") == nil, let reported = record.moment("reportedAt") else { return nil }
    key = record.key
    self.reported = reported
    lapses = record.moment("exitedAt") ?? .endOfTime
  }

  /// Those that lapse first come first; of two the earlier report.
  static func < (left: WaitingReport, right: WaitingReport) -> Bool {
    (left.lapses, left.reported, left.key) < (right.lapses, right.reported, right.key)
  }
}

/// Reports that wait for entries, the first to lapse on top of a heap: a machine may be reported thousands of times.
struct WaitingReports {
  private var heap: [WaitingReport] = []

  /// Adds a report.
  ///
  /// - Complexity: O(log n).
  mutating func add(_ report: WaitingReport) {
    heap.append(report)
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the first to lapse of those that have not by a moment, which is never before that of an earlier call: what has lapsed
  /// by then serves no later entry either.
  ///
  /// - Complexity: O(log n) for each report that is taken or has lapsed.
  mutating func takeFirst(liveAt moment: Instant) -> WaitingReport? {
    while let first = removeFirst() {
      if first.lapses > moment { return first }
    }
    return nil
  }

  private mutating func removeFirst() -> WaitingReport? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var place = 0
    while true {
      let next = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }.min { heap[$0] < heap[$1] }
      guard let next, heap[next] < heap[place] else { return first }
      heap.swapAt(place, next)
      place = next
    }
  }
}
