import Testing

@Suite("Plates of one number in different colours are different plates")
struct PlateColorTests {
  private static let blue = "LGAR4XKS8CA000102"
  private static let plate = "冀A22222"

  /// A registry with a blue 冀A22222 that no rule catches.
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run(
      "record", "vehicle", Self.blue, "plate=" + Self.plate, "plateColor=blue", "place=130131", "category=truck",
      "class=light", "operating=false", "fuel=B", "stage=5", "--at", "2015-01-01")
    return hegui
  }

  private func record(_ hegui: HeguiProcess, _ values: String...) throws {
    let result = try hegui.run(arguments: ["record"] + values)
    try #require(result.status < 2, "\(result.errors)")
  }

  private func check(_ hegui: HeguiProcess, _ key: String, _ outcome: String, _ values: String...) throws {
    let result = try hegui.run(
      arguments: [
        "record", "check", key, "kind=roadside", "at=2020-04-20T10:00", "place=130131", "plate=" + Self.plate,
        "outcome=" + outcome,
      ] + (values.contains { $0.hasPrefix("status=") } ? [] : ["status=confirmed"]) + values)
    try #require(result.status < 2, "\(result.errors)")
  }

  private func look(_ hegui: HeguiProcess, _ color: String?, status: Int32) throws -> JSONValue {
    let result = try hegui.run(
      arguments: ["lookup", Self.plate, "--at", "2020-07-01", "--format", "json"]
        + (color.map { ["--color", $0] } ?? []))
    #expect(result.status == status, "\(color ?? "-"): \(result.output)")
    return try result.json()
  }

  private func decide(_ hegui: HeguiProcess, _ color: String?) throws -> ProcessResult {
    try hegui.run(
      arguments: ["decide", Self.plate, "--place", "130131", "--activity", "travel", "--at", "2020-07-01"]
        + (color.map { ["--color", $0] } ?? []))
  }

  @Test(
    "a list that names the number in another colour makes it ambiguous, one that names the number of another plate does not"
  )
  func listed() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try record(
      hegui, "vehicle", Self.blue, "plate=" + Self.plate, "plateColor=blue", "place=410600", "--at", "2015-01-01")
    func status(_ color: String...) throws -> String? {
      try hegui.run(arguments: ["lookup", Self.plate, "--at", "2019-12-01", "--format", "json"] + color)
        .json()["status"].string
    }
    for (key, number, told) in [("E1", "冀A222223", "found"), ("E2", Self.plate, "ambiguous")] {
      try record(
        hegui, "list-entry", key, "list=vehicleBlacklist", "place=410600", "subjectKind=vehicle",
        "subject=plate:\(number)/yellow", "from=2019-10-01", "source=x")
      #expect(try status() == told, "\(number)")
    }
    #expect(try status("--color", "blue") == "found")
  }

  @Test("a registered vehicle of whose plate nobody noted the colour hides no other VIN that is known under the number")
  func unknownColor() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run(
      "record", "vehicle", Self.blue, "plate=" + Self.plate, "place=130131", "category=truck", "class=light",
      "operating=false", "fuel=B", "stage=5", "--at", "2015-01-01")
    _ = try look(hegui, nil, status: 0)
    try check(hegui, "C", "overLimit", "plateColor=blue", "vin=LZZ5BLVF6EA000102")
    for color in [nil, "blue"] {
      #expect(try look(hegui, color, status: 4)["status"].string == "ambiguous", "\(color ?? "-")")
      #expect(try decide(hegui, color).status == 4)
    }
  }

  @Test(
    "a passed check or a repair that notes no colour does not make the blue vehicle the answer for the yellow plate")
  func colorless() throws {
    let hegui = try registry()
    #expect(try look(hegui, "yellow", status: 4)["status"].string == "unknown")
    try check(hegui, "C", "pass", "vin=" + Self.blue)
    #expect(try look(hegui, "yellow", status: 4)["status"].string == "unknown", "it names the blue one")
    #expect(try decide(hegui, "yellow").status == 4)
    try record(hegui, "repair", "R", "at=2020-04-21T10:00", "plate=" + Self.plate, "workshop=W")
    for key in ["R", "D"] {
      let looked = try look(hegui, "yellow", status: 4)
      #expect(looked["vehicle"]["key"].string == "plate:冀A22222/yellow")
      #expect(looked["vehicle"]["registered"].bool == false)
      #expect(looked["repairs"].strings("id") == ["R"], "it may be about this one")
      #expect(looked["notes"].strings("en").contains { $0.contains(Self.blue) })
      #expect(try decide(hegui, "yellow").status == 4)
      #expect(try look(hegui, "blue", status: 0)["vehicle"]["key"].string == Self.blue)
      #expect(try look(hegui, nil, status: 0)["vehicle"]["key"].string == Self.blue)
      #expect(try decide(hegui, nil).status == 0)
      if key == "R" { try check(hegui, "D", "pass") }
    }
    #expect(try look(hegui, "yellow", status: 4)["findings"].strings("check") == ["D"])
  }

  @Test("an excess noted without a colour warns whichever colour is asked for")
  func colorlessExcess() throws {
    let hegui = try registry()
    try check(hegui, "X", "overLimit")
    #expect(try look(hegui, "yellow", status: 4)["cases"].strings("id") == ["PS-29/X"])
    for color in ["blue", nil] {
      let looked = try hegui.run(
        arguments: ["lookup", Self.plate, "--at", "2020-07-01", "--format", "json"]
          + (color.map { ["--color", $0] } ?? []))
      #expect(looked.status == 1)
      #expect(try looked.json()["cases"].strings("id") == ["PS-29/X"])
    }
  }

  @Test("a number that is known in another colour from a check, a repair or a list is ambiguous without its colour")
  func sightedInAnother() throws {
    let recorded = [
      [
        "check", "C", "kind=roadside", "at=2020-04-20T10:00", "place=130131", "plate=冀A22222", "plateColor=yellow",
        "outcome=overLimit", "status=confirmed",
      ],
      ["repair", "R", "at=2020-04-20T10:00", "plate=冀A22222", "plateColor=yellow"],
    ]
    for values in recorded {
      let hegui = try registry()
      try #require(try hegui.run(arguments: ["record"] + values).status < 2)
      let asked = try look(hegui, nil, status: 4)
      #expect(asked["status"].string == "ambiguous")
      #expect(asked["suggestions"].strings("key") == [Self.blue, "vehicle:plate:冀A22222/yellow"])
      #expect(asked["suggestions"].strings("color") == ["blue", "yellow"])
      let decided = try decide(hegui, nil)
      #expect(decided.status == 4 && decided.errors.contains("--color"))
      #expect(try hegui.run("obd", "status", Self.plate).status == 4)
      let phasedOut = try hegui.run("record", "phase-out", Self.plate, "phasedOutOn=2020-06-01")
      #expect(phasedOut.status == 4, "\(phasedOut.errors)")
      #expect(try look(hegui, "blue", status: 0)["vehicle"]["key"].string == Self.blue)
      #expect(try decide(hegui, "blue").status == 0)
      #expect(try look(hegui, "yellow", status: 4)["vehicle"]["key"].string == "plate:冀A22222/yellow")
      #expect(try hegui.json("lookup", Self.plate, "--at", "2020-04-19")["status"].string == "found")
    }
  }

  @Test("so is one under which another vehicle was inspected in another colour")
  func inspectedInAnother() throws {
    let hegui = try registry()
    try hegui.run("import", HeguiProcess.fixture("stations"))
    let inspected = try hegui.json("lookup", "冀A10002", "--at", "2020-06-12", status: 4)["vehicle"]["key"].string ?? ""
    try record(hegui, "vehicle", Self.blue, "plate=冀A10002", "--at", "2016-01-01")
    let asked = try hegui.json("lookup", "冀A10002", "--at", "2020-06-12", status: 4)
    #expect(asked["status"].string == "ambiguous")
    #expect(Set(asked["suggestions"].strings("key")) == [Self.blue, inspected])
    #expect(Set(asked["suggestions"].strings("color")) == ["blue", "yellow"])
    #expect(
      try hegui.json("lookup", "冀A10002", "--color", "blue", "--at", "2020-06-12")["vehicle"]["key"].string == Self.blue
    )
    #expect(
      try hegui.json("lookup", "冀A10002", "--color", "yellow", "--at", "2020-06-12", status: 4)["vehicle"]["key"].string
        == inspected)
    try record(
      hegui, "check", "X", "kind=roadside", "at=2020-04-20T10:00", "place=130131", "plate=冀A10002",
      "outcome=overLimit", "status=confirmed")
    for color in ["blue", "yellow"] {
      let looked = try hegui.run(
        "lookup", "冀A10002", "--color", color, "--at", "2020-06-12", "--format", "json")
      #expect(try looked.json()["cases"].strings("id").contains("PS-29/X"), "of whichever colour it was: \(color)")
    }
  }

  @Test("a case of who bore the plate in the same colour before stays with them")
  func formerBearer() throws {
    let hegui = try registry()
    let former = "LVB2DDSA6JA000111"
    try record(hegui, "vehicle", former, "plate=冀A44444", "plateColor=yellow", "--at", "2016-01-01")
    try record(
      hegui, "check", "F", "kind=roadside", "at=2020-04-20T10:00", "place=130131", "plate=冀A44444",
      "outcome=overLimit", "status=confirmed")
    try record(hegui, "vehicle", former, "plate=冀A44445", "--at", "2020-05-01")
    try record(
      hegui, "check", "G", "kind=roadside", "at=2020-06-01T10:00", "place=130131", "plate=冀A44444",
      "plateColor=yellow", "outcome=pass", "status=confirmed")
    let looked = try hegui.json("lookup", "vehicle:plate:冀A44444/yellow", "--at", "2020-07-01", status: 4)
    #expect(looked["vehicle"]["key"].string == "plate:冀A44444/yellow")
    #expect(looked["cases"].list.isEmpty)
  }

  @Test(
    "nobody else is meant by what was annulled, names the vehicle itself, or is about one that bears another plate now")
  func sameVehicle() throws {
    let hegui = try registry()
    try check(hegui, "A", "pass", "plateColor=yellow", "status=annulled")
    try check(hegui, "V", "pass", "plateColor=yellow", "vin=" + Self.blue)
    #expect(try look(hegui, nil, status: 0)["vehicle"]["key"].string == Self.blue)
    let other = "LVB2DDSA6JA000111"
    try record(hegui, "vehicle", other, "plate=冀A22222", "plateColor=yellow", "--at", "2019-01-01")
    #expect(try look(hegui, nil, status: 4)["status"].string == "ambiguous")
    try check(hegui, "W", "pass", "plateColor=yellow", "vin=" + other)
    try record(hegui, "vehicle", other, "plate=冀A33333", "--at", "2020-06-01")
    #expect(try look(hegui, nil, status: 0)["vehicle"]["key"].string == Self.blue)
  }
}
