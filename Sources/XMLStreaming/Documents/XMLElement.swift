/// An element of a small document, with everything in it.
public struct XMLElement: Hashable, Sendable {
  /// Name without prefix.
  public let name: String
  /// Attributes by name without prefix.
  public let attributes: [String: String]
  /// Child elements in their order.
  public let children: [XMLElement]
  /// Text; only elements without children have any.
  public let text: String
  /// Whether the element is in another namespace than the root.
  public let isForeign: Bool
  /// Where its start tag stands.
  public let position: XMLPosition

  /// The first child of that name.
  ///
  /// - Complexity: O(number of children).
  public func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All children of that name, in their order.
  ///
  /// - Complexity: O(number of children).
  public func children(named name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The same element with those of its children whose places are kept.
  public func keeping(childrenAt isKept: (Int) -> Bool) -> XMLElement {
    XMLElement(
      name: name, attributes: attributes, children: children.indices.filter(isKept).map { children[$0] }, text: text,
      isForeign: isForeign, position: position)
  }

  /// The text without blanks around it.
  public var trimmedText: String {
    let inner = text.utf8.drop(while: isXMLBlank)
    guard let last = inner.lastIndex(where: { !isXMLBlank($0) }) else { return "" }
    return String(decoding: inner.prefix(through: last), as: UTF8.self)
  }
}
