/// A closed line: the outer border of a polygon or of a hole in it.
public struct Ring: Hashable, Sendable {
  let runs: EdgeRuns

  /// The line through `positions`, of which the last equals the first, as GeoJSON writes it.
  ///
  /// Repetitions of the point before are left out.
  /// - Throws: ``ShapeError`` where the line is not closed, has fewer than three different corners, or crosses itself.
  /// - Complexity: O(n) for lines that do not run back and forth over themselves.
  public init(_ positions: [Position]) throws(ShapeError) {
    guard let first = positions.first, positions.count >= 4 else { throw .tooFewPositions(positions.count) }
    guard positions.last == first else { throw .notClosed }
    var points: [Position] = []
    points.reserveCapacity(positions.count)
    for position in positions where points.last != position { points.append(position) }
    guard Set(points.prefix(16)).count >= 3 || Set(points).count >= 3, let runs = EdgeRuns(points) else {
      throw .tooFewPositions(points.count)
    }
    try RingCheck(runs).requireNoCrossing()
    self.runs = runs
  }

  /// A ring that was checked before it was stored.
  init?(checked points: [Position]) {
    guard points.count >= 4, points.first == points.last, let runs = EdgeRuns(points) else { return nil }
    self.runs = runs
  }

  /// The same line with every corner moved; not looked through for crossings again, since a move of whole steps can lay
  /// neighbours of a centimetre over each other. Nil where a corner cannot be moved.
  public func moved(_ move: (Position) -> Position?) -> Ring? {
    var points: [Position] = []
    points.reserveCapacity(runs.points.count)
    for point in runs.points {
      guard let target = move(point) else { return nil }
      points.append(target)
    }
    return Ring(checked: points)
  }

  /// The corners; the first stands once more at the end.
  public var positions: [Position] { runs.points }

  /// The least rectangle around it.
  public var bounds: BoundingBox { runs.bounds }

  /// Where a point lies with respect to the area that the line encloses; exact.
  ///
  /// A ray from the point to the east crosses the line an odd number of times exactly where the point lies inside. An
  /// edge counts where one end lies above the ray and the other on it or below, so that a corner on the ray counts once.
  /// - Complexity: O(n / 64 + edges near the point).
  public func locate(_ point: Position) -> PointLocation {
    guard bounds.contains(point) else { return .outside }
    var isInside = false
    for (run, box) in runs.boxes.enumerated() {
      // A run that lies wholly to the west cannot meet the ray.
      guard box.south <= point.latitude, point.latitude <= box.north, point.longitude <= box.east else { continue }
      for edge in runs.edges(ofRun: run) {
        let start = runs.points[edge]
        let end = runs.points[edge + 1]
        let low = min(start.latitude, end.latitude)
        let high = max(start.latitude, end.latitude)
        guard low <= point.latitude, point.latitude <= high else { continue }
        switch Orientation(from: start, to: end, of: point) {
        case .straight:
          if min(start.longitude, end.longitude) <= point.longitude,
            point.longitude <= max(start.longitude, end.longitude)
          {
            return .onBoundary
          }
        case .left: if start.latitude <= point.latitude, point.latitude < end.latitude { isInside.toggle() }
        case .right: if end.latitude <= point.latitude, point.latitude < start.latitude { isInside.toggle() }
        }
      }
    }
    return isInside ? .inside : .outside
  }
}

/// On which side of a directed line a point lies; exact.
enum Orientation {
  case left, straight, right

  init(from start: Position, to end: Position, of point: Position) {
    // Differences of longitude reach 3.6·10⁹ and of latitude 1.8·10⁹: each product fits into 63 bits, their difference
    // would not, so the products are compared.
    let first = (Int(end.longitude) - Int(start.longitude)) * (Int(point.latitude) - Int(start.latitude))
    let second = (Int(end.latitude) - Int(start.latitude)) * (Int(point.longitude) - Int(start.longitude))
    self = first > second ? .left : first < second ? .right : .straight
  }
}
