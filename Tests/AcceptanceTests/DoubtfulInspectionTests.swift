import Foundation
import Testing

/// What the parts of a record contradict is no pass, whoever says so.
@Suite("An inspection that speaks against itself settles nothing")
struct DoubtfulInspectionTests {
  private static let vin = "LZZ5BLVF6EA000102"

  /// The inspection of the fixtures with readings within the limits, with a part of it replaced by a pattern.
  private static func inspection(
    _ serial: String = "A-1", on day: String = "2020-03-10", verdict: String? = "pass",
    with changes: [(pattern: String, by: String)] = []
  ) throws -> String {
    let record = try Documents.inspection(
      serial: serial,
      [
        "start": day + "T09:00:00+08:00", "end": day + "T09:20:00+08:00", "verdict": verdict ?? "pass", "k100": "0.10",
        "k80": "0.10",
      ])
    let changed = try changes.reduce(Documents.withoutFailedTest(record)) { text, change in
      let range = try #require(text.range(of: change.pattern, options: .regularExpression), "\(change.pattern)")
      return text.replacingCharacters(in: range, with: change.by)
    }
    return verdict == nil ? changed.replacingOccurrences(of: "<verdict>pass</verdict>", with: "") : changed
  }

  private static let lugdown = "<lugdown>[\\s\\S]*<process[^>]*/>"

  private static func freeAcceleration(_ figures: String, outcome: String = "pass") -> (pattern: String, by: String) {
    (
      lugdown,
      "<freeAcceleration>\(figures)<reason>coupledDriveAxles</reason><outcome>\(outcome)</outcome></freeAcceleration>"
    )
  }

  private static let failedMethod = (
    pattern: "<outcome>pass</outcome>\n    </lugdown>", by: "<outcome>fail</outcome>\n    </lugdown>"
  )
  private static let failedLane = (
    pattern: "<verdict>", by: "<registration><laneTest>fail</laneTest></registration>\n<verdict>"
  )
  private static func obd(
    _ parts: String, outcome: String = "pass", communication: String = "established"
  ) -> (pattern: String, by: String) {
    (
      "<lugdown>",
      "<obd><outcome>\(outcome)</outcome><communication>\(communication)</communication>\(parts)</obd><lugdown>"
    )
  }

  private func registry(_ inspections: [String]) throws -> HeguiProcess {
    try HeguiProcess.withInspections(inspections)
  }

  /// The one open item, in both languages, of a look-up that ends with 1.
  private func item(
    _ record: String, _ doubt: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (zh: String, en: String) {
    let found = try registry([record]).json("lookup", Self.vin, "--at", "2020-12-31", status: 1)
    #expect(found["inspections"][0]["doubts"].list.compactMap(\.string) == [doubt], sourceLocation: sourceLocation)
    #expect(found["openItems"].list.count == 1, sourceLocation: sourceLocation)
    let (zh, en) = (found["openItems"].strings("zh").first ?? "", found["openItems"].strings("en").first ?? "")
    #expect(en.contains("proves no excess") && zh.contains("不据此认定超标"), "\(en)", sourceLocation: sourceLocation)
    return (zh, en)
  }

  @Test("a test that the station itself marks as failed, with a stated pass, without a verdict, or broken off")
  func failedMethod() throws {
    let passed = try item(Self.inspection(with: [Self.failedMethod]), "partFailed")
    #expect(
      passed.en.contains(
        "13013101/A-1 (2020-03-10) was passed by its station, and the station itself marks a test as failed"))
    #expect(passed.zh.contains("机构判合格，但机构自己将某项检验记为不合格"))
    let open = try item(Self.inspection(verdict: nil, with: [Self.failedMethod]), "partFailed")
    #expect(open.en.contains("has no verdict of its station") && open.zh.contains("机构未给出结论"))
    _ = try item(Self.inspection(verdict: "aborted", with: [Self.failedMethod]), "partFailed")
  }

  @Test(
    "readings of free acceleration over the limit that are too few for a mean",
    arguments: [
      "<mean>5.00</mean>", "<reading>5.00</reading>", "<reading>5.00</reading><reading>5.00</reading><mean>5.00</mean>",
      "<reading>0.10</reading><mean>5.00</mean>",
    ])
  func tooFewReadings(figures: String) throws {
    let text = try item(Self.inspection(with: [Self.freeAcceleration(figures)]), "readingOverLimit")
    #expect(text.en.contains("too little on record for a verdict") && text.zh.contains("记录不足以判定"))
  }

  @Test("a stated mean of free acceleration over the limit, beside three readings that are within it")
  func meanOverLimit() throws {
    let three = String(repeating: "<reading>0.50</reading>", count: 3)
    let text = try item(Self.inspection(with: [Self.freeAcceleration(three + "<mean>5.00</mean>")]), "meanOverLimit")
    #expect(text.en.contains("stated mean of free acceleration is over the limit") && text.zh.contains("平均值超过限值"))
    let within = try Self.inspection(with: [Self.freeAcceleration(three + "<mean>0.60</mean>")])
    let found = try registry([within]).json("lookup", Self.vin, "--at", "2020-12-31")
    #expect(found["openItems"].list.isEmpty, "wrong, and within the limit all the same")
  }

