import RegistryModel

/// The prepared statements with which inspections are written, kept as long as their connection.
///
/// They are held one by one, since finding a statement by its text costs a tenth of executing it.
final class InspectionWriter {
  private let core: Statement
  private let known: Statement
  private let supersede: Statement
  private let detail: Statement
  private let obd: Statement
  private let process: Statement
  private let lugdown: Statement
  private let freeAcceleration: Statement
  private let filterSmoke: Statement
  private let ringelmann: Statement
  private let doubleIdle: Statement
  private let steadyState: Statement
  private let shortTransient: Statement
  private let transient: Statement

  init(_ connection: Connection) throws {
    func prepare(_ sql: String) throws -> Statement { try Statement(sql, on: connection.handle) }
    core = try prepare(InspectionCore.insertion)
    known = try prepare(InspectionWriter.knownQuery)
    supersede = try prepare(InspectionWriter.supersession)
    detail = try prepare(PartTables.detail.insertion)
    obd = try prepare(PartTables.obd.insertion)
    process = try prepare(PartTables.process.insertion)
    lugdown = try prepare(PartTables.lugdown.insertion)
    freeAcceleration = try prepare(PartTables.freeAcceleration.insertion)
    filterSmoke = try prepare(PartTables.filterSmoke.insertion)
    ringelmann = try prepare(PartTables.ringelmann.insertion)
    doubleIdle = try prepare(PartTables.doubleIdle.insertion)
    steadyState = try prepare(PartTables.steadyState.insertion)
    shortTransient = try prepare(PartTables.shortTransient.insertion)
    transient = try prepare(PartTables.transient.insertion)
  }

  /// What is known of a station's serial: versions that stand, versions that were replaced, and records that name it as what
  /// they replace.
  static let knownQuery = """
    SELECT id, 0, serial, vin FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NULL
    UNION ALL
    SELECT id, 1, serial, vin FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NOT NULL
    UNION ALL
    SELECT id, 2, serial, vin FROM inspection WHERE supersedes = ?1 AND station = ?2
    """

  /// Of any vehicle where the fifth parameter is not bound.
  static let supersession = """
    UPDATE inspection SET replacedAt = ?3, replacedBy = ?4
    WHERE serial = ?1 AND station = ?2 AND replacedAt IS NULL AND (?5 IS NULL OR vin = ?5)
    """

  /// What is known of a station's serial.
  struct Known {
    var current: Int64?
    var replaced: [Int64] = []
    /// The record of the same vehicle that replaces the serial; that with the first serial where there are several.
    var successor: (id: Int64, serial: String)?
    /// Other vehicles' records that name this one as what they replace.
    var foreignCorrections: [(id: Int64, serial: String)] = []

    var versions: [Int64] { (current.map { [$0] } ?? []) + replaced }
  }

  func known(of record: InspectionRecord) throws -> Known {
    var result = Known()
    let serial = record.serial.text
    known.bind(1, serial)
    known.bind(2, record.station.text)
    defer { known.reset() }
    while try known.step() {
      let id = known.integer(0)
      switch known.integer(1) {
      case 0: result.current = id
      case 1: result.replaced.append(id)
      default:
        let successor = known.text(2)
        // A record that names its own serial replaces nothing.
        if successor == serial { continue }
        guard known.text(3) == record.vehicle.vin.text else {
          result.foreignCorrections.append((id, successor))
          continue
        }
        if result.successor.map({ successor < $0.serial }) ?? true { result.successor = (id, successor) }
      }
    }
    return result
  }

  /// Marks the version that stands of a station's serial as replaced by `successor`; only that of the vehicle `vin` where it is
  /// given.
  func replace(
    _ station: StationCode, _ serial: InspectionSerial, of vin: VIN? = nil, by successor: Int64?, at moment: Instant
  ) throws {
    supersede.bind(1, serial.text)
    supersede.bind(2, station.text)
    supersede.bind(3, moment.millisecondsSinceEpoch)
    supersede.bind(4, successor)
    supersede.bind(5, vin?.text)
    try supersede.run()
  }

  /// Writes all rows of a record and answers the id of its core.
  func insert(
    _ record: InspectionRecord, _ source: SourceSlice?, _ judgement: Judgement?, recordedAt: Instant,
    replacedBy: Int64?, _ connection: Connection
  ) throws -> Int64 {
    try InspectionCore.insert(
      record, source, judgement, recordedAt: recordedAt, replacedBy: replacedBy, with: core)
    let id = connection.lastInsertedID
    try PartTables.detail.insert(InspectionDetail(record), of: id, with: detail)
    if let check = record.obd { try PartTables.obd.insert(check, of: id, with: obd) }
    for result in record.results { try insert(result, of: id) }
    if let attachment = record.process { try PartTables.process.insert(attachment, of: id, with: process) }
    return id
  }

  private func insert(_ result: MethodResult, of id: Int64) throws {
    switch result {
    case .lugdown(let part): try PartTables.lugdown.insert(part, of: id, with: lugdown)
    case .freeAcceleration(let part): try PartTables.freeAcceleration.insert(part, of: id, with: freeAcceleration)
    case .filterSmoke(let part): try PartTables.filterSmoke.insert(part, of: id, with: filterSmoke)
    case .ringelmann(let part): try PartTables.ringelmann.insert(part, of: id, with: ringelmann)
    case .doubleIdle(let part): try PartTables.doubleIdle.insert(part, of: id, with: doubleIdle)
    case .steadyState(let part): try PartTables.steadyState.insert(part, of: id, with: steadyState)
    case .shortTransient(let part): try PartTables.shortTransient.insert(part, of: id, with: shortTransient)
    case .transient(let part): try PartTables.transient.insert(part, of: id, with: transient)
    }
  }
}
