/// On-board diagnostics information, record type 0x01, 96 + 4n bytes (GB 17691-2018 Annex Q).
public struct OBDInformation: Hashable, Sendable {
  /// Diagnostic protocol.
  public var diagnosticProtocol: DiagnosticProtocol
  /// Malfunction indicator lamp.
  public var malfunctionLamp: MalfunctionLamp
  /// Diagnosis supported, as sent; see ``MonitorReading``.
  public var supportWord: UInt16
  /// Diagnosis readiness, as sent; 0 = complete or unsupported by SAE J1979, see ``MonitorReading``.
  public var readinessWord: UInt16
  /// Vehicle as the engine's control unit names it, 17 bytes.
  public var vin: WireText
  /// Software calibration identification, 18 bytes.
  public var calibration: WireText
  /// Calibration verification number, 18 bytes; ASCII or raw, both occur.
  public var verificationNumber: WireText
  /// In-use performance ratios, 36 bytes as sent: the sources disagree about the layout inside.
  public var performanceRatios: [UInt8]
  /// Fault codes; nil where the count byte says invalid (FE or FF).
  public var troubleCodes: [TroubleCode]?

  /// The codes that tell something; nil where none was told, or only invalid ones.
  public var toldTroubleCodes: [TroubleCode]? {
    guard let codes = troubleCodes else { return nil }
    let told = codes.filter { !$0.isInvalid }
    return told.isEmpty && !codes.isEmpty ? nil : told
  }

  /// The count byte as sent.
  public let countByte: UInt8

  /// Bytes before the fault codes.
  static let fixedLength = 96

  /// A record with the given contents; at most 253 fault codes are kept.
  public init(
    diagnosticProtocol: DiagnosticProtocol, malfunctionLamp: MalfunctionLamp, supportWord: UInt16,
    readinessWord: UInt16, vin: WireText, calibration: WireText, verificationNumber: WireText,
    performanceRatios: [UInt8], troubleCodes: [TroubleCode]?
  ) {
    self.diagnosticProtocol = diagnosticProtocol
    self.malfunctionLamp = malfunctionLamp
    self.supportWord = supportWord
    self.readinessWord = readinessWord
    self.vin = vin
    self.calibration = calibration
    self.verificationNumber = verificationNumber
    self.performanceRatios = performanceRatios
    self.troubleCodes = troubleCodes.map { Array($0.prefix(253)) }
    countByte = self.troubleCodes.map { UInt8($0.count) } ?? 0xFE
  }

  /// Reads a body whose length has been checked.
  init(_ body: ByteView) {
    diagnosticProtocol = DiagnosticProtocol(rawValue: body[0])
    malfunctionLamp = MalfunctionLamp(rawValue: body[1])
    supportWord = body.word(at: 2)
    readinessWord = body.word(at: 4)
    vin = WireText(bytes: body.window(6, 17).bytes)
    calibration = WireText(bytes: body.window(23, 18).bytes)
    verificationNumber = WireText(bytes: body.window(41, 18).bytes)
    performanceRatios = body.window(59, 36).bytes
    countByte = body[95]
    let diagnosticProtocol = diagnosticProtocol
    troubleCodes =
      OBDInformation.codeCount(countByte).map { count in
        (0..<count).map { TroubleCode(raw: body.number(at: 96 + 4 * $0, width: 4), by: diagnosticProtocol) }
      }
  }

  /// Number of fault codes that `countByte` announces; nil where it says invalid.
  static func codeCount(_ countByte: UInt8) -> Int? { countByte >= 0xFE ? nil : Int(countByte) }

  func append(to writer: inout ByteWriter) {
    writer.append(diagnosticProtocol.rawValue)
    writer.append(malfunctionLamp.rawValue)
    writer.append(word: supportWord)
    writer.append(word: readinessWord)
    writer.append(contentsOf: vin.fitted(to: 17))
    writer.append(contentsOf: calibration.fitted(to: 18))
    writer.append(contentsOf: verificationNumber.fitted(to: 18))
    writer.append(contentsOf: WireText(bytes: performanceRatios).fitted(to: 36))
    writer.append(countByte)
    for code in troubleCodes ?? [] { writer.append(code.raw, width: 4) }
  }
}

extension WireText {
  /// Exactly `length` bytes: cut, or filled with zeros.
  func fitted(to length: Int) -> [UInt8] {
    Array(bytes.prefix(length)) + [UInt8](repeating: 0, count: Swift.max(0, length - bytes.count))
  }
}

/// Diagnostic protocol of a vehicle, as the OBD record states it.
public struct DiagnosticProtocol: RawRepresentable, Hashable, Sendable {
  /// The byte as sent.
  public let rawValue: UInt8
  /// Any byte; unknown ones are kept.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// ISO 15765.
  public static let iso15765 = DiagnosticProtocol(rawValue: 0)
  /// ISO 27145.
  public static let iso27145 = DiagnosticProtocol(rawValue: 1)
  /// SAE J1939.
  public static let j1939 = DiagnosticProtocol(rawValue: 2)
  /// Stable name; `invalid` for FE and FF, `unknown` for every other byte.
  public var name: String {
    switch rawValue {
    case 0: "ISO 15765"
    case 1: "ISO 27145"
    case 2: "SAE J1939"
    case 0xFE, 0xFF: "invalid"
    default: "unknown"
    }
  }
}

/// State of the malfunction indicator lamp (MIL).
public struct MalfunctionLamp: RawRepresentable, Hashable, Sendable {
  /// The byte as sent.
  public let rawValue: UInt8
  /// Any byte; unknown ones are kept.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Not lit.
  public static let off = MalfunctionLamp(rawValue: 0)
  /// Lit.
  public static let on = MalfunctionLamp(rawValue: 1)
  /// Whether it is lit; nil where the byte says neither.
  public var isOn: Bool? { rawValue == 0 ? false : rawValue == 1 ? true : nil }
}
