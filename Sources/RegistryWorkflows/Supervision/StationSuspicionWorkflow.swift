public import RegistryModel
import RegistryStore
public import Reports
import StationOversight

/// Looks through the inspections for suspicions about stations, and records them where asked to (clause PS-33).
///
/// A suspicion is recorded as a check of kind `stationSuspicion` with status `suspected`: not as supervision of the
/// station (clause HB-25 counts that), and never as a finding that a ranking counts.
public struct StationSuspicionWorkflow {
  let context: WorkflowContext

  /// Suspicions from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The suspicions of a month, or of everything up to the moment asked about.
  ///
  /// - Parameters:
  ///   - station: tells of this station only; of others no more is looked at than may be a copy.
  ///   - opening: records each cause as a suspected check, once, whatever became of it since.
  /// - Throws: `StoreError`; `WorkflowError` where the registry does not know the station.
  /// - Complexity: O(inspections).
  public func run(month: YearMonth?, station: StationCode?, opening: Bool) throws -> StationSuspicionReport {
    guard opening else {
      return try context.openForReading().read { try self.report(month, station, $0) }
    }
    let registry = try context.openForWriting()
    // Looking takes long and writing does not: nobody else waits while the records are looked through.
    var report = try registry.read { try self.report(month, station, $0) }
    guard report.suspicions.contains(where: { $0.status == nil }) else { return report }
    try registry.write(context.writing("suspicions", subject: month.map { "\($0)" } ?? "", detail: station?.text ?? ""))
    {
      try self.open(&report, in: $0)
    }
    return report
  }

  private func report(
    _ month: YearMonth?, _ station: StationCode?, _ reader: RegistryReader
  ) throws -> StationSuspicionReport {
    if let station {
      try NarrowingKeys(reader: reader, knownAt: context.knownAt).require(.station, station.text)
    }
    let interval =
      month.map { MomentInterval(from: Instant($0.firstDay), until: Instant($0.adding(months: 1).firstDay)) }
      ?? MomentInterval(until: Instant(millisecondsSinceEpoch: context.at.millisecondsSinceEpoch + 1))
    var (found, count) = try suspicions(during: interval, station, reader)
    if let station { found.removeAll { $0.station != station } }
    var report = StationSuspicionReport(month: month, inspections: count)
    var standing = try SuspicionStanding(reader, context)
    for suspicion in found {
      let known = try reader.state(of: .check, key: suspicion.key, .latest(knownAt: context.knownAt))
      let name = try reader.state(of: .station, key: suspicion.station.text, .latest())?.text("name")
      report.suspicions.append(
        StationSuspicionReport.Entry(
          suspicion, name: name, status: try standing.word(of: known, at: suspicion.station), opened: false))
    }
    return report
  }

  /// What is noticed among the inspections of a time, and how many these are. A second look takes those alone on which
  /// something may rest, so that memory does not hold the others.
  private func suspicions(
    during interval: MomentInterval, _ station: StationCode?, _ reader: RegistryReader
  ) throws -> (found: [Suspicion], inspections: Int) {
    var sieve = SuspicionSieve()
    var count = 0
    func walk(_ stations: ObservedStations, _ look: (ObservedTest, Int64) -> Void) throws {
      try reader.forEachObservedTest(during: interval, at: stations, knownAt: context.knownAt) { test, number in
        look(test, number)
        count += 1
        context.report(WorkStage(BilingualText(zh: "检验记录", en: "inspections"), done: count))
      }
    }
    try walk(station.map { .only($0) } ?? .all) { sieve.look(at: $0, number: $1) }
    if let station { try walk(.besides(station)) { sieve.compare($0, number: $1) } }
    var scan = SuspicionScan(after: sieve)
    let numbers = sieve.numbers()
    var looked = 0
    try reader.forEachObservedTest(numbered: numbers, knownAt: context.knownAt) { test in
      scan.look(at: test)
      looked += 1
      let title = BilingualText(zh: "可疑的检验", en: "conspicuous inspections")
      context.report(WorkStage(title, done: looked, of: numbers.count))
    }
    return (scan.suspicions(), count)
  }

  /// Records the causes that no check has, by the way that all records take.
  private func open(_ report: inout StationSuspicionReport, in transaction: RegistryTransaction) throws {
    var intake = RecordIntake(expectedStation: nil)
    for index in report.suspicions.indices {
      let entry = report.suspicions[index]
      guard try transaction.reader.state(of: .check, key: entry.check, .latest()) == nil else { continue }
      guard let place = try transaction.reader.state(of: .station, key: entry.station, .latest())?.text("place") else {
        report.suspicions[index].unopened = BilingualText(
          zh: "登记库没有该机构的所在地（place）：补录后再立项",
          en: "the register does not say where the station is (place): record it, then open")
        continue
      }
      let delta = RegisterDelta(
        kind: .check, key: entry.check, record: entry.check, effective: context.at, stated: context.now,
        values: [
          "kind": .text(CheckKind.stationSuspicion.rawValue), "at": .moment(context.at), "place": .text(place),
          "station": .text(entry.station), "outcome": .text(FindingOutcome.notJudged.rawValue),
          "status": .text(FindingStatus.suspected.rawValue),
          "cause": .text(String(entry.cause.prefix(128))), "reason": .text(Self.reason(entry)),
        ])
      let result = try intake.take(delta, findings: [], in: transaction)
      guard result.outcome == .accepted else {
        report.suspicions[index].unopened = result.reason?.title
        continue
      }
      report.suspicions[index].status = FindingStatus.suspected.rawValue
      report.suspicions[index].opened = true
    }
  }

  /// The numbers that the trigger noticed, in both languages and 256 characters. What it is called and where it comes from
  /// follow from the cause.
  private static func reason(_ entry: StationSuspicionReport.Entry) -> String {
    let numbers = entry.numbers.map { $0.name.zh + " / " + $0.name.en + " " + $0.value }.joined(separator: "；")
    return String(numbers.prefix(256))
  }
}
