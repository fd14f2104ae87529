import Foundation
import Testing

@Suite("Messages of station dialects: what waits, what is released, what is kept")
struct DialectMessageTests {
  @Test(
    "one held message is released with all that is held of its inspection",
    arguments: ["vehispara", "nanjing", "shenyang", "wsinvoke", "message-row", "jiangsu"])
  func releaseTogether(dialect: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    let clean = HeguiProcess.fixture("dialects/\(dialect)/clean.xml")
    let given =
      ["wsinvoke", "message-row"].contains(dialect)
      ? ["--station", "32010000001"]
      : dialect == "jiangsu" ? ["--call", "checkmethod=4,5,7"] : []
    let imported = try hegui.run(arguments: ["import", clean] + given)
    #expect(imported.status == 1, "\(imported.errors)")
    let held = try hegui.json("quarantine", "list", status: 1)["records"]
    #expect(Set(held.strings("reason")) == ["ADMIT-STATION-UNLISTED"])
    let code = try #require(held[0]["station"].string)
    let tooEarly = try hegui.json("quarantine", "release", "1", status: 1)
    #expect(try Counts(tooEarly["totals"]) == Counts(["quarantined": held.list.count]))

    try hegui.succeed("import", try hegui.folder.file("station.xml", Documents.register([Documents.station(code)])))
    let released = try hegui.json("quarantine", "release", "\(held.list.count)")
    #expect(try Counts(released["totals"]) == Counts(["accepted": held.list.count]))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 1)
    let again = try hegui.run(arguments: ["import", clean] + given)
    #expect(again.status == 0, "it has the content that a clean import gives: \(again.output)")
  }

  @Test("a trial shows the process data and the encoding, and says what is no XML or needs no trial")
  func trial() throws {
    let hegui = try HeguiProcess()
    let text = """
      <?xml version="1.0" encoding="gb2312"?><root><jdcjcgcsj><jclsh>1</jclsh><jcffid>6</jcffid>\
      <data><cysx>1,2,3</cysx><cs>60,61,62</cs><hphm>冀A10001</hphm></data></jdcjcgcsj></root>
      """
    let process = try hegui.folder.file("process.xml", text)
    let report = try hegui.json("dialect", "try", "wsinvoke", process)
    let fields = report["documents"][0]["records"][0]["fields"].list
    let count = try #require(fields.first { $0["field"].string == "processCount" })
    #expect(count["values"][0].string == "3")
    #expect(fields.contains { $0["values"][0].string?.hasPrefix("cysx,") == true })
    #expect(report["findings"].strings("code") == ["DIALECT-ENCODING"])
    #expect(try hegui.run("dialect", "try", "wsinvoke", process).output.contains("DIALECT-ENCODING"))

    let plain = try hegui.folder.file("plain.txt", "HJ16001@@@{}tek1200####")
    let noXML = try hegui.run("dialect", "try", "vehispara", plain)
    #expect(noXML.status == 65 && noXML.output.isEmpty)
    #expect(noXML.errors.contains("no XML") && noXML.errors.contains("plain.txt"))
    let canonical = try hegui.run("dialect", "try", "canonical", HeguiProcess.fixture("stations/1-register.xml"))
    #expect(canonical.status == 64)
    #expect(canonical.errors.contains("--dry-run"))
  }

  @Test("a message whose kind its call says is refused without it; what the call may say is shown and checked")
  func call() throws {
    let hegui = try HeguiProcess.withRegistry()
    let clean = HeguiProcess.fixture("dialects/jiangsu/clean.xml")
    let untold = try hegui.run("import", clean)
    #expect(untold.status == 1)
    #expect(untold.output.contains("DIALECT-CALL"))
    let profile = try hegui.json("dialect", "show", "jiangsu")
    #expect(profile["complete"]["serial"].string == "stated")
    #expect(profile["messages"].list.contains { $0["when"].list.contains { $0.string == "--call checkmethod=4" } })
    #expect(try hegui.run("dialect", "show", "shenyang").output.contains("within 24 h"))
    let obd = try #require(profile["messages"].list.first { $0["id"].string == "obd" })
    #expect(obd["fields"].strings("origin").contains("iupr_data[]/times"))
    #expect(obd["left"].list.contains { $0["path"].string == "result_data/pwd" })
    #expect(profile["messages"][0]["process"].string?.hasPrefix("process_data: time ") == true)
    for wrong in ["checkmethod=44", "method=4", "4"] {
      let refused = try hegui.run("import", clean, "--call", wrong)
      #expect(refused.status == 64)
      #expect(refused.errors.contains("checkmethod=4|5"), "\(refused.errors)")
    }
    let tried = try hegui.json("dialect", "try", "jiangsu", clean, "--call", "checkmethod=4,5,7")
    #expect(tried["documents"].list.allSatisfy { $0["message"].string != nil })
  }

