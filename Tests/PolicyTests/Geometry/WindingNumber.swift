import Policy

/// The plain counterpart of the point-in-zone test: the number of times a border winds round a point, every edge looked at,
/// in 128-bit numbers.
enum WindingNumber {
  static func locate(_ point: Position, in border: [Position]) -> PointLocation {
    var winding = 0
    for (start, end) in zip(border, border.dropFirst()) {
      let side = cross(start, end, point)
      if side == 0, within(point.longitude, start.longitude, end.longitude),
        within(point.latitude, start.latitude, end.latitude)
      {
        return .onBoundary
      }
      if start.latitude <= point.latitude {
        if end.latitude > point.latitude, side > 0 { winding += 1 }
      } else if end.latitude <= point.latitude, side < 0 {
        winding -= 1
      }
    }
    return winding == 0 ? .outside : .inside
  }

  static func locate(_ point: Position, in shape: ZoneShape) -> PointLocation {
    guard case .area(let polygons) = shape else { return .outside }
    return polygons.map { polygon in
      let outer = locate(point, in: polygon.outer.positions)
      guard outer == .inside else { return outer }
      let holes = polygon.holes.map { locate(point, in: $0.positions) }
      if holes.contains(.onBoundary) { return .onBoundary }
      return holes.contains(.inside) ? .outside : .inside
    }.max() ?? .outside
  }

  private static func cross(_ start: Position, _ end: Position, _ point: Position) -> Int128 {
    (Int128(end.longitude) - Int128(start.longitude)) * (Int128(point.latitude) - Int128(start.latitude))
      - (Int128(end.latitude) - Int128(start.latitude)) * (Int128(point.longitude) - Int128(start.longitude))
  }

  private static func within(_ value: Int32, _ one: Int32, _ other: Int32) -> Bool {
    min(one, other) <= value && value <= max(one, other)
  }
}
