import Testing

/// What an entry of a list names, where it does not say of which kind that is, or by a plate of no known form.
@Suite("Entries of lists that name a vehicle unclearly")
struct ListEntryKindTests {
  private static let vin = "LZZ5BLVF6EA000102"

  private func registry(_ pack: String? = "hebi-2019") throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.succeed("init", "--place", "410600")
    if let pack { try hegui.succeed("policy", "load", pack) }
    try hegui.folder.file(
      "register.xml",
      Documents.register([
        vehicle(Self.vin, "冀A10002"), vehicle("LZZ5BLVF6EA000202", "冀A10003"),
      ]))
    try hegui.succeed("import", "register.xml")
    return hegui
  }

  private func vehicle(_ vin: String, _ plate: String) -> String {
    """
    <vehicle record="V-\(vin)" effective="2019-01-01" key="\(vin)"><plate>\(plate)</plate>\
    <plateColor>yellow</plateColor><place>410600</place><category>truck</category><type>H11</type><class>heavy</class>\
    <use>F</use><fuel>B</fuel><stage>6</stage></vehicle>
    """
  }

  private func take(_ hegui: HeguiProcess, _ record: String) throws -> JSONValue {
    try hegui.folder.file("entry.xml", Documents.register([record]))
    return try hegui.run("import", "entry.xml", "--format", "json").json()
  }

  private func entry(_ subject: String, _ rest: String = "", list: String = "vehicleBlacklist") -> String {
    """
    <listEntry record="L1" effective="2020-01-01" key="L-1"><list>\(list)</list><place>410600</place>\(rest)\
    <subject>\(subject)</subject><from>2020-01-01</from><source>d</source></listEntry>
    """
  }

  @Test("an entry without a kind counts for what its list lists", arguments: [vin, "冀A10002", "冀A·10002"])
  func ofItsList(subject: String) throws {
    let hegui = try registry()
    try hegui.json("lookup", "冀A10002", status: 4)
    let taken = try take(hegui, entry(subject))
    #expect(taken["totals"]["accepted"].int == 1)
    #expect(taken["findingCounts"]["RECORD-INCOMPLETE"].int == nil, "the list says it")
    let looked = try hegui.run("lookup", "冀A10002", "--format", "json")
    #expect(looked.status != 0)
    #expect(try looked.json()["lists"].strings("list").contains("vehicleBlacklist"), "\(looked.output)")
    // What a later statement does not repeat, stays.
    _ = try take(
      hegui,
      """
      <listEntry record="L2" effective="2020-02-01" key="L-1"><reason>r</reason></listEntry>
      """)
    #expect(
      try hegui.run("lookup", "冀A10002", "--format", "json").json()["lists"].strings("list").contains(
        "vehicleBlacklist"))
    let members = try hegui.run("list", "vehicleBlacklist", "--format", "json").json()["members"]
    #expect(members.strings("key") == [Self.vin])
  }

  @Test("one that came before its plan was loaded counts too, and clears nobody")
  func beforeItsPlan() throws {
    let hegui = try registry(nil)
    let taken = try take(hegui, entry(Self.vin))
    #expect(taken["findingCounts"]["RECORD-INCOMPLETE"].int == 1)
    try hegui.succeed("policy", "load", "hebi-2019")
    let named = try hegui.run("lookup", "冀A10002", "--format", "json").json()
    #expect(named["lists"].strings("list").contains("vehicleBlacklist"))
    let other = try hegui.run("lookup", "冀A10003", "--format", "json")
    #expect(other.status == 4, "the list has an entry of which nobody knows whom it names: \(other.output)")
    #expect(try other.json()["lists"].list.isEmpty)
  }

  @Test("an entry that names nobody leaves its list unknown")
  func namesNobody() throws {
    let hegui = try registry()
    _ = try take(
      hegui,
      """
      <listEntry record="L1" effective="2020-01-01" key="L-1"><list>vehicleBlacklist</list><place>410600</place>\
      <subjectKind>vehicle</subjectKind><from>2020-01-01</from><source>d</source></listEntry>
      """)
    try hegui.json("lookup", "冀A10002", status: 4)
  }

  @Test(
    "a list entry takes no case and no finding from a plate, whatever form it has",
    arguments: ["临冀A1234", "冀A77777", "WJ1234"], ["", "vehicle:"])
  func plateOfAnyForm(plate: String, mark: String) throws {
    let hegui = try registry()
    _ = try take(
      hegui,
      """
      <check record="C1" effective="2020-06-01T09:00:00+08:00" key="K1"><kind>roadside</kind>\
      <at>2020-06-01T09:00:00+08:00</at><place>410600</place><plate>\(plate)</plate><opacityK>5.00</opacityK>\
      <outcome>overLimit</outcome><status>confirmed</status></check>
      """)
    func answer() throws -> JSONValue { try hegui.run("lookup", mark + plate, "--format", "json").json() }
    let before = try answer()
    #expect(before["findings"].strings("check") == ["K1"])
    let open = before["cases"].strings("id")
    #expect(!open.isEmpty)
    _ = try take(hegui, entry(plate, "<subjectKind>vehicle</subjectKind>"))
    let after = try answer()
    #expect(after["findings"].strings("check") == ["K1"])
    #expect(after["cases"].strings("id") == open)
    #expect(after["lists"].strings("list") == ["vehicleBlacklist"])
  }

  @Test("who bears a plate of no known form is on the list that names it")
  func bearerOfTemporaryPlate() throws {
    let hegui = try registry()
    _ = try take(
      hegui,
      """
      <vehicle record="V3" effective="2020-01-01" key="LZZ5BLVF6EA000302"><plate>临冀A1234</plate>\
      <place>410600</place><category>truck</category><fuel>B</fuel><stage>6</stage></vehicle>
      """)
    _ = try take(hegui, entry("临冀A1234", "<subjectKind>vehicle</subjectKind>"))
    let looked = try hegui.run("lookup", "LZZ5BLVF6EA000302", "--format", "json").json()
    #expect(looked["lists"].strings("list") == ["vehicleBlacklist"])
  }
}
