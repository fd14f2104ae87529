import Testing

/// Vehicles of which the register holds nothing, in the published ranking: whose a plate was is told there as for cases and
/// figures (`IdentityBearers`).
@Suite("Ranking by plate")
struct RankingBearerTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry()
    let stations = try hegui.folder.file(
      "stations.xml", Documents.register([Documents.station("13013101")]))
    try hegui.succeed("import", stations)
    return hegui
  }

  private func find(_ hegui: HeguiProcess, _ key: String, _ day: String, _ named: String...) throws {
    _ = try hegui.run(
      arguments: [
        "record", "check", key, "kind=roadside", "at=2020-05-\(day)T10:00", "place=130131", "outcome=overLimit",
        "status=confirmed",
      ] + named)
  }

  private func inspect(_ hegui: HeguiProcess, _ vin: String, _ plate: String) throws {
    let record = try Documents.inspection(serial: "A20200102-0001", ["vin": vin])
      .replacing("冀A10002", with: plate)
    let file = try hegui.folder.file("inspection.xml", Documents.inspections([record]))
    try hegui.run("import", file)
  }

  private func ranked(_ hegui: HeguiProcess) throws -> JSONValue {
    try hegui.json("rank", "2020-05", "--place", "130131", "--at", "2020-06-08")
  }

  @Test("found once with VIN and once by plate alone it is one vehicle, and has the station that inspected it")
  func noted() throws {
    let hegui = try registry()
    let vin = "LGAG3DV2XK3000200"
    try inspect(hegui, vin, "冀A1Z001")
    try find(hegui, "N-1", "05", "plate=冀A1Z002", "plateColor=yellow", "vin=" + vin)
    try find(hegui, "N-2", "20", "plate=冀A1Z002", "plateColor=yellow")
    let ranking = try ranked(hegui)
    #expect(ranking["noStation"].int == 0)
    #expect(ranking["rows"].list.compactMap { $0["overLimitVehicles"].int }.reduce(0, +) == 1)
  }

  @Test("a plate seen once with its colour and once without is one vehicle")
  func colour() throws {
    let hegui = try registry()
    try find(hegui, "C-1", "05", "plate=冀A1Z003", "plateColor=yellow")
    try find(hegui, "C-2", "20", "plate=冀A1Z003")
    #expect(try ranked(hegui)["noStation"].int == 1)
  }

  @Test("who had handed the plate back is not who was found under it, nor is its station to blame")
  func handedBack() throws {
    let hegui = try registry()
    let vin = "LGAG3DV2XK3000200"
    try inspect(hegui, vin, "冀A1Z001")
    try hegui.succeed(
      "record", "vehicle", vin, "plate=冀A1Z001", "plateColor=yellow", "place=130131", "--at", "2020-01-01")
    try hegui.succeed("record", "vehicle", vin, "plate=", "--at", "2020-04-01")
    try find(hegui, "H-1", "05", "plate=冀A1Z001", "plateColor=yellow")
    #expect(try ranked(hegui)["noStation"].int == 1)
  }

  @Test("a check that does not say where it was counts where the vehicle is registered, else nowhere, and that is told")
  func withoutPlace() throws {
    let hegui = try registry()
    let vin = "LGAG3DV2XK3000200"
    try hegui.succeed(
      "record", "vehicle", vin, "plate=冀A1Z001", "plateColor=yellow", "place=130131", "--at", "2020-01-01")
    func check(_ key: String, _ plate: String) -> String {
      RemoteSensingChainTests.check(
        key, key, "2020-05-05",
        """
        <kind>roadside</kind><at>2020-05-05T10:00:00+08:00</at><plate>\(plate)</plate><plateColor>yellow</plateColor>\
        <outcome>overLimit</outcome><status>confirmed</status>
        """)
    }
    try hegui.folder.file("checks.xml", Documents.register([check("W-1", "冀A1Z001"), check("W-2", "冀A1Z009")]))
    let report = try hegui.run("import", "checks.xml", "--format", "json").json()
    #expect(report["findingCounts"]["RECORD-INCOMPLETE"].int == 2)
    let ranking = try ranked(hegui)
    #expect(ranking["noStation"].int == 1)
    #expect(ranking["notes"].list.contains { $0["en"].string?.contains("1 more over-limit vehicle") == true })
  }
}
