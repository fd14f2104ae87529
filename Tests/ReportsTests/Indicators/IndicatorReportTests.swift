import Foundation
import RegistryModel
import Testing

@testable import Policy
@testable import Reports

@Suite("Report of indicators")
struct IndicatorReportTests {
  private func report() throws -> IndicatorReport {
    let figures = [
      DemoReport.figure("PS-05", "铁路", "rail", 799_999, of: 1_000_000, target: .share(80, of: 100), .notMet),
      DemoReport.figure("PS-08", "=1+1", "=1+1", 41, target: .notLoaded("phaseOut"), .targetNotLoaded),
      DemoReport.figure("PS-04", "专用线", "lines", 2, of: 3, target: .share(1, of: 1), .shownOnly, wording: .inPrinciple),
    ]
    return IndicatorReport(pack: "demo", period: .year(2020), figures: figures)
  }

  @Test("JSON has every key of the contract, null where there is no value")
  func json() throws {
    let document = try JSONFormat.document(report())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let rows = try #require(object["indicators"] as? [[String: Any]])
    for key in [
      "rule", "name", "numerator", "denominator", "value", "target", "result", "wording", "reached", "shortfall",
    ] {
      for row in rows { #expect(row[key] != nil, "\(key)") }
    }
    #expect(document.contains("\"value\" : 0.799999"))
    #expect(document.contains("\"target\" : 0.8"))
    #expect(rows[1]["target"] is NSNull)
    #expect(rows[1]["reached"] is NSNull)
    #expect(rows[2]["reached"] as? Bool == false)
    #expect(rows[2]["wording"] as? String == "inPrinciple")
    let again = try JSONDecoder().decode(IndicatorReport.self, from: Data(document.utf8))
    #expect(try JSONFormat.document(again) == document)
  }

  @Test("A share that rounds to its target is still shown as missed")
  func text() throws {
    let lines = try report().lines(in: .en, width: 120)
    #expect(lines.contains { $0.contains("80.0%") && $0.contains("not met, short by 1") })
    #expect(lines.contains { $0.contains("shown only (in principle, not reached)") })
  }

  @Test("Tables are guarded against formulas")
  func csv() throws {
    let table = try #require(try report().csv(in: .zh))
    #expect(table.document.hasPrefix("\u{FEFF}rule,"))
    #expect(table.document.contains("'=1+1"))
  }

  @Test("Many periods of one indicator take one line")
  func summary() {
    let figures = (1...12).map {
      DemoReport.figure(
        "PS-25", "月抽检率", "monthly share", period: "2020-\($0)", $0 + 3, of: 100, target: .share(10, of: 100),
        $0 + 3 >= 10 ? .met : .notMet)
    }
    let lines = IndicatorReport(pack: "demo", period: .year(2020), figures: figures).lines(in: .en, width: 120)
    #expect(lines.contains { $0.contains("met 6, not met 6") })
  }
}
