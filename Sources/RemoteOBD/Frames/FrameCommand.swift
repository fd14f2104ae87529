/// Command of a frame; bytes that the standards do not list are kept.
public struct FrameCommand: RawRepresentable, Hashable, Sendable {
  /// The byte as sent.
  public let rawValue: UInt8
  /// Any byte.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// 车辆登入
  public static let login = FrameCommand(rawValue: 0x01)
  /// 实时信息上报
  public static let realTime = FrameCommand(rawValue: 0x02)
  /// 补发信息上报
  public static let reissue = FrameCommand(rawValue: 0x03)
  /// 车辆登出
  public static let logout = FrameCommand(rawValue: 0x04)
  /// 终端校时; carries a removal alarm in some non-road terminals, told by the length
  public static let timeSync = FrameCommand(rawValue: 0x05)
  /// 拆除报警
  public static let removalAlarm = FrameCommand(rawValue: 0x06)
  /// 激活
  public static let activation = FrameCommand(rawValue: 0x07)
  /// 激活应答
  public static let activationReply = FrameCommand(rawValue: 0x08)

  /// 参数查询 of GB/T 32960; free in frames about emissions
  static let parameterQuery = FrameCommand(rawValue: 0x80)
  /// 参数设置 of GB/T 32960
  static let parameterSetting = FrameCommand(rawValue: 0x81)
  /// 车载终端控制 of GB/T 32960
  static let terminalControl = FrameCommand(rawValue: 0x82)

  /// Stable name in JSON; `vendor` where the standards do not list the byte.
  public var name: String {
    switch rawValue {
    case 0x01: "login"
    case 0x02: "realTime"
    case 0x03: "reissue"
    case 0x04: "logout"
    case 0x05: "timeSync"
    case 0x06: "removalAlarm"
    case 0x07: "activation"
    case 0x08: "activationReply"
    default: "vendor"
    }
  }

  /// Whether the data unit holds records.
  var carriesRecords: Bool { self == .realTime || self == .reissue }
}
