import Foundation
import Testing

@Suite("A key or place by which a list is narrowed has to be known, and an option has to apply")
struct NarrowingKeyTests {
  private func hebi() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run("import", HeguiProcess.fixture("supervision"))
    return hegui
  }

  @Test("a misspelt unit, site, station or place is unknown, and no empty list")
  func unknown() throws {
    let hegui = try hebi()
    for (command, key) in [
      (["list", "gateAlerts", "--unit", "U-PLNT", "--at", "2019-12-31"], "U-PLNT"),
      (["list", "gateRetention", "--unit", "U-PLNT", "--at", "2019-12-31"], "U-PLNT"),
      (["list", "machinesOnSite", "--site", "S-8", "--at", "2019-10-20"], "S-8"),
      (["list", "gateAlerts", "--place", "999999", "--at", "2019-12-31"], "999999"),
      (["unit", "figures", "--place", "999999"], "999999"),
      (["station", "suspicions", "--station", "13013109"], "13013109"),
    ] {
      let result = try hegui.run(arguments: command)
      #expect(result.status == 4 && result.output.isEmpty, "\(command): \(result.output)")
      #expect(result.errorLines.count == 1 && result.errors.contains(key), "\(result.errors)")
    }
    #expect(try hegui.run("list", "gateAlerts", "--unit", "U-PLANT", "--at", "2019-12-31").status == 1)
    #expect(try hegui.run("list", "machinesOnSite", "--site", "S-7", "--at", "2018-01-01").status == 0)
    #expect(try hegui.run("list", "gateAlerts", "--place", "410600", "--at", "2018-01-01").status == 0)
    let stations = try HeguiProcess.withRegistry(importing: "stations")
    #expect(try stations.run("station", "suspicions", "--station", "13013101").status == 0)
  }

  @Test("a key that a look-up prints behind its kind is taken as it stands there")
  func behindItsKind() throws {
    let hegui = try hebi()
    for (plain, prefixed) in [
      (["list", "gateAlerts", "--unit", "U-PLANT"], ["list", "gateAlerts", "--unit", "unit:U-PLANT"]),
      (["list", "machinesOnSite", "--site", "S-7"], ["list", "machinesOnSite", "--site", "site:S-7"]),
      (["unit", "figures", "U-PLANT"], ["unit", "figures", "unit:U-PLANT"]),
    ] {
      let at = ["--at", "2019-12-31"]
      #expect(try hegui.run(arguments: prefixed + at).output == hegui.run(arguments: plain + at).output)
    }
    #expect(try hegui.run("list", "gateAlerts", "--unit", "site:U-PLANT").status == 4)
    let stations = try HeguiProcess.withRegistry(importing: "stations")
    #expect(try stations.run("station", "suspicions", "--station", "station:13013101").status == 0)
  }

  @Test("a position and zones exclude each other, also where the zone is none", arguments: ["none", "Z-1"])
  func zoneBesidePoint(zone: String) throws {
    let result = try hebi().run(
      "decide", "豫F10001", "--place", "410600", "--activity", "travel", "--zone", zone, "--point", "114.2,35.7")
    #expect(result.status == 64 && result.errors.contains("--zone") && result.errors.contains("--point"))
  }

  @Test("an option by which a list or figure does not go is refused by its name")
  func notApplying() throws {
    let hegui = try hebi()
    for (command, option) in [
      (["list", "emergencyTransport", "--site", "S-7"], "--site"),
      (["list", "gateAlerts", "--site", "S-7"], "--site"), (["list", "machinesOnSite", "--unit", "U-PLANT"], "--unit"),
      (["list", "checksOutOfService", "--unit", "U-PLANT"], "--unit"),
      (["unit", "figures", "U-PLANT", "--place", "410600"], "--place"),
    ] {
      let result = try hegui.run(arguments: command)
      #expect(result.status == 64 && result.errors.contains(option), "\(command): \(result.errors)")
    }
  }
}
