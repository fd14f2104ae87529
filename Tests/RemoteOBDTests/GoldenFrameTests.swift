import RemoteOBD
import Testing

@Suite("Composed frames")
struct GoldenFrameTests {
  @Test("decode without findings and encode to the same bytes", arguments: Golden.allCases)
  func roundTrip(_ golden: Golden) throws {
    let bytes = try golden.bytes()
    let decoded = try golden.frame()
    #expect(decoded.findings.isEmpty)
    #expect(decoded.checksumValid)
    #expect(decoded.identity == "LZ0B9JA36H1000613")
    #expect(decoded.frame.encoded() == bytes)
  }

  @Test("login and logout hold time, serial and ICCID")
  func sessions() throws {
    guard case .login(let login) = try Golden.login.frame().frame.body,
      case .logout(let logout) = try Golden.logout.frame().frame.body
    else {
      Issue.record("not read as login and logout")
      return
    }
    #expect(login.time.description == goldenTime)
    #expect(login.serial == 1)
    #expect(login.simCard.text == "89860000000000000001")
    #expect(logout.time.description == goldenTime)
    #expect(logout.serial == 1)
  }

  static let expected: [(FieldSpec, String)] = [
    (EngineStream.vehicleSpeed, "60"), (EngineStream.barometricPressure, "101"), (EngineStream.netTorque, "50"),
    (EngineStream.frictionTorque, "10"), (EngineStream.engineSpeed, "1500"), (EngineStream.fuelFlow, "20"),
    (EngineStream.upstreamNOx, "800"), (EngineStream.downstreamNOx, "50"), (EngineStream.reagentLevel, "60"),
    (EngineStream.intakeAir, "600"), (EngineStream.inletTemperature, "250"), (EngineStream.outletTemperature, "240"),
    (EngineStream.filterPressureDrop, "2.5"), (EngineStream.coolantTemperature, "85"), (EngineStream.fuelLevel, "50"),
    (EngineStream.odometer, "123456.7"),
  ]

  @Test("the engine record says the same in both layouts", arguments: [Golden.annexQ, .hj1239])
  func engineRecord(_ golden: Golden) throws {
    guard case .report(let report) = try golden.frame().frame.body else {
      Issue.record("no report")
      return
    }
    #expect(report.layout == (golden == .annexQ ? .serialPerRecord : .timePerRecord))
    #expect(report.leftover.isEmpty)
    let record = try #require(report.records.first)
    for (field, text) in GoldenFrameTests.expected {
      #expect(field.text(try #require(record.value(field))) == text, "\(field.name)")
    }
    #expect(record.position == GroundPosition(isValid: true, longitude: 114_193_000, latitude: 38_259_000))
    #expect((record.serial ?? report.serial) == 7)
  }

  @Test("every single flipped bit is noticed", arguments: Golden.allCases)
  func flippedBit(_ golden: Golden) throws {
    let bytes = try golden.bytes()
    for index in 2..<bytes.count {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        let usable = CaptureDecoder.decode(damaged).frames.filter(\.isUsable)
        #expect(usable.isEmpty, "bit \(bit) of byte \(index)")
      }
    }
  }
}
