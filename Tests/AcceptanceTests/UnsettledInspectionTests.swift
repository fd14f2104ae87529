import Foundation
import Testing

/// What a station calls void or broken off is no failure, and no pass either.
@Suite("An aborted or invalid inspection with readings over the limit is neither a failure nor nothing")
struct UnsettledInspectionTests {
  private static let vin = "LZZ5BLVF6EA000102"

  /// The failed inspection of the fixtures on another day, called something else by its station.
  private static func inspection(_ serial: String, on day: String, _ verdict: String, k: String? = nil) throws -> String
  {
    var changes = ["start": day + "T09:00:00+08:00", "end": day + "T09:20:00+08:00", "verdict": verdict]
    changes["k100"] = k
    changes["k80"] = k
    let inspection = try Documents.inspection(serial: serial, changes)
    return k == nil ? inspection : Documents.withoutFailedTest(inspection)
  }

  /// A vehicle that nobody registered, with these inspections.
  private func registry(_ inspections: [String]) throws -> HeguiProcess {
    try HeguiProcess.withInspections(inspections)
  }

  private func items(_ hegui: HeguiProcess, _ key: String = vin, status: Int32) throws -> [String] {
    try hegui.json("lookup", key, "--at", "2020-12-31", status: status)["openItems"].strings("en")
  }

  @Test("alone it is to be made again, in both languages", arguments: ["aborted", "invalid"])
  func alone(verdict: String) throws {
    let hegui = try registry([Self.inspection("A-1", on: "2020-03-10", verdict)])
    let items = try items(hegui, status: 1)
    #expect(items.count == 1)
    #expect(items[0].contains("13013101/A-1 (2020-03-10) is \(verdict) by its station"))
    #expect(items[0].contains("proves no excess") && items[0].contains("inspected again"))
    let zh = try hegui.run("lookup", Self.vin, "--at", "2020-12-31", "--lang", "zh").output
    #expect(zh.contains(verdict == "aborted" ? "机构记为中止" : "机构记为无效"))
  }

  @Test("without a reading over the limit it leaves nothing open", arguments: ["aborted", "invalid"])
  func withinLimits(verdict: String) throws {
    let hegui = try registry([Self.inspection("A-1", on: "2020-03-10", verdict, k: "0.10")])
    #expect(try hegui.json("lookup", Self.vin)["inspections"][0]["computedVerdict"].string == "pass")
    #expect(try items(hegui, status: 0).isEmpty)
  }

  /// An inspection within the limits of which one check is marked as failed.
  private static func inspection(_ verdict: String, failing check: String) throws -> String {
    let inspection = try inspection("A-1", on: "2020-03-10", verdict, k: "0.10")
    let record =
      check == "obd"
      ? inspection.replacingOccurrences(
        of: "<lugdown>", with: "<obd><outcome>pass</outcome><communication>established</communication></obd><lugdown>")
      : inspection
    let start = try #require(record.range(of: "<\(check)>")).upperBound
    let outcome = try #require(record.range(of: "<outcome>pass</outcome>", range: start..<record.endIndex))
    return record.replacingCharacters(in: outcome, with: "<outcome>fail</outcome>")
  }

  @Test(
    "what failed is named: the readings, the appearance check or the OBD check",
    arguments: [
      (nil, "its readings fail the limits", "按读数复核为不合格"),
      ("appearance", "its appearance check failed", "其外观检验不合格"),
      ("obd", "its OBD check failed", "其 OBD 检查不合格"),
    ])
  func whatFailed(check: String?, en: String, zh: String) throws {
    for verdict in ["aborted", "pass"] {
      let record =
        try check.map { try Self.inspection(verdict, failing: $0) }
        ?? Documents.withoutFailedTest(Self.inspection("A-1", on: "2020-03-10", verdict))
      let found = try registry([record]).json("lookup", Self.vin, "--at", "2020-12-31", status: 1)["openItems"]
      let (items, chinese) = (found.strings("en"), found.strings("zh"))
      #expect(items.count == 1)
      let end =
        verdict == "aborted"
        ? (" (2020-03-10) is aborted by its station, and \(en): that", "机构记为中止，但\(zh)：不据此")
        : ("The station passed it, but \(en)", "机构判合格，但\(zh)")
      #expect(items.first?.contains(end.0) == true && chinese.first?.contains(end.1) == true, "\(items) \(chinese)")
    }
  }

