/// Finds the zones around a point among thousands by their bounding boxes.
///
/// The boxes lie in memory, sorted by their western edges; the shapes themselves are asked for only where the box holds
/// the point, so they can stay on disk. Zones are told apart by their places in the list of boxes.
public struct ZoneIndex: Sendable {
  private let boxes: [BoundingBox]
  private let places: [Int]

  /// An index over the rectangles of zones.
  ///
  /// - Complexity: O(n log n).
  public init(_ boxes: [BoundingBox]) {
    places = boxes.indices.sorted { (boxes[$0].west, $0) < (boxes[$1].west, $1) }
    self.boxes = places.map { boxes[$0] }
  }

  /// How many zones it has.
  public var count: Int { boxes.count }

  /// Calls `body` with the place, in the list of boxes, of every zone whose rectangle holds the point.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(number of zones), a few nanoseconds each.
  public func forEachCandidate(at point: Position, _ body: (Int) throws -> Void) rethrows {
    for index in boxes.indices {
      // Sorted by the western edge: from here on all zones lie further east.
      if boxes[index].west > point.longitude { return }
      if boxes[index].contains(point) { try body(places[index]) }
    }
  }
}
