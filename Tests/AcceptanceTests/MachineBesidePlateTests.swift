import Testing

/// What a check of a machine says beside the plate of a truck, and a check of a truck in the form of another one: the look-up
/// and the cases have to mean the same subject.
@Suite("Whose excess a check is, is the same in look-up and case")
struct MachineBesidePlateTests {
  private static let plate = ["plate=冀A10002", "plateColor=yellow"]
  private static let over = ["outcome=overLimit", "status=confirmed"]

  private func registry(_ check: [String], pack: String = "pingshan-2020", place: String = "130131", year: Int = 2020)
    throws
    -> HeguiProcess
  {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", pack)
    for record in [
      ["machine", "M-1", "code=3-3Z800001", "class=excavator", "fuel=B", "stage=3", "ratedPower=100.0"],
      [
        "vehicle", "LGAR4XKS8CA000102", "plate=冀A10002", "plateColor=yellow", "category=bus", "fuel=A",
        "operating=false",
      ],
    ] {
      try hegui.run(arguments: ["record"] + record + ["place=" + place, "--at", "2019-01-01"])
    }
    let result = try hegui.run(
      arguments: ["record", "check", "C", "at=\(year)-06-01T09:00", "place=" + place] + check)
    #expect(result.status < 2, "\(result.errors)")
    return hegui
  }

  private func cases(_ hegui: HeguiProcess, _ key: String) throws -> [String] {
    try hegui.run("lookup", key, "--at", "2024-12-31", "--format", "json").json()["cases"].strings("id")
  }

  @Test("a word for no code names no machine: the check is about the truck", arguments: ["无", "0", "不详"])
  func noCode(word: String) throws {
    let hegui = try registry(["kind=machine", "machineCode=" + word] + Self.plate + Self.over)
    let truck = try hegui.json("lookup", "冀A10002", "--at", "2020-12-31", status: 1)
    #expect(truck["cases"].strings("id").contains("PS-29/C"))
    #expect(truck["findings"][0]["testedMachine"].isMissing)
  }

  @Test("a check of a machine is no excess of the truck whose plate it notes, and says whose it is")
  func machineAlone() throws {
    let hegui = try registry(["kind=machine", "machineCode=3-3Z800001", "opacityK=1.50"] + Self.plate + Self.over)
    let truck = try hegui.json("lookup", "冀A10002", "--at", "2020-12-31")
    #expect(truck["openItems"].list.isEmpty && truck["cases"].list.isEmpty)
    #expect(truck["findings"][0]["check"].string == "C")
    #expect(truck["findings"][0]["testedMachine"].string == "33Z800001")
    for (language, word) in [("zh", "被测的是机械33Z800001，不是该车"), ("en", "itwasthemachine33Z800001thatwastested")] {
      let text = try hegui.run("lookup", "冀A10002", "--at", "2020-12-31", "--lang", language).output
      #expect(text.filter { !$0.isWhitespace }.contains(word), "\(text)")
    }
    let machine = try hegui.json("lookup", "3-3Z800001", "--at", "2020-12-31", status: 3)
    #expect(machine["findings"][0]["testedMachine"].string == nil)
    #expect(machine["cases"].strings("id") == ["PS-26/C"])
    #expect(machine["openItems"].strings("en").contains { $0.contains("Found over the limit or smoking (C") })
    // A truck that nobody registered reads the same.
    let other = try registry(
      ["kind=machine", "machineCode=3-3Z800001", "opacityK=1.50", "plate=冀A77777"] + Self.over)
    let seen = try other.json("lookup", "冀A77777", "--at", "2020-12-31", status: 4)
    #expect(seen["findings"][0]["testedMachine"].string == "33Z800001" && seen["openItems"].list.isEmpty)
  }

  @Test("nor does a pass against its own readings, or one of a machine, say anything of the truck")
  func passOfMachine() throws {
    let hegui = try registry(["kind=machine", "machineCode=3-3Z800001", "opacityK=1.50", "outcome=pass"] + Self.plate)
    #expect(try hegui.json("lookup", "冀A10002", "--at", "2020-12-31")["openItems"].list.isEmpty)
    #expect(try hegui.run("lookup", "3-3Z800001", "--format", "json").json()["openItems"].list.count == 1)
    // A test of the machine passes no retest of the truck.
    let truck = try registry(["kind=roadside"] + Self.plate + Self.over)
    _ = try truck.run("case", "advance", "PS-29/C", "penalty", "--at", "2020-06-02")
    _ = try truck.run("record", "repair", "R", "at=2020-06-03T09:00", "vin=LGAR4XKS8CA000102", "workshop=W")
    _ = try truck.run(
      arguments: [
        "record", "check", "D", "kind=machine", "at=2020-06-05T09:00", "place=130131", "machineCode=3-3Z800001",
        "outcome=pass", "retestOf=PS-29/C",
      ] + Self.plate)
    #expect(try cases(truck, "冀A10002") == ["PS-29/C"])
  }

  @Test(
    "a check of any other kind that names both is told of both, and opens a case of each",
    arguments: ["premises", "roadside", "site"])
  func both(kind: String) throws {
    let hegui = try registry(["kind=" + kind, "machineCode=3-3Z800001"] + Self.plate + Self.over)
    #expect(try cases(hegui, "冀A10002").contains("PS-29/C"))
    #expect(try cases(hegui, "3-3Z800001").contains("PS-26/C"))
  }

  @Test(
    "a truck over the limit has the case of the plan, also where a check of a machine or a site noted it",
    arguments: ["machine", "site", "roadside", "premises"])
  func truck(kind: String) throws {
    let hegui = try registry(["kind=" + kind] + Self.plate + Self.over)
    let found = try hegui.json("lookup", "冀A10002", "--at", "2020-12-31", status: 1)
    #expect(found["cases"].strings("id") == ["PS-29/C"])
    #expect(found["openItems"].list.count == 1)
    let heavy = try registry(
      ["kind=" + kind] + Self.plate + Self.over, pack: "changzhi-2024", place: "140400", year: 2024)
    #expect(try cases(heavy, "冀A10002") == ["CZ-14/C"])
  }
}
