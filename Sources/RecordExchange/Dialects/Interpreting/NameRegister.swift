import XMLStreaming

/// Numbers for the names that profiles use, and from the numbers of a scanner to them.
///
/// A name that no profile uses is looked up once per file; every further element of that name costs one array access.
struct NameRegister {
  private var numbers: [String: Int32] = [:]
  private var exact: [Int32] = []
  private var folded: [Int32] = []

  /// How many names there are.
  var count: Int { numbers.count }

  /// The number of a name of a profile; a profile that ignores letter case asks with lower-case names.
  mutating func number(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }

  /// The number of the scanner's name in lower case or as it is; -1 where no profile uses it.
  @inline(__always)
  mutating func resolve(_ scanned: Int32, ignoringCase: Bool, in record: borrowing RecordView) -> Int32 {
    if Int(scanned) >= exact.count { extend(to: Int(scanned), record) }
    return ignoringCase ? folded[Int(scanned)] : exact[Int(scanned)]
  }

  @inline(never)
  private mutating func extend(to last: Int, _ record: borrowing RecordView) {
    while exact.count <= last {
      let name = record.name(numbered: Int32(exact.count))
      exact.append(numbers[name] ?? -1)
      folded.append(numbers[name.lowercased()] ?? -1)
    }
  }
}
