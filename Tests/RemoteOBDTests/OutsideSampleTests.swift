import Foundation
import RegistryModel
import RemoteOBD
import Testing

/// Frames from outside of the project, each `.hex` with a `.txt` that tells what it holds.
///
/// They are no part of the repository: `HEGUI_SAMPLES` names the folder, and without it nothing is asked.
enum OutsideSamples {
  static let names: [String] = {
    guard let folder = ProcessInfo.processInfo.environment["HEGUI_SAMPLES"] else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".hex") }.sorted()
  }()

  static func read(_ name: String) throws -> (bytes: [UInt8], text: String) {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["HEGUI_SAMPLES"] ?? "")
    let hex = try Data(contentsOf: folder.appending(path: name))
    let text = try Data(contentsOf: folder.appending(path: name.replacingOccurrences(of: ".hex", with: ".txt")))
    return ([UInt8](hex), String(decoding: text, as: UTF8.self))
  }

  /// The labels of the descriptions.
  static let labels: [(String, FieldSpec)] = [
    ("speed km/h", EngineStream.vehicleSpeed), ("barometric kPa", EngineStream.barometricPressure),
    ("net torque %", EngineStream.netTorque), ("friction torque %", EngineStream.frictionTorque),
    ("engine speed rpm", EngineStream.engineSpeed), ("fuel flow L/h", EngineStream.fuelFlow),
    ("SCR upstream NOx ppm", EngineStream.upstreamNOx), ("SCR downstream NOx ppm", EngineStream.downstreamNOx),
    ("reagent level %", EngineStream.reagentLevel), ("air flow kg/h", EngineStream.intakeAir),
    ("SCR inlet temp C", EngineStream.inletTemperature), ("SCR outlet temp C", EngineStream.outletTemperature),
    ("DPF differential pressure kPa", EngineStream.filterPressureDrop),
    ("coolant temp C", EngineStream.coolantTemperature), ("fuel level %", EngineStream.fuelLevel),
  ]
}

@Suite("Frames from outside")
struct OutsideSampleTests {
  private func lines(_ text: String, _ prefix: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix(prefix) }
      .map { $0.dropFirst(prefix.count).trimmingCharacters(in: .whitespaces) }
  }

  @Test("say what their description says", arguments: OutsideSamples.names)
  func described(_ name: String) throws {
    let (bytes, text) = try OutsideSamples.read(name)
    let capture = CaptureDecoder.decode(bytes)
    if name.contains("stream") {
      let offsets = text.split(separator: " ").enumerated()
        .filter { text.split(separator: " ")[max(0, $0.offset - 1)] == "offset" }.compactMap { Int($0.element) }
      #expect(capture.frames.map(\.offset) == offsets)
      #expect(capture.frames.allSatisfy { $0.isUsable && $0.length == 170 })
      return
    }
    let frame = try #require(capture.frames.first)
    #expect(capture.frames.count == 1)
    #expect(capture.skippedBytes == 0)
    #expect(frame.checksumValid == !text.contains("-> WRONG\n\nAUTHOR"))
    #expect(frame.frame.encoded() == HexText.decode(bytes)?.bytes || !frame.checksumValid)
    let codes = frame.findings.map(\.code)
    #expect(codes.contains(.obdCheckByte) == name.contains("BADBCC"))
    #expect(codes.contains(.obdElectricVehicle) == name.contains("gb32960"))
    #expect(codes.contains(.obdTime) == name.contains("zero-collect-time"))
    #expect(codes.contains(.obdCommand) == name.contains("vendor-command"))
    #expect(frame.isUsable == !(name.contains("BADBCC") || name.contains("gb32960")))
    #expect(text.contains("'\(frame.frame.header.identity.textOrHex)'"))
    try compareRecords(frame, text)
  }

  private func compareRecords(_ frame: DecodedFrame, _ text: String) throws {
    guard case .report(let report) = frame.frame.body else { return }
    let engine = report.records.filter { $0.type == .engineStream }
    for (label, field) in OutsideSamples.labels {
      let said = lines(text, label + " ")
      #expect(said.count == engine.count, "\(label)")
      for (line, record) in zip(said, engine) {
        let value = try #require(record.value(field))
        let number = line.components(separatedBy: "= ").last ?? ""
        if number.hasPrefix("INVALID") {
          #expect(value == .invalid, "\(label)")
        } else {
          let read = try #require(field.text(value).flatMap(Double.init))
          #expect(abs(read - (Double(number) ?? .nan)) < 0.000_000_6, "\(label)")
        }
      }
    }
    for (line, record) in zip(lines(text, "odometer raw"), engine) {
      let kilometres = line.components(separatedBy: "= ").last?.components(separatedBy: " ").first
      #expect(record.value(EngineStream.odometer).flatMap { EngineStream.odometer.text($0) } == kilometres)
    }
    for (line, record) in zip(lines(text, "longitude raw"), engine) {
      #expect(line.contains("= \(trimmed(record.position?.longitude)) ;"))
      #expect(line.hasSuffix("= \(trimmed(record.position?.latitude))"))
    }
    for (line, record) in zip(lines(text, "position status"), engine) {
      #expect(line.contains("INVALID") == (record.position?.isValid == false))
    }
    for information in report.records.compactMap(\.obdInformation) {
      #expect(text.contains("VIN field '\(information.vin.textOrHex)'"))
      #expect(text.contains("calibration id bytes \(HexText.encode(information.calibration.bytes))"))
      #expect(text.contains("CVN bytes \(HexText.encode(information.verificationNumber.bytes))"))
      #expect(text.contains("IUPR 36 bytes \(HexText.encode(information.performanceRatios))"))
      #expect(
        text.contains(
          "protocol \(information.diagnosticProtocol.rawValue), MIL \(information.malfunctionLamp.rawValue), support "
            + String(format: "%04X, readiness %04X", information.supportWord, information.readinessWord)))
      let codes = (information.troubleCodes ?? []).map { String(format: "%08X", $0.raw) }.joined(separator: ", ")
      #expect(text.contains("DTC count \(information.troubleCodes?.count ?? -1): \(codes.isEmpty ? "-" : codes)"))
    }
    for record in report.records where record.type == .supplement {
      let hex = HexText.encode(record.body)
      #expect(text.contains("not decoded, \(record.body.count) bytes: \(hex)") || record.body.count == 17)
      #expect(record.body.count == 17 || record.supplementBlocks != nil)
    }
  }

  private func trimmed(_ microdegrees: Int?) -> String {
    guard let microdegrees else { return "?" }
    var text = DecimalText.format(microdegrees, decimals: 6)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
