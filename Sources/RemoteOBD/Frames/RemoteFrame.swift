/// A frame with all that it holds; encoding gives back the same bytes.
public struct RemoteFrame: Hashable, Sendable {
  /// The header.
  public var header: FrameHeader
  /// What the data unit holds.
  public var body: Body

  /// A frame.
  public init(header: FrameHeader, body: Body) {
    self.header = header
    self.body = body
  }

  /// Kinds of data units.
  public enum Body: Hashable, Sendable {
    /// Command 0x01.
    case login(LoginMessage)
    /// Commands 0x02 and 0x03.
    case report(RealTimeReport)
    /// Command 0x04.
    case logout(LogoutMessage)
    /// Command 0x05: nothing, or the time of the reply.
    case timeSync(WireTime?)
    /// Command 0x06, and 0x05 of some non-road terminals.
    case removalAlarm(RemovalAlarm)
    /// Command 0x07.
    case activation(ActivationMessage)
    /// Command 0x08.
    case activationReply(ActivationReply)
    /// Anything else: commands of vendors, replies, encrypted or foreign data units, and wrong lengths.
    case raw([UInt8])
  }

  /// The bytes on the wire; nil where the data unit is longer than 65,531 bytes.
  public func encoded() -> [UInt8]? {
    var data = ByteWriter()
    switch body {
    case .login(let message): message.append(to: &data)
    case .report(let report): report.append(to: &data)
    case .logout(let message): message.append(to: &data)
    case .timeSync(let time): data.append(contentsOf: time?.bytes ?? [])
    case .removalAlarm(let alarm): alarm.append(to: &data)
    case .activation(let message): message.append(to: &data)
    case .activationReply(let reply):
      data.append(reply.status)
      data.append(reply.information)
    case .raw(let bytes): data.append(contentsOf: bytes)
    }
    guard data.bytes.count <= StreamDecoder.longestDataUnit else { return nil }
    var frame = ByteWriter()
    header.append(to: &frame, dataLength: data.bytes.count)
    frame.append(contentsOf: data.bytes)
    frame.append(frame.bytes.dropFirst(2).reduce(0, ^))
    return frame.bytes
  }
}
