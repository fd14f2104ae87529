import RegistryModel

/// How a day of a remote monitor lies in its tables.
enum VehicleDayRows {
  /// The columns that hold what was told, in the order of `read` and `bind`.
  static let columns = [
    "identity", "day", "firstContact", "lastContact", "minutesOnline", "recordCount", "obdRecordCount", "distance",
    "odometerBreaks", "upstreamNOxSum", "upstreamNOxCount", "downstreamNOxSum", "downstreamNOxCount", "lampIsOnAtEnd",
    "faultsAtEnd", "lampToldFrom", "faultsToldFrom",
  ]

  /// The columns from which `read` reads, the id in front.
  static let selection = (["id"] + columns).joined(separator: ", ")

  /// The columns of a whole row: the timeline is long and seldom asked for.
  static let storedColumns = columns + ["timeline"]

  static let eventColumns = ["kind", "fault", "firstSeen", "lastSeen", "endedBy"]

  /// Reads the row of a day whose first column is its id; events and state are read apart.
  static func read(_ statement: Statement) throws -> (id: Int64, day: VehicleDay) {
    var row = RowReader(statement)
    let id = try row.integer64()
    var day = VehicleDay(
      identity: try row.text(), day: CivilDate(daysSinceEpoch: try row.integer()), firstContact: try row.moment(),
      lastContact: try row.moment(), minutesOnline: try row.integer())
    day.recordCount = try row.integer()
    day.obdRecordCount = try row.integer()
    day.distance = row.optionalInteger()
    day.odometerBreaks = try row.integer()
    day.upstreamNOx = VehicleDay.ValueSum(sum: try row.integer(), count: try row.integer())
    day.downstreamNOx = VehicleDay.ValueSum(sum: try row.integer(), count: try row.integer())
    day.lampIsOnAtEnd = row.optionalFlag()
    day.faultsAtEnd = try row.optionalText().map { try TextList.texts($0) }
    day.lampToldFrom = row.optionalMoment()
    day.faultsToldFrom = row.optionalMoment()
    return (id, day)
  }

  static func bind(_ day: VehicleDay, to row: inout RowWriter) {
    row.text(day.identity)
    row.day(day.day)
    row.moment(day.firstContact)
    row.moment(day.lastContact)
    row.integer(day.minutesOnline)
    row.integer(day.recordCount)
    row.integer(day.obdRecordCount)
    row.integer(day.distance)
    row.integer(day.odometerBreaks)
    for sum in [day.upstreamNOx, day.downstreamNOx] {
      row.integer(sum.sum)
      row.integer(sum.count)
    }
    row.flag(day.lampIsOnAtEnd)
    // No list and an empty list differ: the one is silence, the other says that there is no fault.
    row.text(day.faultsAtEnd.map { TextList.column($0) ?? "[]" })
    row.moment(day.lampToldFrom)
    row.moment(day.faultsToldFrom)
    row.blob(day.timeline)
  }

  static func events(of id: Int64, _ connection: Connection) throws -> [VehicleDay.Event] {
    try connection.all(
      """
      SELECT \(eventColumns.joined(separator: ", ")) FROM vehicleDayEvent WHERE vehicleDay = ?1 ORDER BY position
      """, { $0.bind(1, id) }
    ) { statement in
      var row = RowReader(statement)
      return VehicleDay.Event(
        kind: try row.code(), fault: try row.text(), firstSeen: try row.moment(), lastSeen: try row.moment(),
        endedBy: row.optionalMoment())
    }
  }

  static func timeline(of id: Int64, _ connection: Connection) throws -> [UInt8] {
    try connection.first("SELECT timeline FROM vehicleDay WHERE id = ?1", { $0.bind(1, id) }) { $0.blob(0) } ?? []
  }

  static func state(of id: Int64, _ connection: Connection) throws -> [UInt8] {
    try connection.first("SELECT bytes FROM vehicleDayState WHERE vehicleDay = ?1", { $0.bind(1, id) }) { $0.blob(0) }
      ?? []
  }
}
