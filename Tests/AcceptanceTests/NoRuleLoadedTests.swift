import Testing

/// Where nobody loaded a rule, nothing is allowed by it (T-170).
@Suite("A look-up in a registry without plans")
struct NoRuleLoadedTests {
  private func registry(_ arguments: String...) throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.succeed("init")
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF6EA000102", "plate=冀A10002", "plateColor=yellow", "place=130131", "category=truck",
      "fuel=B", "stage=6", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "machine", "M-1", "code=3-3Z800001", "place=130131", "class=excavator", "--at", "2019-01-01")
    try hegui.succeed("record", "unit", "U-1", "name=x", "place=130131", "--at", "2019-01-01")
    return hegui
  }

  @Test(
    "a truck, a machine and a unit of which the records say nothing bad are undetermined",
    arguments: ["冀A10002", "3-3Z800001", "unit:U-1"])
  func nothingLoaded(key: String) throws {
    let hegui = try registry()
    let answer = try hegui.json("lookup", key, status: 4)
    #expect(answer["status"].string == "found")
    #expect(answer["decisions"].strings("answer") == ["noRuleLoaded"])
    #expect(try hegui.run("lookup", key, "--lang", "en").output.contains("no rule is loaded"))
    #expect(try hegui.run("lookup", key, "--lang", "zh").output.contains("没有可问的规则"))
  }

  @Test("with a place or a pack the line names the place")
  func placeNamed() throws {
    let hegui = try registry()
    let answer = try hegui.json("lookup", "冀A10002", "--place", "130131", status: 4)
    #expect(answer["decisions"].strings("place") == ["130131"])
    try hegui.succeed("policy", "load", HeguiProcess.fixture("policies/silent.xml"))
    #expect(try hegui.json("lookup", "冀A10002")["decisions"].strings("answer") == ["allowed"])
    // No rule has to be about a unit.
    #expect(try hegui.json("lookup", "unit:U-1")["decisions"].list.isEmpty)
  }

  @Test("before a plan holds, a unit is no clearer than a truck")
  func beforeThePlan() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed("record", "unit", "U-1", "name=x", "place=410600", "--at", "2015-01-01")
    let answer = try hegui.json("lookup", "unit:U-1", "--at", "2016-01-01", status: 4)
    #expect(answer["decisions"].strings("answer") == ["noRuleLoaded"])
    #expect(answer["decisions"].strings("place") == ["410600"])
  }

  @Test("what a record of an event tells needs no plan")
  func events() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "check", "C-1", "kind=roadside", "at=2020-06-01T09:00", "vin=LZZ5BLVF6EA000102", "outcome=pass",
      "place=130131")
    #expect(try hegui.json("lookup", "check:C-1")["decisions"].list.isEmpty)
  }
}
