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

extension ReadRecord {
  /// The kind of a rejected record by the name of its element; nil where it cannot be read.
  public var rejectedKind: String? { quoted.kind }

  /// Whom a rejected record is about, unchecked; nothing where it cannot be read.
  public var rejectedSubject: QuotedSubject { quoted.subject }

  /// Reads of a record that is broken what it said of itself before it broke; nothing where it is known already.
  ///
  /// - Parameter bytes: the record as received, from its start tag on; the first few kilobytes are enough.
  public mutating func quoteIdentity(from bytes: [UInt8]) {
    guard content == .rejected, quoted == QuotedIdentity() else { return }
    let fault = findings.compactMap { $0.position?.byteOffset }.min().map { $0 - slice.offset } ?? bytes.count
    quoted = QuotedIdentity(brokenRecord: bytes.prefix(max(0, min(fault, bytes.count))))
  }
}

/// What a rejected record says of itself, unchecked.
struct QuotedIdentity: Sendable, Equatable {
  var kind: String?
  var station: String?
  var serial: String?
  var key: String?
  var subject = QuotedSubject()

  init() {}

  /// Reads the elements and attributes that name a record.
  ///
  /// - Complexity: O(number of children of the record).
  init(_ record: borrowing RecordView, of form: DocumentForm) {
    guard record.count > 0, form.records.contains(record.name(0)) else { return }
    kind = record.name(0)
    subject = QuotedSubject(record)
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

  /// Finds station and serial of an inspection, or whom a check is about, in the text before the place where it is broken. No
  /// parser can read it any more, so only elements count that stand there whole and simple.
  init(brokenRecord bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if Self.begins(text, "\(InspectionName.inspection)") {
      kind = "inspection"
      station = Self.simpleElement("\(InspectionName.station)", in: text).flatMap { StationCode($0)?.text }
      serial = Self.simpleElement("\(InspectionName.serial)", in: text).flatMap { InspectionSerial($0)?.text }
      subject = QuotedSubject(brokenInspection: text) { Self.simpleElement($0, in: text) }
    } else if Self.begins(text, RecordKind.check.id) {
      kind = RecordKind.check.id
      key = Self.attribute("key", ofFirstTagIn: text)
      subject = QuotedSubject(brokenCheck: { Self.simpleElement($0, in: text) })
    }
  }

  /// The value of an attribute that stands in the start tag, whole and simple.
  private static func attribute(_ name: String, ofFirstTagIn text: String) -> String? {
    let tag = text.prefix { $0 != ">" }
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    let rest = tag[start...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    let found = rest[..<end]
    return found.isEmpty || found.utf8.count > 64 || found.contains { "<&".contains($0) } ? nil : String(found)
  }

  private static func begins(_ text: String, _ element: String) -> Bool {
    text.hasPrefix("<\(element)>") || text.hasPrefix("<\(element) ")
  }

  /// The text of the only element of that name; nil where there is none or more than one, or it holds markup.
  private static func simpleElement(_ name: String, in text: String) -> String? {
    let starts = text.ranges(of: "<\(name)>")
    guard starts.count == 1, let start = starts.first?.upperBound else { return nil }
    guard let end = text[start...].firstRange(of: "</\(name)>")?.lowerBound else { return nil }
    let found = text[start..<end]
    return found.contains { "<&".contains($0) } ? nil : String(found)
  }

  /// Longest text that is quoted, in bytes of UTF-8; all that the schemas allow here are shorter.
  private static let longest = 256

  private static func quote(_ text: ValueText) -> String? {
    let token = text.count <= longest ? text.token : ""
    return token.isEmpty ? nil : token
  }
}
