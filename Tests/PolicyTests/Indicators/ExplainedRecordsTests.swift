import RegistryModel
import Testing

@testable import Policy

@Suite("Records behind a figure")
struct ExplainedRecordsTests {
  private let entries: [IndicatorExplanation.Entry] = [
    .init(kind: "check", key: "a", subject: "a", standing: .counted),
    .init(kind: "check", key: "冀A", subject: "b", standing: .uncertain(["check.at"])),
    .init(kind: "check", key: "", subject: nil, standing: .uncertain(["check.at"])),
    .init(kind: "check", key: "c", subject: "", standing: .notMeant(["check.kind=pass"])),
    .init(kind: "check", key: "d", subject: "b", standing: .counted),
  ]

  private func records(_ entries: some Collection<IndicatorExplanation.Entry>) -> ExplainedRecords {
    var records = ExplainedRecords(of: "check")
    for entry in entries { records.append(entry.key, subject: entry.subject, entry.standing) }
    return records
  }

  @Test("Each is what was added, in its order")
  func order() {
    let held = records(entries)
    #expect(Array(held) == entries)
    #expect(held.indices.map { held.standing(at: $0) } == entries.map(\.standing))
  }

  @Test("Joined, they are as if they had been added one by one")
  func joined() {
    for place in 0...entries.count {
      let joined = records(entries.prefix(place)).joined(with: records(entries.dropFirst(place)))
      #expect(joined == records(entries))
    }
  }
}
