import Policy
import RegistryModel

/// Zones and their boundaries in the memory of one connection: all states and rectangles, and the shapes that were asked
/// for.
///
/// They are read anew when another connection has written (SQLite's data version says so), and after a zone or boundary
/// was written or taken back here. Shapes are known by their digests, so they never become wrong.
struct ZoneCache {
  private var contents: ZoneCacheContents?
  private var dataVersion: Int64 = -1
  private var shapes: [String: ZoneShape] = [:]
  private var corners = 0

  /// Corners kept at most, at 8 bytes each: all counties of a province, and far more than the zones of a city.
  static let mostCorners = 8_000_000

  /// Forgets states and rectangles.
  mutating func forget() { contents = nil }

  /// The states of all zones and the rectangles of all boundaries, in all versions.
  mutating func contents(_ connection: Connection) throws -> ZoneCacheContents {
    let version = try connection.first("PRAGMA data_version", row: { $0.integer(0) }) ?? 0
    if let contents, version == dataVersion { return contents }
    let read = try ZoneCacheContents(connection)
    contents = read
    dataVersion = version
    return read
  }

  /// The shape with a digest.
  mutating func shape(_ digest: String, _ connection: Connection) throws -> ZoneShape {
    if let known = shapes[digest] { return known }
    let bytes = try connection.first(
      "SELECT bytes FROM boundaryShape WHERE digest = ?1", { $0.bind(1, digest) }, row: { $0.blob(0) })
    guard let shape = bytes.flatMap({ ZoneShape(encoded: $0) }) else {
      throw StoreError(.corrupt, "the shape of a boundary cannot be read")
    }
    if corners + shape.vertexCount > ZoneCache.mostCorners {
      shapes = [:]
      corners = 0
    }
    shapes[digest] = shape
    corners += shape.vertexCount
    return shape
  }
}

/// What one reading of zones and boundaries brought.
struct ZoneCacheContents {
  /// The rectangles of `boundaries`, by their places.
  let index: ZoneIndex
  let boundaries: [Boundary]
  let zones: [Zone]
  /// How many different numbers of boundaries there are; they count from 0.
  let numberCount: Int

  /// From when until when a version holds, and was held to be so; milliseconds since 1970.
  struct Span {
    let validFrom: Int64
    let validUntil: Int64
    let recordedAt: Int64
    let replacedAt: Int64

    init(_ row: Statement, from column: Int32) {
      validFrom = row.integer(column)
      validUntil = row.optionalInteger(column + 1) ?? .max
      recordedAt = row.integer(column + 2)
      replacedAt = row.optionalInteger(column + 3) ?? .max
    }

    /// Whether the version holds at a moment, as known now or then.
    func holds(at moment: Int64, knownAt: Int64?) -> Bool {
      guard validFrom <= moment, moment < validUntil else { return false }
      guard let knownAt else { return replacedAt == .max }
      return recordedAt <= knownAt && knownAt < replacedAt
    }
  }

  /// One version of a boundary.
  struct Boundary {
    let number: Int
    let digest: String
    let span: Span
  }

  /// One version of a state of a zone.
  struct Zone {
    let key: String
    let kind: String?
    let number: Int
    let days: EffectiveInterval
    let span: Span
  }

  init(_ connection: Connection) throws {
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    var boxes: [BoundingBox] = []
    boundaries = try connection.all(
      """
      SELECT boundary, digest, west, south, east, north, validFrom, validUntil, recordedAt, replacedAt
      FROM zoneBoundary JOIN boundaryShape ON boundaryShape.id = shape ORDER BY zoneBoundary.id
      """
    ) { row in
      boxes.append(try ZoneBoundaryRow.bounds(row, from: 2))
      return Boundary(number: number(row.text(0)), digest: row.text(1), span: Span(row, from: 6))
    }
    index = ZoneIndex(boxes)
    zones = try connection.all(
      """
      SELECT key, kind, boundary, "from", until, validFrom, validUntil, recordedAt, replacedAt
      FROM zone ORDER BY key, id
      """
    ) { row in
      func day(_ column: Int32) -> CivilDate? {
        row.optionalInteger(column).map { CivilDate(daysSinceEpoch: Int($0)) }
      }
      // A zone without the number of a boundary has that of its own key.
      return Zone(
        key: row.text(0), kind: row.optionalText(1), number: number(row.optionalText(2) ?? row.text(0)),
        days: EffectiveInterval(from: day(3), until: day(4)), span: Span(row, from: 5))
    }
    numberCount = numbers.count
  }
}
