/// The boundary of a zone: areas, or a route.
public enum ZoneShape: Hashable, Sendable {
  /// One or several areas; a point inside one of them is inside.
  case area([Polygon])
  /// One or several lines with a buffer.
  case route([Route])

  /// The least rectangle around all of it; nil where it is empty.
  public var bounds: BoundingBox? {
    let boxes: [BoundingBox] =
      switch self {
      case .area(let polygons): polygons.map(\.outer.bounds)
      case .route(let routes): routes.map(\.bounds)
      }
    guard let first = boxes.first else { return nil }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  /// How many corners its lines have.
  public var vertexCount: Int {
    switch self {
    case .area(let polygons):
      polygons.reduce(0) { sum, polygon in
        sum + polygon.outer.positions.count + polygon.holes.reduce(0) { $0 + $1.positions.count }
      }
    case .route(let routes): routes.reduce(0) { $0 + $1.positions.count }
    }
  }

  /// Where a point lies; exact for areas, as ``Route`` says for routes.
  ///
  /// - Complexity: O(n / 64 + edges near the point).
  public func locate(_ point: Position) -> PointLocation {
    var best = PointLocation.outside
    switch self {
    case .area(let polygons):
      for polygon in polygons where best != .inside { best = max(best, polygon.locate(point)) }
    case .route(let routes):
      for route in routes where best != .inside { best = max(best, route.locate(point)) }
    }
    return best
  }
}
