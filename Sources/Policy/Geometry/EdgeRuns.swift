/// A sequence of points cut into short runs with a bounding box each, so that a question about one point looks at few of
/// the edges: of 150,000 vertices the boxes of about 2,400 runs and the edges of a handful.
struct EdgeRuns: Hashable, Sendable {
  /// The points; of a ring the first stands once more at the end.
  let points: [Position]
  /// The bounding box of every run of edges.
  let boxes: [BoundingBox]
  /// The bounding box of all.
  let bounds: BoundingBox

  /// Edges a run.
  static let length = 64

  /// Cuts `points` into runs; nil where there are none.
  init?(_ points: [Position]) {
    guard let first = points.first else { return nil }
    var bounds = BoundingBox(first)
    var boxes: [BoundingBox] = []
    boxes.reserveCapacity(points.count / EdgeRuns.length + 1)
    var start = 0
    while start == 0 || start < points.count - 1 {
      let end = min(start + EdgeRuns.length, points.count - 1)
      var box = BoundingBox(points[start])
      for index in start...end { box.extend(to: points[index]) }
      boxes.append(box)
      bounds = bounds.union(box)
      start += EdgeRuns.length
    }
    self.points = points
    self.boxes = boxes
    self.bounds = bounds
  }

  /// The numbers of the edges of a run: edge `n` leads from point `n` to point `n + 1`.
  func edges(ofRun run: Int) -> Range<Int> {
    let start = run * EdgeRuns.length
    return start..<max(start, min(start + EdgeRuns.length, points.count - 1))
  }
}
