import Foundation
import Policy
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// Zones and routes: taking boundaries in, listing them, asking which hold a point.
public struct ZoneWorkflow {
  let context: WorkflowContext

  /// Zones of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Takes the zones of a GeoJSON file in: all of them or, where one is faulty, none.
  ///
  /// - Parameter defaults: values for properties that the file does not state, by name.
  /// - Throws: `StoreError`; `WorkflowError` where the file cannot be read or is no JSON.
  public func importFile(
    _ path: String, defaults: [String: String], replaces: Bool, dryRun: Bool
  ) throws -> ImportReport {
    guard let bytes = WholeFile.bytes(of: path, limit: BoundaryLimits.standard.bytes) else {
      throw WorkflowError(
        .noSuchInput, zh: "没有这样的文件，或无权读取", en: "no such file, or no permission to read it", location: path,
        hintZH: "核对路径", hintEN: "check the path")
    }
    let reading = GeoJSONReader(defaults: defaults).read(bytes)
    if let fault = reading.findings.first(where: { $0.code == .boundaryNotJSON }) {
      let place = fault.position.map { "\(path):\($0.line)" } ?? path
      throw WorkflowError(
        .unusableInput, zh: fault.message.zh, en: fault.message.en, location: place,
        hintZH: fault.hint.zh + "；登记库未改动", hintEN: fault.hint.en + "; the registry is as it was")
    }
    var report = ImportReport(dryRun: dryRun)
    var counts = OutcomeCounts()
    counts.findings = reading.findings.count
    for finding in reading.findings { report.note(finding, path: path, subject: nil) }
    if reading.isAcceptable {
      let registry = try context.openForWriting()
      let write = context.writing("importZones", subject: path)
      let rule: ConflictRule = replaces ? .replace : .report
      let store = { (transaction: RegistryTransaction) in
        for zone in reading.zones { counts[try self.store(zone, rule, transaction)] += 1 }
      }
      if dryRun { try registry.rehearse(write, store) } else { try registry.write(write, store) }
      if !dryRun { report.auditHead = try registry.read { try $0.auditHead() } }
    } else {
      counts[.rejected] = max(1, reading.zones.count)
    }
    report.totals = counts
    report.files = [.init(path: path, dialect: "GeoJSON", counts: counts, cutAtByte: nil)]
    return report
  }

  private func store(
    _ zone: ZoneDraft, _ rule: ConflictRule, _ transaction: RegistryTransaction
  ) throws -> RecordOutcome {
    let from = Instant(zone.from ?? context.now.day)
    let boundary = try transaction.store(
      ZoneBoundary(number: zone.boundary, from: from, shape: zone.shape, statedSystem: zone.statedSystem),
      onConflict: rule)
    let record = try transaction.store(
      RegisterDelta(
        kind: .zone, key: zone.key, record: "zone-\(zone.key)-\(from.day)", effective: from, values: zone.values),
      onConflict: rule)
    if boundary == .conflict || record == .conflict { return .quarantined }
    return boundary == .duplicate && record == .duplicate ? .duplicate : .accepted
  }

  /// The zones of the registry as they stand at the moment asked.
  ///
  /// - Parameter isWholeDay: Whether a day was asked about, not a moment of it.
  /// - Throws: `StoreError`.
  public func list(isWholeDay: Bool = false) throws -> ZoneReport {
    try context.openForReading().read { reader in
      let boundaries = try self.boundaries(reader)
      var zones: [ZoneReport.Zone] = []
      try reader.forEachState(of: .zone, RegisterQuestion(at: context.at, knownAt: context.knownAt)) { state in
        zones.append(line(state, boundaries, isWholeDay: isWholeDay))
      }
      return ZoneReport(at: context.at, point: nil, zones: zones)
    }
  }

