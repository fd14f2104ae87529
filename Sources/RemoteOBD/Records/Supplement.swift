/// Supplementary data, record type 0x80: 17 fixed bytes (HJ 1239.3-2021), or blocks of the vendor behind a length.
public enum Supplement {
  /// Length of the fixed form in bytes.
  public static let bodyLength = 17

  /// The numeric fields of the fixed form; byte 0 is the torque mode.
  ///
  /// The sources give no scale for the totals and no unit for the injection: those stay bare numbers.
  public static let fields = [
    FieldSpec.share("acceleratorPedal", zh: "油门踏板", en: "accelerator pedal", at: 1),
    FieldSpec("totalFuel", zh: "累计油耗（原始值）", en: "total fuel (raw)", unit: "", at: 2, width: 4, step: 1, decimals: 0),
    FieldSpec.liquidTemperature("reagentTemperature", zh: "尿素箱温度", en: "reagent tank temperature", at: 6),
    FieldSpec(
      "reagentInjection", zh: "实际尿素喷射量", en: "reagent injected", unit: "", at: 7, width: 4, step: 1, decimals: 2),
    FieldSpec(
      "totalReagent", zh: "累计尿素消耗（原始值）", en: "total reagent (raw)", unit: "", at: 11, width: 4, step: 1, decimals: 0),
    FieldSpec.exhaustTemperature("filterTemperature", zh: "DPF排气温度", en: "DPF exhaust temperature", at: 15),
  ]

  /// A block of a vendor's supplement: number, length and value.
  public struct Block: Hashable, Sendable {
    /// Number of the block; its meaning is the vendor's.
    public let tag: UInt16
    /// The bytes as sent.
    public let value: [UInt8]
  }

  /// Whether a whole body is in the fixed form: 17 bytes, a torque mode that the sources name or none (FF), and no block
  /// that its first two bytes give the length of. What could be either is kept raw, for no vendor's bytes must be read
  /// as temperatures.
  static func isFixed(_ body: ByteView) -> Bool {
    body.count == bodyLength && hasFixedHead(body, at: 0) && body.word(at: 0) != UInt16(bodyLength - 2)
  }

  /// Torque modes of HJ 1239.3-2021: speed governing failed, speed, torque, speed and torque, normal; FF for none.
  private static let torqueModes: Set<UInt8> = [0, 1, 2, 3, 9, 0xFF]

  /// Whether the bytes at `offset` begin as the fixed form does: a torque mode, then a pedal position or none.
  static func hasFixedHead(_ data: ByteView, at offset: Int) -> Bool {
    guard offset + 2 <= data.count, torqueModes.contains(data[offset]) else { return false }
    return data[offset + 1] <= 0xFA || data[offset + 1] >= 0xFE
  }

  /// Whether `body`, without its length word, is a sequence of blocks `tag2 length1 value` that closes exactly.
  static func blocksClose(_ body: ByteView) -> Bool {
    var position = 0
    while position < body.count {
      guard position + 3 <= body.count else { return false }
      position += 3 + Int(body[position + 2])
    }
    return position == body.count
  }

  /// The blocks of `body`, without its length word; nil where they do not close exactly.
  static func blocks(_ body: ByteView) -> [Block]? {
    guard blocksClose(body) else { return nil }
    var result: [Block] = []
    var position = 0
    while position < body.count {
      let length = Int(body[position + 2])
      result.append(Block(tag: body.word(at: position), value: body.window(position + 3, length).bytes))
      position += 3 + length
    }
    return result
  }
}
