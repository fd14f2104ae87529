/// Identities are compared in one spelling and kept in the writing of their source: the attribute `codeAsWritten` holds
/// the text of `code` where it was written otherwise. A writing that no longer belongs to the value is stale and is not
/// shown; so a later statement need not clear it.
extension RecordKind {
  /// What the writing of an attribute is kept under.
  static let asWritten = "AsWritten"

  /// The attribute that keeps the writing of `attribute`; nil where none does.
  public func writing(of attribute: Attribute) -> Attribute? {
    switch attribute.type {
    case .plate, .vin, .machineCode, .disclosure: self.attribute(attribute.name + RecordKind.asWritten)
    default: nil
    }
  }

  /// Whether an attribute keeps the writing of another one, or of the key.
  public func isWriting(_ name: String) -> Bool { name.hasSuffix(RecordKind.asWritten) }

  /// The attribute that keeps the writing of the key; nil where none does.
  public var writingOfKey: Attribute? { key == .vin ? attribute("vin" + RecordKind.asWritten) : nil }

  /// Whether a subject's value of an attribute is the writing of another value than the one that it has now.
  public func isStaleWriting(_ name: String, key: String, _ values: [String: AttributeValue]) -> Bool {
    guard isWriting(name), let written = values.text(name) else { return false }
    if name == writingOfKey?.name { return VIN(written).text != key }
    let original = String(name.dropLast(RecordKind.asWritten.count))
    guard let attribute = attribute(original) else { return false }
    return attribute.type.value(from: written) != values[original]
  }
}

extension [String: AttributeValue] {
  /// Notes how an identity was written, where that is not how it is compared.
  public mutating func noteWriting(
    _ written: String, of value: AttributeValue, _ attribute: Attribute, of kind: RecordKind
  ) {
    guard case .text(let text) = value, text != written, let writing = kind.writing(of: attribute) else { return }
    self[writing.name] = .text(written)
  }
}
