extension RecordScanner {
  /// Whether the root's start tag ends in the text: a parser at the end of a file tells also of a tag that has no end.
  func isWhole(_ tag: ScanState.RootTag) -> Bool {
    guard tag.start >= window.text.start, tag.start < tag.end, tag.end <= window.text.end else { return false }
    return window.text.slice(tag.start..<tag.end).last == UInt8(ascii: ">")
  }

  /// Takes the root of the document, or of a further document behind it.
  func acceptRoot(_ tag: ScanState.RootTag, _ accept: (Root) throws -> Void) throws {
    let place = window.position(of: tag.start, from: window.cursor)
    let (knownRoot, knownTag) = (self.root, rootTag)
    let damage =
      knownRoot == nil
      ? damage(before: tag.end)
      : window.decoder.damages.first { $0.offset < tag.end && $0.offset >= tag.start }.map {
        ($0, window.position(of: $0.offset, from: window.cursor).position)
      }
    rootOffset = tag.start
    rootTag = Array(window.text.slice(tag.start..<tag.end))
    if rootTag.count > 1, rootTag[rootTag.count - 2] == UInt8(ascii: "/") {
      rootTag.remove(at: rootTag.count - 2)
    }
    let root = Root(
      name: tag.name, namespace: tag.namespace,
      attributes: Dictionary(tag.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      position: place.position)
    self.root = root
    do {
      if let damage { throw undecodable(damage.0, at: damage.1) }
      try accept(root)
    } catch let error as XMLError {
      guard knownRoot != nil else { throw error }
      let name = tagName(in: window.text.slice(tag.start..<tag.end), limit: limits.nameLength)
      (self.root, rootTag) = (knownRoot, knownTag)
      refuseDocument(named: name, at: place, error)
    }
  }

  /// Passes over a further document, which counts as one broken record.
  private func refuseDocument(named name: [UInt8], at place: PositionCursor, _ error: XMLError) {
    let issue = XMLIssue(
      .schema, at: error.position ?? place.position, zh: error.message.zh, en: error.message.en)
    state.pointee.done.truncate(to: 0)
    abandonParser(from: place)
    skip = Skip(
      kind: .broken, rule: .document(name: name), start: place, issues: [issue], searchFrom: place.offset)
  }

  /// Looks for records and further documents behind the end of the root; `failure` is what the parser says of them.
  func recoverBehindRoot(_ failure: ScanState.Failure, at offset: Int) {
    // The parser names the first text that cannot stand there, or a place inside of an instruction or a comment.
    var start = offset
    if failure.code != .strayContent, let tag = lastTag(before: offset), tag >= state.pointee.boundary { start = tag }
    let place = window.position(of: start, from: window.cursor)
    let issue = XMLIssue(
      .strayContent, at: place.position, zh: "根元素之后还有内容；其中的记录照样读取",
      en: "there is content behind the root element; the records in it are read")
    abandonParser(from: place)
    skip = Skip(
      kind: .between, rule: .nextStartTag, start: place, issues: [issue], searchFrom: start)
  }

  /// Goes on at a start tag behind the end of the root: that of a record, or that of the root of a further document.
  func resumeBehindRoot(at offset: Int) throws {
    state.pointee.isRootClosed = false
    let name = tagName(in: window.text.slice(offset..<window.text.end), limit: limits.nameLength)
    if recordNames.contains(name) {
      isRootImplied = true
      return try resume(at: offset)
    }
    isRootImplied = false
    state.pointee.root = nil
    try restart(at: offset, behind: [])
  }

  /// Goes on behind a further document that has been passed over, as behind the end of the root.
  func resumeBehindDocument(at offset: Int) throws {
    try restart(at: offset, behind: rootTag + Array("</".utf8) + rootName + Array(">".utf8))
  }

  /// Goes on at `offset` with a new parser that is shown `text` first.
  func restart(at offset: Int, behind text: [UInt8]) throws {
    state.pointee.depth = 0
    state.pointee.remarks = []
    try startParser()
    state.pointee.shift = offset - text.count
    state.pointee.boundary = offset
    state.pointee.textBase = nil
    if !text.isEmpty { text.withUnsafeBytes { parser?.parse($0) } }
    state.pointee.boundary = offset
    fed = offset
    feedSize = min(2 << 10, limits.chunkSize)
  }
}
