import RemoteOBD
import Testing

@Suite("Trouble codes and monitors")
struct TroubleCodeTests {
  static let codes: [(raw: UInt32, by: DiagnosticProtocol, identity: String, text: String)] = [
    (0x0C11_1101, .j1939, "SPN 4364 FMI 17", "SPN 4364 FMI 17 ×1"),
    (0xE106_1205, .j1939, "SPN 1761 FMI 18", "SPN 1761 FMI 18 ×5"),
    (0xFFFF_FF7F, .j1939, "SPN 524287 FMI 31", "SPN 524287 FMI 31 ×127"),
    (0xFFFF_FFFF, .j1939, "FFFFFFFF", "FFFFFFFF"), (0xFFFF_FFFF, .iso27145, "FFFFFFFF", "FFFFFFFF"),
    (0x1456_00AF, .iso27145, "P1456-00", "P1456-00 status AF"),
    (0xC121_8701, .iso15765, "U0121-87", "U0121-87 status 01"),
    (0x5234_0000, .iso15765, "C1234-00", "C1234-00 status 00"),
    (0x9ABC_0000, .iso15765, "B1ABC-00", "B1ABC-00 status 00"),
    (0x1456_00AF, DiagnosticProtocol(rawValue: 0xFE), "145600AF", "145600AF"),
  ]

  @Test("read by the protocol of their record", arguments: codes.indices)
  func reading(_ index: Int) {
    let row = TroubleCodeTests.codes[index]
    let code = TroubleCode(raw: row.raw, by: row.by)
    #expect(code.identity == row.identity)
    #expect(code.description == row.text)
  }

  @Test("SPN and FMI go to bytes and back", arguments: [0, 27, 1761, 4364, 65_535, 65_536, 524_287], [0, 17, 31])
  func roundTrip(parameter: Int, mode: Int) throws {
    let code = try #require(TroubleCode(suspectParameter: parameter, failureMode: mode, occurrences: 3))
    #expect(code.form == .j1939(suspectParameter: parameter, failureMode: mode, occurrences: 3))
  }

  @Test("numbers that do not fit are refused", arguments: [(-1, 0), (524_288, 0), (1, 32)])
  func refusing(parameter: Int, mode: Int) {
    #expect(TroubleCode(suspectParameter: parameter, failureMode: mode) == nil)
  }

  @Test("both readings of a monitor word are given")
  func monitors() {
    #expect(MonitorReading.fromLowestBit.monitors(in: 0x0801) == [.catalyst, .nitrogenOxideControl])
    #expect(MonitorReading.fromHighestBit.monitors(in: 0x0801) == [.airConditioning, .comprehensiveComponents])
  }
}