  @Test("the reading that is over the limit is shown where the record is judged, and fails nothing")
  func judged() throws {
    let record = try Self.inspection(with: [Self.freeAcceleration("<reading>5.00</reading>")])
    let hegui = try HeguiProcess()
    let file = try hegui.folder.file("in.xml", Documents.inspections([record]))
    let judged = try hegui.run("standards", "judge", file, "--format", "json").json()["judgements"][0]
    #expect(judged["computed"].string == "cannotJudge")
    #expect(judged["comparisons"].strings("outcome") == ["undetermined"])
  }

  @Test("a lane test that failed")
  func laneTest() throws {
    let text = try item(Self.inspection(with: [Self.failedLane]), "laneTestFailed")
    #expect(text.en.contains("lane test") && text.zh.contains("上线检测"))
  }

  @Test(
    "an OBD indicator that is lit without a word on codes, and codes without a word on the indicator",
    arguments: [
      "<indicatorWorks>true</indicatorWorks><indicatorLit>true</indicatorLit>",
      "<indicatorWorks>true</indicatorWorks><faultCodes>P0401</faultCodes>",
    ])
  func obd(parts: String) throws {
    let text = try item(Self.inspection(with: [Self.obd(parts)]), "obdUnclear")
    #expect(text.en.contains("OBD") && text.zh.contains("OBD"))
  }

  @Test(
    "an OBD check that is called not checked and states a fault",
    arguments: [
      ("established", "<indicatorLit>true</indicatorLit><faultCodes>P20EE</faultCodes>"),
      ("established", "<indicatorLit>true</indicatorLit>"),
      ("established", "<faultCodes>P20EE</faultCodes>"), ("established", "<indicatorWorks>false</indicatorWorks>"),
      ("connectorDamaged", ""), ("noResponse", ""),
    ])
  func obdFaultUnchecked(communication: String, parts: String) throws {
    let check = Self.obd(parts, outcome: "notChecked", communication: communication)
    // Made since diesel vehicles take the check.
    let made = ["manufacturedOn", "firstRegisteredOn"].map { (pattern: "<\($0)>[^<]*", by: "<\($0)>2018-06-01") }
    let text = try item(Self.inspection(with: made + [check]), "obdFaultUnchecked")
    #expect(text.en.contains("called not checked") && text.zh.contains("记为未检"))
  }

  @Test("one that states no fault, or does not answer in a vehicle too old for it, leaves nothing open")
  func obdUnchecked() throws {
    for (communication, parts) in [
      ("established", "<indicatorLit>false</indicatorLit>"), ("connectorNotFound", ""), ("established", ""),
      ("noResponse", ""),
    ] {
      let check = Self.obd(parts, outcome: "notChecked", communication: communication)
      let found = try registry([Self.inspection(with: [check])]).json("lookup", Self.vin, "--at", "2020-12-31")
      #expect(found["openItems"].list.isEmpty, "\(communication) \(parts)")
    }
  }

  @Test("a record that speaks for itself, or lacks a reading without one over a limit, leaves nothing open")
  func fine() throws {
    for changes in [
      [], [Self.freeAcceleration("<reading>0.50</reading>")], [Self.obd("<indicatorLit>false</indicatorLit>")],
      [Self.obd("")],
    ] {
      let found = try registry([Self.inspection(with: changes)]).json("lookup", Self.vin, "--at", "2020-12-31")
      #expect(found["openItems"].list.isEmpty && found["inspections"][0]["doubts"].list.isEmpty, "\(changes)")
    }
  }

  @Test("an earlier pass does not settle it and a later one does; an earlier failure stays the one that is told")
  func settled() throws {
    let doubtful = try Self.inspection(with: [Self.failedMethod])
    for (day, status) in [("2020-02-10", Int32(1)), ("2020-03-11", 0)] {
      let hegui = try registry([doubtful, Self.inspection("B-1", on: day)])
      let items = try hegui.json("lookup", Self.vin, "--at", "2020-12-31", status: status)["openItems"].list
      #expect(items.count == Int(status), "\(day)")
    }
    let failed = try Self.inspection("C-1", on: "2020-02-10", verdict: "fail")
    let items = try registry([failed, doubtful]).json("lookup", Self.vin, "--at", "2020-12-31", status: 1)["openItems"]
    #expect(items.strings("en") == ["The last inspection failed, and no retest passed since"])
  }

  @Test("one that is held counts as a failure in sight of the plate")
  func held() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run(
      "import", hegui.folder.file("in.xml", Documents.inspections([Self.inspection(with: [Self.failedMethod])])))
    try hegui.succeed("record", "vehicle", Self.vin, "plate=冀A10002", "place=130131", "--at", "2015-01-01")
    let items = try hegui.json("lookup", Self.vin, "--at", "2020-12-31", status: 1)["openItems"].strings("en")
    #expect(items.count == 1 && items[0].contains("1 of them with a failure"))
  }
}
