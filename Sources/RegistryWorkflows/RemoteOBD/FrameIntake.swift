import RecordExchange
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
  private var decoder = StreamDecoder()
  /// The files that `decoder` has read since it began.
  private var sequence = CaptureSequence()
  /// Files of the sequence in which no frame has ended, begun or gone on yet.
  private var frameless: [String] = []
  /// The file that is being read.
  private var current = ""
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

  /// - Parameter captures: the files that are read; none of them is overwritten.
  init(
    _ request: FrameImportRequest, context: WorkflowContext, registry: Registry, sparing captures: [String]
  ) throws {
    self.request = request
    self.context = context
    self.registry = registry
    findings = try FrameFindings(path: request.findings, sparing: captures)
    // A terminal's clock may run ahead of the registry's by its time zone, not by more.
    fleet = FleetDays(
      acceptedDays: EffectiveInterval(from: Self.firstDay, until: context.now.day.adding(days: 2)))
    run = try registry.write(context.writing("obd-import")) { try $0.beginRun() }
  }

  /// Notes what was found in a folder and cannot be read.
  func noteUnreadable(_ file: FolderWalk.Unreadable) {
    report.unusable.append(
      ImportReport.Unusable(
        path: file.path, code: DocumentError.Code.cannotOpen.rawValue, message: file.message))
  }

  /// Reads one capture to its end.
  ///
  /// - Parameter next: the capture that is read next. Where a frame is cut by the end of this one and the next does not
  ///   begin with a frame, the two are read as one stream; the frame counts where it ends.
  func read(_ path: String, next: String?) throws {
    let before = report.totals
    report.totals = FrameImportReport.Counts()
    let file = try registry.write(context.writing("obd-import", subject: path)) {
      try $0.beginFile(named: path, in: run)
    }
    current = path
    sequence.begin(path)
    let ending = try CaptureInput(path: path).forEachPiece { piece, count in
      sequence.count(piece.count)
      decoder.feed(piece) { take($0) }
      bytesRead += count
      progress(ImportProgress(bytes: bytesRead, totalBytes: totalBytes, records: before.frames + report.totals.frames))
      if let failure { throw failure }
    }
    try findings.add(ending.textFindings, in: path)
    try endStream(unlessItGoesOnIn: next)
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

  private func endStream(unlessItGoesOnIn next: String?) throws {
    var goesOn = false
    if let next, decoder.pause({ take($0) }) != nil { goesOn = try CaptureInput(path: next).beginsWithinFrame() }
    if !goesOn { decoder.finish { take($0) } }
    if let failure { throw failure }
    if report.totals.frames == 0, report.totals.damaged == 0 { frameless.append(current) }
    guard !goesOn else { return }
    for path in frameless { try tellNoFrame(path) }
    frameless = []
    sequence.end()
    decoder = StreamDecoder()
  }

  private func tellNoFrame(_ path: String) throws {
    try findings.add([Finding(.obdNoFrame)], in: path)
    report.unusable.append(
      ImportReport.Unusable(path: path, code: FindingCode.obdNoFrame.id, message: FindingCode.obdNoFrame.title))
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
        let place = sequence.place(of: offset)
        let position = SourcePosition(line: 1, column: 0, byteOffset: place.offset)
        try findings.add([Finding(.obdSkipped, at: position, value: String(count))], in: place.path)
      case .damaged(let damage):
        report.totals.damaged += 1
        let place = sequence.place(of: damage.offset)
        let local = FrameDamage(offset: place.offset, dataLength: damage.dataLength, cause: damage.cause)
        try findings.add([local.finding], in: place.path)
      case .frame(let frame, let offset): try take(frame, at: offset)
      }
    } catch {
      failure = error
    }
  }

  private func take(_ frame: FrameView, at streamOffset: Int) throws {
    let (path, offset) = sequence.place(of: streamOffset)
    let spanned = sequence.paths(from: streamOffset, count: frame.count)
    frameless.removeAll { spanned.contains($0) }
    report.totals.frames += 1
    let outcome = fleet.add(frame) { reopen($0) }
    if let failure { throw failure }
    var found = FrameDecoder.findings(of: frame, at: offset)
    if spanned.count > 1 {
      found.append(Finding(.obdJoined, at: SourcePosition(line: 1, column: 0, byteOffset: offset), value: spanned.last))
    }
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
    let identity = frame.identityText
    if !found.isEmpty { try findings.add(found, in: path, of: identity) }
    if outcome == .accepted { heldBytes += 2 * frame.count }
    if request.keepsFrames {
      kept.append(
        RawFrame(
          identity: identity ?? "", day: (frame.statedAt ?? context.now).day, bytes: frame.wholeFrame.bytes))
      heldBytes += frame.count + 128
    }
    if heldBytes > Self.heldLimit { try flush(current) }
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