  /// A registry with the station, and the messages in envelopes of one inspection in two files: the first three, and the rest.
  private func inspectionInTwoFiles() throws -> (hegui: HeguiProcess, first: String, last: String, count: Int) {
    let hegui = try HeguiProcess.withRegistry()
    let code = "14550987"
    try hegui.succeed("import", try hegui.folder.file("station.xml", Documents.register([Documents.station(code)])))
    let calls = try String(contentsOfFile: HeguiProcess.fixture("dialects/vehispara/envelope.xml"), encoding: .utf8)
      .components(separatedBy: "<?xml version=\"1.0\" encoding=\"utf-8\"?>").filter { $0.contains("Envelope") }
    let first = try hegui.folder.file("first.xml", calls.prefix(3).joined())
    let last = try hegui.folder.file("last.xml", calls.dropFirst(3).joined())
    return (hegui, first, last, calls.count)
  }

  @Test("messages in envelopes wait, are read again and joined as those that came without")
  func envelopes() throws {
    let (hegui, first, last, count) = try inspectionInTwoFiles()
    let waiting = try hegui.json("import", first, status: 1)
    #expect(try Counts(waiting["totals"]) == Counts(["waiting": 3]))
    #expect(try Counts(hegui.json("import", last)["totals"]) == Counts(["accepted": count - 3]))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 1)
    let tried = try hegui.json("dialect", "try", "vehispara", first)
    #expect(tried["documents"].strings("root").contains("root"))
    let again = try hegui.json("import", HeguiProcess.fixture("dialects/vehispara/clean.xml"))
    #expect(again["totals"]["duplicate"].int == count)
  }

