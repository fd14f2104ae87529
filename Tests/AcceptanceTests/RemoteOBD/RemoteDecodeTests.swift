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
