import Foundation
import Testing

@Suite("The status of remote monitors")
struct RemoteStatusTests {
  @Test("Unknown vehicles are kept, listed and answered as such; the register takes them over")
  func unregistered() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin")
    let report = try registry.answer("obd", "import", "day.bin")
    let identities = try registry.unregistered()
    #expect(identities.count == 3)
    #expect(report["unregistered"].list.compactMap(\.string) == identities)
    let vin = try #require(identities.first)
    let status = try registry.hegui.run("obd", "status", vin, "--at", "2025-07-02T00:30", "--format", "json").json()
    #expect(status["registered"].bool == false)
    #expect(status["days"].int == 1)

    try #require(
      try registry.hegui.run(
        "record", "vehicle", vin, "plate=冀A12345", "plateColor=yellow", "stage=6", "remoteInstalledOn=2025-01-05",
        "remoteNetworkedOn=2025-02-01", "--at", "2025-01-01"
      ).status == 0)
    #expect(try registry.unregistered() == Array(identities.dropFirst()))
    let looked = try registry.hegui.run("lookup", "冀A12345", "--at", "2025-07-02T00:30", "--format", "json").json()
    #expect(looked["remoteOBD"]["status"].string != nil)
  }

  @Test("Online ends with the window, silence begins with the last contact; the source is named")
  func silence() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin", vehicles: 1)
    _ = try registry.answer("obd", "import", "day.bin")
    let vin = try #require(try registry.unregistered().first)
    try #require(
      try registry.hegui.run(
        "record", "vehicle", vin, "remoteInstalledOn=2025-01-05", "remoteNetworkedOn=2025-02-01", "--at", "2025-01-01"
      ).status == 0)
    func state(_ name: String, at moment: String) throws -> JSONValue {
      let result = try registry.hegui.run("obd", "status", vin, "--at", moment, "--format", "json")
      let states = try result.json()["states"].list
      return try #require(states.first { $0["state"].string == name })
    }
    #expect(try state("installed", at: "2025-01-06")["answer"].string == "yes")
    #expect(try state("networked", at: "2025-01-06")["answer"].string == "no")
    #expect(try state("online", at: "2025-07-01")["answer"].string == "yes")
    let silent = try state("silent", at: "2025-07-10")
    #expect(silent["answer"].string == "yes")
    #expect(silent["since"].string?.hasPrefix("2025-07-01") == true)
    #expect(silent["projectReading"].bool == true)
    #expect(silent["source"].string?.contains("GB 17691-2018") == true)
    #expect(try state("stablyCompliant", at: "2025-07-01")["answer"].string == "cannotSay")

    // A notice that allows ten days of silence.
    try #require(
      try registry.hegui.run(
        "record", "parameter", "P1", "pack=any", "name=remoteOnlineSeconds", "value=864000", "source=notice 7",
        "--at", "2025-01-01"
      ).status == 0)
    let online = try state("online", at: "2025-07-10")
    #expect(online["answer"].string == "yes")
    #expect(online["source"].string == "notice 7")
    #expect(online["projectReading"].bool == false)
  }

  @Test("A registry that takes in no reports does not call a networked vehicle silent")
  func withoutReports() throws {
    let registry = try RemoteRegistry()
    try #require(
      try registry.hegui.run(
        "record", "vehicle", "LZX0B9JA3H6ABC123", "remoteInstalledOn=2025-01-05", "remoteNetworkedOn=2025-02-01",
        "--at", "2025-01-01"
      ).status == 0)
    for (name, answer) in [("networked", "yes"), ("online", "cannotSay"), ("silent", "cannotSay")] {
      let state = try registry.state(name, of: "LZX0B9JA3H6ABC123", at: "2025-07-02", status: 0)
      #expect(state["answer"].string == answer)
    }
    _ = try registry.simulate("day.bin", vehicles: 1)
    _ = try registry.answer("obd", "import", "day.bin")
    let silent = try registry.state("silent", of: "LZX0B9JA3H6ABC123", at: "2025-07-02", status: 1)
    #expect(silent["answer"].string == "yes")
  }

  @Test("A status of which nothing can be told is undetermined")
  func nothingKnown() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let status = try hegui.json("obd", "status", "冀A10001", status: 4)
    #expect(Set(status["states"].strings("answer")) == ["cannotSay"])
  }

  @Test("A key that nothing knows is not answered")
  func unknown() throws {
    let registry = try RemoteRegistry()
    #expect(try registry.hegui.run("obd", "status", "冀A99999").status == 4)
    #expect(try registry.hegui.run("obd", "status").status == 64)
  }
}
