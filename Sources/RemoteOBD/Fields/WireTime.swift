public import RegistryModel

/// Six binary bytes YY MM DD hh mm ss in UTC+8, which need not be a date.
public struct WireTime: Hashable, Sendable {
  /// The bytes in the lower 48 bits.
  let packed: UInt64

  init(_ body: ByteView, at offset: Int) {
    packed = UInt64(body.number(at: offset, width: 4)) << 16 | UInt64(body.word(at: offset + 4))
  }

  /// The time of `moment`, whole seconds; nil outside of the years 2000–2099.
  public init?(_ moment: Instant) {
    let day = moment.day.components
    guard (2000...2099).contains(day.year) else { return nil }
    let second = moment.secondOfDay
    packed = [day.year - 2000, day.month, day.day, second / 3600, second / 60 % 60, second % 60]
      .reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Bytes on the wire.
  static let length = 6

  /// The six bytes.
  public var bytes: [UInt8] { (0..<6).map { UInt8(truncatingIfNeeded: packed >> UInt64(40 - 8 * $0)) } }

  /// The moment; nil where the bytes are no date and time of day.
  public var instant: Instant? {
    guard let day else { return nil }
    return Instant(day, secondOfDay: secondOfDay)
  }

  /// The day; nil where the bytes are no date and time of day.
  public var day: CivilDate? {
    guard part(0) <= 99, part(3) < 24, part(4) < 60, part(5) < 60 else { return nil }
    return CivilDate(year: 2000 + part(0), month: part(1), day: part(2))
  }

  /// Seconds since midnight.
  var secondOfDay: Int { part(3) * 3600 + part(4) * 60 + part(5) }

  private func part(_ index: Int) -> Int { Int(packed >> UInt64(40 - 8 * index) & 0xFF) }
}

extension WireTime: CustomStringConvertible {
  /// The ISO 8601 moment, or the six numbers as sent where they are no date: `2000-00-00T00:00:00`.
  public var description: String {
    if let instant { return instant.description }
    let parts = bytes.map { Int($0).zeroPadded(to: 2) }
    let year = (2000 + Int(bytes[0])).zeroPadded(to: 4)
    return "\(year)-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])"
  }
}
