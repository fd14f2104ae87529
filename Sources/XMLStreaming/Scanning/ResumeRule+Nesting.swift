/// Where reading goes on behind elements of one name that stand within one another.
extension ResumeRule {
  /// Whether this is about elements nested in one another.
  var isNested: Bool {
    if case .nested = self { true } else { false }
  }

  /// Goes past their start tags, then to the first end that the rule of records finds, then past their end tags.
  func endOfNested(
    _ name: [UInt8], _ root: [UInt8], _ part: NestedPart, _ text: UnsafeRawBufferPointer, from start: Int, isWhole: Bool
  ) -> Found {
    switch part {
    case .starts:
      let run = Self.startTags(of: name, in: text, from: start)
      let mayGoOn = run.isOpen || run.end + name.count + 2 > text.count
      if mayGoOn, !isWhole, text.count - run.end < 64 << 10 { return .notBefore(run.end) }
      return .next(.nested(name: name, root: root, .content), run.end)
    case .content:
      switch ResumeRule.record(names: [name], root: root).search(text, from: start, isWhole: isWhole) {
      case .at(let place): return .next(.nested(name: name, root: root, .ends), place)
      case .next(_, let place): return .next(self, place)
      case .notBefore(let place): return .notBefore(place)
      }
    case .ends:
      var index = start
      while true {
        while index < text.count, isXMLBlank(text[index]) { index += 1 }
        if !isWhole, text.count - index < name.count + 67 { return .notBefore(index) }
        guard index + 1 < text.count, text[index] == Self.open, text[index + 1] == UInt8(ascii: "/"),
          matches(name, text, at: index + 2), let close = ByteSearch.first(UInt8(ascii: ">"), in: text, from: index)
        else { return .at(index) }
        index = close + 1
      }
    }
  }

  /// Start tags of that name with nothing but blanks between them.
  struct TagRun {
    /// How many there are.
    var count = 0
    /// Behind the last of them and the blanks that follow it.
    var end: Int
    /// Whether the text ends inside of another.
    var isOpen = false
  }

  /// The start tags of that name from `start` on.
  ///
  /// - Complexity: O(their length).
  static func startTags(of name: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> TagRun {
    var run = TagRun(end: start)
    while true {
      while run.end < text.count, isXMLBlank(text[run.end]) { run.end += 1 }
      guard run.end < text.count, text[run.end] == open,
        ResumeRule.nextTag.matches(name, text, at: run.end + 1)
      else { return run }
      guard let close = ByteSearch.first(UInt8(ascii: ">"), in: text, from: run.end) else {
        run.isOpen = true
        return run
      }
      guard text[close - 1] != UInt8(ascii: "/") else { return run }
      run.count += 1
      run.end = close + 1
    }
  }
}
