public import RegistryModel

extension RegistryReader {
  /// The days of one identity in order, without their states, and with the timeline of the day `until` only.
  ///
  /// - Parameters:
  ///   - until: the last day asked for; nil for all.
  ///   - knownAt: answer from what the registry knew at that moment; nil for now.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + days).
  public func vehicleDays(
    identity: String, until: CivilDate? = nil, knownAt: Instant? = nil
  ) throws -> [VehicleDay] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      VehicleDayRows.selection, from: "vehicleDay", where: "identity = ?1 AND day <= ?2", order: "day")
    let rows = try connection.all(
      sql,
      {
        $0.bind(1, identity)
        $0.bind(2, until.map { Int64($0.daysSinceEpoch) } ?? Int64.max)
        filter.bind($0)
      }
    ) { try VehicleDayRows.read($0) }
    return try rows.map { id, day in
      var day = day
      day.events = try VehicleDayRows.events(of: id, connection)
      if day.day == until { day.timeline = try VehicleDayRows.timeline(of: id, connection) }
      return day
    }
  }

  /// One day as it stands, with its state; nil where nothing is known of it.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + size of the day).
  public func vehicleDay(identity: String, day: CivilDate) throws -> VehicleDay? {
    try standingVehicleDay(identity: identity, day: day)?.day
  }

  /// Whether the registry had taken in any report of any remote monitor by a moment; nil for now.
  ///
  /// - Throws: `StoreError`.
  public func hasVehicleDays(knownAt: Instant? = nil) throws -> Bool {
    // Rows are recorded in the order of their ids, so the first one decides.
    try connection.first("SELECT recordedAt FROM vehicleDay ORDER BY id LIMIT 1") { row in
      knownAt.map { row.integer(0) <= $0.millisecondsSinceEpoch } ?? true
    } ?? false
  }

  func standingVehicleDay(identity: String, day: CivilDate) throws -> (id: Int64, day: VehicleDay)? {
    let found = try connection.first(
      """
      SELECT \(VehicleDayRows.selection) FROM vehicleDay
      WHERE identity = ?1 AND day = ?2 AND replacedAt IS NULL
      """,
      {
        $0.bind(1, identity)
        $0.bind(2, day.daysSinceEpoch)
      }
    ) { try VehicleDayRows.read($0) }
    guard var found else { return nil }
    found.day.events = try VehicleDayRows.events(of: found.id, connection)
    found.day.timeline = try VehicleDayRows.timeline(of: found.id, connection)
    found.day.state = try VehicleDayRows.state(of: found.id, connection)
    return found
  }

  /// Identities that remote monitors have named and that are no vehicle's VIN and no machine's code in the register,
  /// sorted, each with the number of its days.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(days log n).
  public func unregisteredIdentities() throws -> [UnregisteredIdentity] {
    try connection.all(
      """
      SELECT identity, count(*), min(firstContact), max(lastContact) FROM vehicleDay WHERE replacedAt IS NULL
        AND NOT EXISTS (SELECT 1 FROM vehicle WHERE vehicle.key = vehicleDay.identity AND vehicle.replacedAt IS NULL)
        AND NOT EXISTS (SELECT 1 FROM machine WHERE machine.code = vehicleDay.identity AND machine.replacedAt IS NULL)
      GROUP BY identity ORDER BY identity
      """
    ) { statement in
      var row = RowReader(statement)
      return UnregisteredIdentity(
        identity: try row.text(), days: try row.integer(), firstContact: try row.moment(),
        lastContact: try row.moment())
    }
  }
}

/// An identity that remote monitors have named and that the register does not hold.
public struct UnregisteredIdentity: Hashable, Sendable {
  /// The identity as sent.
  public let identity: String
  /// Days with at least one contact.
  public let days: Int
  /// The first contact.
  public let firstContact: Instant
  /// The last contact.
  public let lastContact: Instant
}
