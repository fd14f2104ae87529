import RegistryModel

/// Composes VINs with the right check character (GB 16735).
enum VINComposer {
  /// Letters and digits a VIN may hold: no I, O and Q.
  private static let alphabet = Array("ABCDEFGHJKLMNPRSTUVWXYZ0123456789".utf8)
  /// Codes of the model years from 2001 on, position 10.
  private static let years = Array("123456789ABCDEFGHJKLMNPRSTVWXY".utf8)

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
    let vin = String(decoding: bytes, as: UTF8.self)
    guard case .wrongCheckCharacter(let expected) = VIN(vin).form, let check = expected.asciiValue else { return vin }
    bytes[8] = check
    return String(decoding: bytes, as: UTF8.self)
  }
}
