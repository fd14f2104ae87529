import RegistryModel

/// Composes VINs with the right check digit (GB 16735-2019, 5.2 and Appendix A).
enum VINComposer {
  /// Letters and digits a VIN may hold: no I, O and Q.
  private static let alphabet = Array("ABCDEFGHJKLMNPRSTUVWXYZ0123456789".utf8)
  /// Codes of the model years from 2001 on, position 10.
  private static let years = Array("123456789ABCDEFGHJKLMNPRSTVWXY".utf8)
  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

  /// A VIN of a maker (`wmi`, three characters) and model year with a running number, unique up to 24 million.
  static func vin(wmi: String, year: Int, number: Int, random: inout SeededRandom) -> String {
    var bytes = Array(wmi.utf8.prefix(3))
    for _ in 0..<5 { bytes.append(alphabet[random.below(alphabet.count)]) }
    bytes.append(UInt8(ascii: "0"))
    bytes.append(years[((year - 2001) % 30 + 30) % 30])
    bytes.append(alphabet[(number / 1_000_000) % 23])
    var divisor = 100_000
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
    bytes[8] = checkDigit(of: bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The check digit of 17 characters; the one at position 9 has weight 0.
  static func checkDigit(of bytes: [UInt8]) -> UInt8 {
    let sum = zip(bytes, weights).reduce(0) { $0 + value(of: $1.0) * $1.1 }
    let rest = sum % 11
    return rest == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(rest)
  }

  private static func value(of byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "H"): Int(byte) - 0x40
    case UInt8(ascii: "J")...UInt8(ascii: "N"): Int(byte) - 0x49
    case UInt8(ascii: "P"): 7
    case UInt8(ascii: "R"): 9
    case UInt8(ascii: "S")...UInt8(ascii: "Z"): Int(byte) - 0x51
    default: 0
    }
  }
}
