public import Policy
public import RegistryModel

extension RegistryReader {
  /// The zones in force that hold a position at a moment, and those of which that is not known.
  ///
  /// A zone is in force on the days from its `from` until before its `until`; hours and what it bans are the business of
  /// rules. What is kept with a check or a gate event are the keys of these zones.
  /// - Parameter kind: a code of `CodeList.zoneKind`; nil asks for zones of all kinds.
  /// - Throws: `StoreError`.
  /// - Complexity: O(boundaries + zones) at a few nanoseconds each, and O(corners / 64) for boundaries around the position.
  public func zones(
    at position: Position, moment: Instant, knownAt: Instant? = nil, kind: String? = nil
  ) throws -> ZonesAtPosition {
    let time = moment.millisecondsSinceEpoch
    let known = knownAt?.millisecondsSinceEpoch
    let contents = try connection.zoneCache.contents(connection)
    var isLoaded = [Bool](repeating: false, count: contents.numberCount)
    for place in contents.boundaries.indices where contents.boundaries[place].span.holds(at: time, knownAt: known) {
      isLoaded[contents.boundaries[place].number] = true
    }
    var locations: [Int: PointLocation] = [:]
    try contents.index.forEachCandidate(at: position) { place in
      let boundary = contents.boundaries[place]
      guard boundary.span.holds(at: time, knownAt: known) else { return }
      let location = try connection.zoneCache.shape(boundary.digest, connection).locate(position)
      if location.countsAsInside { locations[boundary.number] = location }
    }
    var inside: [ZoneMembership] = []
    var withoutBoundary: [String] = []
    let day = moment.day
    for place in contents.zones.indices where contents.zones[place].span.holds(at: time, knownAt: known) {
      let zone = contents.zones[place]
      guard zone.days.contains(day), kind == nil || zone.kind == kind else { continue }
      guard isLoaded[zone.number] else {
        withoutBoundary.append(zone.key)
        continue
      }
      guard let location = locations[zone.number],
        let state = try state(of: .zone, key: zone.key, RegisterQuestion(at: moment, knownAt: knownAt))
      else { continue }
      inside.append(ZoneMembership(zone: state, location: location))
    }
    return ZonesAtPosition(inside: inside, withoutBoundary: withoutBoundary)
  }

  /// The boundaries as they stand, or as they stood at `knownAt`, sorted by number and validity.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(boundaries).
  public func boundaries(knownAt: Instant? = nil) throws -> [StoredBoundary] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "boundary, version, validFrom, validUntil, corners, system, digest, west, south, east, north",
      from: "zoneBoundary JOIN boundaryShape ON boundaryShape.id = shape", where: "TRUE", order: "boundary, validFrom")
    return try connection.all(sql, filter.bind) { row in
      guard let system = CoordinateSystem(rawValue: row.text(5)) else {
        throw StoreError(.corrupt, "the coordinate system of a boundary cannot be read")
      }
      return StoredBoundary(
        number: row.text(0), version: Int(row.integer(1)), from: Instant(millisecondsSinceEpoch: row.integer(2)),
        until: row.optionalInteger(3).map { Instant(millisecondsSinceEpoch: $0) },
        bounds: try ZoneBoundaryRow.bounds(row, from: 7), corners: Int(row.integer(4)), statedSystem: system,
        digest: row.text(6))
    }
  }

  /// The shape of a boundary; nil where there is none of that digest.
  ///
  /// - Throws: `StoreError`.
  public func shape(digest: String) throws -> ZoneShape? {
    let exists = try connection.first(
      "SELECT 1 FROM boundaryShape WHERE digest = ?1", { $0.bind(1, digest) }, row: { _ in true })
    return exists == nil ? nil : try connection.zoneCache.shape(digest, connection)
  }
}
