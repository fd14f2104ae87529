/// One record of a document while it is looked at: its elements in the order of the document, as a flat table.
///
/// - Important: It lives for the call that hands it over; the memory behind it is used again for the next record.
public struct RecordView: ~Copyable {
  /// What was found.
  public let kind: Kind
  /// The bytes of the file as received.
  public let bytes: Range<Int>
  /// Where it starts.
  public let position: XMLPosition
  /// What is wrong with it; empty for a record that is well-formed and fully decoded.
  public let issues: [XMLIssue]
  /// How many elements it has; the record itself is element 0.
  public let count: Int

  @usableFromInline let nodes: UnsafePointer<ElementNode>
  @usableFromInline let attributes: UnsafePointer<AttributeNode>
  @usableFromInline let characters: UnsafePointer<UInt8>
  let scanner: RecordScanner
  let start: PositionCursor
  let textRange: Range<Int>

  /// What a scanner finds.
  public enum Kind: Sendable {
    /// A record with its elements.
    case record
    /// A record that is not well-formed; it has no elements.
    case broken
    /// Something wrong between records; it has no elements.
    case between
  }

  /// What it is written in, and why.
  public var encoding: EncodingDecision { scanner.window.decision(at: textRange.lowerBound) }

  /// Whether its elements can be used: it is a record, and nothing is wrong with its form.
  public var isUsable: Bool { kind == .record && issues.isEmpty }

  /// The element at `index`, which is below `count`.
  @inlinable
  public func node(_ index: Int) -> ElementNode {
    precondition(index >= 0 && index < count, "the record has no such element")
    return nodes[index]
  }

  /// The text of an element as UTF-8.
  @inlinable
  public func text(_ node: ElementNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: characters + Int(node.textStart), count: Int(node.textLength))
  }

  /// The attribute at `index` of an element, which is below its `attributeCount`.
  @inlinable
  public func attribute(_ index: Int, of node: ElementNode) -> AttributeNode {
    precondition(index >= 0 && index < Int(node.attributeCount), "the element has no such attribute")
    return attributes[Int(node.attributeStart) + index]
  }

  /// The value of an attribute as UTF-8.
  @inlinable
  public func value(_ attribute: AttributeNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: characters + Int(attribute.valueStart), count: Int(attribute.valueLength))
  }

  /// The text of the element at `index` as a string.
  public func string(_ index: Int) -> String { String(decoding: text(node(index)), as: UTF8.self) }

  /// The name of the element at `index`.
  public func name(_ index: Int) -> String { scanner.name(node(index).name) }

  /// The record as UTF-8, from its start tag to its end tag; empty where it is not a well-formed record.
  public var utf8: UnsafeBufferPointer<UInt8> {
    kind == .record ? scanner.text(textRange) : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The name with that number in the scanner's vocabulary.
  public func name(numbered number: Int32) -> String { scanner.name(number) }

  /// Names from the record down to the element at `index`, separated by `/`.
  ///
  /// - Complexity: O(depth).
  public func path(_ index: Int) -> String {
    var parts: [String] = []
    var next = index
    while next >= 0 {
      parts.append(name(next))
      next = Int(node(next).parent)
    }
    return parts.reversed().joined(separator: "/")
  }

  /// Where the start tag of the element at `index` stands in the file as received.
  ///
  /// - Complexity: O(length of the record) for the first question, O(distance) for each following one further on.
  public func position(_ index: Int) -> XMLPosition {
    kind == .record ? scanner.position(ofElement: index, in: textRange, from: start) : position
  }
}

extension RecordView {
  /// The elements without the rest, for decoders that go through every one of them.
  @inlinable
  public var elements: RecordElements {
    RecordElements(count: count, nodes: nodes, attributes: attributes, characters: characters)
  }
}

/// The elements of a record.
///
/// - Important: The pointers live as long as the record view that they came from.
@frozen
public struct RecordElements {
  /// How many elements there are.
  public let count: Int
  /// The elements in the order of the document.
  public let nodes: UnsafePointer<ElementNode>
  /// The attributes of all elements.
  public let attributes: UnsafePointer<AttributeNode>
  /// Texts and values, as UTF-8.
  public let characters: UnsafePointer<UInt8>

  @inlinable
  init(
    count: Int, nodes: UnsafePointer<ElementNode>, attributes: UnsafePointer<AttributeNode>,
    characters: UnsafePointer<UInt8>
  ) {
    self.count = count
    self.nodes = nodes
    self.attributes = attributes
    self.characters = characters
  }
}
