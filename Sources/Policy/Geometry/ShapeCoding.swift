/// Shapes as bytes: counts and differences between neighbouring corners, as numbers of one to five bytes.
///
/// A border of 150,000 corners takes about 600 kB. The first byte is the version of the form.
extension ZoneShape {
  /// The bytes of the shape; the same shape always has the same bytes.
  ///
  /// - Complexity: O(n).
  public var encoded: [UInt8] {
    var writer = ShapeWriter()
    switch self {
    case .area(let polygons):
      writer.count(0)
      writer.count(polygons.count)
      for polygon in polygons {
        writer.count(polygon.holes.count)
        writer.line(polygon.outer.positions)
        for hole in polygon.holes { writer.line(hole.positions) }
      }
    case .route(let routes):
      writer.count(1)
      writer.count(routes.count)
      for route in routes {
        writer.count(route.buffer)
        writer.line(route.positions)
      }
    }
    return writer.bytes
  }

  /// The shape of bytes that ``encoded`` made; nil for any others.
  ///
  /// - Complexity: O(n).
  public init?(encoded bytes: [UInt8]) {
    var reader = ShapeReader(bytes)
    guard let kind = reader.count(), let number = reader.count(), number > 0 else { return nil }
    switch kind {
    case 0:
      var polygons: [Polygon] = []
      for _ in 0..<number {
        guard let holeCount = reader.count(), let outer = reader.line().flatMap({ Ring(checked: $0) })
        else { return nil }
        var holes: [Ring] = []
        for _ in 0..<holeCount {
          guard let hole = reader.line().flatMap({ Ring(checked: $0) }) else { return nil }
          holes.append(hole)
        }
        polygons.append(Polygon(outer: outer, holes: holes))
      }
      self = .area(polygons)
    case 1:
      var routes: [Route] = []
      for _ in 0..<number {
        guard let buffer = reader.count(), let line = reader.line(), let route = try? Route(line, buffer: buffer)
        else { return nil }
        routes.append(route)
      }
      self = .route(routes)
    default: return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

private let formVersion: UInt8 = 1

private struct ShapeWriter {
  private(set) var bytes: [UInt8] = [formVersion]

  mutating func count(_ value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Signed numbers alternate: 0, −1, 1, −2 … become 0, 1, 2, 3 …
  private mutating func difference(_ value: Int) { count((value << 1) ^ (value >> 63)) }

  mutating func line(_ positions: [Position]) {
    count(positions.count)
    var last = (longitude: 0, latitude: 0)
    for position in positions {
      difference(Int(position.longitude) - last.longitude)
      difference(Int(position.latitude) - last.latitude)
      last = (Int(position.longitude), Int(position.latitude))
    }
  }
}

private struct ShapeReader {
  private var bytes: ArraySlice<UInt8>

  init(_ all: [UInt8]) {
    bytes = all[...]
    if bytes.popFirst() != formVersion { bytes = [] }
  }

  var isAtEnd: Bool { bytes.isEmpty }

  /// A number below 2³⁵; nil where the bytes end or the number is longer.
  mutating func count() -> Int? {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  private mutating func difference() -> Int? { count().map { ($0 >> 1) ^ -($0 & 1) } }

  mutating func line() -> [Position]? {
    // Two numbers a corner, one byte each at least: a count beyond that is a lie, and must not reserve memory.
    guard let number = count(), number <= bytes.count / 2 else { return nil }
    var positions: [Position] = []
    positions.reserveCapacity(number)
    var last = (longitude: 0, latitude: 0)
    for _ in 0..<number {
      guard let east = difference(), let north = difference() else { return nil }
      last = (last.longitude + east, last.latitude + north)
      guard let position = Position(longitude: last.longitude, latitude: last.latitude) else { return nil }
      positions.append(position)
    }
    return positions
  }
}
