public import RegistryModel

/// Writes register records as `Schemas/register-records.xsd` describes them, in UTF-8.
public enum RegisterDeltaWriter {
  /// The namespace of register records.
  public static let namespace = "urn:hegui:register-records:1"

  /// Appends the beginning of a file: declaration and root element.
  public static func start(created: Instant? = nil, to bytes: inout [UInt8]) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<registerRecords")
    bytes.attribute("xmlns", namespace)
    bytes.append(" version=\"1.0\"")
    if let created { bytes.attribute("created", "\(created)") }
    bytes.append(">")
  }

  /// Appends the end of a file.
  public static func end(to bytes: inout [UInt8]) {
    bytes.append("\n</registerRecords>\n")
  }

  /// Appends one record. Values of attributes that the kind does not have are left out.
  ///
  /// - Complexity: O(attributes of the kind + length of the record).
  public static func write(_ delta: RegisterDelta, to bytes: inout [UInt8]) {
    bytes.appendIndent(1)
    bytes.append("<")
    bytes.appendEscaped(delta.kind.id)
    bytes.attribute("record", delta.record)
    bytes.append(" effective=\"")
    if delta.effective == Instant(delta.effective.day) {
      bytes.appendDay(delta.effective.day)
    } else {
      bytes.appendMoment(delta.effective)
    }
    bytes.append("\"")
    if delta.stated != delta.effective {
      bytes.append(" stated=\"")
      bytes.appendMoment(delta.stated)
      bytes.append("\"")
    }
    bytes.attribute("key", delta.key)
    if !delta.cleared.isEmpty { bytes.attribute("clear", delta.cleared.joined(separator: " ")) }
    if delta.values.isEmpty {
      bytes.append("/>")
      return
    }
    bytes.append(">")
    for attribute in delta.kind.attributes {
      guard let value = delta.values[attribute.name] else { continue }
      bytes.appendIndent(2)
      bytes.append("<")
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(">")
      write(value, of: attribute.type, to: &bytes)
      bytes.append("</")
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(">")
    }
    bytes.appendIndent(1)
    bytes.append("</")
    bytes.appendEscaped(delta.kind.id)
    bytes.append(">")
  }

  private static func write(_ value: AttributeValue, of type: AttributeType, to bytes: inout [UInt8]) {
    switch value {
    case .day(let day): bytes.appendDay(day)
    case .moment(let moment): bytes.appendMoment(moment)
    case .text(let text): bytes.appendEscaped(text)
    case .flag, .integer, .codes: bytes.appendEscaped(type.text(of: value))
    }
  }
}
