/// Activation of a terminal, command 0x07: 103 bytes and a signature (HJ 1239.3-2021).
public struct ActivationMessage: Hashable, Sendable {
  /// When the terminal asked.
  public var time: WireTime
  /// Identification of the security chip, 16 bytes.
  public var chip: [UInt8]
  /// Public key, 64 bytes.
  public var publicKey: [UInt8]
  /// The vehicle, 17 bytes.
  public var vin: WireText
  /// Signature as sent.
  public var signature: [UInt8]

  /// An activation.
  public init(time: WireTime, chip: [UInt8], publicKey: [UInt8], vin: WireText, signature: [UInt8]) {
    self.time = time
    self.chip = chip
    self.publicKey = publicKey
    self.vin = vin
    self.signature = signature
  }

  static let fixedLength = 103

  init(_ data: ByteView) {
    time = WireTime(data, at: 0)
    chip = data.window(6, 16).bytes
    publicKey = data.window(22, 64).bytes
    vin = WireText(bytes: data.window(86, 17).bytes)
    signature = data.window(from: 103).bytes
  }

  func append(to writer: inout ByteWriter) {
    writer.append(contentsOf: time.bytes)
    writer.append(contentsOf: WireText(bytes: chip).fitted(to: 16))
    writer.append(contentsOf: WireText(bytes: publicKey).fitted(to: 64))
    writer.append(contentsOf: vin.fitted(to: 17))
    writer.append(contentsOf: signature)
  }
}

/// Reply to an activation, command 0x08, 2 bytes (HJ 1239.3-2021).
public struct ActivationReply: Hashable, Sendable {
  /// 0x01 activated, 0x02 failed.
  public var status: UInt8
  /// 0x00 activated, 0x01 chip already activated, 0x02 wrong VIN.
  public var information: UInt8

  /// A reply.
  public init(status: UInt8, information: UInt8) {
    self.status = status
    self.information = information
  }

  static let length = 2
}
