import RegistryModel
import XMLStreaming

extension XMLElement {
  /// The attributes of a record of `kind`, written as XML attributes of this element.
  ///
  /// - Parameters:
  ///   - reserved: Attributes of the element that are none of the record.
  ///   - renamed: Names that differ from those of the record, because the element needs them itself.
  func recordValues(
    of kind: RecordKind, reserved: Set<String>, renamed: [String: String] = [:],
    _ written: (String) -> String = { $0 }
  ) throws(PackReadingError) -> [String: AttributeValue] {
    var values: [String: AttributeValue] = [:]
    for (name, raw) in attributes.sorted(by: { $0.key < $1.key }) where !reserved.contains(name) {
      let text = written(raw)
      let own = renamed[name] ?? name
      guard let attribute = kind.attribute(own) else {
        let known = kind.attributes.map(\.name).joined(separator: " ")
        throw PackReadingError(
          position, zh: "\(kind.id) 没有属性 \(own)；可用：\(known)", en: "\(kind.id) has no attribute \(own); it has: \(known)"
        )
      }
      guard let value = attribute.type.value(from: text) else { throw wrong(own, text) }
      values[own] = value
    }
    return values
  }

  /// A day or a moment; a day means its first instant.
  func moment(_ name: String) throws(PackReadingError) -> Instant? {
    guard let text = attributes[name] else { return nil }
    if let day = CivilDate(text) { return Instant(day) }
    guard let moment = Instant(text) else { throw wrong(name, text) }
    return moment
  }
}
