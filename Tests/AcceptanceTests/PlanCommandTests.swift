import Foundation
import Testing

/// `hegui indicators --plan RULE`: what remains, whether it can be reached, and signs that a figure looks better than the work.
@Suite("What remains to reach a target, by command")
struct PlanCommandTests {
  private func registry(_ pack: String, _ records: String = "") throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", pack)
    guard !records.isEmpty else { return hegui }
    try hegui.folder.file("records.xml", Documents.register([records]))
    try hegui.succeed("import", "records.xml")
    return hegui
  }

  private func plan(_ hegui: HeguiProcess, _ rule: String, _ day: String, status: Int32 = 0) throws -> JSONValue {
    try hegui.json("indicators", "--plan", rule, "--at", day, status: status)["indicators"][0]
  }

  private func machines(_ count: Int) -> String {
    (1...count).map {
      """
      <machine record="M\($0)" effective="2020-05-01" key="M\($0)">\
      <code>2-1A1\(10000 + $0)</code><codedOn>2020-05-01</codedOn><place>130131</place><status>inService</status>\
      <site>\($0 % 2 == 0 ? "NORTH" : "SOUTH")</site></machine>
      """
    }.joined()
  }

  private func check(_ hegui: HeguiProcess, _ key: String, _ machine: Int, on day: String, at site: String) throws {
    try hegui.succeed(
      "record", "machine-check", key, "machine=M\(machine)", "at=\(day)T09:00", "place=130131", "outcome=pass",
      "site=\(site)")
  }

  @Test("The rule alone finds its pack and the period that holds the day")
  func ruleAlone() throws {
    let hegui = try registry("pingshan-2020", machines(40))
    let row = try plan(hegui, "PS-25", "2020-06-22")
    #expect(row["rule"].string == "PS-25" && row["period"].string == "2020-06")
    #expect(row["plan"]["remaining"].int == 4)
    #expect(row["plan"]["workingDays"].int == 7 && row["plan"]["perWorkingDay"].int == 1)
    #expect(row["plan"]["unseen"].list.map { $0["location"].string } == ["NORTH", "SOUTH"])
    let long = try hegui.json(
      "indicators", "--pack", "pingshan-2020", "--period", "2020-06", "--plan", "--rule", "PS-25", "--at", "2020-06-22")
    #expect(long["indicators"][0]["plan"]["remaining"].int == 4)
    #expect(try hegui.run("indicators", "--plan", "HB-16", "--at", "2020-06-22").status == 4)
    #expect(try hegui.run("indicators", "--plan", "--at", "2020-06-22").status == 64)
    #expect(try hegui.run("indicators", "--plan", "PS-25", "--rule", "PS-19", "--at", "2020-06-22").status == 64)
    #expect(try hegui.run("indicators", "--rule", "PS-25", "--period", "2020-06").status == 64)
  }

  @Test("The same machine again and again, checks recorded long afterwards, and one site only are pointed at")
  func signs() throws {
    let hegui = try registry("pingshan-2020", machines(40))
    for (place, day) in ["2020-06-01", "2020-06-02", "2020-06-03"].enumerated() {
      try check(hegui, "A\(place)", 1, on: day, at: "NORTH")
    }
    for machine in 2...4 { try check(hegui, "B\(machine)", machine, on: "2020-06-05", at: "NORTH") }
    let flags = try plan(hegui, "PS-25", "2020-06-29")["plan"]["flags"].list.compactMap { $0["en"].string }
    #expect(flags.contains("M1 was checked 3 times"))
    #expect(flags.contains { $0.contains("6 records were stated afterwards") })
    #expect(flags.contains("all 6 checks were at one site, NORTH"))
    let text = try hegui.run("indicators", "--plan", "PS-25", "--at", "2020-06-29", "--lang", "zh").output
    #expect(text.contains("M1 被反复检查 3 次"))
  }

  @Test("An empty register says that there is nothing the share could be of, and a plan without a number says that")
  func nothingThere() throws {
    let hegui = try registry("pingshan-2020")
    let obstacle = try plan(hegui, "PS-25", "2020-06-22", status: 1)["plan"]["obstacle"]["en"].string
    #expect(obstacle?.contains("holds nothing that the share could be of") == true)
    let shown = try hegui.run("indicators", "--plan", "PS-09", "--at", "2020-06-22", "--lang", "en")
    #expect(shown.output.contains("names no number to reach"))
    let missing = try plan(hegui, "PS-08", "2020-06-22", status: 1)["plan"]["obstacle"]["en"].string
    #expect(missing?.contains("task:phaseOut") == true)
  }

  @Test("On day one: fewer trucks than the monitors assigned (PS-11)")
  func tooFewTrucks() throws {
    let trucks = (1...3).map {
      """
      <vehicle record="V\($0)" effective="2020-01-01" key="LZ0B9JA36H100061\($0)">\
      <place>130131</place><category>truck</category><class>heavy</class><fuel>B</fuel>\
      <stage>\($0 == 3 ? 3 : 5)</stage></vehicle>
      """
    }.joined()
    let hegui = try registry("pingshan-2020", trucks)
    try hegui.succeed(
      "record", "task", "T", "pack=pingshan-2020", "name=remoteMonitors", "place=130131", "period=2020", "number=3",
      "source=x", "--at", "2020-01-02")
    let row = try plan(hegui, "PS-11", "2020-01-03")
    #expect(row["plan"]["attainable"].int == 2, "the stage-III truck cannot count")
    #expect(row["plan"]["obstacle"]["en"].string?.contains("knows 2 that can count, 3 are needed") == true)
    #expect(row["plan"]["unseen"][0]["subjects"].list.count == 2)
  }

  @Test("Each unit has to reach its share of rail by itself, and a further tonne by rail counts on both sides (PS-05)")
  func judgedParts() throws {
    func shipment(_ unit: String, _ mode: String, _ tonnes: Int) -> String {
      """
      <shipment record="\(unit)\(mode)" effective="2020-03-01" key="\(unit)\(mode)"><unit>\(unit)</unit>\
      <place>130131</place><on>2020-03-01</on><bulk>true</bulk><mode>\(mode)</mode><tonnes>\(tonnes)</tonnes></shipment>
      """
    }
    func unit(_ key: String) -> String {
      """
      <unit record="\(key)" effective="2020-01-01" key="\(key)"><name>\(key)</name><place>130131</place>\
      <railSidingOn>2019-01-01</railSidingOn></unit>
      """
    }
    let hegui = try registry(
      "pingshan-2020",
      unit("U1") + unit("U2") + shipment("U1", "rail", 70) + shipment("U1", "road", 30)
        + shipment("U2", "rail", 900) + shipment("U2", "road", 100))
    let plan = try plan(hegui, "PS-05", "2020-03-02")["plan"]
    #expect(plan["parts"].list.map { $0["key"].string } == ["U1"])
    #expect(plan["remaining"].int == 50, "(70 + 50) of (100 + 50) is 80 %")
    #expect(plan["baseGrows"].bool == true && plan["obstacle"].isMissing)
  }

  @Test("One bus that is not electric puts 100 % out of reach for the year (HB-05)")
  func outsideForGood() throws {
    let buses = ["C", "A"].map {
      """
      <vehicle record="B\($0)" effective="2019-02-01" key="LZ0B9JA36H100062\($0 == "C" ? 1 : 2)"><place>410600</place>\
      <service>bus</service><fuel>\($0)</fuel><inServiceOn>2019-02-01</inServiceOn></vehicle>
      """
    }.joined()
    let hegui = try registry("hebi-2019", buses)
    let obstacle = try plan(hegui, "HB-05", "2019-03-01")["plan"]["obstacle"]["en"].string
    #expect(obstacle?.contains("1 of the base do not count") == true)
  }

  @Test(
    "Checks count only within the declared window: working days are those of it, and after it nothing helps (XC-27)")
  func withinWindow() throws {
    let shop = """
      <workshop record="W" effective="2024-01-01" key="W1"><name>W1</name><place>610102</place>\
      <sprayPainting>true</sprayPainting></workshop>
      """
    let hegui = try registry("xincheng-2024", shop)
    let undeclared = try plan(hegui, "XC-27", "2024-06-03", status: 1)["plan"]["obstacle"]["en"].string
    #expect(undeclared?.contains("window:summerPrevention") == true)
    try hegui.succeed(
      "record", "window", "S", "name=summerPrevention", "place=610102", "from=2024-06-01T00:00",
      "until=2024-06-11T00:00", "source=x", "--at", "2024-05-20")
    let during = try plan(hegui, "XC-27", "2024-06-03")["plan"]
    #expect(during["workingDays"].int == 6 && during["deadline"].string == "2024-06-10")
    let after = try plan(hegui, "XC-27", "2024-06-12")["plan"]["obstacle"]["en"].string
    #expect(after?.contains("is over") == true)
  }
}