  @Test("an earlier pass does not settle it, a later one does, and one that ended at the same moment does not")
  func settled() throws {
    let void = try Self.inspection("A-1", on: "2020-03-10", "invalid")
    for (day, count) in [("2020-02-10", 1), ("2020-03-10", 1), ("2020-03-11", 0)] {
      let hegui = try registry([void, Self.inspection("B-1", on: day, "pass", k: "0.10")])
      #expect(try items(hegui, status: count == 0 ? 0 : 1).count == count, "\(day)")
    }
  }

  @Test("an earlier failure stays what it is, and the graver of the two is told")
  func afterFailure() throws {
    let hegui = try registry([
      Self.inspection("A-1", on: "2020-03-10", "fail"), Self.inspection("A-2", on: "2020-03-12", "aborted"),
    ])
    #expect(try items(hegui, status: 1) == ["The last inspection failed, and no retest passed since"])
  }

  @Test("a failure is not got rid of by as many inspections that say nothing as are shown")
  func hiddenFailure() throws {
    let nothing = try (1...12).map {
      try Self.inspection("N-\($0)", on: $0 < 10 ? "2020-04-0\($0)" : "2020-04-\($0)", "aborted", k: "0.10")
    }
    let hegui = try registry([Self.inspection("A-1", on: "2020-03-10", "fail")] + nothing)
    #expect(try items(hegui, status: 1).count == 1)
  }

  @Test("an inspection that is asked for by its serial changes nothing of what the latest leave open")
  func askedBySerial() throws {
    let nothing = try (1...10).map { try Self.inspection("N-\($0)", on: "2020-05-\($0 + 9)", "aborted", k: "0.10") }
    let (pass, fail) = (
      try Self.inspection("P-1", on: "2020-03-10", "pass", k: "0.10"),
      try Self.inspection("F-1", on: "2020-03-10", "fail")
    )
    let later = ("2020-03-10", "2020-04-10")
    for (old, new, status) in [(pass, fail, Int32(1)), (fail, pass, 0)] {
      let hegui = try registry([old, new.replacingOccurrences(of: later.0, with: later.1)] + nothing)
      for key in [Self.vin, "P-1", "F-1"] {
        #expect(try items(hegui, key, status: status).count == Int(status), "\(key)")
      }
    }
  }

  @Test("one under a plate that was registered for another VIN later is shown to the plate's bearer")
  func underThePlate() throws {
    let hegui = try registry([Self.inspection("A-1", on: "2020-03-10", "invalid")])
    let vehicle = """
      <vehicle record="V-1" effective="2015-01-01" key="LGA1CEVB4FA000103">
        <plate>冀A10002</plate><plateColor>yellow</plateColor>
      </vehicle>
      """
    try hegui.run("import", hegui.folder.file("register.xml", Documents.register([vehicle])))
    let found = try items(hegui, "冀A10002", status: 1)
    #expect(found.contains { $0.contains("LZZ5BLVF6EA000102, had an inspection that was aborted or invalid") })
    // The vehicle gives the plate back; that settles nothing.
    let other = vehicle.replacingOccurrences(of: "V-1", with: "V-2").replacingOccurrences(
      of: "2015-01-01", with: "2020-06-01"
    )
    .replacingOccurrences(of: "冀A10002", with: "冀A10009")
    try hegui.run("import", hegui.folder.file("other.xml", Documents.register([other])))
    for key in ["冀A10009", "LGA1CEVB4FA000103"] { #expect(try items(hegui, key, status: 1).count == 1, "\(key)") }
  }
}
