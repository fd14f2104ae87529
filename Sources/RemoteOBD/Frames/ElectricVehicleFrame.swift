/// Tells frames of GB/T 32960 (electric vehicles) apart, which share the start mark, the header with a response flag
/// and the commands 0x01–0x08 and 0x80 with the packets of HJ 1239.3.
enum ElectricVehicleFrame {
  /// Whether a data unit under a header with response flag is one of GB/T 32960 by its lengths. O(n).
  ///
  /// Real-time data are asked only after the layouts of emission records have failed.
  static func matches(_ command: FrameCommand, _ data: ByteView) -> Bool {
    switch command {
    case .login:
      // time 6, serial 2, ICCID 20, number of battery packs n, length of their codes m, n × m.
      return data.count > 28 && data.count >= 30 && data.count == 30 + Int(data[28]) * Int(data[29])
    case .realTime, .reissue: return closesAsUnits(data)
    // Platform login: time 6, serial 2, user 12, password 20, encryption 1.
    case .timeSync: return data.count == 41
    // Platform logout: time 6, serial 2. A removal alarm is longer.
    case .removalAlarm: return data.count == 8
    // Heartbeat and time synchronisation; activation and its reply are never empty.
    case .activation, .activationReply: return data.count == 0
    case .parameterQuery: return data.count >= 7 && data.count == 7 + Int(data[6])
    case .parameterSetting: return closesAsParameters(data)
    // Time 6, number of the control command 1 to 7, parameters.
    case .terminalControl: return data.count >= 7 && (1...7).contains(data[6])
    default: return false
    }
  }

  /// Time 6, number of parameters, and each with its number and a value of fixed length.
  private static func closesAsParameters(_ data: ByteView) -> Bool {
    guard data.count >= 7 else { return false }
    var position = 7
    var domainLength = 0
    for _ in 0..<data[6] {
      guard position + 2 <= data.count else { return false }
      let length: Int
      switch data[position] {
      case 0x04, 0x0D:
        domainLength = Int(data[position + 1])
        length = 1
      case 0x05, 0x0E: length = domainLength
      case 0x01...0x03, 0x06, 0x0A, 0x0B, 0x0F: length = 2
      case 0x07, 0x08: length = 5
      case 0x09, 0x0C, 0x10: length = 1
      default: return false
      }
      position += 1 + length
    }
    return position == data.count
  }

  private static func closesAsUnits(_ data: ByteView) -> Bool {
    var position = 6
    guard position < data.count else { return false }
    while position < data.count {
      guard let length = unitLength(data, at: position + 1, type: data[position]) else { return false }
      position += 1 + length
    }
    return position == data.count
  }

  /// Length of an information body whose type byte stands before `start`; nil where it runs past the end.
  private static func unitLength(_ data: ByteView, at start: Int, type: UInt8) -> Int? {
    func byte(_ offset: Int) -> Int? { start + offset < data.count ? Int(data[start + offset]) : nil }
    func word(_ offset: Int) -> Int? { start + offset + 1 < data.count ? Int(data.word(at: start + offset)) : nil }
    switch type {
    case 0x01: return 20
    case 0x02: return byte(0).map { 1 + 12 * $0 }
    case 0x03: return word(6).map { 18 + $0 }
    case 0x04: return 5
    case 0x05: return 9
    case 0x06: return 14
    case 0x07:
      var length = 5
      for _ in 0..<4 {
        guard let count = byte(length) else { return nil }
        length += 1 + 4 * count
      }
      return length
    case 0x08, 0x09:
      guard let packs = byte(0) else { return nil }
      var length = 1
      for _ in 0..<packs {
        if type == 0x08 {
          guard let cells = byte(length + 9) else { return nil }
          length += 10 + 2 * cells
        } else {
          guard let probes = word(length + 1) else { return nil }
          length += 3 + probes
        }
      }
      return length
    case 0x80...0xFE: return word(0).map { 2 + $0 }
    default: return nil
    }
  }
}
