/// How far two names lie apart.
enum EditDistance {
  /// The number of letters to insert, delete or replace to make one of the other (Levenshtein).
  ///
  /// - Complexity: O(product of their lengths).
  static func between(_ left: String, _ right: String) -> Int {
    let other = Array(right.utf8)
    var row = Array(0...other.count)
    for (index, letter) in left.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in other.indices {
        let replaced = diagonal + (letter == other[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
