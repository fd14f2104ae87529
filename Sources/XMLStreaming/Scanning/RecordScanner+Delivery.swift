extension RecordScanner {
  /// Hands over what the last piece of text completed, then makes room for the next.
  @inline(never)
  func deliverDone(_ body: (borrowing RecordView) throws -> Void) throws {
    let count = state.pointee.done.count
    guard count > 0 else { return }
    for index in 0..<count {
      var record = state.pointee.done.base[index]
      if record.isStray { trim(&record) }
      try deliverDamage(before: record.start, body)
      let start = window.position(of: record.start, from: window.cursor)
      let end = window.position(of: record.end, from: start)
      var issues = issues(in: record.start..<record.end, from: start, path: record.isStray ? rootPath : nil)
      noteName(of: record)
      if record.isStray, issues.isEmpty { issues = [strayText(record, at: start.position)] }
      window.moveCursor(to: end)
      tagOffsets = nil
      tagCursor = nil
      try body(view(of: record, from: start, to: end, issues: issues))
    }
    state.pointee.done.truncate(to: 0)
    compactTable()
  }

  /// Remembers what records are called, to find the next one behind something broken.
  private func noteName(of record: ScanState.DoneRecord) {
    guard record.nodeCount > 0, recordNames.count < 256 else { return }
    let number = state.pointee.table.nodes.base[record.span.node].name
    guard number != lastRecordName else { return }
    lastRecordName = number
    let name = tagName(in: window.text.slice(record.start..<record.end), limit: limits.nameLength)
    if !recordNames.contains(name) { recordNames.append(name) }
  }

  /// Text between records starts and ends with what is not blank.
  private func trim(_ stray: inout ScanState.DoneRecord) {
    let first = max(stray.start, window.cursor.offset, window.text.start)
    let text = window.text.slice(first..<min(max(first, stray.end), window.text.end))
    guard let start = text.firstIndex(where: { !isXMLBlank($0) }),
      let end = text.lastIndex(where: { !isXMLBlank($0) })
    else { return (stray.start, stray.end) = (first, first) }
    (stray.start, stray.end) = (first + start, first + end + 1)
  }

  private func view(
    of record: ScanState.DoneRecord, from start: PositionCursor, to end: PositionCursor, issues: [XMLIssue]
  ) -> RecordView {
    let table = state.pointee.table
    return RecordView(
      kind: record.isStray ? .between : .record, bytes: start.raw..<end.raw, position: start.position, issues: issues,
      count: record.nodeCount, nodes: UnsafePointer(table.nodes.base + record.span.node),
      attributes: UnsafePointer(table.attributes.base + record.span.attribute),
      characters: UnsafePointer(table.characters.base + record.span.character), scanner: self, start: start,
      textRange: record.start..<record.end)
  }

  /// Hands over something that has no elements.
  ///
  /// Never inlined: Swift 6.3 stops with an internal error when it inlines a call that lends out a value it has just made.
  @inline(never)
  func deliver(
    _ kind: RecordView.Kind, from start: PositionCursor, to end: PositionCursor, _ issues: [XMLIssue],
    _ body: (borrowing RecordView) throws -> Void
  ) throws {
    let table = state.pointee.table
    try body(
      RecordView(
        kind: kind, bytes: start.raw..<max(start.raw, end.raw), position: start.position, issues: issues, count: 0,
        nodes: UnsafePointer(table.nodes.base), attributes: UnsafePointer(table.attributes.base),
        characters: UnsafePointer(table.characters.base), scanner: self, start: start,
        textRange: start.offset..<max(start.offset, end.offset)))
  }

  /// Tells of undecodable bytes between records, before `offset`.
  func deliverDamage(before offset: Int, _ body: (borrowing RecordView) throws -> Void) throws {
    guard let damage = window.decoder.damages.first(where: { $0.offset >= window.cursor.offset }),
      damage.offset < offset
    else { return }
    let start = window.position(of: damage.offset, from: window.cursor)
    let found = issues(in: damage.offset..<offset, from: start, path: rootPath)
    let end = window.position(of: min(damage.offset + damage.count, offset), from: start)
    try deliver(.between, from: start, to: end, found, body)
  }

  /// What was noted of an interval of the text: one issue for undecodable bytes, one for NUL, each lesser error.
  ///
  /// - Parameter path: where they stand; nil where the interval is a record, for each the path of its element.
  func issues(in range: Range<Int>, from start: PositionCursor, path: String?) -> [XMLIssue] {
    var found: [XMLIssue] = []
    func paths() -> (Int) -> String {
      if let path { return { _ in path } }
      var open = OpenElements(window.text.slice(range))
      return { open.path(at: $0 - range.lowerBound) }
    }
    if !window.decoder.damages.isEmpty {
      let hits = window.decoder.damages.filter { $0.offset >= range.lowerBound && $0.offset < range.upperBound }
      for isNUL in [false, true] {
        let same = hits.filter { $0.isNUL == isNUL }
        guard let first = same.first else { continue }
        let count = same.reduce(0) { $0 + $1.count }
        let position = window.position(of: first.offset, from: start).position
        found.append(issue(first, count: count, at: position, path: paths()(first.offset)))
      }
    }
    if !state.pointee.remarks.isEmpty {
      let pathOfElement = paths()
      for remark in state.pointee.remarks where range.contains(remark.offset) {
        let position = window.position(of: remark.offset, from: start).position
        found.append(issue(remark, at: position, path: pathOfElement(remark.offset)))
      }
      state.pointee.remarks.removeAll { $0.offset < range.upperBound }
    }
    return found
  }

  func issue(_ failure: ScanState.Failure, at position: XMLPosition, path: String) -> XMLIssue {
    let value = failure.code == .cut ? nil : excerpt(failure)
    return XMLIssue(
      failure.code, at: position, path: path, value: value, zh: failure.message.zh, en: failure.message.en)
  }

  func issue(_ damage: Damage, count: Int, at position: XMLPosition, path: String = "") -> XMLIssue {
    let name = window.decision(at: damage.offset).actual.rawValue
    if damage.isNUL {
      return XMLIssue(
        .nul, at: position, path: path, value: "U+0000", zh: "含有 \(count) 个 NUL 字符", en: "\(count) NUL characters")
    }
    return XMLIssue(
      .undecodable, at: position, path: path, value: damage.hexadecimal, zh: "有 \(count) 处字节不是 \(name) 字符，首处见此位置",
      en: "\(count) bytes are no characters of \(name), the first of them here")
  }

  func undecodable(_ damage: Damage, at position: XMLPosition) -> XMLError {
    let found = issue(damage, count: damage.count, at: position)
    return XMLError(
      damage.isNUL ? .notXML : .undecodable, zh: found.message.zh, en: found.message.en, at: position)
  }

  private func strayText(_ record: ScanState.DoneRecord, at position: XMLPosition) -> XMLIssue {
    let text = window.text.slice(record.start..<min(record.end, record.start + 200))
    return XMLIssue(
      .strayContent, at: position, path: rootPath, value: String(decoding: text, as: UTF8.self), zh: "记录之外有文字",
      en: "there is text outside of the records")
  }

  /// Keeps only the record that is open.
  private func compactTable() {
    if state.pointee.isInRecord {
      let span = state.pointee.openSpan
      state.pointee.table.nodes.dropFirst(span.node)
      state.pointee.table.attributes.dropFirst(span.attribute)
      state.pointee.table.characters.dropFirst(span.character)
    } else {
      clearTable()
    }
    state.pointee.openSpan = TableSpan()
  }

  func clearTable() {
    state.pointee.table.nodes.truncate(to: 0)
    state.pointee.table.attributes.truncate(to: 0)
    state.pointee.table.characters.truncate(to: 0)
  }

  /// The text of an interval that the window still holds.
  func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    window.text.slice(range).bindMemory(to: UInt8.self)
  }

  /// Where the start tag of an element of the record in `range` stands.
  func position(ofElement index: Int, in range: Range<Int>, from start: PositionCursor) -> XMLPosition {
    let offsets = tagOffsets ?? startTagOffsets(in: window.text.slice(range))
    tagOffsets = offsets
    guard offsets.indices.contains(index) else { return start.position }
    let from = tagCursor.flatMap { $0.element <= index ? $0.place : nil } ?? start
    let place = window.position(of: range.lowerBound + offsets[index], from: from)
    tagCursor = (index, place)
    return place.position
  }
}
