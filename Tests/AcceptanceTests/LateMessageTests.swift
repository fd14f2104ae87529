import Testing

/// What a station sends of an inspection in messages is not gone because one of them came late, or lacks what makes its section.
@Suite("Messages of a station that state a failure")
struct LateMessageTests {
  private static let station = "14550987"
  private static let serial = "145509872484870"
  private static let vin = "LZZ5ELND70A573285"

  private static func message(_ id: String, _ content: String) -> String {
    """
    <root><head><organ>\(station)</organ><jkid>\(id)</jkid></head><body><vehispara><jylsh>\(serial)</jylsh>\
    <testtimes>1</testtimes>\(content)</vehispara></body></root>
    """
  }

  private static let vehicle = """
    <root><head><code>1</code><rownum>1</rownum></head><body><vehispara><jcCarBrandTypeNum>大型汽车(01)</jcCarBrandTypeNum>\
    <jcCarBrandNumber>粤B62796</jcCarBrandNumber><jcCarBrandCorolNum>1</jcCarBrandCorolNum><jcCarTypeNum>Q11</jcCarTypeNum>\
    <jcCarFuelTypeNum>B</jcCarFuelTypeNum><jcCarIdentificationNumber>\(vin)</jcCarIdentificationNumber>\
    <jcCarCheckTypeNum>2</jcCarCheckTypeNum><jcCarCheckSerialNumber>\(serial)</jcCarCheckSerialNumber>\
    <jcCarCheckDetectionTimes>1</jcCarCheckDetectionTimes><jcCarCheckMethodNum>4</jcCarCheckMethodNum>\
    <enginepower>367.3</enginepower><mdate>2008-08-10 00:00:00</mdate></vehispara></body></root>
    """
  private static let start = message("KS001", "<testlineno>07</testlineno><dqsj>2020-07-05 10:22:35</dqsj>")
    .replacing("<head>", with: "<head><sjc>2020-07-05 10:22:35:000</sjc>")

  private static func end(_ result: String) -> String {
    message("JS001", "<result>\(result)</result>")
      .replacing("<head>", with: "<head><sjc>2020-07-05 10:51:34:000</sjc>")
  }

  private static func lugdown(_ smoke: String, _ result: String) -> String {
    message(
      "JC004",
      """
      <maxpower>163.5</maxpower><maxpowerlimit>24.6</maxpowerlimit><smokeklimit>1.20</smokeklimit><k100>\(smoke)</k100>\
      <k80>0.40</k80><nox>300.00</nox><noxlimit>1500.00</noxlimit><result>\(result)</result>
      """)
  }

  private static func obd(_ outcome: String, communication: String) -> String {
    message("JC011", "<jyjg>\(outcome)</jyjg><vin>\(vin)</vin><gzjg>1</gzjg>\(communication)")
  }

  private static let good = [
    vehicle, start, lugdown("0.50", "1"), obd("1", communication: "<tx>1</tx>"), end("1"),
  ]

  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "import", hegui.folder.file("station.xml", Documents.register([Documents.station(Self.station)])))
    return hegui
  }

  private func send(_ messages: [String], to hegui: HeguiProcess, status: Int32 = 0) throws -> JSONValue {
    try hegui.json(
      "import", "--dialect", "vehispara", hegui.folder.file("messages.xml", messages.joined(separator: "\n")),
      status: status)
  }

  private func openItems(_ hegui: HeguiProcess, _ key: String, status: Int32 = 1) throws -> [String] {
    try hegui.json("lookup", key, "--at", "2020-08-01", status: status)["openItems"].strings("en")
  }

  @Test("one that comes after the inspection was taken is told of its vehicle, by plate, VIN and serial")
  func late() throws {
    for late in [Self.lugdown("5.50", "0"), Self.end("0"), Self.obd("0", communication: "<tx>1</tx>")] {
      let hegui = try registry()
      #expect(try Counts(send(Self.good, to: hegui)["totals"]) == Counts(["accepted": Self.good.count]))
      let before = try openItems(hegui, Self.vin, status: 0)
      #expect(before.isEmpty)
      #expect(try Counts(send([late], to: hegui, status: 1)["totals"]) == Counts(["quarantined": 1]))
      for key in ["粤B62796", Self.vin, Self.serial] {
        let items = try openItems(hegui, key)
        #expect(items.contains { $0.contains("ADMIT-RESEND-ALTERED") && $0.contains("with a failure") }, "\(key)")
      }
    }
  }

  @Test("so is one that others contradict, whichever of them names the vehicle, and in whatever order they come")
  func contradicted() throws {
    let rest = [Self.start, Self.lugdown("0.50", "1"), Self.vehicle]
    for messages in [[Self.end("0"), Self.end("1")] + rest, rest + [Self.end("0"), Self.end("1")]] {
      let hegui = try registry()
      for message in messages { _ = try hegui.run("import", hegui.folder.file("one.xml", message)) }
      let items = try openItems(hegui, Self.vin)
      #expect(items.contains { $0.contains("with a failure") || $0.contains("last inspection failed") }, "\(items)")
    }
  }

  @Test(
    "a failed section waits for what makes it: no pass is made of the rest",
    arguments: [
      LateMessageTests.obd("0", communication: ""),
      LateMessageTests.obd("1", communication: "<bj>0</bj><bjbz>P20EE</bjbz>"),
      LateMessageTests.message("WJ001", "<pwkz>N</pwkz>"),
      LateMessageTests.message("JC005", "<smokeavg>4.50</smokeavg><smokeklimit>1.20</smokeklimit><result>0</result>"),
    ])
  func unfinished(section: String) throws {
    let hegui = try registry()
    let messages = [Self.vehicle, Self.start, Self.lugdown("0.50", "1"), section, Self.end("1")]
    #expect(try Counts(send(messages, to: hegui, status: 1)["totals"]) == Counts(["waiting": messages.count]))
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 0)
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].list.count == messages.count)
    for key in ["粤B62796", Self.vin] {
      let told = try hegui.run("lookup", key, "--at", "2020-08-01", "--format", "json").json()
      #expect(told["openItems"].strings("en").contains { $0.contains("with a failure") }, "\(key)")
    }
  }

  @Test("a section that speaks against nothing and cannot be made is kept with the record")
  func kept() throws {
    let hegui = try registry()
    let messages = [
      Self.vehicle, Self.start, Self.lugdown("0.50", "1"),
      Self.obd("1", communication: "<bj>1</bj><bjbz>P20EE</bjbz>"), Self.end("1"),
    ]
    let report = try send(messages, to: hegui)
    #expect(try Counts(report["totals"]) == Counts(["accepted": messages.count]))
    let kept = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts(
      "SELECT path || ' = ' || value FROM finding WHERE code = 'DIALECT-LEFTOVER' ORDER BY path")
    #expect(
      kept == [
        "obdFaultCodes = P20EE", "obdIndicatorLit = false", "obdIndicatorWorks = true", "obdOutcome = pass",
        "obdVINRead = \(Self.vin)",
      ])
  }
}
