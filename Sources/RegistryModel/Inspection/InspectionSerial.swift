/// The serial of an inspection (检验流水号): opaque, unique within its station.
public struct InspectionSerial: Hashable, Comparable, Sendable {
  /// The serial as the station writes it, without surrounding blanks.
  public let text: String

  /// Takes a serial of 1 to 64 bytes of printable ASCII without blanks; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    self.text = text
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: InspectionSerial, right: InspectionSerial) -> Bool { left.text < right.text }
}

extension InspectionSerial: CustomStringConvertible {
  /// The serial.
  public var description: String { text }
}
