import Policy
import RegistryModel

extension RegistryTransaction {
  /// Stores a boundary.
  ///
  /// A number may stand for another shape from a later moment on. Another shape for the same moment is a correction: a
  /// `conflict` unless `rule` says that it replaces the one that stands, which stays as history.
  /// - Returns: `accepted`, `duplicate` or `conflict`.
  /// - Throws: `StoreError`; `invalidRecord` where the number is no identifier or the shape is empty.
  /// - Complexity: O(n) in the corners, O(log n) in the boundaries.
  @discardableResult
  public func store(_ boundary: ZoneBoundary, onConflict rule: ConflictRule = .report) throws -> StoreOutcome {
    guard RecordKind.isIdentifier(boundary.number), let bounds = boundary.shape.bounds else {
      throw StoreError(.invalidRecord, "the boundary has no identifier for a number, or no shape")
    }
    let bytes = boundary.shape.encoded
    let digest = ZoneBoundaryRow.digest(of: bytes)
    let rows = try connection.all(
      """
      SELECT zoneBoundary.id, validFrom, validUntil, system, digest, recordedAt, version, shape, west, south, east, north
      FROM zoneBoundary JOIN boundaryShape ON boundaryShape.id = shape
      WHERE boundary = ?1 AND replacedAt IS NULL ORDER BY validFrom
      """, { $0.bind(1, boundary.number) }, row: ZoneBoundaryRow.init)
    let from = boundary.from.millisecondsSinceEpoch
    let same = rows.first { $0.validFrom == from }
    if let same {
      if same.digest == digest, same.system == boundary.statedSystem.rawValue { return .duplicate }
      if rule == .report { return .conflict }
    }
    connection.zoneCache.forget()
    let next = rows.first { $0.validFrom > from }?.validFrom
    let shape = try shapeID(bytes, digest, corners: boundary.shape.vertexCount)
    let version = try connection.first(
      "SELECT coalesce(max(version), 0) + 1 FROM zoneBoundary WHERE boundary = ?1", { $0.bind(1, boundary.number) },
      row: { $0.integer(0) })
    if let same {
      try retire(same)
    } else if let before = rows.last(where: { $0.validFrom < from }) {
      try retire(before)
      var shortened = before
      shortened.validUntil = from
      try insert(shortened, number: boundary.number)
    }
    try insert(
      ZoneBoundaryRow(
        validFrom: from, validUntil: next, system: boundary.statedSystem.rawValue, digest: digest,
        version: version ?? 1, shape: shape, bounds: bounds), number: boundary.number)
    note("zoneBoundary", boundary.number + " " + digest, "accepted")
    return .accepted
  }

  private func shapeID(_ bytes: [UInt8], _ digest: String, corners: Int) throws -> Int64 {
    if let known = try connection.first(
      "SELECT id FROM boundaryShape WHERE digest = ?1", { $0.bind(1, digest) }, row: { $0.integer(0) })
    {
      return known
    }
    let statement = try connection.statement("INSERT INTO boundaryShape (digest, corners, bytes) VALUES (?1, ?2, ?3)")
    statement.bind(1, digest)
    statement.bind(2, corners)
    statement.bind(3, bytes)
    try statement.run()
    return connection.lastInsertedID
  }

  private func insert(_ row: ZoneBoundaryRow, number: String) throws {
    let statement = try connection.statement(
      """
      INSERT INTO zoneBoundary
      (boundary, version, system, west, south, east, north, shape, validFrom, validUntil, recordedAt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    statement.bind(1, number)
    statement.bind(2, row.version)
    statement.bind(3, row.system)
    statement.bind(4, Int(row.bounds.west))
    statement.bind(5, Int(row.bounds.south))
    statement.bind(6, Int(row.bounds.east))
    statement.bind(7, Int(row.bounds.north))
    statement.bind(8, row.shape)
    statement.bind(9, row.validFrom)
    statement.bind(10, row.validUntil)
    statement.bind(11, recordedAt.millisecondsSinceEpoch)
    try statement.run()
  }

  /// Marks a version as replaced. One that this very transaction wrote is removed: nobody ever saw it.
  private func retire(_ row: ZoneBoundaryRow) throws {
    let isOwn = row.recordedAt == recordedAt.millisecondsSinceEpoch
    let statement = try connection.statement(
      isOwn ? "DELETE FROM zoneBoundary WHERE id = ?1" : "UPDATE zoneBoundary SET replacedAt = ?2 WHERE id = ?1")
    statement.bind(1, row.id)
    if !isOwn { statement.bind(2, recordedAt.millisecondsSinceEpoch) }
    try statement.run()
  }
}
