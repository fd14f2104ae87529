import Foundation
import Testing

@Suite("The limits of remote OBD")
struct RemoteLimitsTests {
  @Test("a long capture of damaged or tiny frames is shown in part, in bounded memory", arguments: [false, true])
  func longCapture(isSound: Bool) throws {
    let hegui = try HeguiProcess()
    // A time synchronisation of 25 bytes, sound or with a length that leads nowhere.
    var frame = Array("##".utf8) + [5] + Array("LZ0B9JA36H1000613".utf8) + [1, 1, 0, isSound ? 0 : 7]
    frame.append(frame.dropFirst(2).reduce(0, ^))
    let count = (12 << 20) / frame.count
    let file = try hegui.folder.file("long.bin", containing: Data(repeatElement(frame, count: count).joined()))
    let result = try hegui.run("obd", "decode", file, "--format", "json")
    #expect(result.peakMemory < 700 << 10, "\(result.peakMemory) KiB")
    let report = try result.json()
    if isSound {
      #expect(result.status == 0)
      #expect(report["frames"].list.count + (report["framesLeftOut"].int ?? 0) == count)
    } else {
      #expect(result.status == 1)
      #expect((report["findingsLeftOut"].int ?? 0) > 100_000)
    }
    let text = try hegui.run("obd", "decode", file, "--lang", "en").output
    #expect(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("hegui obd import takes them all"))
  }

  @Test("a day that frames cannot name is refused in one line", arguments: ["2100-01-01", "1999-12-31"])
  func simulatedYear(day: String) throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run("obd", "simulate", "--day", day, "--out", "day.bin", "--lang", "en")
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1 && result.errors.contains(day))
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("day.bin")))
    try hegui.succeed("obd", "simulate", "--day", "2099-12-31", "--vehicles", "1", "--out", "last.bin")
    #expect(try !hegui.folder.data("last.bin").isEmpty)
  }

  @Test("a parameter that names no document is held back, and has no effect")
  func parameterWithoutSource() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin", vehicles: 1)
    _ = try registry.answer("obd", "import", "day.bin")
    let vin = try #require(try registry.unregistered().first)
    func parameter(_ record: String, _ source: String) -> String {
      """
      <parameter record="\(record)" effective="2025-01-01" key="P1">
        <pack>any</pack><name>remoteOnlineSeconds</name><value>864000</value>\(source)
      </parameter>
      """
    }
    let hegui = registry.hegui
    func online() throws -> JSONValue {
      let status = try hegui.run("obd", "status", vin, "--at", "2025-07-03", "--format", "json").json()
      return try #require(status["states"].list.first { $0["state"].string == "online" })
    }
    let before = try online()
    let bare = try hegui.folder.file("bare.xml", Documents.register([parameter("P1-1", "")]))
    let report = try hegui.run("import", bare, "--format", "json").json()
    #expect(report["findingCounts"].keys.contains("NOTICE-SOURCE"))
    #expect(report["totals"]["quarantined"].int == 1)
    #expect(try online()["answer"].string == before["answer"].string)
    #expect(try online()["source"].string == before["source"].string)
    let sourced = try hegui.folder.file(
      "sourced.xml", Documents.register([parameter("P1-2", "<source>notice 7</source>")]))
    _ = try hegui.run("import", sourced)
    let known = try online()
    #expect(known["answer"].string == "yes" && known["source"].string == "notice 7")
  }

  @Test("of two values from one day on none is taken, and the contradiction is told")
  func contradiction() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin", vehicles: 1)
    _ = try registry.answer("obd", "import", "day.bin")
    let hegui = registry.hegui
    let vin = try #require(try registry.unregistered().first)
    func declare(_ key: String, _ pack: String, _ name: String, _ value: String) throws -> JSONValue {
      try hegui.findings(
        recording: "parameter", key, "pack=" + pack, "name=" + name, "value=" + value, "source=notice " + key, "--at",
        "2025-01-01")
    }
    func online() throws -> JSONValue {
      let status = try hegui.run("obd", "status", vin, "--at", "2025-07-03", "--format", "json").json()
      return try #require(status["states"].list.first { $0["state"].string == "online" })
    }
    #expect(try declare("P1", "any", "remoteOnlineSeconds", "60")["REG-PARAMETER-CONTRADICTION"].int == nil)
    #expect(try declare("P2", "130131", "remoteOnlineSeconds", "864000")["REG-PARAMETER-CONTRADICTION"].int == 1)
    #expect(try online()["answer"].string == "cannotSay")
    try hegui.run("record", "parameter", "P1", "value=864000", "--at", "2025-01-01")
    #expect(try online()["answer"].string == "yes")

    // What is deleted cannot be brought back.
    _ = try declare("R1", "any", "rawFrameRetentionDays", "900")
    _ = try declare("R2", "any", "rawFrameRetentionDays", "10")
    #expect(
      try hegui.run("db", "prune", "frames", "--before", "2025-07-02", "--at", "2026-06-01", "--lang", "en").errors
        .contains("900 days"))
  }

  @Test("the figures of a status name their units")
  func units() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin", vehicles: 1)
    _ = try registry.answer("obd", "import", "day.bin")
    let vin = try #require(try registry.unregistered().first)
    let status = try registry.hegui.run("obd", "status", vin, "--at", "2025-07-02", "--format", "json").json()
    #expect(status["units"]["distance"].string == "0.1 km")
    #expect(status["units"]["downstreamNOx"].string == "0.01 × 10⁻⁶")
    #expect(status["units"].keys.isSuperset(of: ["minutesOnline", "reagentLow", "catalystCold", "longitude"]))
  }
}
