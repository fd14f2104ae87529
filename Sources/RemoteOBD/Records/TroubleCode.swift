/// A diagnostic trouble code, four bytes.
///
/// No source says which form applies; by the protocol byte of its record it is read as SAE J1939-73 (SPN and FMI) or
/// as ISO 15031-6 with a status byte. Under any other protocol byte it stays a bare number.
public struct TroubleCode: Hashable, Comparable, Sendable {
  /// The four bytes as sent.
  public let raw: UInt32
  /// How they read.
  public let form: Form

  /// The two forms.
  public enum Form: Hashable, Sendable {
    /// SAE J1939-73: suspect parameter number, failure mode, how often it occurred (0–127).
    case j1939(suspectParameter: Int, failureMode: Int, occurrences: Int)
    /// ISO 15031-6: a letter and four digits, the failure type byte, and the status byte.
    case iso(code: String, status: UInt8)
    /// The protocol is not known.
    case undetermined
  }

  /// Reads the four bytes under `diagnosticProtocol`.
  public init(raw: UInt32, by diagnosticProtocol: DiagnosticProtocol) {
    self.raw = raw
    // All ones is the standard's "invalid" (GB 17691-2018, Annex Q), never a code.
    guard raw != UInt32.max else {
      form = .undetermined
      return
    }
    switch diagnosticProtocol {
    case .j1939:
      let low = Int(raw >> 24)
      let middle = Int(raw >> 16 & 0xFF)
      let high = Int(raw >> 8 & 0xE0)
      form = .j1939(
        suspectParameter: low | middle << 8 | high << 11, failureMode: Int(raw >> 8 & 0x1F),
        occurrences: Int(raw & 0x7F))
    case .iso15765, .iso27145:
      form = .iso(code: TroubleCode.isoCode(raw >> 8), status: UInt8(raw & 0xFF))
    default:
      form = .undetermined
    }
  }

  /// A code in the form of SAE J1939-73, conversion method 0; nil where a part does not fit its bits.
  public init?(suspectParameter: Int, failureMode: Int, occurrences: Int = 1) {
    guard (0..<0x8_0000).contains(suspectParameter), (0..<32).contains(failureMode), (0..<128).contains(occurrences)
    else { return nil }
    let raw =
      (suspectParameter & 0xFF) << 24 | (suspectParameter >> 8 & 0xFF) << 16
      | (suspectParameter >> 11 & 0xE0 | failureMode) << 8 | occurrences
    self.init(raw: UInt32(truncatingIfNeeded: raw), by: .j1939)
  }

  /// Whether the terminal says that it has no code to tell: all ones.
  public var isInvalid: Bool { raw == UInt32.max }

  /// Ordered by the bytes.
  public static func < (left: TroubleCode, right: TroubleCode) -> Bool { left.raw < right.raw }

  /// The code without occurrence count or status byte, which change while the fault stays the same.
  public var identity: String {
    switch form {
    case .j1939(let parameter, let mode, _): "SPN \(parameter) FMI \(mode)"
    case .iso(let code, _): code
    case .undetermined: HexText.encode((0..<4).map { UInt8(truncatingIfNeeded: raw >> UInt32(24 - 8 * $0)) })
    }
  }

  /// The form that an ``identity`` has: `spnFmi`, `iso`, or `bytes` where the protocol was not known.
  public static func form(ofIdentity identity: String) -> String {
    if identity.hasPrefix("SPN ") { return "spnFmi" }
    return identity.contains("-") ? "iso" : "bytes"
  }

  /// `P1456-00` from the three bytes 14 56 00.
  private static func isoCode(_ bits: UInt32) -> String {
    let letters: [Character] = ["P", "C", "B", "U"]
    let bytes = [UInt8(truncatingIfNeeded: bits >> 16) & 0x3F, UInt8(truncatingIfNeeded: bits >> 8)]
    let failureType = HexText.encode([UInt8(truncatingIfNeeded: bits)])
    return "\(letters[Int(bits >> 22 & 3)])\(HexText.encode(bytes))-\(failureType)"
  }
}

extension TroubleCode: CustomStringConvertible {
  /// The code with its count or status.
  public var description: String {
    switch form {
    case .j1939(_, _, let count): "\(identity) ×\(count)"
    case .iso(_, let status): "\(identity) status \(HexText.encode([status]))"
    case .undetermined: identity
    }
  }
}
