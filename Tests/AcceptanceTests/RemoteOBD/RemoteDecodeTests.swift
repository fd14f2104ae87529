import Foundation
import Testing

/// Frames from outside of the project; `HEGUI_SAMPLES` names their folder, and without it nothing is asked.
private let outsideSamples: [String] = {
  guard let folder = ProcessInfo.processInfo.environment["HEGUI_SAMPLES"] else { return [] }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".hex") }.sorted().map { folder + "/" + $0 }
}()

@Suite("Decoding frames field by field")
struct RemoteDecodeTests {
  @Test("The golden frames give their fields", arguments: ["login", "logout", "real-time-annex-q", "real-time-hj1239"])
  func golden(name: String) throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run(
      "obd", "decode", HeguiProcess.fixture("remote-obd/\(name).hex"), "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let report = try result.json()
    #expect(report["skippedBytes"].int == 0)
    let frames = report["frames"].list
    let frame = try #require(frames.first)
    #expect(frames.count == 1)
    #expect(frame["checksumValid"].bool == true)
    #expect(frame["vin"].string?.count == 17)
    #expect(frame["findings"].list.isEmpty)
    if name.hasPrefix("real-time") {
      let records = frame["records"].list
      #expect(!records.isEmpty)
      #expect(records.allSatisfy { !$0["fields"].keys.isEmpty })
      #expect(records.allSatisfy { $0["time"].string?.hasPrefix("2025-07-01T08:30:0") == true })
    }
  }

  @Test("Each row of the table for spreadsheets has its columns, numbers without their unit")
  func spreadsheet() throws {
    let hegui = try HeguiProcess()
    let output = try hegui.run(
      "obd", "decode", HeguiProcess.fixture("remote-obd/real-time-hj1239.hex"), "--format", "csv"
    ).output
    let rows = output.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.first == ["offset", "command", "vin", "type", "time", "serial", "field", "value", "unit"])
    #expect(rows.allSatisfy { $0.count == 9 })
    #expect(rows.contains { $0.suffix(4) == ["7", "vehicleSpeed", "60", "km/h"] })
  }

  @Test("Positions are told on request only", arguments: [false, true])
  func positions(asked: Bool) throws {
    let hegui = try HeguiProcess()
    for format in ["text", "json", "csv"] {
      let arguments = ["obd", "decode", HeguiProcess.fixture("remote-obd/real-time-hj1239.hex"), "--format", format]
      let result = try hegui.run(arguments: arguments + (asked ? ["--positions"] : []))
      #expect(result.output.contains("114.193") == asked, "\(format)")
      #expect(result.output.contains("38.259") == asked, "\(format)")
    }
  }

  @Test("The header, the layout, serials and damage are told")
  func header() throws {
    let hegui = try HeguiProcess()
    let name = HeguiProcess.fixture("remote-obd/real-time-hj1239.hex")
    let frame = try #require(
      try hegui.run("obd", "decode", name, "--format", "json").json()["frames"].list.first)
    #expect(frame["softwareVersion"].int == 1)
    #expect(frame["encryption"]["method"].string == "none")
    #expect(frame["layout"]["name"].string == "timePerRecord" && frame["layout"]["isStandard"].bool == true)
    #expect(frame["records"].list.first?["serial"].int == 7)
    let text = try hegui.run("obd", "decode", name, "--lang", "en").output
    for part in ["software version 1", "encryption none", "HJ 1239.3", "serial 7"] { #expect(text.contains(part)) }

    let hex = try String(contentsOfFile: name, encoding: .utf8)
    var wrong = Array(hex.filter { !$0.isWhitespace })
    wrong.replaceSubrange(44..<48, with: "0033")
    _ = try hegui.folder.file("wrong.hex", containing: Data(String(wrong).utf8))
    let result = try hegui.run("obd", "decode", "wrong.hex", "--format", "json")
    #expect(result.status == 1)
    let finding = try #require(try result.json()["findings"].list.first { $0["code"].string == "OBD-FRAME-LENGTH" })
    #expect(finding["offset"].int == 22)
  }

  @Test("No line is wider than the terminal, and English has no Chinese words", arguments: ["zh", "en"])
  func width(language: String) throws {
    let hegui = try HeguiProcess()
    for path in outsideSamples + [HeguiProcess.fixture("remote-obd/real-time-hj1239.hex")] {
      let output = try hegui.run("obd", "decode", path, "--lang", language, "--positions").output
      for line in output.split(separator: "\n") {
        #expect(displayWidth(line) <= 80, "\(path): \(line)")
        if language == "en" { #expect(!line.unicodeScalars.contains { $0.value > 0x2E80 }, "\(line)") }
      }
    }
  }

  @Test("Frames from outside decode, or are refused for a cause", arguments: outsideSamples)
  func outside(path: String) throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run("obd", "decode", path, "--format", "json")
    let report = try result.json()
    let frames = report["frames"].list
    #expect(!frames.isEmpty)
    let codes = frames.flatMap { $0["findings"].strings("code") }
    #expect(path.contains("BADBCC") == codes.contains("OBD-CHECK-BYTE"))
    #expect(path.contains("gb32960") == codes.contains("OBD-GB32960"))
    #expect(result.status == 0 || !codes.isEmpty || report["skippedBytes"].int ?? 0 > 0)
  }
}
