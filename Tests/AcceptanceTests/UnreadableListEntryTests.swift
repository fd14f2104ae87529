import Testing

/// A list is loaded once it says of somebody who can be told that he is on it.
@Suite("An entry of a list that names nobody who can be told loads nothing")
struct UnreadableListEntryTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "hebi-2019")
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF6EA000102", "plate=冀A10002", "plateColor=yellow", "place=410600", "category=truck",
      "type=H11", "class=heavy", "use=F", "fuel=B", "stage=6", "--at", "2019-01-01")
    return hegui
  }

  /// Codes of what was told of an entry.
  @discardableResult
  private func enter(
    _ hegui: HeguiProcess, _ key: String, _ subject: String, list: String = "vehicleBlacklist", kind: String = "vehicle"
  ) throws -> Set<String> {
    let result = try hegui.run(
      "record", "list-entry", key, "list=" + list, "place=410600", "subjectKind=" + kind, "subject=" + subject,
      "from=2020-01-01", "source=d", "--at", "2020-01-01", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    return try result.json()["findingCounts"].keys
  }

  private static let slips = ["三号车", "12", "冀A1000", "LZZ5BLVF6EA00010"]

  @Test("others stay undetermined, and the entry is told for what it is", arguments: slips)
  func alone(subject: String) throws {
    let hegui = try registry()
    let before = try hegui.json("lookup", "冀A10002", status: 4)
    #expect(try enter(hegui, "L", subject) == ["NOTICE-SUBJECT"])
    let after = try hegui.json("lookup", "冀A10002", status: 4)
    #expect(after["decisions"].strings("rule") == before["decisions"].strings("rule"))
    #expect(after["lists"].list.isEmpty)
    // Whoever bears exactly that text is on the list all the same.
    #expect(
      try hegui.run("lookup", subject, "--format", "json").json()["lists"].strings("list") == ["vehicleBlacklist"])
  }

  @Test("beside an entry that can be read it is one slip among them", arguments: slips)
  func besides(subject: String) throws {
    let hegui = try registry()
    try enter(hegui, "L", subject)
    #expect(try enter(hegui, "K", "冀A10009") == [])
    #expect(try hegui.json("lookup", "冀A10002")["lists"].list.isEmpty)
    try enter(hegui, "M", "冀A10002")
    #expect(
      try hegui.run("lookup", "冀A10002", "--format", "json").json()["lists"].strings("list") == ["vehicleBlacklist"])
  }

  @Test("a text of no known form that somebody bears or that was read off somebody names him")
  func borne() throws {
    let hegui = try registry()
    try enter(hegui, "L", "临冀A1234")
    try hegui.json("lookup", "冀A10002", status: 4)
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF6EA000202", "plate=临冀A1234", "place=410600", "fuel=B", "--at", "2019-06-01")
    try hegui.json("lookup", "冀A10002")
    #expect(try enter(hegui, "L2", "临冀A1234") == [], "somebody bears it")

    let sighted = try registry()
    try enter(sighted, "L", "WJ1234")
    try sighted.json("lookup", "冀A10002", status: 4)
    try sighted.run(
      "record", "check", "C", "kind=roadside", "at=2020-02-01T09:00", "place=410600", "plate=WJ1234", "outcome=pass")
    try sighted.json("lookup", "冀A10002")
  }

  @Test("nor does a list of machines count as loaded by a text that is no code and no key of a machine")
  func machines() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "xincheng-2024")
    for (key, code) in [("M-1", "3-3Z800001"), ("M-2", "3-3Z800002")] {
      try hegui.succeed(
        "record", "machine", key, "code=" + code, "class=excavator", "place=610102", "--at", "2024-01-01")
    }
    func entry(_ key: String, _ subject: String) throws -> Set<String> {
      try hegui.run(
        "record", "list-entry", key, "list=emergencyMachines", "place=610102", "subjectKind=machine",
        "subject=" + subject, "from=2024-05-01", "source=d", "--format", "json"
      ).json()["findingCounts"].keys
    }
    func lacking() throws -> [String] {
      try hegui.run("lookup", "3-3Z800001", "--format", "json").json()["decisions"].list
        .filter { $0["missing"].list.contains { $0.string?.contains("emergencyMachines") == true } }
        .compactMap { $0["rule"].string }
    }
    let before = try lacking()
    #expect(!before.isEmpty)
    #expect(try entry("L", "挖机") == ["NOTICE-SUBJECT"])
    #expect(try lacking() == before)
    #expect(try entry("K", "M-2") == [], "a key that the register holds")
    #expect(try lacking().isEmpty)
  }
}
