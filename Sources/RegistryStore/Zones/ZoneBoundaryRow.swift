import Policy

/// One row of the table of boundaries.
struct ZoneBoundaryRow {
  var id: Int64 = 0
  var validFrom: Int64
  var validUntil: Int64?
  var system: String
  var digest: String
  var recordedAt: Int64 = 0
  var version: Int64
  var shape: Int64
  var bounds: BoundingBox

  init(
    validFrom: Int64, validUntil: Int64?, system: String, digest: String, version: Int64, shape: Int64,
    bounds: BoundingBox
  ) {
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.system = system
    self.digest = digest
    self.version = version
    self.shape = shape
    self.bounds = bounds
  }

  init(_ row: Statement) throws {
    self.init(
      validFrom: row.integer(1), validUntil: row.optionalInteger(2), system: row.text(3), digest: row.text(4),
      version: row.integer(6), shape: row.integer(7), bounds: try ZoneBoundaryRow.bounds(row, from: 8))
    id = row.integer(0)
    recordedAt = row.integer(5)
  }

  /// The rectangle in four columns: west, south, east, north.
  static func bounds(_ row: Statement, from column: Int32) throws -> BoundingBox {
    let edges = (0..<4).compactMap { Int32(exactly: row.integer(column + $0)) }
    guard edges.count == 4, let box = BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    else { throw StoreError(.corrupt, "the rectangle of a boundary cannot be read") }
    return box
  }

  /// SHA-256 of a shape's bytes.
  static func digest(of bytes: [UInt8]) -> String {
    var hasher = CanonicalHasher()
    hasher.add("hegui-shape-1")
    bytes.withUnsafeBytes { hasher.addBytes($0, tag: CanonicalHasher.Tag.text) }
    return hasher.digest()
  }
}
