import Foundation
import Testing

@Suite("Gate ledgers: what was not read counts, what was lawfully deleted is not missing")
struct GateLedgerTests {
  private func gateEvent(
    _ key: String, _ unit: String, _ at: String, _ direction: String, _ more: String = ""
  ) -> String {
    """
    <gateEvent record="\(key)" effective="\(at)" key="\(key)"><unit>\(unit)</unit><at>\(at)</at>\
    <direction>\(direction)</direction>\(more)</gateEvent>
    """
  }

  private func day(_ day: Int, _ time: String) -> String { "2024-05-\(day < 10 ? "0" : "")\(day)T\(time):00+08:00" }

  @Test("passages whose plate nobody read are visits, carry goods, and may be heavy diesel trucks (XC-13, A-36)")
  func unread() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    var records = [
      #"<unit record="U" effective="2024-01-01" key="U-1"><name>示例</name><place>610102</place></unit>"#
    ]
    for day in 6...15 {
      for (direction, time) in [("in", "08:00"), ("out", "17:00")] {
        records.append(
          gateEvent(
            "N\(day)\(direction)", "U-1", self.day(day, time), direction,
            "<tonnes>\(direction == "in" ? 160 : 0)</tonnes>"))
        for truck in 1...2 {
          records.append(
            gateEvent(
              "R\(day)\(truck)\(direction)", "U-1", self.day(day, time), direction,
              "<plate>陕A1000\(truck)</plate><plateColor>yellow</plateColor><tonnes>\(direction == "in" ? 1 : 0)</tonnes>"
            ))
        }
      }
    }
    try hegui.succeed("import", try hegui.folder.file("gates.xml", Documents.register(records)))
    let figures = try hegui.run("unit", "figures", "U-1", "--at", "2024-06-01", "--format", "json").json()["units"][0]
    #expect(figures["truckMovementsDaily"].string == "3.0")
    #expect(figures["tonnesDaily"].string == "162.000")
    #expect(figures["unreadPassages"].int == 20)
    #expect(figures["heavyDieselUsedDaily"].string == "0.0")
    #expect(figures["unknownTrucks"].int == 2, "nobody knows of what was not read how many trucks it was")
    let decided = try hegui.run(
      "decide", "unit:U-1", "--place", "610102", "--activity", "check", "--at", "2024-06-01", "--format", "json")
    #expect(decided.output.contains("XC-13") && decided.output.contains("\"required\""))
  }
}
