public import RegistryModel

/// What one message says of an inspection, in canonical texts. It can be kept until its partners come.
public struct MessagePart: Codable, Hashable, Sendable {
  /// Id of the dialect.
  public var dialect: String
  /// Id of the message in the dialect's profile.
  public var message: String
  /// To which inspection it belongs.
  public var key: InspectionKey
  /// Number of the attempt; nil where the message does not state it.
  public var attempt: Int?
  /// What it says.
  public var values: [PartValue]
  /// What the profile does not map.
  public var leftovers: [Leftover]
  /// Where it stands.
  public var origin: MessageOrigin
  /// When it came.
  public var receivedAt: Instant
  /// The number of the received file it came with, where that is an earlier one than the file at hand.
  public var earlierFile: Int64?

  /// A part without values.
  init(
    dialect: String, message: String, key: InspectionKey, attempt: Int?, origin: MessageOrigin, receivedAt: Instant
  ) {
    self.dialect = dialect
    self.message = message
    self.key = key
    self.attempt = attempt
    values = []
    leftovers = []
    self.origin = origin
    self.receivedAt = receivedAt
  }
}

extension MessagePart {
  /// Whether it says the same as another.
  func repeats(_ other: MessagePart) -> Bool { message == other.message && values == other.values }

  /// About how many bytes of memory it takes.
  var weight: Int {
    values.reduce(256) { $0 + 64 + $1.text.utf8.count }
      + leftovers.reduce(0) { $0 + 96 + $1.path.utf8.count + $1.text.utf8.count }
  }
}

/// Which inspection a message belongs to.
public struct InspectionKey: Codable, Hashable, Comparable, Sendable {
  /// The station.
  public let station: String
  /// The serial; the one the record gets, unless the dialect numbers vehicles only.
  public let serial: String

  /// The inspection with that serial of a station.
  public init(station: String, serial: String) {
    self.station = station
    self.serial = serial
  }

  /// Ordered by station, then serial.
  public static func < (left: InspectionKey, right: InspectionKey) -> Bool {
    (left.station, left.serial) < (right.station, right.serial)
  }
}

/// One value of a part.
public struct PartValue: Codable, Hashable, Sendable {
  // Parts of thousands of inspections are held at once; in this order a value has no gaps.
  /// The canonical text.
  public var text: String
  /// The group, such as a control unit; empty for none.
  public var group: String
  /// The field.
  public var field: CanonicalField
  /// Whether the profile supplies it because the dialect does not state it.
  public var isAssumed: Bool

  /// A value.
  public init(_ field: CanonicalField, _ text: String, group: String = "", isAssumed: Bool = false) {
    self.field = field
    self.group = group
    self.text = text
    self.isAssumed = isAssumed
  }
}

/// Something a message says that its profile does not map.
public struct Leftover: Codable, Hashable, Sendable {
  /// Path of the element or attribute, from the root down.
  public let path: String
  /// Its text.
  public let text: String
}

/// Where a message stands in the file it came in.
public struct MessageOrigin: Codable, Hashable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column in characters, from 1.
  public let column: Int
  /// Offset of its first byte in the file as received.
  public let byteOffset: Int
  /// Its length in bytes.
  public let byteCount: Int
  /// The encoding in which it was read.
  public let encoding: String

  /// The place for a finding.
  public var position: SourcePosition { SourcePosition(line: line, column: column, byteOffset: byteOffset) }
}
