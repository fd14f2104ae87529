/// What is kept in order, such as what happened by its time.
extension RandomAccessCollection where Index == Int {
  /// How many elements come before the first of which something no longer holds; they are ordered so that it holds of none
  /// after that.
  ///
  /// - Complexity: O(log n).
  public func leadingCount(while holds: (Element) throws -> Bool) rethrows -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = try holds(self[middle]) ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound - startIndex
  }
}
