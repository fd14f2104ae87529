import Foundation
import Testing

/// Packs from files: their check, what refuses them, and whose answer a change turns.
@Suite("Policy packs on the built program")
struct PolicyPackCommandTests {
  /// A pack of a made-up sixth place, with a rule about machines of a stage up to `stage` inside the built-up area.
  private static func pack(stage: Int, extra: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <policyPack xmlns="urn:hegui:policy-pack:1" id="sixth" place="990100" year="2025" from="2025-01-01">
      <title zh="第六县" en="a sixth county"/>
      <document title="某方案"/>
      <row id="S-1" kinds="D" clause="一">
        <says zh="禁用" en="a ban"/>
        <rule subject="machine" activities="work" answer="prohibited">
          <when><zone kind="builtUp"/><fact name="machine.stage" atMost="\(stage)"/></when>
          <reason zh="不得使用" en="not to be used"/>
        </rule>\(extra)
      </row>
    </policyPack>
    """
  }

  private func write(_ text: String, _ name: String, _ hegui: HeguiProcess) throws {
    try Data(text.utf8).write(to: hegui.folder.url.appendingPathComponent(name))
  }

  @Test("validate says that a pack is valid, or everything that is wrong with it, by line")
  func validation() throws {
    let hegui = try HeguiProcess()
    try write(Self.pack(stage: 2), "own.xml", hegui)
    let valid = try hegui.json("policy", "validate", "own.xml")
    #expect(valid["valid"].bool == true)
    #expect(valid["id"].string == "sixth")
    #expect(valid["problems"].list.isEmpty)
    #expect(try hegui.run("policy", "validate", "own.xml").output.contains("own.xml: valid"))

    let later = """
      \n    <rule id="S-1-b" subject="machine" activities="work" answer="prohibited" from="2025-02-01">
      <when><zone kind="builtUp"/><fact name="machine.stage" atMost="2"/></when><reason zh="理" en="why"/></rule>
      """
    try write(Self.pack(stage: 2, extra: later), "odd.xml", hegui)
    let odd = try hegui.json("policy", "validate", "odd.xml", status: 1)
    #expect(odd["valid"].bool == true)
    #expect(odd["remarks"][0]["code"].string == "overlap")
    #expect(odd["remarks"][0]["line"].int == 11)

    try write(
      Self.pack(stage: 2).replacing("machine.stage", with: "machine.stag").replacing("builtUp", with: "builtDown"),
      "bad.xml", hegui)
    let bad = try hegui.json("policy", "validate", "bad.xml", status: 65)
    #expect(bad["valid"].bool == false)
    #expect(bad["problems"][0]["line"].int == 8)
    #expect(try hegui.run("policy", "validate", "none.xml").status == 66)
  }

  @Test("A pack that cannot be loaded leaves the loaded ones as they were")
  func refusal() throws {
    let hegui = try HeguiProcess()
    try write(Self.pack(stage: 2), "own.xml", hegui)
    try hegui.succeed("init", "--pack", "own.xml")
    let before = try hegui.run("policy", "list").output
    let faults: [(String, (String) -> String, Int32)] = [
      ("element", { $0.replacing("<reason", with: "<raison") }, 65),
      ("fact", { $0.replacing("machine.stage", with: "machine.stag") }, 65),
      (
        "interval",
        {
          $0.replacing("answer=\"prohibited\"", with: "answer=\"prohibited\" from=\"2025-03-01\" until=\"2025-03-01\"")
        }, 65
      ),
      (
        "twice",
        {
          $0.replacing(
            "</policyPack>",
            with:
              "<row id=\"S-1\" kinds=\"A\" clause=\"二\"><says zh=\"一\" en=\"one\"/><adjacent zh=\"无\" en=\"nothing\"/></row></policyPack>"
          )
        }, 65
      ),
      ("cut", { String($0.prefix(400)) }, 65),
    ]
    for (name, change, status) in faults {
      try write(change(Self.pack(stage: 1)), name + ".xml", hegui)
      let refused = try hegui.run("policy", "load", name + ".xml")
      #expect(refused.status == status, "\(name): \(refused.errors)")
      #expect(refused.errors.contains(name + ".xml:"), "\(refused.errors)")
      #expect(refused.errors.contains("as they were"), "\(refused.errors)")
    }
    let foreign = try #require("某方案".data(using: .utf16LittleEndian))
    try foreign.write(to: hegui.folder.url.appendingPathComponent("foreign.xml"))
    let encoded = try hegui.run("policy", "load", "foreign.xml")
    #expect(encoded.status == 65 && encoded.errors.contains("UTF-8"), "\(encoded.errors)")
    #expect(try hegui.run("policy", "load", "none.xml").status == 66)
    #expect(try hegui.run("policy", "list").output == before)
    #expect(try hegui.json("policy", "diff", "sixth", "own.xml")["changes"].list.isEmpty)
  }

  @Test("a registry that cannot be asked is told, and not taken for one that has loaded nothing")
  func unreadable() throws {
    let hegui = try HeguiProcess()
    try write(Self.pack(stage: 2), "own.xml", hegui)
    let shipped = try hegui.json("policy", "list")["packs"].list.count
    #expect(shipped > 0, "without a registry those that ship are listed")
    try hegui.succeed("init", "--pack", "own.xml")
    #expect(try hegui.json("policy", "list")["packs"].list.count == shipped + 1)
    let file = try SQLiteFile(hegui.folder.path("hegui.sqlite"))
    try file.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99-future')")
    for command in [["list"], ["show", "hebi-2019"], ["lattice", "--pairwise", "sixth"]] {
      let result = try hegui.run(arguments: ["policy"] + command)
      #expect(result.status == 65 && result.errorLines.count == 1, "\(command): \(result.errors)")
    }
    try file.execute("DELETE FROM grdb_migrations WHERE identifier = '99-future'")
    try file.execute("DELETE FROM setting WHERE name = 'pack:sixth'")
    #expect(try hegui.run("policy", "list").status == 65, "a pack in force whose content is gone")
  }

  @Test("diff names each subject whose answer changes between an own pack and its changed copy, with both reasons")
  func difference() throws {
    let hegui = try HeguiProcess()
    try write(Self.pack(stage: 2), "own.xml", hegui)
    try write(Self.pack(stage: 3), "draft.xml", hegui)
    try hegui.succeed("init", "--pack", "own.xml")
    for stage in 1...4 {
      try hegui.succeed(
        "record", "machine", "M-\(stage)", "code=1-1A10000\(stage)", "stage=\(stage)", "fuel=B", "place=990100", "--at",
        "2025-01-01")
    }
    for (zone, hours) in [("IN", nil), ("TWIN", nil), ("NIGHT", "22:00-06:00")] {
      try hegui.succeed(
        "record", "zone", zone, "kind=builtUp", "place=990100", "from=2025-01-01", "notice=N-1",
        hours.map { "hours=" + $0 } ?? "name=x", "--at", "2025-01-01")
    }
    let found = try hegui.json(
      "policy", "diff", "sixth", "draft.xml", "--at", "2025-05-01T10:00", status: 1)
    // IN and TWIN are of one sort; at ten o'clock NIGHT bans nothing.
    #expect(found["changes"].list.count == 1)
    let change = found["changes"][0]
    #expect(change["key"].string == "M-3")
    #expect(change["zone"].string == "IN")
    #expect(change["before"]["answer"].string == "allowed")
    #expect(change["after"]["answer"].string == "prohibited")
    #expect(change["after"]["rule"].string == "S-1")
    #expect(change["after"]["reason"]["en"].string == "not to be used")
    #expect(try hegui.run("policy", "diff", "sixth", "none.xml").status == 66)

    let night = try hegui.run("zone", "list", "--at", "2025-05-01T10:00").output
    #expect(night.contains("22:00-06:00"))
    #expect(night.contains("NIGHT: this moment is outside its hours 22:00-06:00"))
    #expect(try !hegui.run("zone", "list", "--at", "2025-05-01T23:00").output.contains("outside its hours"))
    #expect(try hegui.run("zone", "list", "--at", "2025-05-01").output.contains("on that day only within its hours"))
  }
}
