import RegistryModel
import RemoteOBD

/// What commands, record types and encryption are called; makers add commands and records, whose names stay as they are.
enum FrameWords {
  static func command(_ name: String) -> BilingualText { commands[name] ?? BilingualText(zh: name, en: name) }

  static func record(_ name: String) -> BilingualText {
    records[name] ?? commands[name] ?? BilingualText(zh: name, en: name)
  }

  static func encryption(_ encryption: FrameReport.Encryption) -> BilingualText {
    let word = encryption.method.title
    guard encryption.method == .encrypted else { return word }
    let raw = " 0x" + HexText.encode([UInt8(truncatingIfNeeded: encryption.raw)])
    return BilingualText(zh: word.zh + raw, en: word.en + raw)
  }

  private static let commands: [String: BilingualText] = [
    "login": BilingualText(zh: "车辆登入", en: "login"), "realTime": BilingualText(zh: "实时信息上报", en: "real-time report"),
    "reissue": BilingualText(zh: "补发信息上报", en: "report sent again"), "logout": BilingualText(zh: "车辆登出", en: "logout"),
    "timeSync": BilingualText(zh: "终端校时", en: "time synchronisation"),
    "removalAlarm": BilingualText(zh: "拆除报警", en: "removal alarm"),
    "activation": BilingualText(zh: "激活", en: "activation"),
    "activationReply": BilingualText(zh: "激活应答", en: "reply to activation"),
    "vendor": BilingualText(zh: "未列入标准的命令", en: "command outside the standards"),
  ]

  private static let records: [String: BilingualText] = [
    "obdInformation": BilingualText(zh: "OBD信息", en: "OBD information"),
    "engineStream": BilingualText(zh: "发动机数据流（DPF/SCR）", en: "engine stream (DPF/SCR)"),
    "catalystStream": BilingualText(zh: "发动机数据流（三元催化，无NOx）", en: "engine stream (three-way catalyst, no NOx)"),
    "catalystStreamWithNOx": BilingualText(zh: "发动机数据流（三元催化，有NOx）", en: "engine stream (three-way catalyst, NOx)"),
    "hybridState": BilingualText(zh: "混合动力附加数据", en: "hybrid data"),
    "supplement": BilingualText(zh: "补充数据", en: "supplement"),
    "vendor": BilingualText(zh: "未列入标准的信息", en: "record outside the standards"),
    "raw": BilingualText(zh: "数据单元（原样）", en: "data unit as sent"),
  ]
}

extension FrameHeader.ResponseFlag {
  /// What it is called.
  var title: BilingualText {
    switch self {
    case .command: BilingualText(zh: "命令", en: "command")
    case .success: BilingualText(zh: "成功", en: "success")
    case .failure: BilingualText(zh: "失败", en: "failure")
    case .duplicate: BilingualText(zh: "VIN重复", en: "VIN taken")
    }
  }
}

extension FrameReport.Encryption.Method {
  /// What it is called.
  fileprivate var title: BilingualText {
    switch self {
    case .none: BilingualText(zh: "无", en: "none")
    case .abnormal: BilingualText(zh: "异常", en: "abnormal")
    case .invalid: BilingualText(zh: "无效", en: "invalid")
    case .encrypted: BilingualText(zh: "已加密", en: "encrypted")
    }
  }
}
