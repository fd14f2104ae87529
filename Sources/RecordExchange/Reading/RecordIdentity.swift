import RegistryModel
import XMLStreaming

/// How a record names itself; for receipts and the list of what is held, also where the record is rejected.
extension ReadRecord {
  /// The station of an inspection as the record writes it; of a rejected record where it can be read, whether or not it
  /// is a code of a station.
  public var station: String? {
    if case .inspection(let inspection) = content { inspection.station.text } else { quoted.station }
  }

  /// The serial of an inspection; of a rejected record where it can be read, whether or not it is a right serial.
  public var serial: String? {
    if case .inspection(let inspection) = content { inspection.serial.text } else { quoted.serial }
  }

  /// The key of what a statement of the register is about; of a rejected record where it can be read.
  public var key: String? {
    if case .delta(let delta) = content { delta.key } else { quoted.key }
  }
}

/// What a record that is well-formed and yet rejected says of itself, unchecked.
struct QuotedIdentity: Sendable, Equatable {
  var station: String?
  var serial: String?
  var key: String?

  init() {}

  /// Reads the elements and attributes that name a record.
  ///
  /// - Complexity: O(number of children of the record).
  init(_ record: borrowing RecordView, of form: DocumentForm) {
    guard record.isUsable, record.count > 0, form.records.contains(record.name(0)) else { return }
    let elements = record.elements
    if let number = DocumentForm.keyNumber, let text = elements.attribute(number, of: 0) { key = Self.quote(text) }
    var child = 1
    while child < record.count {
      let node = record.node(child)
      if Int(node.end) == child + 1 {
        switch node.name {
        case InspectionName.station.rawValue where station == nil: station = Self.quote(elements.text(of: child))
        case InspectionName.serial.rawValue where serial == nil: serial = Self.quote(elements.text(of: child))
        default: break
        }
      }
      child = Int(node.end)
    }
  }

  /// Longest text that is quoted, in bytes of UTF-8; all that the schemas allow here are shorter.
  private static let longest = 256

  private static func quote(_ text: ValueText) -> String? {
    let token = text.count <= longest ? text.token : ""
    return token.isEmpty ? nil : token
  }
}
