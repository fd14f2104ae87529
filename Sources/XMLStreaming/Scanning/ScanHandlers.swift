import CLibXML2

// What libxml2 calls for each tag and text. The user data is the relay of the errors, whose owner is the scan state.

@inline(__always)
private func state(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ScanState>? {
  data?.assumingMemoryBound(to: hegui_error_relay.self).pointee.owner?.assumingMemoryBound(to: ScanState.self)
}

/// The handlers of a record scanner.
func makeScanHandlers() -> xmlSAXHandler {
  var handlers = xmlSAXHandler()
  handlers.initialized = UInt32(XML_SAX2_MAGIC)
  handlers.startElementNs = { data, name, _, namespace, namespaceCount, _, attributeCount, _, attributes in
    guard let state = state(data), let name, state.pointee.failure == nil else { return }
    state.pointee.characterDataStart = -1
    state.pointee.startElement(name, namespace, Int(namespaceCount), Int(attributeCount), attributes)
  }
  handlers.endElementNs = { data, _, _, _ in
    guard let state = state(data), state.pointee.failure == nil else { return }
    state.pointee.characterDataStart = -1
    state.pointee.endElement()
  }
  handlers.characters = { data, text, count in
    guard let state = state(data), let text, state.pointee.failure == nil else { return }
    state.pointee.characterDataStart = -1
    state.pointee.characters(text, Int(count))
  }
  // The same function for blanks spares libxml2 the question whether they could be ignored.
  handlers.ignorableWhitespace = handlers.characters
  handlers.cdataBlock = { data, text, count in
    guard let state = state(data), let text, state.pointee.failure == nil else { return }
    if state.pointee.characterDataStart < 0 {
      state.pointee.characterDataStart = max(0, state.pointee.parserOffset - Int(count))
    }
    state.pointee.characters(text, Int(count))
    state.pointee.markSection()
  }
  handlers.internalSubset = { data, _, _, _ in
    guard let state = state(data) else { return }
    state.pointee.doctype()
  }
  handlers.comment = { data, text in
    guard let state = state(data), let text, state.pointee.failure == nil else { return }
    state.pointee.comment(length: Int(xmlStrlen(text)))
  }
  hegui_sax_relay_errors(&handlers)
  return handlers
}

/// Takes an error of the parser.
func reportScanError(
  owner: UnsafeMutableRawPointer?, domain: Int32, code: Int32, level: Int32, line: Int32,
  message: UnsafePointer<CChar>?
) {
  guard let state = owner?.assumingMemoryBound(to: ScanState.self) else { return }
  state.pointee.parserError(domain, code, level, message)
}

extension ScanState {
  @inline(__always)
  fileprivate mutating func startElement(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ namespaceCount: Int, _ attributeCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if depth >= limits.depth {
      let place = tagStart(before: parserOffset)
      failure = .tooDeep(at: place, limit: limits.depth)
      return
    }
    let number = names._withUnsafeGuaranteedRef { $0.number(of: name) }
    if depth == 0 { openRoot(name, namespace, attributeCount, values) }
    if depth == recordDepth {
      openRecord()
    } else if depth > recordDepth, recordDepth > 0, number == table.nodes.base[openSpan.node].name,
      names._withUnsafeGuaranteedRef({ $0.mayBeRecord(number) })
    {
      let place = tagStart(before: parserOffset)
      return fail(.notWellFormed, at: place, zh: "记录没有结束标签", en: "the record has no end tag")
    }
    depth += 1
    guard isInRecord else { return }
    addElement(number, namespace, attributeCount, values)
    if table.nodes.count - Int(openSpan.node) > limits.elementCount {
      return fail(
        .recordLength, at: openStart, zh: "记录超过 \(limits.elementCount) 个元素",
        en: "the record has more than \(limits.elementCount) elements")
    }
    // Declarations of namespaces cost libxml2 as much as attributes.
    if namespaceCount + attributeCount > limits.attributeCount { tooManyAttributes(at: tagStart(before: parserOffset)) }
  }

  private mutating func openRecord() {
    let place = tagStart(before: parserOffset)
    flushStray(before: place)
    openStart = place
    openSpan = TableSpan(
      node: table.nodes.count, attribute: table.attributes.count, character: table.characters.count)
    top = -1
    isInRecord = true
  }

  @inline(__always)
  private mutating func addElement(
    _ number: Int32, _ namespace: UnsafePointer<UInt8>?, _ attributeCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if top >= 0 { leaveText() }
    let index = Int32(table.nodes.count - openSpan.node)
    let isForeign = namespace != root?.namespaceAddress
    table.nodes.append(
      ElementNode(
        name: number, parent: top, end: index + 1, textStart: Int32(table.characters.count - openSpan.character),
        textLength: 0, attributeStart: Int32(table.attributes.count - openSpan.attribute),
        attributeCount: 0, flags: isForeign ? .foreign : []))
    top = index
    if attributeCount > 0, let values { addAttributes(attributeCount, values, of: index) }
    if number >= limits.nameCount { tooManyNames() }
  }

  /// The text of an element ends where its first child starts: blanks are layout, anything else is mixed content.
  @inline(__always)
  private mutating func leaveText() {
    let node = table.nodes.base + openSpan.node + Int(top)
    guard node.pointee.textLength > 0 else { return }
    let start = openSpan.character + Int(node.pointee.textStart)
    if isBlank(table.characters.base + start, Int(node.pointee.textLength)) {
      table.characters.truncate(to: start)
      node.pointee.textLength = 0
    } else {
      node.pointee.flags.insert(.mixed)
    }
  }

  private mutating func addAttributes(
    _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>, of index: Int32
  ) {
    guard count <= limits.attributeCount else { return }
    for attribute in 0..<count {
      let parts = values + attribute * 5
      guard let name = parts[0], let start = parts[3], let end = parts[4] else { continue }
      let length = start.distance(to: end)
      if length > limits.attributeLength { return tooLongAttribute(at: tagStart(before: parserOffset)) }
      let number = names._withUnsafeGuaranteedRef { $0.number(of: name) }
      if number >= limits.nameCount { return tooManyNames() }
      table.attributes.append(
        AttributeNode(
          name: number, valueStart: Int32(table.characters.count - openSpan.character), valueLength: Int32(length),
          isQualified: parts[2] != nil))
      table.characters.append(start, count: length)
    }
    let node = table.nodes.base + openSpan.node + Int(index)
    node.pointee.attributeCount = Int16(count)
    node.pointee.textStart = Int32(table.characters.count - openSpan.character)
  }

  private mutating func tooManyNames() {
    fail(
      .names, at: tagStart(before: parserOffset), zh: "不同的名称超过 \(limits.nameCount) 个",
      en: "there are more than \(limits.nameCount) different names")
  }

  @inline(__always)
  fileprivate mutating func endElement() {
    depth -= 1
    if isInRecord {
      let node = table.nodes.base + openSpan.node + Int(top)
      node.pointee.end = Int32(table.nodes.count - openSpan.node)
      top = node.pointee.parent
      if depth == recordDepth { closeRecord() }
    }
    if depth == 0 {
      isRootClosed = true
      flushStray(before: tagStart(before: parserOffset))
    }
  }

  private mutating func closeRecord() {
    isInRecord = false
    boundary = tagEnd(at: parserOffset)
    done.append(
      DoneRecord(
        span: openSpan, nodeCount: table.nodes.count - openSpan.node, start: openStart, end: boundary, isStray: false))
  }

  @inline(__always)
  fileprivate mutating func characters(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard isInRecord else {
      if depth > 0, strayStart < 0, !isBlank(text, count) {
        strayStart = max(textStart, boundary)
      }
      return
    }
    let node = table.nodes.base + openSpan.node + Int(top)
    if table.nodes.count - openSpan.node - 1 != Int(top) {
      // Behind a child: layout, or mixed content, which no record uses.
      if !isBlank(text, count) { node.pointee.flags.insert(.mixed) }
      return
    }
    table.characters.append(text, count: count)
    node.pointee.textLength += Int32(count)
    if Int(node.pointee.textLength) > limits.textLength {
      fail(
        .textLength, at: parserOffset, zh: "元素内容超过 \(limits.textLength) 字节",
        en: "the text of an element is longer than \(limits.textLength) bytes")
    }
  }

  fileprivate mutating func markSection() {
    if isInRecord { table.nodes.base[openSpan.node + Int(top)].flags.insert(.section) }
  }

  @inline(__always)
  private func isBlank(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where !isXMLBlank(text[index]) { return false }
    return true
  }

  fileprivate mutating func comment(length: Int) {
    if length > limits.commentLength {
      unended(at: parserOffset - length - "<!---->".utf8.count, limit: limits.commentLength)
    }
  }

  /// A comment, a processing instruction or a CDATA section that does not end soon enough.
  mutating func unended(at offset: Int, limit: Int) {
    fail(
      .textLength, at: offset, zh: "注释、处理指令或 CDATA 在 \(limit) 字节内没有结束",
      en: "a comment, processing instruction or CDATA section does not end within \(limit) bytes")
  }

  mutating func flushStray(before end: Int) {
    guard strayStart >= 0 else { return }
    done.append(
      DoneRecord(span: TableSpan(), nodeCount: 0, start: strayStart, end: max(end, strayStart), isStray: true))
    strayStart = -1
    boundary = max(boundary, end)
  }

  private mutating func openRoot(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ attributeCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    // A parser that goes on behind a broken record is shown the start tag of the root again.
    guard root == nil else { return }
    var attributes: [(name: String, value: String)] = []
    for attribute in 0..<min(attributeCount, limits.attributeCount) {
      guard let parts = values.map({ $0 + attribute * 5 }), let name = parts[0], let start = parts[3],
        let end = parts[4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: min(start.distance(to: end), limits.attributeLength))
      attributes.append((String(cString: name), String(decoding: value, as: UTF8.self)))
    }
    let offset = parserOffset
    root = RootTag(
      name: String(cString: name), namespace: namespace.map { String(cString: $0) }, namespaceAddress: namespace,
      attributes: attributes, start: tagStart(before: offset), end: tagEnd(at: offset))
    boundary = tagEnd(at: offset)
  }

  fileprivate mutating func doctype() {
    fail(
      .doctype, at: tagStart(before: parserOffset), zh: "文件含有文档类型声明（DOCTYPE），不予读取",
      en: "the file has a document type declaration (DOCTYPE), which is not read")
    if let parser { xmlStopParser(parser) }
  }

  fileprivate mutating func parserError(
    _ domain: Int32, _ code: Int32, _ level: Int32, _ message: UnsafePointer<CChar>?
  ) {
    guard failure == nil, level >= 2 else { return }
    let isNamespace = domain == Int32(XML_FROM_NAMESPACE.rawValue)
    let described = describeParserError(code, isNamespace: isNamespace, detail: message.map { oneLine($0) })
    let found = Failure(
      code: described.code, offset: parserOffset, libxmlCode: code, message: described.message)
    if level >= 3 { failure = found } else if remarks.count < limits.nameCount { remarks.append(found) }
  }
}
