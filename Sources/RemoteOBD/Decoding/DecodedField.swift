public import RegistryModel

/// A field with its name, unit and what it says.
public struct DecodedField: Hashable, Sendable {
  /// Stable name in JSON.
  public let name: String
  /// Name in both languages.
  public let title: BilingualText
  /// Unit symbol; empty where there is none.
  public let unit: String
  /// What it says.
  public let content: Content

  /// What a field says.
  public enum Content: Hashable, Sendable {
    /// An exact decimal number, such as `38.12890625`.
    case number(String)
    /// A text.
    case text(String)
    /// A word of a fixed set.
    case term(Term)
    /// Several words of a fixed set.
    case terms([Term])
    /// Several texts.
    case list([String])
    /// Yes or no.
    case flag(Bool)
    /// No value: why, and the raw number.
    case none(state: FieldAbsence, raw: UInt32)
  }

  /// A word of a fixed set.
  public struct Term: Hashable, Sendable {
    /// Stable name.
    public let name: String
    /// What it is called.
    public let title: BilingualText
  }

  /// Whether the field tells where the vehicle was: personal data, shown on request only.
  public var isPosition: Bool { name == "longitude" || name == "latitude" || name == "positionValid" }

  static func number(_ field: FieldSpec, _ value: FieldValue) -> DecodedField {
    let content: Content =
      field.text(value).map { .number($0) }
      ?? .none(state: value.absence ?? .invalid, raw: field.coding.raw(value) ?? 0)
    return DecodedField(name: field.name, title: field.title, unit: field.unit, content: content)
  }

  static func text(_ name: String, zh: String, en: String, _ text: WireText) -> DecodedField {
    plain(name, zh: zh, en: en, .text(text.textOrHex))
  }

  static func hex(_ name: String, zh: String, en: String, _ bytes: [UInt8]) -> DecodedField {
    plain(name, zh: zh, en: en, .text("0x" + HexText.encode(bytes)))
  }

  static func position(_ position: GroundPosition) -> [DecodedField] {
    func degrees(_ value: Int?) -> Content {
      value.map { .number(DecimalText.format($0, decimals: 6)) } ?? .none(state: .invalid, raw: .max)
    }
    return [
      plain("positionValid", zh: "定位有效", en: "position valid", .flag(position.isValid)),
      DecodedField(
        name: "longitude", title: BilingualText(zh: "经度", en: "longitude"), unit: "°",
        content: degrees(position.longitude)),
      DecodedField(
        name: "latitude", title: BilingualText(zh: "纬度", en: "latitude"), unit: "°", content: degrees(position.latitude)
      ),
    ]
  }

  private static let lit = Term(name: "on", title: BilingualText(zh: "点亮", en: "on"))
  private static let unlit = Term(name: "off", title: BilingualText(zh: "熄灭", en: "off"))

  static func obdInformation(_ information: OBDInformation) -> [DecodedField] {
    func word(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
    func monitors(_ reading: MonitorReading, _ value: UInt16) -> Content {
      .terms(reading.monitors(in: value).map { Term(name: "\($0)", title: $0.title) })
    }
    let lamp = information.malfunctionLamp
    return [
      plain("protocol", zh: "OBD诊断协议", en: "diagnostic protocol", .text(information.diagnosticProtocol.name)),
      plain(
        "malfunctionLamp", zh: "MIL状态", en: "malfunction lamp",
        lamp.isOn.map { .term($0 ? lit : unlit) } ?? .none(state: .invalid, raw: UInt32(lamp.rawValue))),
      hex("supportWord", zh: "诊断支持状态", en: "monitors supported", word(information.supportWord)),
      hex("readinessWord", zh: "诊断就绪状态", en: "readiness", word(information.readinessWord)),
      plain(
        "supportedFromLowestBit", zh: "支持的监控（低位起）", en: "supported, from the lowest bit",
        monitors(.fromLowestBit, information.supportWord)),
      plain(
        "supportedFromHighestBit", zh: "支持的监控（高位起）", en: "supported, from the highest bit",
        monitors(.fromHighestBit, information.supportWord)),
      plain(
        "notReadyFromLowestBit", zh: "就绪位为1的监控（低位起）", en: "readiness bit set, from the lowest bit",
        monitors(.fromLowestBit, information.readinessWord)),
      plain(
        "notReadyFromHighestBit", zh: "就绪位为1的监控（高位起）", en: "readiness bit set, from the highest bit",
        monitors(.fromHighestBit, information.readinessWord)),
      text("vin", zh: "车辆识别代号", en: "VIN", information.vin),
      text("calibration", zh: "软件标定识别号", en: "calibration identification", information.calibration),
      text("verificationNumber", zh: "标定验证码", en: "calibration verification number", information.verificationNumber),
      hex("performanceRatios", zh: "IUPR值", en: "in-use performance ratios", information.performanceRatios),
      plain(
        "troubleCodes", zh: "故障码", en: "trouble codes",
        information.troubleCodes.map { .list($0.map { "\($0)" }) }
          ?? .none(state: .invalid, raw: UInt32(information.countByte))),
    ]
  }

  private static func plain(_ name: String, zh: String, en: String, _ content: Content) -> DecodedField {
    DecodedField(name: name, title: BilingualText(zh: zh, en: en), unit: "", content: content)
  }
}
