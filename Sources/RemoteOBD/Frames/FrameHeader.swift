/// The first 24 bytes of a frame.
public struct FrameHeader: Hashable, Sendable {
  /// The start mark.
  public var mark: StartMark
  /// What the frame is for.
  public var command: FrameCommand
  /// Who wrote the header.
  public var form: HeaderForm
  /// The vehicle: VIN, or the 机械环保代码 of a non-road machine; 17 bytes.
  public var identity: WireText
  /// How the data unit is encrypted.
  public var encryption: EncryptionMethod

  /// A header.
  public init(
    mark: StartMark = .numberSigns, command: FrameCommand, form: HeaderForm = .terminal(softwareVersion: 1),
    identity: WireText, encryption: EncryptionMethod = .none
  ) {
    self.mark = mark
    self.command = command
    self.form = form
    self.identity = identity
    self.encryption = encryption
  }

  /// Bytes before the data unit.
  static let length = 24
  /// Bytes of a frame besides its data unit.
  static let overhead = 25

  /// Start marks.
  public enum StartMark: UInt8, Sendable, CaseIterable {
    /// `23 23`, GB 17691-2018 Annex Q, and every real frame seen.
    case numberSigns = 0x23
    /// `7E 7E`, HJ 1239.3-2021 on paper.
    case tildes = 0x7E
  }

  /// The two forms of the header, told apart by byte 3.
  public enum HeaderForm: Hashable, Sendable {
    /// GB 17691-2018 Annex Q: VIN from byte 3, software version of the terminal in byte 20.
    case terminal(softwareVersion: UInt8)
    /// HJ 1239.3-2021 packet of a platform: response flag in byte 3, VIN from byte 4.
    case platform(ResponseFlag)

    /// Offset of the vehicle's identity in the frame.
    var identityOffset: Int {
      switch self {
      case .terminal: 3
      case .platform: 4
      }
    }
  }

  /// Response flag of a platform packet.
  public enum ResponseFlag: UInt8, Encodable, Sendable, CaseIterable {
    /// The packet is a command.
    case command = 0xFE
    /// The command was carried out.
    case success = 0x01
    /// The command failed.
    case failure = 0x02
    /// Listed by GB/T 32960 only: the VIN is taken.
    case duplicate = 0x03

    /// Stable name in JSON.
    public var name: String { "\(self)" }

    /// Writes its stable name.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(name)
    }
  }

  /// Encryption byte; the sources number the methods in two ways, so only "none" is certain.
  public struct EncryptionMethod: RawRepresentable, Hashable, Sendable {
    /// The byte as sent.
    public let rawValue: UInt8
    /// Any byte.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Plain.
    public static let none = EncryptionMethod(rawValue: 0x01)
  }

  /// Reads 24 bytes that begin with a start mark; nil for any other start.
  init?(_ bytes: ByteView) {
    guard let mark = StartMark(rawValue: bytes[0]), bytes[1] == bytes[0] else { return nil }
    self.mark = mark
    command = FrameCommand(rawValue: bytes[2])
    if let flag = ResponseFlag(rawValue: bytes[3]) {
      form = .platform(flag)
      identity = WireText(bytes: bytes.window(4, 17).bytes)
    } else {
      form = .terminal(softwareVersion: bytes[20])
      identity = WireText(bytes: bytes.window(3, 17).bytes)
    }
    encryption = EncryptionMethod(rawValue: bytes[21])
  }

  func append(to writer: inout ByteWriter, dataLength: Int) {
    writer.append(mark.rawValue)
    writer.append(mark.rawValue)
    writer.append(command.rawValue)
    switch form {
    case .terminal(let softwareVersion):
      writer.append(contentsOf: identity.fitted(to: 17))
      writer.append(softwareVersion)
    case .platform(let flag):
      writer.append(flag.rawValue)
      writer.append(contentsOf: identity.fitted(to: 17))
    }
    writer.append(encryption.rawValue)
    writer.append(word: UInt16(truncatingIfNeeded: dataLength))
  }
}
