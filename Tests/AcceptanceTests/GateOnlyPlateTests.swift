import Testing

/// A truck of which nothing but the plate is known, and that only from the ledger of a gate.
@Suite("A plate that only a gate wrote down")
struct GateOnlyPlateTests {
  private func imported() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    _ = try hegui.json("import", HeguiProcess.fixture("supervision"), status: 1)
    return hegui
  }

  @Test("it is found, and told with the passage that nobody could judge", arguments: ["豫F19999", "vehicle:豫F19999"])
  func found(key: String) throws {
    let hegui = try imported()
    let looked = try hegui.json("lookup", key, "--at", "2019-11-25", status: 4)
    #expect(looked["status"].string == "found")
    #expect(looked["vehicle"]["key"].string == "plate:豫F19999/yellow")
    #expect(looked["vehicle"]["registered"].bool == false)
    let notes = looked["notes"].strings("en")
    #expect(
      notes.contains { $0.contains("Gate passage G-h (2019-11-22T08:00, unit U-PLANT)") && $0.contains("missing:") })
    #expect(looked["notes"].strings("zh").contains { $0.contains("门禁记录 G-h") && $0.contains("缺：") })
  }

  @Test("before the passage, and in another colour, nothing is known of it")
  func unknown() throws {
    let hegui = try imported()
    #expect(try hegui.json("lookup", "豫F19999", "--at", "2019-11-21", status: 4)["status"].string == "unknown")
    #expect(
      try hegui.json("lookup", "豫F19999", "--color", "blue", "--at", "2019-11-25", status: 4)["status"].string
        == "unknown")
    try hegui.succeed("record", "gate-event", "G-h", "status=annulled", "--at", "2019-11-23")
    #expect(try hegui.json("lookup", "豫F19999", "--at", "2019-11-25", status: 4)["status"].string == "unknown")
  }
}
