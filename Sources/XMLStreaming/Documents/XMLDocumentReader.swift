/// A small document that has been read whole.
public struct XMLDocument: Sendable {
  /// The root.
  public let root: XMLElement
  /// The namespace of the root; nil for none.
  public let namespace: String?
  /// What it was written in, and why.
  public let encoding: EncodingDecision
  /// What the schema finds wrong; empty where there was no schema.
  public let issues: [XMLIssue]
}

/// Reads small documents whole, with the same care as large ones: policy packs, dialect profiles, notices, scenarios.
public struct XMLDocumentReader: Sendable {
  private var limits = ScanLimits()

  /// Longest document that is read unless a reader is made for others, in bytes as they are received and, where it is written
  /// in another encoding, in bytes of UTF-8 as well.
  public static let sizeLimit = 1 << 20

  /// A reader of documents of at most `limit` bytes.
  public init(limit: Int = XMLDocumentReader.sizeLimit) {
    limits.recordLength = limit
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - roots: Names that the root may have; any where empty.
  ///   - schema: Judges the document; its issues stand in the document.
  /// - Throws: ``XMLError`` where the document cannot be read as a whole or has another root.
  public func read(
    _ source: ByteSource, roots: Set<String> = [], schema: XMLSchemaValidator? = nil
  ) throws(XMLError) -> XMLDocument {
    // What stands before and behind the root counts too: blanks without end would be read without end.
    source.limit = limits.recordLength
    let scanner = try RecordScanner(source, recordDepth: 0, limits: limits)
    var element: XMLElement?
    var issues: [XMLIssue] = []
    do {
      _ = try scanner.scan { root in
        guard roots.isEmpty || roots.contains(root.name) else { throw Self.wrongRoot(root, roots) }
      } _: { record in
        if let issue = record.issues.first { throw error(issue) }
        element = Self.element(0, of: record)
        if let schema { issues = schema.issues(of: record) }
      }
    } catch let error as XMLError {
      throw error
    } catch {
      throw XMLError(.cannotRead, zh: "\(error)", en: "\(error)")
    }
    guard let element else { throw XMLError(.notXML, zh: "文件没有根元素", en: "the file has no root element") }
    return XMLDocument(
      root: element, namespace: scanner.root?.namespace, encoding: scanner.encoding, issues: issues)
  }

  private static func wrongRoot(_ root: RecordScanner.Root, _ expected: Set<String>) -> XMLError {
    let names = expected.sorted().joined(separator: ", ")
    return XMLError(
      .wrongRoot, zh: "根元素是 \(root.name)，应为 \(names)", en: "the root element is \(root.name); expected: \(names)",
      at: root.position)
  }

  private func error(_ issue: XMLIssue) -> XMLError {
    if issue.code == .recordLength { return .tooLong(limit: limits.recordLength) }
    let code: XMLError.Code =
      switch issue.code {
      case .depth, .textLength, .attributes, .names: .limit
      case .undecodable: .undecodable
      case .nul: .notXML
      default: .notWellFormed
      }
    return XMLError(code, zh: issue.message.zh, en: issue.message.en, at: issue.position)
  }

  /// - Complexity: O(number of elements below); as deep as the limit on depth allows.
  private static func element(_ index: Int, of record: borrowing RecordView) -> XMLElement {
    let node = record.node(index)
    let position = record.position(index)
    var attributes: [String: String] = [:]
    for number in 0..<Int(node.attributeCount) {
      let attribute = record.attribute(number, of: node)
      attributes[record.scanner.name(attribute.name)] = String(decoding: record.value(attribute), as: UTF8.self)
    }
    var children: [XMLElement] = []
    var next = index + 1
    while next < Int(node.end) {
      children.append(element(next, of: record))
      next = Int(record.node(next).end)
    }
    return XMLElement(
      name: record.name(index), attributes: attributes, children: children,
      text: children.isEmpty ? record.string(index) : "", isForeign: node.flags.contains(.foreign), position: position)
  }
}

extension XMLError {
  /// A document that is read whole has more bytes than that.
  static func tooLong(limit: Int) -> XMLError {
    XMLError(.limit, zh: "文件超过 \(limit) 字节", en: "the document is longer than \(limit) bytes")
  }
}
