public import RegistryModel

extension RegistryTransaction {
  /// Keeps a day of a remote monitor in place of what is known of it; the older version stays as history without its
  /// state.
  ///
  /// - Returns: false where the registry holds exactly this already.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + size of the day).
  public func store(_ day: VehicleDay) throws -> Bool {
    let known = try reader.standingVehicleDay(identity: day.identity, day: day.day)
    if let known {
      guard known.day != day else { return false }
      try retire(known.id)
    }
    let names = VehicleDayRows.storedColumns
    let marks = (1...(names.count + 1)).map { "?\($0)" }.joined(separator: ", ")
    let statement = try connection.statement(
      "INSERT INTO vehicleDay (\(names.joined(separator: ", ")), recordedAt) VALUES (\(marks))")
    var row = RowWriter(statement)
    VehicleDayRows.bind(day, to: &row)
    row.moment(recordedAt)
    try statement.run()
    let id = connection.lastInsertedID
    try insert(day.events, of: id)
    let state = try connection.statement("INSERT INTO vehicleDayState (vehicleDay, bytes) VALUES (?1, ?2)")
    state.bind(1, id)
    state.bind(2, day.state)
    try state.run()
    note("vehicleDay", "\(day.identity) \(day.day)", known == nil ? "new" : "replaced")
    return true
  }

  private func retire(_ id: Int64) throws {
    let state = try connection.statement("DELETE FROM vehicleDayState WHERE vehicleDay = ?1")
    state.bind(1, id)
    try state.run()
    let row = try connection.statement("UPDATE vehicleDay SET replacedAt = ?2 WHERE id = ?1")
    row.bind(1, id)
    row.bind(2, recordedAt.millisecondsSinceEpoch)
    try row.run()
  }

  private func insert(_ events: [VehicleDay.Event], of id: Int64) throws {
    let statement = try connection.statement(
      """
      INSERT INTO vehicleDayEvent (vehicleDay, position, \(VehicleDayRows.eventColumns.joined(separator: ", ")))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    for (position, event) in events.enumerated() {
      var row = RowWriter(statement)
      row.integer(id)
      row.integer(position)
      row.text(event.kind.rawValue)
      row.text(event.fault)
      row.moment(event.firstSeen)
      row.moment(event.lastSeen)
      row.moment(event.endedBy)
      try statement.run()
    }
  }
}
