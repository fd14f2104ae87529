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
    "a truck and a machine of which the records say nothing bad are undetermined", arguments: ["冀A10002", "3-3Z800001"])
  func nothingLoaded(key: String) throws {
    let hegui = try registry()
    let answer = try hegui.json("lookup", key, status: 4)
    #expect(answer["status"].string == "found")
    #expect(answer["decisions"].strings("answer") == ["noRuleLoaded"])
    #expect(try hegui.run("lookup", key, "--lang", "en").output.contains("no rule is loaded"))
    #expect(try hegui.run("lookup", key, "--lang", "zh").output.contains("没有可问的规则"))
    // No rule has to be about a unit.
    try hegui.json("lookup", "unit:U-1")
  }

  @Test("with a place or a pack the line names the place")
  func placeNamed() throws {
    let hegui = try registry()
    let answer = try hegui.json("lookup", "冀A10002", "--place", "130131", status: 4)
    #expect(answer["decisions"].strings("place") == ["130131"])
    try hegui.succeed("policy", "load", HeguiProcess.fixture("policies/silent.xml"))
    #expect(try hegui.json("lookup", "冀A10002")["decisions"].strings("answer") == ["allowed"])
  }
}
