import Foundation
import Testing

/// A failed inspection is settled by a test of the exhaust, not by the word "pass".
@Suite("A pass for which the exhaust was not tested settles no failure")
struct UntestedPassTests {
  private static let vin = "LZZ5BLVF6EA000102"

  /// The inspection of the fixtures, passed on 2020-03-12 with this in the place of its test.
  private static func passed(_ tests: String, _ changes: [String: String] = [:]) throws -> String {
    let record = try Documents.inspection(
      serial: "P-1",
      changes.merging([
        "start": "2020-03-12T09:00:00+08:00", "end": "2020-03-12T09:20:00+08:00", "verdict": "pass",
      ]) { own, _ in own })
    let range = try #require(record.range(of: "<lugdown>[\\s\\S]*<process[^>]*/>", options: .regularExpression))
    return record.replacingCharacters(in: range, with: tests)
  }

  private static let failed = Result { try Documents.inspection(serial: "F-1") }

  private static let doubleIdle = """
    <doubleIdle><low><co>0.1</co><hc>10</hc></low><high><co>0.1</co><hc>10</hc></high><lambda>1.000</lambda>
    <outcome>pass</outcome></doubleIdle>
    """
  private static let lugdown = """
    <lugdown><k100>0.35</k100><k80>0.28</k80><nox80>980</nox80><maxWheelPower>141.5</maxWheelPower></lugdown>
    """

  private func look(_ records: [String], status: Int32) throws -> JSONValue {
    try HeguiProcess.withInspections(records).json("lookup", Self.vin, "--at", "2020-12-31", status: status)
  }

  /// The one open item, in both languages.
  private func item(_ records: [String]) throws -> (zh: String, en: String) {
    let items = try look(records, status: 1)["openItems"]
    #expect(items.list.count == 1)
    return (items.strings("zh").first ?? "", items.strings("en").first ?? "")
  }

  @Test(
    "a test without a reading, an observation by eye, and a method that the fuel does not allow",
    arguments: [
      "", "<freeAcceleration/>", "<filterSmoke/>", doubleIdle,
      "<ringelmann><level>0</level><outcome>pass</outcome></ringelmann>",
    ])
  func untested(tests: String) throws {
    let item = try item([Self.failed.get(), Self.passed(tests)])
    #expect(
      item.en.contains("no retest passed since; 13013101/P-1 (2020-03-12) was passed since without a reading"))
    #expect(item.zh.contains("尚无合格复检；其后 13013101/P-1（2020-03-12）机构判合格，但没有适合该车燃料的排气检测读数"))
  }

  @Test(
    "a test that fits and holds a reading settles it, whatever else the registry lacks for a verdict",
    arguments: [
      lugdown, "<freeAcceleration><reading>0.50</reading></freeAcceleration>",
      "<freeAcceleration><mean>0.50</mean></freeAcceleration>", "<filterSmoke><mean>1.0</mean></filterSmoke>",
    ])
  func tested(tests: String) throws {
    #expect(try look([Self.failed.get(), Self.passed(tests)], status: 0)["openItems"].list.isEmpty)
  }

  @Test(
    "a test that the station calls not made, and readings below zero",
    arguments: [
      lugdown.replacingOccurrences(of: "</lugdown>", with: "<outcome>notChecked</outcome></lugdown>"),
      lugdown.replacingOccurrences(of: "<k100>", with: "<k100>-").replacingOccurrences(of: "<k80>", with: "<k80>-"),
      lugdown.replacingOccurrences(of: "<nox80>", with: "<nox80>-"),
      "<freeAcceleration>" + String(repeating: "<reading>-0.50</reading>", count: 3) + "</freeAcceleration>",
    ])
  func unusable(tests: String) throws {
    let item = try item([Self.failed.get(), Self.passed(tests)])
    #expect(item.en.contains("was passed since without a reading") && item.en.contains("below zero, is none"))
    #expect(item.zh.contains("没有适合该车燃料的排气检测读数（记为未检或小于零的不算）"))
    // By itself it is no failure.
    #expect(try look([Self.passed(tests)], status: 0)["openItems"].list.isEmpty)
  }

  @Test("a run below zero beside others whose mean is not, is a reading like any other")
  func runBelowZero() throws {
    let runs = "<reading>-0.01</reading><reading>0.02</reading><reading>0.02</reading><mean>0.01</mean>"
    let passed = try Self.passed("<freeAcceleration>\(runs)</freeAcceleration>")
    #expect(try look([Self.failed.get(), passed], status: 0)["openItems"].list.isEmpty)
  }

  @Test("the register's fuel decides before that of the record")
  func registeredFuel() throws {
    for (registered, stated, tests, status) in [
      ("B", "A", Self.doubleIdle, Int32(1)), ("A", "B", Self.doubleIdle, 0), ("A", "B", Self.lugdown, 1),
    ] {
      let hegui = try HeguiProcess.withInspections([Self.failed.get(), Self.passed(tests, ["fuel": stated])])
      try hegui.run("record", "vehicle", Self.vin, "fuel=" + registered, "--at", "2015-01-01")
      let items = try hegui.json("lookup", Self.vin, "--at", "2020-12-31", status: status)["openItems"].list
      #expect(items.count == Int(status), "registered \(registered), \(tests)")
    }
  }

  @Test("whose control unit answered with another VIN settles nothing, and is to be inspected again")
  func otherVehicle() throws {
    func obd(_ vin: String) -> String {
      "<obd><outcome>pass</outcome><communication>established</communication><indicatorWorks>true</indicatorWorks>"
        + "<indicatorLit>false</indicatorLit><vinRead>\(vin)</vinRead></obd>" + Self.lugdown
    }
    let other = try Self.passed(obd("LZ0B9JA36H1000613"))
    #expect(try item([Self.failed.get(), other]).en.contains("no retest passed since"))
    let alone = try item([other])
    #expect(alone.en.contains("read the VIN of another vehicle") && alone.zh.contains("OBD 读出的是另一车辆识别代号"))
    // Its own VIN, what is no VIN, and a test that was broken off for it.
    for record in [
      try Self.passed(obd(Self.vin)), try Self.passed(obd("00000")),
      try Self.passed(obd("LZ0B9JA36H1000613"), ["verdict": "aborted"]),
    ] {
      #expect(try look([record], status: 0)["openItems"].list.isEmpty, "\(record)")
    }
  }
}

