/// Login of a vehicle, command 0x01, 28 bytes (GB 17691-2018 Annex Q).
public struct LoginMessage: Hashable, Sendable {
  /// When the terminal logged in.
  public var time: WireTime
  /// Serial of the login, from 1 again each day.
  public var serial: UInt16
  /// ICCID of the SIM card, 20 characters.
  public var simCard: WireText

  /// A login.
  public init(time: WireTime, serial: UInt16, simCard: WireText) {
    self.time = time
    self.serial = serial
    self.simCard = simCard
  }

  static let length = 28

  init(_ data: ByteView) {
    time = WireTime(data, at: 0)
    serial = data.word(at: 6)
    simCard = WireText(bytes: data.window(8, 20).bytes)
  }

  func append(to writer: inout ByteWriter) {
    writer.append(contentsOf: time.bytes)
    writer.append(word: serial)
    writer.append(contentsOf: simCard.fitted(to: 20))
  }
}

/// Logout of a vehicle, command 0x04, 8 bytes (GB 17691-2018 Annex Q).
public struct LogoutMessage: Hashable, Sendable {
  /// When the terminal logged out.
  public var time: WireTime
  /// The serial of the login that ends.
  public var serial: UInt16

  /// A logout.
  public init(time: WireTime, serial: UInt16) {
    self.time = time
    self.serial = serial
  }

  static let length = 8

  init(_ data: ByteView) {
    time = WireTime(data, at: 0)
    serial = data.word(at: 6)
  }

  func append(to writer: inout ByteWriter) {
    writer.append(contentsOf: time.bytes)
    writer.append(word: serial)
  }
}
