/// A line with a buffer: a road on which something is banned, or a way round.
///
/// A point lies on the route where it is at most the buffer away from the line. Distances are taken in the plane that
/// touches the Earth at the point: for buffers up to 5 km and latitudes up to 55° they are wrong by less than 0.15 % (7 m
/// at 5 km, 8 cm at 50 m), and coordinates in it are rounded to a millimetre. Between its corners the line is straight in longitude and
/// latitude, as in GeoJSON (RFC 7946, 3.1.1).
public struct Route: Hashable, Sendable {
  /// Half the width in metres.
  public let buffer: Int
  let runs: EdgeRuns
  private let grown: [BoundingBox]
  /// The least rectangle around the line and its buffer, a little larger.
  public let bounds: BoundingBox

  /// Buffers that make sense, in metres.
  public static let buffers = 1...5000
  /// The longest edge, in 10⁻⁷ degree of either coordinate: 1 degree. Longer ones would leave the range of exact numbers,
  /// and no road runs straight for 100 km.
  public static let longestEdge = Position.stepsPerDegree

  /// The line through `positions` with a buffer of so many metres.
  ///
  /// - Throws: ``ShapeError`` where there are fewer than two positions, an edge is too long or the buffer is out of range.
  /// - Complexity: O(n).
  public init(_ positions: [Position], buffer: Int) throws(ShapeError) {
    guard positions.count >= 2, let runs = EdgeRuns(positions) else { throw .tooFewPositions(positions.count) }
    guard Route.buffers.contains(buffer) else { throw .buffer(buffer) }
    for (start, end) in zip(positions, positions.dropFirst()) {
      guard abs(Int(start.longitude) - Int(end.longitude)) <= Route.longestEdge,
        abs(Int(start.latitude) - Int(end.latitude)) <= Route.longestEdge
      else { throw .edgeTooLong(after: start) }
    }
    self.runs = runs
    self.buffer = buffer
    grown = runs.boxes.map { Route.grow($0, by: buffer) }
    bounds = Route.grow(runs.bounds, by: buffer)
  }

  /// The corners of the line.
  public var positions: [Position] { runs.points }

  /// Where a point lies: within the buffer, exactly at its edge, or outside.
  ///
  /// - Complexity: O(n / 64 + edges near the point).
  public func locate(_ point: Position) -> PointLocation {
    guard bounds.contains(point) else { return .outside }
    let plane = LocalPlane(at: point)
    var best = PointLocation.outside
    for (run, box) in grown.enumerated() where box.contains(point) {
      for edge in runs.edges(ofRun: run) {
        let start = runs.points[edge]
        let end = runs.points[edge + 1]
        best = max(best, plane.locateCentre(from: start, to: end, within: buffer * 1000))
        if best == .inside { return best }
      }
    }
    return best
  }

  /// Grows a box by a buffer in metres: by at least as much as the buffer can reach.
  private static func grow(_ box: BoundingBox, by buffer: Int) -> BoundingBox {
    // A degree of latitude has at least 110.5 km; one of longitude least at the box's side nearer to a pole, where the
    // buffer may reach a little further still.
    let latitude = buffer * Position.stepsPerDegree / 110_000 + 10
    let farthest = max(abs(Int(box.south)), abs(Int(box.north))) + latitude
    let scale = LocalScale(latitude: Int32(min(farthest, 90 * Position.stepsPerDegree)))
    let longitude = min(buffer * 1010 * Position.stepsPerDegree / scale.longitude + 10, 180 * Position.stepsPerDegree)
    return box.grown(longitude: longitude, latitude: latitude)
  }
}

/// The plane that touches the Earth at a point; coordinates in millimetres from it.
struct LocalPlane {
  private let centre: Position
  private let scale: LocalScale

  init(at centre: Position) {
    self.centre = centre
    scale = LocalScale(latitude: centre.latitude)
  }

  private func project(_ position: Position) -> (x: Int128, y: Int128) {
    let steps = Int128(Position.stepsPerDegree)
    let x = (Int128(position.longitude) - Int128(centre.longitude)) * Int128(scale.longitude)
    let y = (Int128(position.latitude) - Int128(centre.latitude)) * Int128(scale.latitude)
    return (LocalPlane.rounded(x, by: steps), LocalPlane.rounded(y, by: steps))
  }

  private static func rounded(_ value: Int128, by steps: Int128) -> Int128 {
    (value >= 0 ? value + steps / 2 : value - steps / 2) / steps
  }

  /// Whether the centre lies nearer than `reach` millimetres to a segment, exactly so far away, or farther.
  func locateCentre(from start: Position, to end: Position, within reach: Int) -> PointLocation {
    let (a, b) = (project(start), project(end))
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let limit = Int128(reach) * Int128(reach)
    let square = dx * dx + dy * dy
    // Where along the segment the foot of the perpendicular lies, times the square of its length.
    let along = -(a.x * dx + a.y * dy)
    if square == 0 || along <= 0 { return LocalPlane.compare(a.x * a.x + a.y * a.y, limit) }
    if along >= square { return LocalPlane.compare(b.x * b.x + b.y * b.y, limit) }
    let cross = a.x * dy - a.y * dx
    return LocalPlane.compare(cross * cross, limit * square)
  }

  private static func compare(_ distance: Int128, _ limit: Int128) -> PointLocation {
    distance < limit ? .inside : distance == limit ? .onBoundary : .outside
  }
}
