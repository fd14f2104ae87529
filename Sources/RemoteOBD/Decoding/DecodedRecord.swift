/// A record or short message as named fields, for people and for JSON.
public struct DecodedRecord: Hashable, Sendable {
  /// Stable name of the type, such as `engineStream` or `login`.
  public let type: String
  /// The type byte; nil for a short message.
  public let typeByte: UInt8?
  /// Collection or message time; nil where the message has none.
  public let time: WireTime?
  /// Serial; nil where there is none.
  public let serial: UInt16?
  /// The fields in the order of the bytes.
  public let fields: [DecodedField]

  static func records(of frame: RemoteFrame) -> [DecodedRecord] {
    switch frame.body {
    case .report(let report):
      return report.records.map { record in
        DecodedRecord(
          type: record.type.name, typeByte: record.type.rawValue, time: record.time ?? report.time,
          serial: record.serial ?? report.serial, fields: fields(of: record))
      }
    case .login(let message):
      return [
        short("login", message.time, message.serial, [.text("simCard", zh: "ICCID", en: "ICCID", message.simCard)])
      ]
    case .logout(let message): return [short("logout", message.time, message.serial, [])]
    case .timeSync(let time): return [short("timeSync", time, nil, [])]
    case .removalAlarm(let alarm):
      return [short("removalAlarm", alarm.time, alarm.serial, DecodedField.position(alarm.position))]
    case .activation(let message):
      return [
        short(
          "activation", message.time, nil,
          [
            .hex("chip", zh: "安全芯片标识", en: "security chip", message.chip),
            .hex("publicKey", zh: "公钥", en: "public key", message.publicKey),
            .text("vin", zh: "车辆识别代号", en: "VIN", message.vin),
            .hex("signature", zh: "签名", en: "signature", message.signature),
          ])
      ]
    case .activationReply(let reply):
      return [
        short(
          "activationReply", nil, nil,
          [
            .hex("status", zh: "激活状态", en: "status", [reply.status]),
            .hex("information", zh: "激活信息", en: "information", [reply.information]),
          ])
      ]
    case .raw(let bytes):
      return bytes.isEmpty ? [] : [short("raw", nil, nil, [.hex("data", zh: "数据单元", en: "data unit", bytes)])]
    }
  }

  private static func short(_ type: String, _ time: WireTime?, _ serial: UInt16?, _ fields: [DecodedField])
    -> DecodedRecord
  {
    DecodedRecord(type: type, typeByte: nil, time: time, serial: serial, fields: fields)
  }

  private static func fields(of record: DataRecord) -> [DecodedField] {
    if let information = record.obdInformation { return DecodedField.obdInformation(information) }
    let numbers = record.values
    guard !numbers.isEmpty else {
      guard let blocks = record.supplementBlocks else {
        return [.hex("body", zh: "信息体", en: "body", record.body)]
      }
      return blocks.map { block in
        let tag = HexText.encode([UInt8(block.tag >> 8), UInt8(block.tag & 0xFF)])
        return .hex("block\(tag)", zh: "厂家数据块 \(tag)", en: "vendor block \(tag)", block.value)
      }
    }
    var fields: [DecodedField] = []
    if record.type == .supplement { fields.append(.hex("torqueMode", zh: "扭矩模式", en: "torque mode", [record.body[0]])) }
    for (field, value) in numbers {
      if field.name == "longitude", let position = record.position {
        fields.append(contentsOf: DecodedField.position(position))
      } else if field.name != "latitude" {
        fields.append(.number(field, value))
      }
    }
    return fields
  }
}
