import XMLStreaming

/// Why a record is not taken by a decoder: the element that it does not accept. The schema then says what is wrong.
struct Refusal: Error {
  let element: Int
}

/// A value as it stands in a record, as UTF-8.
typealias ValueText = UnsafeBufferPointer<UInt8>

/// Goes through the children of one element in the order of the schema.
///
/// It accepts nothing that the schema refuses: what it does not expect ends in a ``Refusal``.
struct ElementCursor {
  let elements: RecordElements
  private let parent: Int
  private var next: Int
  private let end: Int

  /// The children of the element at `parent`, which has no text of its own.
  @inline(__always)
  init(_ elements: RecordElements, childrenOf parent: Int) throws(Refusal) {
    let node = elements.nodes + parent
    guard node.pointee.flags.isEmpty else { throw Refusal(element: parent) }
    self.elements = elements
    self.parent = parent
    next = parent + 1
    end = Int(node.pointee.end)
    if node.pointee.textLength > 0, !elements.text(of: parent).isBlank { throw Refusal(element: parent) }
  }

  /// The next child, if it has that name.
  @inline(__always)
  mutating func take(_ name: Int32) -> Int? {
    guard next < end, elements.nodes[next].name == name else { return nil }
    let found = next
    next = Int(elements.nodes[next].end)
    return found
  }

  /// The next child, whatever its name.
  @inline(__always)
  mutating func takeAny() -> Int? {
    guard next < end else { return nil }
    let found = next
    next = Int(elements.nodes[next].end)
    return found
  }

  /// Makes sure that no child is left.
  @inline(__always)
  func finish() throws(Refusal) {
    guard next == end else { throw Refusal(element: next) }
  }

  /// The refusal of a record that lacks what should come next.
  var missing: Refusal { Refusal(element: next < end ? next : parent) }
}

extension RecordElements {
  /// The text of an element.
  @inline(__always)
  func text(of index: Int) -> ValueText {
    let node = nodes + index
    return ValueText(start: characters + Int(node.pointee.textStart), count: Int(node.pointee.textLength))
  }

  /// The text of an element that has neither attributes nor children.
  @inline(__always)
  func simpleText(of index: Int) throws(Refusal) -> ValueText {
    let node = nodes + index
    guard node.pointee.attributeCount == 0, node.pointee.flags.allowText, Int(node.pointee.end) == index + 1
    else { throw Refusal(element: index) }
    return text(of: index)
  }

  /// Makes sure that an element has no attributes.
  @inline(__always)
  func requireNoAttributes(_ index: Int) throws(Refusal) {
    guard nodes[index].attributeCount == 0 else { throw Refusal(element: index) }
  }

  /// The value of the attribute of that name, which is in no namespace.
  func attribute(_ name: Int32, of index: Int) -> ValueText? {
    let node = nodes[index]
    for number in 0..<Int(node.attributeCount) {
      let attribute = attributes[Int(node.attributeStart) + number]
      if attribute.name == name, !attribute.isQualified {
        return ValueText(start: characters + Int(attribute.valueStart), count: Int(attribute.valueLength))
      }
    }
    return nil
  }
}
