import RegistryModel
import RegistryStore
import RemoteOBD
import Reports

/// One run of an import of captures: frames to days, days to the registry, in bounded memory.
final class FrameIntake {
  private let request: FrameImportRequest
  private let context: WorkflowContext
  private let registry: Registry
  private let findings: FrameFindings
  private let run: ImportRunID
  private var fleet: FleetDays
  private var report = FrameImportReport()
  private var kept: [RawFrame] = []
  /// A bound on the bytes that open days and kept frames take.
  private var heldBytes = 0
  /// What went wrong inside the decoder's closures, which cannot throw.
  private var failure: (any Error)?
  private var bytesRead = 0
  var progress: (ImportProgress) -> Void = { _ in }
  var totalBytes: Int?

  /// Open days are written and forgotten when they may take more than this.
  private static let heldLimit = 64 << 20
  /// Annex Q is of 2018; two years before leave room for terminals of local rules. A clock that was never set says 2000.
  private static let firstDay = CivilDate(year: 2016, month: 1, day: 1)

  init(_ request: FrameImportRequest, context: WorkflowContext, registry: Registry) throws {
    self.request = request
    self.context = context
    self.registry = registry
    findings = try FrameFindings(path: request.findings)
    // A terminal's clock may run ahead of the registry's by its time zone, not by more.
    fleet = FleetDays(
      acceptedDays: EffectiveInterval(from: Self.firstDay, until: context.now.day.adding(days: 2)))
    run = try registry.write(context.writing("obd-import")) { try $0.beginRun() }
  }

  /// Reads one capture to its end.
  func read(_ path: String) throws {
    let before = report.totals
    report.totals = FrameImportReport.Counts()
    let file = try registry.write(context.writing("obd-import", subject: path)) {
      try $0.beginFile(named: path, in: run)
    }
    var decoder = StreamDecoder()
    findings.path = path
    let ending = try CaptureInput(path: path).forEachPiece { piece, count in
      decoder.feed(piece) { take($0) }
      bytesRead += count
      progress(ImportProgress(bytes: bytesRead, totalBytes: totalBytes, records: before.frames + report.totals.frames))
      if let failure { throw failure }
    }
    decoder.finish { take($0) }
    if let failure { throw failure }
    if ending.hasOddDigit { try findings.add([Finding(.obdHex)], of: nil) }
    if ending.foreignBytes > 0 {
      try findings.add([Finding(.obdHexForeign, value: String(ending.foreignBytes))], of: nil)
    }
    if report.totals.frames == 0 {
      try findings.add([Finding(.obdNoFrame)], of: nil)
      report.unusable.append(
        ImportReport.Unusable(path: path, code: FindingCode.obdNoFrame.id, message: FindingCode.obdNoFrame.title))
    }
    report.totals.findings = findings.takeCount()
    let counts = report.totals
    try flush(path)
    try registry.write(context.writing("obd-import", subject: path)) {
      try $0.endFile(file, sha256: ending.sha256, byteCount: ending.byteCount, totals: ImportTotals(counts))
    }
    report.files.append(
      FrameImportReport.File(path: path, form: ending.isHexText ? "hex" : "binary", counts: counts))
    report.totals += before
  }

  /// Ends the run.
  func finish() throws -> FrameImportReport {
    try registry.write(context.writing("obd-import")) { try $0.endRun(run, totals: ImportTotals(report.totals)) }
    try findings.close()
    report.findingCounts = findings.counts
    report.samples = findings.samples
    return report
  }

  private func take(_ event: StreamDecoder.Event) {
    guard failure == nil else { return }
    do {
      switch event {
      case .skipped(let offset, let count):
        report.totals.skippedBytes += count
        let place = SourcePosition(line: 1, column: 0, byteOffset: offset)
        try findings.add([Finding(.obdSkipped, at: place, value: String(count))], of: nil)
      case .frame(let frame, let offset): try take(frame, at: offset)
      }
    } catch {
      failure = error
    }
  }

  private func take(_ frame: FrameView, at offset: Int) throws {
    report.totals.frames += 1
    let outcome = fleet.add(frame) { reopen($0) }
    if let failure { throw failure }
    var found = FrameDecoder.findings(of: frame, at: offset)
    switch outcome {
    case .accepted: report.totals.accepted += 1
    case .duplicate: report.totals.duplicate += 1
    case .withoutData: report.totals.withoutData += 1
    case .rejected(let code):
      report.totals.rejected += 1
      if !found.contains(where: { $0.code == code }) {
        found.append(Finding(code, at: SourcePosition(line: 1, column: 0, byteOffset: offset)))
      }
    }
    if !found.isEmpty { try findings.add(found, of: frame.identityText) }
    if outcome == .accepted { heldBytes += 2 * frame.count }
    if request.keepsFrames {
      kept.append(
        RawFrame(
          identity: frame.identityText, day: (frame.statedAt ?? context.now).day, bytes: frame.wholeFrame.bytes))
      heldBytes += frame.count + 128
    }
    if heldBytes > Self.heldLimit { try flush(findings.path) }
  }

  /// The state of a day from an earlier run or an earlier part of this one.
  private func reopen(_ key: FleetDays.Key) -> VehicleDayAccumulator? {
    do {
      guard let known = try registry.read({ try $0.vehicleDay(identity: key.identity, day: key.day) }) else {
        return nil
      }
      heldBytes += 2 * known.state.count
      guard let accumulator = VehicleDayAccumulator(stateBytes: known.state) else {
        throw StoreError(.corrupt, "the state of \(key.identity) on \(key.day) cannot be read", path: registry.path)
      }
      return accumulator
    } catch {
      failure = error
      return nil
    }
  }

  /// Writes what is open in one transaction.
  private func flush(_ path: String) throws {
    let days = fleet.takeAll().compactMap { VehicleDay($0) }
    heldBytes = 0
    guard !days.isEmpty || !kept.isEmpty else { return }
    let (changed, new) = try registry.write(context.writing("obd-import", subject: path)) { transaction in
      (try days.count { try transaction.store($0) }, try kept.count { try transaction.keep($0) })
    }
    report.changedDays += changed
    report.keptFrames += new
    kept = []
  }
}

extension ImportTotals {
  /// Frames that tell nothing about a day are counted in the report only.
  fileprivate init(_ counts: FrameImportReport.Counts) {
    self.init()
    accepted = counts.accepted
    duplicate = counts.duplicate
    rejected = counts.rejected
    findings = counts.findings
  }
}
