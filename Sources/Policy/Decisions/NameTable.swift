/// The places of a few names, found by their length and their ends: sooner than by hashing them.
struct NameTable: Sendable {
  private let names: [String]
  /// The first of the names with each mark; −1 where there is none.
  private let first: [Int]
  /// The next name with the same mark; −1 behind the last one.
  private let next: [Int]

  private static let marks = 64

  /// The table of `names`, each of which stands once.
  init(_ names: [String]) {
    var first = [Int](repeating: -1, count: Self.marks)
    var next: [Int] = []
    for (place, name) in names.enumerated() {
      next.append(first[Self.mark(name)])
      first[Self.mark(name)] = place
    }
    self.names = names
    self.first = first
    self.next = next
  }

  /// The place of a name; nil where it is none of them.
  func place(of name: String) -> Int? {
    var place = first[Self.mark(name)]
    while place >= 0, names[place] != name { place = next[place] }
    return place < 0 ? nil : place
  }

  private static func mark(_ name: String) -> Int {
    let bytes = name.utf8
    guard let head = bytes.first, let tail = bytes.last else { return 0 }
    return (Int(head) &+ Int(tail) &* 5 &+ bytes.count &* 11) & (marks - 1)
  }
}