/// A correction takes the place of the record that it names: one that tells nothing would make a failure vanish.
@Suite("An inspection that replaces another one and tells nothing itself is no pass")
struct SilentReplacementTests {
  private static let vin = "LZZ5BLVF6EA000102"

  private static func replacing(_ verdict: String?, k: String? = nil) throws -> String {
    var record = try Documents.inspection(serial: "R-1", k.map { ["k100": $0, "k80": $0] } ?? [:])
    if k == nil {
      let range = try #require(record.range(of: "<lugdown>[\\s\\S]*<process[^>]*/>", options: .regularExpression))
      record = record.replacingCharacters(in: range, with: "")
    }
    return Documents.withoutFailedTest(record).replacingOccurrences(
      of: "<verdict>fail</verdict>",
      with: (verdict.map { "<verdict>\($0)</verdict>" } ?? "") + "<supersedes>F-1</supersedes>")
  }

  @Test(
    "no verdict and no test, broken off, void, or a pass without a test",
    arguments: [(nil, nil), ("aborted", nil), ("invalid", "0.10"), ("pass", nil)] as [(String?, String?)])
  func silent(verdict: String?, k: String?) throws {
    for records in [[try Documents.inspection(serial: "F-1")], []] {
      let hegui = try HeguiProcess.withInspections(records + [Self.replacing(verdict, k: k)])
      let found = try hegui.json("lookup", Self.vin, "--at", "2020-12-31", status: 1)
      #expect(found["inspections"][0]["doubts"].list.compactMap(\.string) == ["replacesWithoutResult"])
      #expect(
        found["openItems"].strings("en").first?.contains("replaces another inspection and holds no result") == true)
      #expect(found["openItems"].strings("zh").first?.contains("替代另一条检验记录，自身却没有检验结果") == true)
    }
  }

  @Test(
    "a pass with a test, and readings within the limits without a verdict, tell what became of it",
    arguments: ["pass", nil] as [String?])
  func telling(verdict: String?) throws {
    let records = [try Documents.inspection(serial: "F-1"), try Self.replacing(verdict, k: "0.10")]
    let found = try HeguiProcess.withInspections(records).json("lookup", Self.vin, "--at", "2020-12-31", status: 0)
    #expect(found["openItems"].list.isEmpty && found["inspections"].list.count == 1)
  }

  @Test("a later pass settles it, and it is shown to the bearer of the plate that it names")
  func settledAndUnderPlate() throws {
    let silent = try Self.replacing("aborted")
    let later = try Self.replacing("pass", k: "0.10").replacingOccurrences(of: "R-1", with: "P-1")
      .replacingOccurrences(of: "2020-03-10", with: "2020-03-12")
      .replacingOccurrences(of: "<supersedes>F-1</supersedes>", with: "")
    let settled = try HeguiProcess.withInspections([silent, later])
    #expect(try settled.json("lookup", Self.vin, "--at", "2020-12-31", status: 0)["openItems"].list.isEmpty)

    let hegui = try HeguiProcess.withInspections([silent])
    try hegui.run(
      "record", "vehicle", "LGA1CEVB4FA000103", "plate=冀A10002", "plateColor=yellow", "--at", "2015-01-01")
    let items = try hegui.json("lookup", "冀A10002", "--at", "2020-12-31", status: 1)["openItems"]
    #expect(items.strings("en").contains { $0.contains(Self.vin + ", had an inspection that replaces another one") })
    #expect(items.strings("zh").contains { $0.contains("替代了另一条检验记录而自身没有检验结果") })
  }
}
