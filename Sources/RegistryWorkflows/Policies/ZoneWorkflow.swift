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
  /// - Throws: `StoreError`; `WorkflowError` where the file cannot be read.
  public func importFile(
    _ path: String, defaults: [String: String], replaces: Bool, dryRun: Bool
  ) throws -> ImportReport {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        .noSuchInput, zh: "没有这样的文件，或无权读取", en: "no such file, or no permission to read it", location: path,
        hintZH: "核对路径", hintEN: "check the path")
    }
    let reading = GeoJSONReader(defaults: defaults).read([UInt8](data))
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

  /// The zones of the registry, those in force at the moment asked marked.
  ///
  /// - Throws: `StoreError`.
  public func list() throws -> ZoneReport {
    try context.openForReading().read { reader in
      let boundaries = Set(try reader.boundaries(knownAt: context.knownAt).map(\.number))
      var zones: [ZoneReport.Zone] = []
      try reader.forEachState(of: .zone, RegisterQuestion(at: context.at, knownAt: context.knownAt)) { state in
        zones.append(Self.line(state, hasBoundary: boundaries.contains(state.text("boundary") ?? state.key), note: nil))
      }
      return ZoneReport(at: context.at, point: nil, zones: zones)
    }
  }

  /// The zones in force that hold a point.
  ///
  /// - Parameter point: `LON,LAT` in degrees, WGS-84.
  /// - Throws: `StoreError`; `WorkflowError` where the point cannot be read.
  public func zones(at point: String) throws -> ZoneReport {
    try context.openForReading().read { reader in
      let found = try ZonesAtPoint(reader: reader, at: context.at, knownAt: context.knownAt).zones(at: point)
      var report = ZoneReport(
        at: context.at, point: point,
        zones: found.inside.map { Self.line($0.zone, hasBoundary: true, note: $0.location.note) })
      report.withoutBoundary = found.withoutBoundary
      return report
    }
  }

  private static func line(_ state: SubjectState, hasBoundary: Bool, note: BilingualText?) -> ZoneReport.Zone {
    ZoneReport.Zone(
      id: state.key, kind: state.text("kind") ?? "", place: state.text("place") ?? "", notice: state.text("notice"),
      from: state.day("from"), until: state.day("until"), hours: state.text("hours"),
      stagesBanned: state.text("stagesBanned"), hasBoundary: hasBoundary, note: note)
  }
}

/// Which zones hold a point that a person wrote.
struct ZonesAtPoint {
  let reader: RegistryReader
  let at: Instant
  let knownAt: Instant?

  func zones(at text: String) throws -> ZonesAtPosition {
    guard let position = Position(text) else {
      throw WorkflowError(
        .usage, zh: "不是坐标", en: "this is no position", location: text, hintZH: "写作 经度,纬度（WGS-84），如 114.193,38.259",
        hintEN: "write longitude,latitude in WGS-84, such as 114.193,38.259")
    }
    return try reader.zones(at: position, moment: at, knownAt: knownAt)
  }
}
