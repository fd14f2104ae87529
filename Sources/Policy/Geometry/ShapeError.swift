/// Why a line or area cannot be the boundary of a zone.
public enum ShapeError: Error, Hashable, Sendable {
  /// So few positions enclose no area, or make no line.
  case tooFewPositions(Int)
  /// The last position of a ring differs from the first.
  case notClosed
  /// The ring crosses itself near that corner.
  case crossesItself(near: Position)
  /// The ring runs over itself so often that it cannot be checked.
  case tooEntangled
  /// There is no polygon and no line at all.
  case empty
  /// The edge of a route that begins there is longer than ``Route/longestEdge``.
  case edgeTooLong(after: Position)
  /// The buffer of a route is not within ``Route/buffers``.
  case buffer(Int)
}
