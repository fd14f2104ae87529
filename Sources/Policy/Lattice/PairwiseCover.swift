/// Rows that together hold every pair of values of every two axes: what `make test` asks instead of the whole lattice.
enum PairwiseCover {
  /// Places on each axis, a row a cell; `sizes` are the numbers of points of the axes, none of them zero.
  ///
  /// Greedy: each row starts from a pair not yet covered and takes on each other axis the place that covers most.
  ///
  /// - Complexity: O(rows × axes² × points).
  static func rows(_ sizes: [Int]) -> [[Int]] {
    guard sizes.count > 1 else { return (0..<(sizes.first ?? 1)).map { sizes.isEmpty ? [] : [$0] } }
    var uncovered = PairSet(sizes)
    var rows: [[Int]] = []
    while let start = uncovered.first() {
      var row = [Int](repeating: -1, count: sizes.count)
      row[start.left.axis] = start.left.point
      row[start.right.axis] = start.right.point
      for axis in sizes.indices where row[axis] < 0 {
        row[axis] = bestPoint(on: axis, size: sizes[axis], beside: row, uncovered)
      }
      uncovered.cover(row)
      rows.append(row)
    }
    return rows
  }

  private static func bestPoint(on axis: Int, size: Int, beside row: [Int], _ uncovered: PairSet) -> Int {
    var best = (point: 0, gain: -1)
    for point in 0..<size {
      var gain = 0
      for other in row.indices where row[other] >= 0 && uncovered.contains((axis, point), (other, row[other])) {
        gain += 1
      }
      if gain > best.gain { best = (point, gain) }
    }
    return best.point
  }
}

/// The pairs of points of different axes that no row holds yet.
private struct PairSet {
  typealias Place = (axis: Int, point: Int)
  private let starts: [Int]
  private let owners: [Place]
  private var isOpen: [Bool]
  private var next = 0

  init(_ sizes: [Int]) {
    var starts: [Int] = []
    var owners: [Place] = []
    for (axis, size) in sizes.enumerated() {
      starts.append(owners.count)
      owners += (0..<size).map { (axis, $0) }
    }
    self.starts = starts
    self.owners = owners
    isOpen = [Bool](repeating: false, count: owners.count * owners.count)
    for left in owners.indices {
      for right in owners.indices where owners[left].axis < owners[right].axis {
        isOpen[left * owners.count + right] = true
      }
    }
  }

  private func index(_ one: Place, _ other: Place) -> Int {
    let (left, right) = one.axis < other.axis ? (one, other) : (other, one)
    return (starts[left.axis] + left.point) * owners.count + starts[right.axis] + right.point
  }

  func contains(_ one: Place, _ other: Place) -> Bool { isOpen[index(one, other)] }

  mutating func cover(_ row: [Int]) {
    for left in row.indices {
      for right in row.indices.dropFirst(left + 1) { isOpen[index((left, row[left]), (right, row[right]))] = false }
    }
  }

  /// The first pair that is open; the search goes on where the last one ended.
  mutating func first() -> (left: Place, right: Place)? {
    while next < isOpen.count {
      if isOpen[next] { return (owners[next / owners.count], owners[next % owners.count]) }
      next += 1
    }
    return nil
  }
}
