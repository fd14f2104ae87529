import RegistryModel

/// Composes number plates (GA 36-2018) that are unique within a place.
enum PlateComposer {
  /// Province letter by the first two digits of the division code.
  private static let provinces = [
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙", "21": "辽", "22": "吉", "23": "黑", "31": "沪", "32": "苏",
    "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁", "41": "豫", "42": "鄂", "43": "湘", "44": "粤", "45": "桂",
    "46": "琼", "50": "渝", "51": "川", "52": "贵", "53": "云", "54": "藏", "61": "陕", "62": "甘", "63": "青", "64": "宁",
    "65": "新",
  ]
  /// Letters of a serial: no I and O.
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
  /// Letters of issuing offices that follow the city number of the division code.
  private static let offices = Array("ABCDEFGHJKLMNPQRSTUV".utf8)
  /// Number of five-character serials that this type composes: ddddd, Ldddd, dLddd and LLddd.
  private static let serials = 100_000 + 240_000 + 240_000 + 576_000

  /// A plate of a vehicle with combustion engine.
  static func ordinary(place: DivisionCode, number: Int) -> String {
    let (turn, rank) = number.quotientAndRemainder(dividingBy: serials)
    var bytes = prefix(place, turn)
    // 700 001 has no factor in common with the number of serials, so each rank is met once a turn.
    appendSerial((rank * 700_001 + 313_131) % serials, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A plate of an electric vehicle: small ones have the letter in front, large ones behind.
  static func electric(place: DivisionCode, number: Int, isLarge: Bool) -> String {
    let (turn, rank) = number.quotientAndRemainder(dividingBy: 500_000)
    var bytes = prefix(place, turn)
    let letter = Array("DABCE".utf8)[rank / 100_000]
    if !isLarge { bytes.append(letter) }
    appendDigits(rank % 100_000, 5, to: &bytes)
    if isLarge { bytes.append(letter) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func prefix(_ place: DivisionCode, _ turn: Int) -> [UInt8] {
    let province = provinces[String(place.text.prefix(2))] ?? "冀"
    let city = Int(place.text.dropFirst(2).prefix(2)) ?? 1
    return Array(province.utf8) + [offices[(max(city, 1) - 1 + turn) % offices.count]]
  }

  private static func appendSerial(_ rank: Int, to bytes: inout [UInt8]) {
    switch rank {
    case ..<100_000: appendDigits(rank, 5, to: &bytes)
    case ..<340_000:
      bytes.append(letters[(rank - 100_000) / 10_000])
      appendDigits(rank % 10_000, 4, to: &bytes)
    case ..<580_000:
      let rest = rank - 340_000
      appendDigits(rest / 24_000, 1, to: &bytes)
      bytes.append(letters[rest / 1000 % 24])
      appendDigits(rest % 1000, 3, to: &bytes)
    default:
      let rest = rank - 580_000
      bytes.append(letters[rest / 24_000])
      bytes.append(letters[rest / 1000 % 24])
      appendDigits(rest % 1000, 3, to: &bytes)
    }
  }

  private static func appendDigits(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<max(width, 2) { divisor *= 10 }
    if width == 1 { divisor = 1 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
