import CLibXML2

/// A schema (XSD) that judges records or whole documents one by one.
///
/// Not for use from several threads at once. Nothing is fetched from a network, and a schema may include only files that
/// lie beside it.
public final class XMLSchemaValidator {
  private let schema: xmlSchemaPtr
  private let state: UnsafeMutablePointer<ValidationState>
  private let relay: UnsafeMutablePointer<hegui_error_relay>
  private var session: ValidationSession?
  private var sessionRoot: [UInt8] = []
  private var rootErrors: [ValidationState.Found] = []
  private var wording = SchemaWording()

  /// Loads the schema at `path`.
  ///
  /// - Throws: ``XMLError`` with code `schemaUnusable` where it is not readable, is no schema, or includes files elsewhere.
  public init(path: String) throws(XMLError) {
    XMLLibrary.prepare()
    try SchemaFiles.check(path)
    state = .allocate(capacity: 1)
    state.initialize(to: ValidationState())
    relay = .allocate(capacity: 1)
    relay.initialize(to: hegui_error_relay(report: reportValidationError, owner: state))
    var parsed: xmlSchemaPtr?
    if let context = xmlSchemaNewParserCtxt(path) {
      hegui_schema_relay_errors(context, relay)
      parsed = xmlSchemaParse(context)
      xmlSchemaFreeParserCtxt(context)
    }
    guard let parsed else {
      let reason = state.pointee.errors.first?.message ?? ""
      state.deinitialize(count: 1)
      state.deallocate()
      relay.deallocate()
      throw XMLError(
        .schemaUnusable, zh: "模式文件 \(path) 无法使用：\(reason)", en: "the schema \(path) cannot be used: \(reason)")
    }
    schema = parsed
    state.pointee.errors = []
  }

  deinit {
    session = nil
    xmlSchemaFree(schema)
    state.deinitialize(count: 1)
    state.deallocate()
    relay.deallocate()
  }

  /// All that the schema finds wrong with a record, in the order of the record; empty where the record is valid.
  ///
  /// The record is judged as the only child of the document's root (or as the document, where it is the root).
  ///
  /// - Complexity: O(length of the record).
  public func issues(of record: borrowing RecordView) -> [XMLIssue] {
    guard record.kind == .record else { return [] }
    let rootTag = record.scanner.recordDepth > 0 ? record.scanner.rootTag : []
    open(rootTag: rootTag)
    state.pointee.begin()
    session?.parse(UnsafeRawBufferPointer(record.utf8))
    if rootTag.isEmpty { session?.finish() }
    let errors = state.pointee.errors
    // An error of the record's own element can leave the content model of the root in a state where it judges no more.
    if rootTag.isEmpty || errors.contains(where: { $0.element <= 0 }) { session = nil }
    return describe(errors, in: record)
  }

  /// All that the schema finds wrong with the start tag of a document's root; for a scanner that has read it.
  public func issuesOfRoot(in scanner: RecordScanner) -> [XMLIssue] {
    guard let root = scanner.root, scanner.recordDepth > 0 else { return [] }
    open(rootTag: scanner.rootTag)
    return rootErrors.map { error in
      let words = wording.words(for: error)
      let path = words.attribute.map { root.name + "/@" + $0 } ?? root.name
      return XMLIssue(
        .schema, at: root.position, path: path, value: words.attribute.flatMap { root.attributes[$0] }, words.message)
    }
  }

  private func open(rootTag: [UInt8]) {
    if session != nil, sessionRoot == rootTag { return }
    session = nil
    session = ValidationSession(schema: schema, relay: relay)
    sessionRoot = rootTag
    state.pointee.begin()
    rootTag.withUnsafeBytes { session?.parse($0) }
    rootErrors = state.pointee.errors
  }

  private func describe(_ errors: [ValidationState.Found], in record: borrowing RecordView) -> [XMLIssue] {
    var issues: [XMLIssue] = []
    var last: ValidationState.Found?
    for error in errors {
      defer { last = error }
      // libxml2 tells of a broken facet and then once more that the value is not of the type.
      if error.isTypeError, let last, last.isFacetError, last.element == error.element { continue }
      let index = min(max(0, error.element), record.count - 1)
      var path = record.path(index)
      var value: String? = record.string(index)
      let words = wording.words(for: error)
      if let name = words.attribute {
        path += "/@" + name
        value = attributeValue(named: name, of: index, in: record)
      } else if error.isContentError {
        value = nil
      }
      issues.append(XMLIssue(.schema, at: record.position(index), path: path, value: value, words.message))
    }
    return issues
  }

  private func attributeValue(named name: String, of index: Int, in record: borrowing RecordView) -> String? {
    let node = record.node(index)
    for number in 0..<Int(node.attributeCount) {
      let attribute = record.attribute(number, of: node)
      if record.scanner.name(attribute.name) == name { return String(decoding: record.value(attribute), as: UTF8.self) }
    }
    return nil
  }
}
