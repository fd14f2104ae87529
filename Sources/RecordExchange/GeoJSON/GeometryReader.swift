import Policy
import RegistryModel

/// Reads the geometry of one zone.
struct GeometryReader {
  let text: JSONText
  let limits: BoundaryLimits
  private var corners = 0

  init(_ text: JSONText, _ limits: BoundaryLimits) {
    self.text = text
    self.limits = limits
  }

  /// Types of geometry that can be a zone or a route.
  static let types: Set<String> = ["Polygon", "MultiPolygon", "LineString", "MultiLineString"]
  /// Types that GeoJSON has beside them.
  static let otherTypes: Set<String> = ["Point", "MultiPoint", "GeometryCollection"]

  /// The shape of the coordinates at `offset`; `buffer` is that of a route, in metres.
  mutating func shape(type: String, at offset: Int, path: String, buffer: () throws -> Int) throws -> ZoneShape {
    switch type {
    case "Polygon": return .area([try polygon(at: offset, path)])
    case "MultiPolygon":
      return .area(try elements(at: offset, path) { reader, element, path in try reader.polygon(at: element, path) })
    case "LineString": return .route([try route(at: offset, path, try buffer())])
    case "MultiLineString":
      let width = try buffer()
      return .route(
        try elements(at: offset, path) { reader, element, path in try reader.route(at: element, path, width) })
    default: throw BoundaryFault(.boundaryGeometry, at: offset, path: path, value: type)
    }
  }

  private mutating func polygon(at offset: Int, _ path: String) throws -> Polygon {
    let rings = try elements(at: offset, path) { reader, element, path in
      let line = try reader.line(at: element, path)
      do throws(ShapeError) { return try Ring(line) } catch { throw BoundaryFault(error, at: element, path: path) }
    }
    return Polygon(outer: rings[0], holes: Array(rings.dropFirst()))
  }

  private mutating func route(at offset: Int, _ path: String, _ buffer: Int) throws -> Route {
    let line = try line(at: offset, path)
    do throws(ShapeError) {
      return try Route(line, buffer: buffer)
    } catch {
      throw BoundaryFault(error, at: offset, path: path)
    }
  }

  /// The elements of an array; it has at least one.
  private mutating func elements<Element>(
    at offset: Int, _ path: String, _ read: (inout GeometryReader, Int, String) throws -> Element
  ) throws -> [Element] {
    guard text.kind(at: offset) == .array else { throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path) }
    var elements: [Element] = []
    try text.forEachElement(of: offset) { element in
      elements.append(try read(&self, element, path + "[\(elements.count)]"))
      return true
    }
    guard !elements.isEmpty else { throw BoundaryFault(.boundaryTooFewPositions, at: offset, path: path, value: "0") }
    return elements
  }

  private mutating func line(at offset: Int, _ path: String) throws -> [Position] {
    guard text.kind(at: offset) == .array else { throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path) }
    var positions: [Position] = []
    var index = text.skipBlanks(offset + 1)
    while text.byte(index) != UInt8(ascii: "]") {
      guard corners < limits.corners else { throw BoundaryFault(.boundaryTooLarge, at: index, path: path) }
      let (position, end) = try position(at: index) { path + "[\(positions.count)]" }
      positions.append(position)
      corners += 1
      index = text.skipBlanks(end)
      if text.byte(index) == UInt8(ascii: ",") { index = text.skipBlanks(index + 1) }
    }
    return positions
  }

  /// Longitude, latitude and perhaps a height, which is left out.
  private func position(at offset: Int, _ path: () -> String) throws -> (Position, end: Int) {
    guard text.byte(offset) == UInt8(ascii: "[") else {
      throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path())
    }
    var numbers = (0, 0)
    var count = 0
    var index = text.skipBlanks(offset + 1)
    while text.byte(index) != UInt8(ascii: "]") {
      guard count < 3, let number = CoordinateNumber(text, at: index) else {
        throw BoundaryFault(
          .boundaryNotGeoJSON, at: index, path: path() + "[\(count)]", value: String(text.token(at: index).prefix(40)))
      }
      if count == 0 { numbers.0 = number.steps } else if count == 1 { numbers.1 = number.steps }
      count += 1
      index = text.skipBlanks(number.end)
      if text.byte(index) == UInt8(ascii: ",") { index = text.skipBlanks(index + 1) }
    }
    guard count >= 2 else { throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path()) }
    guard let position = Position(longitude: numbers.0, latitude: numbers.1) else {
      throw BoundaryFault(
        .boundaryRange, at: offset, path: path(),
        value: String(decoding: text.bytes[offset...index].prefix(80), as: UTF8.self))
    }
    return (position, index + 1)
  }
}
