import Foundation
import Testing

@Suite("The lane-test exemption of networked vehicles (HB-24)")
struct LaneTestExemptionTests {
  private let hegui: HeguiProcess

  /// Two simulated vehicles that reported on 2019-09-09, networked on 2019-09-01.
  private func networkedVehicle() throws -> String {
    let simulated = try hegui.run(
      "obd", "simulate", "--seed", "1", "--vehicles", "2", "--day", "2019-09-09", "--out", "day.bin")
    try #require(simulated.status == 0)
    let listed = try hegui.run("obd", "import", "day.bin", "--format", "json").json()
    let vin = try #require(listed["unregistered"].list.compactMap(\.string).first)
    try record("vehicle", vin)
    return vin
  }

  init() throws {
    hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600")
    try #require(try hegui.run("policy", "load", "hebi-2019").status == 0)
  }

  private func record(_ kind: String, _ key: String, _ values: String...) throws {
    let facts =
      kind == "vehicle"
      ? ["fuel=B", "category=truck", "remoteInstalledOn=2019-08-20", "remoteNetworkedOn=2019-09-01"]
      : ["pack=hebi-2019", "source=notice"] + values
    let result = try hegui.run(arguments: ["record", kind, key] + facts + ["--at", "2019-01-01"])
    try #require(result.status == 0, "\(result.errors)\(result.output)")
  }

  private func answer(_ vin: String, at moment: String) throws -> String? {
    try hegui.run(
      "decide", vin, "--place", "410600", "--activity", "inspect", "--at", moment, "--format", "json"
    ).json()["answer"].string
  }

  @Test("Nobody is exempt until definitions are loaded, and only while the reports show that they hold")
  func reports() throws {
    let vin = try networkedVehicle()
    #expect(try answer(vin, at: "2019-09-10T05:00") == "required")
    try record("parameter", "P1", "name=stableCleanDays", "value=90")
    #expect(try answer(vin, at: "2019-09-10T05:00") == "required")
    try record("parameter", "P2", "name=stableLongestSilenceDays", "value=10")
    try record("parameter", "P3", "name=stableLampDays", "value=1")
    #expect(try answer(vin, at: "2019-09-10T05:00") == "allowed")
    // Before the first report of the day nothing had come; two days later the terminal is silent.
    #expect(try answer(vin, at: "2019-09-09T01:00") == "required")
    #expect(try answer(vin, at: "2019-09-11T20:00") == "required")
    // A vehicle that never reported.
    try record("vehicle", "LZX0B9JA3H6ABC123")
    #expect(try answer("LZX0B9JA3H6ABC123", at: "2019-09-10T05:00") == "required")
  }
}
