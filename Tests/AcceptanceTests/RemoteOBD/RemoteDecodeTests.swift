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
    #expect(report["skippedBytes"] as? Int == 0)
    let frames = try #require(report["frames"] as? [[String: Any]])
    let frame = try #require(frames.first)
    #expect(frames.count == 1)
    #expect(frame["checksumValid"] as? Bool == true)
    #expect((frame["vin"] as? String)?.count == 17)
    #expect((frame["findings"] as? [Any])?.isEmpty == true)
    if name.hasPrefix("real-time") {
      let records = try #require(frame["records"] as? [[String: Any]])
      #expect(!records.isEmpty)
      #expect(records.allSatisfy { ($0["fields"] as? [String: Any])?.isEmpty == false })
      #expect(records.allSatisfy { ($0["time"] as? String)?.hasPrefix("2025-07-01T08:30:0") == true })
    }
  }

  @Test("Frames from outside decode, or are refused for a cause", arguments: outsideSamples)
  func outside(path: String) throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run("obd", "decode", path, "--format", "json")
    let report = try result.json()
    let frames = try #require(report["frames"] as? [[String: Any]])
    #expect(!frames.isEmpty)
    let codes = frames.flatMap { ($0["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
    #expect(path.contains("BADBCC") == codes.contains("OBD-CHECK-BYTE"))
    #expect(path.contains("gb32960") == codes.contains("OBD-GB32960"))
    #expect(result.status == 0 || !codes.isEmpty || report["skippedBytes"] as? Int ?? 0 > 0)
  }
}