  @Test("a part that was discarded while it waited waits again once it is sent again, and its partners find it")
  func discardedPart() throws {
    let (hegui, first, last, _) = try inspectionInTwoFiles()
    try hegui.json("import", first, status: 1)
    let held = try hegui.json("quarantine", "list", status: 1)["records"].list.compactMap { $0["id"].int }
    for id in held { try hegui.succeed("quarantine", "discard", "\(id)", "--reason", "taken for another") }
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    let again = try hegui.json("import", first, status: 1)
    #expect(try Counts(again["totals"]) == Counts(["waiting": 3]))
    let waiting = try hegui.json("quarantine", "list", status: 1)["records"].list.compactMap { $0["id"].int }
    #expect(waiting == held)
    try hegui.succeed("import", last)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 1)
    try hegui.succeed("db", "verify")
  }

  @Test(
    "a result that names only the vehicle, sent again by itself, is a duplicate; what may be of another visit waits")
  func resultSentAgain() throws {
    let hegui = try HeguiProcess.withRegistry()
    let clean = try String(contentsOfFile: HeguiProcess.fixture("dialects/shenyang/envelope.xml"), encoding: .utf8)
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
    let code = try #require(clean.components(separatedBy: "<TsNo>").dropFirst().first?.prefix { $0 != "<" })
    try hegui.succeed(
      "import", try hegui.folder.file("station.xml", Documents.register([Documents.station(String(code))])))
    try hegui.succeed("import", HeguiProcess.fixture("dialects/shenyang/clean.xml"))
    func message(_ name: String) throws -> String {
      let end = try #require(clean.range(of: "</\(name)>"))
      let start = try #require(clean.range(of: "<\(name)>"))
      return "<WQ>" + clean[start.lowerBound..<end.upperBound] + "</WQ>"
    }
    let result = try message("T_LUGDOWN")
    let again = try hegui.json("import", try hegui.folder.file("again.xml", result))
    #expect(try Counts(again["totals"]) == Counts(["duplicate": 1]))
    let readings = try #require(result.range(of: "<K100>"))
    let other = result.replacingCharacters(in: readings, with: "<K100>9")
    let changed = try hegui.json("import", try hegui.folder.file("other.xml", other), status: 1)
    #expect(try Counts(changed["totals"]) == Counts(["waiting": 1]))
    let vehicle = try hegui.json("import", try hegui.folder.file("car.xml", try message("CARINFO")), status: 1)
    #expect(try Counts(vehicle["totals"]) == Counts(["waiting": 1]))
  }

  @Test("each vehicle of a list waits for its inspection, not the first alone")
  func listOfVehicles() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "import", try hegui.folder.file("station.xml", Documents.register([Documents.station("14550987")])))
    let serials = ["1455098720110900001", "1455098720110900002"]
    let rows = zip(serials, ["LZZ5ELND70A573285", "LZZ5ELND70A573286"]).map { serial, vin in
      "<vehispara><jcCarCheckSerialNumber>\(serial)</jcCarCheckSerialNumber><jcCarCheckTypeNum>1</jcCarCheckTypeNum>"
        + "<jcCarIdentificationNumber>\(vin)</jcCarIdentificationNumber><jcCarFuelTypeNum>B</jcCarFuelTypeNum></vehispara>"
    }
    let list = try hegui.folder.file(
      "list.xml", "<root><head><code>1</code><rownum>2</rownum></head><body>\(rows.joined())</body></root>")
    func message(_ id: String, _ serial: String, _ fields: String) -> String {
      "<root><head><organ>14550987</organ><jkid>\(id)</jkid><sjc>2020-11-09 08:30:00.000</sjc></head><body><vehispara>"
        + "<jylsh>\(serial)</jylsh><testtimes>1</testtimes>\(fields)</vehispara></body></root>"
    }
    let rest = serials.map { serial in
      message("KS001", serial, "<dqsj>2020-11-09 08:10:00</dqsj>")
        + message("JC004", serial, "<k100>1.0</k100><k80>0.9</k80><maxpower>80.0</maxpower>")
        + message("JS001", serial, "<result>1</result>")
    }
    #expect(try Counts(hegui.json("import", list, status: 1)["totals"]) == Counts(["waiting": 2]))
    #expect(Set(try hegui.json("quarantine", "list", status: 1)["records"].strings("subject")) == Set(serials))
    #expect(try Counts(hegui.json("import", list)["totals"]) == Counts(["duplicate": 2]))
    let taken = try hegui.json("import", try hegui.folder.file("rest.xml", rest.joined()))
    #expect(try Counts(taken["totals"]) == Counts(["accepted": 6]))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 2)
  }

  @Test("a vehicle of a person that a platform lists again is a duplicate, and the content stays as it was")
  func listedAgain() throws {
    let hegui = try HeguiProcess.withRegistry()
    let reply = try hegui.folder.file(
      "reply.xml",
      "<xml><status>true</status><VEHICLE_INFO><VEHICLE_INFO_CONTENT><VIN>LZZ5ELND70A573285</VIN><PLATE>苏C12345</PLATE>"
        + "<FUEL_TYPE>B</FUEL_TYPE><OWNER>个人-丁</OWNER><PHONE>13900000000</PHONE></VEHICLE_INFO_CONTENT></VEHICLE_INFO></xml>"
    )
    #expect(try Counts(hegui.json("import", reply)["totals"]) == Counts(["accepted": 1]))
    let hash = try hegui.json("db", "info")["contentHash"].string
    #expect(try Counts(hegui.json("import", reply)["totals"]) == Counts(["duplicate": 1]))
    #expect(try hegui.json("db", "info")["contentHash"].string == hash)
  }

  @Test("what a platform says again is a duplicate until it has said something else in between")
  func listedAgainAfterAnother() throws {
    let hegui = try HeguiProcess.withRegistry()
    func list(_ serial: String, _ mass: Int) -> String {
      """
      <root><head><code>1</code><rownum>1</rownum></head><body><vehispara>
      <jcCarIdentificationNumber>LZZ5ELND70A573285</jcCarIdentificationNumber><gvm>\(mass)</gvm>
      <jcCarCheckSerialNumber>14550987\(serial)</jcCarCheckSerialNumber></vehispara></body></root>
      """
    }
    let lists = [(1, 18_000), (2, 18_000), (3, 25_000), (4, 25_000), (5, 18_000), (6, 18_000)]
    let file = try hegui.folder.file(
      "lists.xml", lists.map { list("000\($0.0)", $0.1) }.joined(separator: "\n"))
    try hegui.run(arguments: ["import", file])
    let stated = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts(
      "SELECT substr(record, 1, 22) FROM vehicle ORDER BY rowid")
    #expect(stated == ["vehispara-145509870001", "vehispara-145509870003", "vehispara-145509870005"])
  }

  @Test("the receipt of station messages is valid and names the dialect")
  func receipt() throws {
    let hegui = try HeguiProcess.withRegistry()
    let folder = HeguiProcess.fixture("dialects")
    let unknown = try hegui.folder.file("unknown.xml", "text <nothing>known</nothing>")
    let files = ["vehispara/clean", "vehispara/envelope", "hgby/dirty", "jiangsu/several"].map { folder + "/\($0).xml" }
    #expect(try hegui.run(arguments: ["import"] + files + [unknown, "--receipt", "receipt.xml"]).status == 1)
    if let complaints = try Xmllint.complaints(about: hegui.folder.path("receipt.xml"), in: hegui.folder) {
      #expect(complaints == "")
    }
    let told = try ReceiptDocument(hegui.folder.data("receipt.xml")).at("receipt/file").map { $0.attributes["dialect"] }
    #expect(told == ["vehispara", "vehispara", "hgby", nil, nil])
  }

  @Test("what a profile does not map of a vehicle is stored with the register's statement")
  func leftoversOfVehicles() throws {
    let hegui = try HeguiProcess.withRegistry()
    let list = try hegui.folder.file(
      "list.xml",
      """
      <root><head><code>1</code><rownum>1</rownum></head><body><vehispara>
      <jcCarIdentificationNumber>LZZ5ELND70A573285</jcCarIdentificationNumber><vehicletint>green</vehicletint>
      </vehispara></body></root>
      """)
    try hegui.succeed("import", list)
    let kept = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts(
      "SELECT path || ' = ' || value FROM finding WHERE subjectKind = 'vehicle' AND code = 'DIALECT-LEFTOVER'")
    #expect(kept == ["root/body/vehispara/vehicletint = green"])
  }
}
