/// Looks for a place where a ring crosses itself: there nobody can say what is inside.
///
/// A ring that only touches itself, in a point or along a line, stays unambiguous and is taken.
struct RingCheck {
  private let runs: EdgeRuns

  /// Pairs of edges looked at before a ring is refused as too entangled; ordinary borders need fewer than 100 a corner.
  static let mostPairs = 60_000_000

  init(_ runs: EdgeRuns) { self.runs = runs }

  /// - Throws: `crossesItself` or `tooEntangled`.
  func requireNoCrossing() throws(ShapeError) {
    var pairs = 0
    for first in runs.boxes.indices {
      let box = runs.boxes[first]
      for second in first..<runs.boxes.count where box.meets(runs.boxes[second]) {
        let other = runs.boxes[second]
        for edge in runs.edges(ofRun: first) {
          pairs += 1
          guard RingCheck.box(runs, edge).meets(other) else { continue }
          try compare(edge, with: runs.edges(ofRun: second), &pairs)
        }
        guard pairs < RingCheck.mostPairs else { throw .tooEntangled }
      }
    }
  }

  private func compare(_ edge: Int, with others: Range<Int>, _ pairs: inout Int) throws(ShapeError) {
    let start = runs.points[edge]
    let end = runs.points[edge + 1]
    let box = RingCheck.box(runs, edge)
    // Neighbours share a corner, so they cannot cross.
    for other in others where other > edge + 1 {
      pairs += 1
      guard box.meets(RingCheck.box(runs, other)) else { continue }
      if RingCheck.cross(start, end, runs.points[other], runs.points[other + 1]) {
        throw .crossesItself(near: runs.points[other])
      }
    }
  }

  private static func box(_ runs: EdgeRuns, _ edge: Int) -> BoundingBox {
    var box = BoundingBox(runs.points[edge])
    box.extend(to: runs.points[edge + 1])
    return box
  }

  /// Whether two edges cross in a point that is an end of neither.
  static func cross(_ first: Position, _ second: Position, _ third: Position, _ fourth: Position) -> Bool {
    let sides = (
      Orientation(from: first, to: second, of: third), Orientation(from: first, to: second, of: fourth),
      Orientation(from: third, to: fourth, of: first), Orientation(from: third, to: fourth, of: second)
    )
    switch sides {
    case (.left, .right, _, _), (.right, .left, _, _):
      return (sides.2 == .left && sides.3 == .right) || (sides.2 == .right && sides.3 == .left)
    default: return false
    }
  }
}
