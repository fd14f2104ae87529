/// An area with one outer border and any number of holes.
public struct Polygon: Hashable, Sendable {
  /// The outer border.
  public let outer: Ring
  /// The borders of its holes.
  public let holes: [Ring]

  /// The area within `outer` and outside `holes`.
  public init(outer: Ring, holes: [Ring] = []) {
    self.outer = outer
    self.holes = holes
  }

  /// Where a point lies; exact. The border of a hole is a boundary as well.
  ///
  /// - Complexity: as ``Ring/locate(_:)`` for the outer border and the holes around the point.
  public func locate(_ point: Position) -> PointLocation {
    let place = outer.locate(point)
    guard place == .inside else { return place }
    for hole in holes {
      switch hole.locate(point) {
      case .outside: continue
      case .onBoundary: return .onBoundary
      case .inside: return .outside
      }
    }
    return .inside
  }
}
