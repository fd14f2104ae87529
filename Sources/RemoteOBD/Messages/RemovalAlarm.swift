/// Alarm that the terminal was removed (拆除报警), command 0x06, 17 bytes (HJ 1239.3-2021); command 0x05 in some
/// non-road terminals (HJ 1014-2020).
public struct RemovalAlarm: Hashable, Sendable {
  /// When the terminal noticed.
  public var time: WireTime
  /// Serial of the message.
  public var serial: UInt16
  /// Where the vehicle stood.
  public var position: GroundPosition

  /// An alarm.
  public init(time: WireTime, serial: UInt16, position: GroundPosition) {
    self.time = time
    self.serial = serial
    self.position = position
  }

  static let length = 17

  init(_ data: ByteView) {
    time = WireTime(data, at: 0)
    serial = data.word(at: 6)
    position = GroundPosition(data, at: 8)
  }

  func append(to writer: inout ByteWriter) {
    writer.append(contentsOf: time.bytes)
    writer.append(word: serial)
    position.append(to: &writer)
  }
}
