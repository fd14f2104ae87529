import Testing

/// What may be asked of a unit once more is known of it is not passed over in a look-up.
@Suite("Duties of a unit that nobody can tell")
struct UndeterminedDutyTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.succeed("record", "unit", "U-1", "name=x", "place=130131", "--at", "2019-01-01")
    return hegui
  }

  @Test("a look-up ends as the decision does, and says what is missing")
  func undetermined() throws {
    let hegui = try registry()
    let decided = try hegui.run(
      "decide", "unit:U-1", "--place", "130131", "--activity", "check", "--at", "2020-08-03T12:00")
    #expect(decided.status == 4)
    let looked = try hegui.json("lookup", "unit:U-1", "--at", "2020-08-03T12:00", status: 4)
    let lines = looked["decisions"].list
    #expect(lines.contains { $0["answer"].string == "undetermined" && $0["rule"].string == "PS-17" })
    #expect(lines.allSatisfy { $0["missing"].list.count > 0 })
    for (language, words) in [("en", "[undetermined]"), ("zh", "[无法确定]")] {
      let text = try hegui.run("lookup", "unit:U-1", "--at", "2020-08-03T12:00", "--lang", language).output
      #expect(text.contains(words))
    }
  }

  @Test("a list that nobody can tell stays a note")
  func listsAreNoted() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed("record", "unit", "U-1", "name=x", "place=410600", "--at", "2019-06-01")
    let looked = try hegui.json("lookup", "unit:U-1", "--at", "2019-08-31")
    #expect(looked["decisions"].list.isEmpty)
    #expect(looked["notes"].strings("en").contains { $0.contains("not known for want of data") })
    #expect(looked["notes"].strings("zh").contains { $0.contains("资料不足、无法确定") })
  }
}