  /// The zones in force that hold a point.
  ///
  /// - Parameters:
  ///   - point: `LON,LAT` in degrees, WGS-84.
  ///   - isWholeDay: Whether a day was asked about, not a moment of it.
  /// - Throws: `StoreError`; `WorkflowError` where the point cannot be read.
  public func zones(at point: String, isWholeDay: Bool = false) throws -> ZoneReport {
    try context.openForReading().read { reader in
      let found = try ZonesAtPoint(reader: reader, at: context.at, knownAt: context.knownAt).zones(at: point)
      let boundaries = try self.boundaries(reader)
      var report = ZoneReport(
        at: context.at, point: point,
        zones: found.inside.map { line($0.zone, boundaries, isWholeDay: isWholeDay, $0.location.note) })
      report.withoutBoundary = found.withoutBoundary
      report.noBoundaryLoaded = try reader.boundaries(knownAt: context.knownAt).isEmpty
      return report
    }
  }

  /// The boundaries that hold at the moment asked, by their numbers.
  private func boundaries(_ reader: RegistryReader) throws -> [String: StoredBoundary] {
    let stored = try reader.boundaries(knownAt: context.knownAt).filter {
      MomentInterval(from: $0.from, until: $0.until).contains(context.at)
    }
    return Dictionary(stored.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func line(
    _ state: SubjectState, _ boundaries: [String: StoredBoundary], isWholeDay: Bool, _ note: BilingualText? = nil
  ) -> ZoneReport.Zone {
    let boundary = boundaries[state.text("boundary") ?? state.key]
    let notes = [note, pastNote(state), hoursNote(state, isWholeDay: isWholeDay)].compactMap { $0 }
    return ZoneReport.Zone(
      id: state.key, kind: state.text("kind") ?? "", place: state.text("place") ?? "", notice: state.text("notice"),
      from: state.day("from"), until: state.day("until"), hours: state.text("hours"),
      stagesBanned: state.text("stagesBanned"), hasBoundary: boundary != nil,
      statedSystem: boundary?.statedSystem.rawValue,
      note: notes.isEmpty
        ? nil
        : BilingualText(
          zh: notes.map(\.zh).joined(separator: "；"), en: notes.map(\.en).joined(separator: "; ")))
  }

  /// What to know of a zone that is not in force on the day asked.
  private func pastNote(_ state: SubjectState) -> BilingualText? {
    let day = context.at.day
    if let from = state.day("from"), day < from {
      return BilingualText(zh: "\(day) 尚未施行", en: "not yet in force on \(day)")
    }
    if let until = state.day("until"), day >= until {
      return BilingualText(zh: "\(day) 已失效", en: "no longer in force on \(day)")
    }
    return nil
  }

  /// What to know of a zone with hours: whether the moment asked lies within them.
  private func hoursNote(_ state: SubjectState, isWholeDay: Bool) -> BilingualText? {
    guard let text = state.text("hours") else { return nil }
    guard let hours = HoursOfDay(text) else {
      return BilingualText(zh: "时段 \(text) 不能识别", en: "its hours \(text) cannot be read")
    }
    let minute = context.at.secondOfDay / 60
    switch hours.contain(isWholeDay ? 0...1439 : minute...minute) {
    case .yes: return nil
    case .no: return BilingualText(zh: "此刻不在其时段 \(text) 内", en: "this moment is outside its hours \(text)")
    case .unknown: return BilingualText(zh: "当日仅 \(text) 有效", en: "on that day only within its hours \(text)")
    }
  }
}

/// Which zones hold a point that a person wrote.
struct ZonesAtPoint {
  let reader: RegistryReader
  let at: Instant
  let knownAt: Instant?

  func zones(at text: String) throws -> ZonesAtPosition {
    let position: Position
    do throws(StatedPosition.Fault) {
      position = try StatedPosition(text).position
    } catch {
      throw WorkflowError(
        .usage, zh: error.message.zh, en: error.message.en, location: text, hintZH: error.hint.zh,
        hintEN: error.hint.en)
    }
    return try reader.zones(at: position, moment: at, knownAt: knownAt)
  }
}
