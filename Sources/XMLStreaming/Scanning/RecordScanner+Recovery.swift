extension RecordScanner {
  /// Something broken that is being passed over.
  struct Skip {
    let kind: RecordView.Kind
    var rule: ResumeRule
    /// Where the broken thing starts.
    let start: PositionCursor
    /// What is wrong with it.
    var issues: [XMLIssue]
    /// Where to look next.
    var searchFrom: Int
    /// Whether the parser stumbled only over the end of the file.
    var isFromEnd = false

    /// The name of the element that is passed over; empty for none. What is inside of it is not followed.
    var name: String { issues.first.flatMap { $0.path.split(separator: "/").first.map(String.init) } ?? "" }
  }

  /// Decides how to go on behind `failure`, or gives the document up where its root has not been read.
  func recover(from failure: ScanState.Failure, _ body: (borrowing RecordView) throws -> Void) throws {
    let offset = min(max(failure.offset, window.cursor.offset), fed)
    guard root != nil || stream != nil else { throw error(failure, at: offset) }
    if failure.code == .doctype { throw error(failure, at: offset) }
    if state.pointee.isRootClosed {
      if recordDepth > 0, stream == nil { return recoverBehindRoot(failure, at: offset) }
      let place = window.position(of: offset, from: window.cursor)
      let found = issue(failure, at: place.position, path: path(at: offset, fromRecordAt: nil))
      try deliver(.between, from: place, to: endOfText, [found], body)
      return try stop()
    }
    if state.pointee.isInRecord {
      guard recordDepth > 0 else { throw error(failure, at: offset) }
      if let name = try nameNestedInItself() {
        let tooDeep = ScanState.Failure.tooDeep(at: state.pointee.openStart, limit: limits.depth)
        let rule = ResumeRule.nested(name: name, root: rootName, .starts)
        let start = state.pointee.openStart
        return begin(.broken, at: start, tooDeep, start, rule: rule, from: start)
      }
      begin(.broken, at: state.pointee.openStart, failure, offset, from: lastTag(before: offset) ?? offset)
    } else if let tag = lastTag(before: offset), tag >= window.cursor.offset {
      beginOutside(at: tag, failure, offset)
    } else {
      begin(.between, at: offset, failure, offset, rule: .nextTag, from: offset)
    }
  }

  /// Deals with the end of the file inside a record or before the end of the root.
  func recoverAtEnd(understood: Int, _ body: (borrowing RecordView) throws -> Void) throws {
    let end = window.text.end
    let cut = ScanState.Failure(
      code: .cut, offset: end, libxmlCode: 0,
      message: XMLMessage(zh: "文件在此中断", en: "the file ends here, in the middle"))
    guard root != nil || stream != nil else {
      let failure = state.pointee.failure ?? cut
      // libxml2 says of a text without an element that there is something behind the root.
      throw failure.code == .strayContent ? noElement : error(failure, at: failure.offset)
    }
    // Where the root is open, “document end” is libxml2's word for a cut; anything else was wrong before the end.
    if let failure = state.pointee.failure,
      state.pointee.isRootClosed || failure.offset < end && failure.code != .strayContent
    {
      try recover(from: failure, body)
      skip?.isFromEnd = true
      return
    }
    guard recordDepth > 0 else { throw error(cut, at: end) }
    let pending = min(max(understood, window.cursor.offset), end)
    if state.pointee.isInRecord {
      let from = max(state.pointee.openStart + 1, pending)
      return begin(.broken, at: state.pointee.openStart, cut, end, from: from)
    }
    if pending < end, window.text.slice(pending..<end).first == UInt8(ascii: "<") {
      return beginOutside(at: pending, cut, end)
    }
    if isRootImplied {
      state.pointee.flushStray(before: end)
      try deliverDone(body)
      try deliverDamage(before: end, body)
      return try stop()
    }
    isCut = true
    let place = endOfText
    // The start of a character that the end has cut is no damage of its own.
    try deliverDamage(before: window.decoder.damages.first { $0.offset > end - 4 }?.offset ?? end, body)
    let found = issue(cut, at: place.position, path: path(at: end, fromRecordAt: nil))
    try deliver(.between, from: place, to: place, [found], body)
    try stop()
  }

  /// Something broken between records starts at `tag`.
  private func beginOutside(at tag: Int, _ failure: ScanState.Failure, _ offset: Int) {
    let text = window.text.slice(tag..<window.text.end)
    let name = tagName(in: text, limit: limits.nameLength)
    if !name.isEmpty {
      begin(.broken, at: tag, failure, offset, from: tag + 1)
    } else if text.starts(with: "<!--".utf8) {
      begin(.between, at: tag, failure, offset, rule: .behind("-->"), from: max(tag + 4, offset))
    } else if text.starts(with: "<![CDATA[".utf8) {
      begin(.between, at: tag, failure, offset, rule: .behind("]]>"), from: tag + 9)
    } else if text.starts(with: "<?".utf8) {
      begin(.between, at: tag, failure, offset, rule: .behind("?>"), from: tag + 2)
    } else {
      begin(.between, at: tag, failure, offset, rule: .nextTag, from: max(tag + 1, offset))
    }
  }

  private func begin(
    _ kind: RecordView.Kind, at start: Int, _ failure: ScanState.Failure, _ offset: Int, rule: ResumeRule? = nil,
    from: Int
  ) {
    let place = window.position(of: start, from: window.cursor)
    let position = window.position(of: offset, from: place).position
    var chosen = rule ?? .nextTag
    if rule == nil {
      chosen = .record(names: namesEnding(recordAt: start, failure), root: rootName)
    }
    let path = path(at: offset, fromRecordAt: kind == .broken ? start : nil)
    skip = Skip(
      kind: kind, rule: chosen, start: place, issues: [issue(failure, at: position, path: path)],
      searchFrom: max(from, chosen.isNested ? start : start + 1))
    abandonParser(from: place)
  }

  /// Gives the parser up with all that it has not finished; what it stumbled over starts at `place`.
  func abandonParser(from place: PositionCursor) {
    window.moveCursor(to: place)
    parser = nil
    state.pointee.parser = nil
    state.pointee.failure = nil
    state.pointee.isInRecord = false
    state.pointee.strayStart = -1
    state.pointee.characterDataStart = -1
    state.pointee.top = -1
    clearTable()
  }

  /// Passes over what is broken as far as the text reaches.
  func continueSkip(_ body: (borrowing RecordView) throws -> Void) throws {
    guard var current = skip else { return }
    let end = readableInSkip
    guard current.searchFrom < end || window.isAtEnd else { return try fill() }
    let text = window.text.slice(window.text.start..<end)
    let from = current.searchFrom - window.text.start
    switch current.rule.search(text, from: from, isWhole: window.isAtEnd) {
    case .next(let rule, let place):
      current.rule = rule
      current.searchFrom = window.text.start + place
      skip = current
    case .at(let place):
      skip = nil
      let offset = window.text.start + place
      try endSkip(current, at: offset, body)
      switch current.rule {
      case .record, .behind, .nextTag, .nested: try resume(at: offset)
      case .nextStartTag: try resumeBehindRoot(at: offset)
      case .document: try resumeBehindDocument(at: offset)
      }
    case .notBefore(let place):
      let next = min(max(window.text.start + place, window.cursor.offset), window.text.end)
      if window.isAtEnd {
        skip = nil
        if current.rule.isInDocument {
          isCut = true
          addCut(to: &current)
        }
        try endSkip(current, at: window.text.end, body)
        return try stop()
      }
      current.issues += newDamage(in: window.cursor.offset..<next, of: current)
      window.moveCursor(to: window.position(of: next, from: window.cursor))
      current.searchFrom = next
      skip = current
      try fill()
    }
  }

  private func addCut(to skip: inout Skip) {
    let name = skip.name
    if skip.isFromEnd { skip.issues = [] }
    guard !skip.issues.contains(where: { $0.code == .cut }) else { return }
    skip.issues.append(
      XMLIssue(.cut, at: endOfText.position, path: name, zh: "文件在此中断", en: "the file ends here, in the middle"))
  }

  private func endSkip(_ skip: Skip, at offset: Int, _ body: (borrowing RecordView) throws -> Void) throws {
    var issues = skip.issues + newDamage(in: window.cursor.offset..<offset, of: skip)
    // The cause comes first, then what else was found by its place: the order must not tell where a read ended.
    issues = issues.prefix(1) + issues.dropFirst().sorted { $0.position.byteOffset < $1.position.byteOffset }
    // That the file ends here is told last.
    if let cut = issues.first(where: { $0.code == .cut }) {
      issues.removeAll { $0.code == .cut || isPartOfCharacter($0, cutAt: cut.position.byteOffset) }
      issues.append(cut)
    }
    let end = window.position(of: offset, from: window.cursor)
    window.moveCursor(to: end)
    try deliver(skip.kind, from: skip.start, to: end, issues, body)
  }

  /// Whether the undecodable bytes are but the start of a character that the end of the file has cut.
  private func isPartOfCharacter(_ issue: XMLIssue, cutAt end: Int) -> Bool {
    issue.code == .undecodable && end - issue.position.byteOffset < 4
  }

  private func newDamage(in range: Range<Int>, of skip: Skip) -> [XMLIssue] {
    issues(in: range, from: window.cursor, path: skip.name).filter { found in
      !skip.issues.contains { $0.code == found.code }
    }
  }

  /// Goes on at `offset` with a new parser that is shown the start tag of the root first.
  func resume(at offset: Int) throws { try restart(at: offset, behind: rootTag) }

  /// The name of the open record where more start tags of that name follow its own than elements may be nested: not a
  /// record each, but one that goes too deep.
  private func nameNestedInItself() throws(XMLError) -> [UInt8]? {
    let start = state.pointee.openStart
    let name = tagName(in: window.text.slice(start..<window.text.end), limit: limits.nameLength)
    guard !name.isEmpty else { return nil }
    while true {
      let text = window.text.slice(start..<window.text.end)
      let run = ResumeRule.startTags(of: name, in: text, from: 0)
      if run.count >= limits.depth { return name }
      let mayGoOn = run.end + name.count + 2 > text.count || run.isOpen
      guard mayGoOn, !window.isAtEnd, text.count < limits.depth << 10 else { return nil }
      try fill()
    }
  }

  /// The name of the root as its tags have it.
  var rootName: [UInt8] {
    rootTag.withUnsafeBytes { tagName(in: $0, limit: limits.nameLength) }
  }

  func lastTag(before offset: Int) -> Int? {
    let text = window.text.slice(window.cursor.offset..<max(offset, window.cursor.offset))
    return text.lastIndex(of: UInt8(ascii: "<")).map { window.cursor.offset + $0 }
  }

  /// Names whose tags end the broken record at `offset`: its own, where records of that name have been read before. Else
  /// the name may be what is broken, and all names of records count.
  ///
  /// An element nested too deep ends only with a name that is known, since its own may stand in it any number of times.
  private func namesEnding(recordAt offset: Int, _ failure: ScanState.Failure) -> [[UInt8]] {
    let name = tagName(in: window.text.slice(offset..<window.text.end), limit: limits.nameLength)
    if failure.code == .depth, !recordNames.isEmpty, !recordNames.contains(name) { return recordNames }
    return recordNames.contains(name) ? [name] : [name] + recordNames
  }

  private var noElement: XMLError {
    XMLError(
      .notXML, zh: "文件中没有任何 XML 元素", en: "the file holds no XML element", at: endOfText.position)
  }

  private func error(_ failure: ScanState.Failure, at offset: Int) -> XMLError {
    let place = window.position(of: min(max(offset, window.cursor.offset), window.text.end), from: window.cursor)
    if let found = damage(before: offset) { return undecodable(found.damage, at: found.position) }
    let code: XMLError.Code
    switch failure.code {
    case .doctype: code = .doctype
    case .depth, .textLength, .attributes, .names, .recordLength: code = .limit
    default: code = root == nil && stream == nil ? .notXML : .notWellFormed
    }
    return XMLError(code, zh: failure.message.zh, en: failure.message.en, at: place.position)
  }
}
