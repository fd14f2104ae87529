import RecordExchange
public import RegistryModel

/// Makes a register, station files and supervision findings from a seed.
///
/// The files are named so that their sorted order is the order in which they should be imported. Memory does not grow
/// with the number of records: a vehicle is computed anew from its number wherever it is needed.
public struct SampleGenerator: Sendable {
  /// What is made.
  public let options: SampleOptions

  /// A generator for `options`.
  public init(options: SampleOptions) {
    self.options = options
  }

  /// Writes all files to `sink`.
  ///
  /// - Parameter report: takes how far the writing is.
  /// - Returns: how many records of each kind were written and which faults they have.
  /// - Throws: what the sink throws.
  /// - Complexity: O(records).
  @discardableResult
  public func write(
    to sink: inout some SampleSink, report: (WorkStage) -> Void = { _ in }
  ) throws -> SampleSummary {
    var summary = SampleSummary()
    try writeRegister(to: &sink, &summary, report)
    try writeInspections(to: &sink, &summary, report)
    try writeChecks(to: &sink, &summary, report)
    try sink.end()
    return summary
  }

  private func writeRegister(
    to sink: inout some SampleSink, _ summary: inout SampleSummary, _ report: (WorkStage) -> Void
  ) throws {
    try sink.begin("1-register.xml")
    var bytes: [UInt8] = []
    RegisterDeltaWriter.start(created: Instant(options.from), to: &bytes)
    let register = SampleRegister(options: options)
    for section in SampleRegister.Section.allCases {
      for index in 0..<register.count(of: section) {
        for delta in register.deltas(of: section, at: index) {
          RegisterDeltaWriter.write(delta, to: &bytes)
          summary.registerRecords += 1
        }
        report(WorkStage(SampleGenerator.registerTitle, done: summary.registerRecords))
        try SampleGenerator.flush(&bytes, to: &sink)
      }
    }
    RegisterDeltaWriter.end(to: &bytes)
    try sink.append(bytes)
  }

  private func writeInspections(
    to sink: inout some SampleSink, _ summary: inout SampleSummary, _ report: (WorkStage) -> Void
  ) throws {
    var bytes: [UInt8] = []
    let created = Instant(options.to.adding(days: 1))
    if options.isSingleFile {
      try sink.begin("2-inspections.xml")
      InspectionRecordWriter.start(created: created, to: &bytes)
    }
    for number in 0..<options.stations {
      guard let station = SampleStation(number: number, options: options) else { continue }
      if !options.isSingleFile {
        try sink.begin("2-inspections-\(station.code.text).xml")
        InspectionRecordWriter.start(station: station.code, created: created, to: &bytes)
      }
      var ledger = StationLedger(station: station, options: options)
      while let (record, fault) = ledger.next() {
        InspectionRecordWriter.write(record, to: &bytes)
        summary.count(record, fault)
        report(WorkStage(SampleGenerator.inspectionTitle, done: summary.inspections, of: options.inspections))
        try SampleGenerator.flush(&bytes, to: &sink)
      }
      if !options.isSingleFile {
        InspectionRecordWriter.end(to: &bytes)
        try sink.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if options.isSingleFile {
      InspectionRecordWriter.end(to: &bytes)
      try sink.append(bytes)
    }
  }

  private func writeChecks(
    to sink: inout some SampleSink, _ summary: inout SampleSummary, _ report: (WorkStage) -> Void
  ) throws {
    try sink.begin("3-checks.xml")
    var bytes: [UInt8] = []
    RegisterDeltaWriter.start(created: Instant(options.to.adding(days: 1)), to: &bytes)
    let checks = SampleChecks(options: options)
    for index in 0..<checks.count {
      for delta in checks.deltas(at: index) {
        RegisterDeltaWriter.write(delta, to: &bytes)
        summary.checkRecords += 1
      }
      report(WorkStage(SampleGenerator.checkTitle, done: index + 1, of: checks.count))
      try SampleGenerator.flush(&bytes, to: &sink)
    }
    RegisterDeltaWriter.end(to: &bytes)
    try sink.append(bytes)
  }

  private static let registerTitle = BilingualText(zh: "登记记录", en: "register records")
  private static let inspectionTitle = BilingualText(zh: "检验记录", en: "inspections")
  private static let checkTitle = BilingualText(zh: "监督检查", en: "checks")

  private static func flush(_ bytes: inout [UInt8], to sink: inout some SampleSink) throws {
    guard bytes.count >= 1 << 18 else { return }
    try sink.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// What was written.
public struct SampleSummary: Hashable, Sendable {
  /// Register records: units, workshops, stations, lines, vehicles, machines.
  public internal(set) var registerRecords = 0
  /// Inspection records.
  public internal(set) var inspections = 0
  /// Inspection records of which the station's verdict is a fail.
  public internal(set) var failedInspections = 0
  /// Records of supervision checks; a check that is confirmed or annulled later has two.
  public internal(set) var checkRecords = 0
  /// Inspection records with a fault, by kind of fault.
  public internal(set) var faults: [SampleFault: Int] = [:]

  mutating func count(_ record: InspectionRecord, _ fault: SampleFault?) {
    inspections += 1
    if record.verdict == .fail { failedInspections += 1 }
    if let fault { faults[fault, default: 0] += 1 }
  }
}
