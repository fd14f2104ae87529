import Foundation
import Testing

/// What an import tells of a sample is not gone by the time somebody asks.
@Suite("A look-up judges the readings of fuel and urea samples as the import does")
struct SampleReadingTests {
  private static let sulphur = ["product=vehicleDiesel", "sulphur=900"]

  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "record", "fuel-site", "FS1", "name=x", "place=130131", "kind=station", "licensed=true", "listedFrom=2018-01-01",
      "--at", "2018-01-01")
    return hegui
  }

  @discardableResult
  private func check(
    _ hegui: HeguiProcess, _ key: String = "S1", kind: String = "fuelSample", on subject: String = "fuelSite=FS1",
    at: String = "2020-06-09T10:00", of values: [String], stating: [String] = ["outcome=pass", "status=confirmed"]
  ) throws -> ProcessResult {
    try hegui.run(
      arguments: ["record", "check", key, "kind=" + kind, subject, "at=" + at, "place=130131"] + values + stating)
  }

  @Test("of a fuel site, with the reading and the limit in both languages, whatever outcome is stated beside")
  func fuelSite() throws {
    for stating in [
      ["outcome=pass", "status=confirmed"], ["outcome=notJudged", "status=confirmed"], ["outcome=pass"],
    ] {
      let hegui = try registry()
      try check(hegui, of: Self.sulphur, stating: stating)
      for key in ["fuelSite:FS1", "check:S1"] {
        let found = try hegui.json("lookup", key, "--at", "2020-12-31", status: 1)
        #expect(found["findings"][0]["computed"].string == "overLimit", "\(stating)")
        let items = found["openItems"].list
        #expect(items.count == 1, "\(stating)")
        #expect(items[0]["en"].string?.contains("900.0 mg/kg, outside the standard: ") == true, "\(items)")
        #expect(items[0]["zh"].string?.contains("900.0 mg/kg，超出标准：") == true)
        #expect(found["findings"][0]["sampleExcesses"][0]["en"].string?.contains("50.0 mg/kg") == true)
      }
    }
  }

  @Test("of a tank, by the plate alone and by the registered vehicle, and of vehicle urea")
  func tankAndUrea() throws {
    let hegui = try registry()
    try check(hegui, kind: "fuelTank", on: "plate=冀A22222", of: Self.sulphur)
    #expect(try hegui.json("lookup", "冀A22222", status: 1)["openItems"].list.count == 1)
    try hegui.succeed("record", "vehicle", "LGAR4XKS8CA000102", "plate=冀A22222", "place=130131", "--at", "2015-01-01")
    #expect(try hegui.json("lookup", "LGAR4XKS8CA000102", status: 1)["openItems"].list.count == 1)
    try check(hegui, "U1", kind: "ureaSample", of: ["product=urea", "ureaContent=20.0"])
    #expect(try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-12-31", status: 1)["openItems"].list.count == 1)
  }

  @Test("one within the limits, or annulled, or corrected, leaves nothing open")
  func fine() throws {
    let hegui = try registry()
    try check(hegui, of: ["product=vehicleDiesel", "sulphur=10"])
    #expect(try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-12-31")["findings"][0]["computed"].string == nil)
    try check(hegui, "S2", of: Self.sulphur)
    try hegui.run("record", "check", "S2", "status=annulled", "--at", "2020-06-20")
    #expect(try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-06-19", status: 1)["openItems"].list.count == 1)
    #expect(try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-06-21")["openItems"].list.isEmpty)
  }

  @Test("behind ten later samples it is still counted")
  func hidden() throws {
    let hegui = try registry()
    try check(hegui, of: Self.sulphur)
    for day in 10...20 {
      try check(hegui, "L\(day)", at: "2020-06-\(day)T10:00", of: ["product=vehicleDiesel", "sulphur=8"])
    }
    let items = try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-12-31", status: 1)["openItems"].strings("en")
    #expect(items.count == 1 && items[0].contains("contradict their outcome: 1"))
  }
}
