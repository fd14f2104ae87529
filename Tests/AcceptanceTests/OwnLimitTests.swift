import Foundation
import Testing

/// Where the registry has no verdict of its own, the limits that the station printed are all that there is.
@Suite("A reading beyond the limit that its own record states is no pass where the registry cannot judge")
struct OwnLimitTests {
  private static let vin = "LZZ5BLVF6EA000102"

  /// The inspection of the fixtures, passed, with these tests; without its appearance check nothing is judged as a whole.
  private static func passed(_ tests: String, year: String = "2020", isWhole: Bool = false) throws -> String {
    var record = try Documents.inspection(serial: "P-1", ["verdict": "pass"])
    for (pattern, by) in [("<lugdown>[\\s\\S]*<process[^>]*/>", tests), ("<appearance>[\\s\\S]*</appearance>", "")]
    where !isWhole || by == tests {
      let range = try #require(record.range(of: pattern, options: .regularExpression))
      record = record.replacingCharacters(in: range, with: by)
    }
    return record.replacingOccurrences(of: ">2020-03-10T", with: ">\(year)-07-02T")
  }

  private static func lugdown(
    k: String = "0.35", limit: String = "1.20", nox: String = "980", power: String = "141.5"
  ) -> String {
    """
    <lugdown><k100>\(k)</k100><k80>0.18</k80><nox80>\(nox)</nox80><maxWheelPower>\(power)</maxWheelPower>
    <smokeLimit>\(limit)</smokeLimit><noxLimit>1500</noxLimit><minWheelPower>102.8</minWheelPower></lugdown>
    """
  }

  private static func idle(co: String, hc: String) -> String {
    let readings = "<co>\(co)</co><hc>\(hc)</hc><coLimit>0.6</coLimit><hcLimit>80</hcLimit>"
    return "<doubleIdle><low>\(readings)</low><high>\(readings)</high></doubleIdle>"
  }

  private func look(_ record: String, status: Int32) throws -> JSONValue {
    try HeguiProcess.withInspections([record]).json("lookup", Self.vin, "--at", "2020-12-31", status: status)
  }

  @Test(
    "of each method that states limits",
    arguments: [
      ("2018", lugdown(k: "3.35")), ("2018", lugdown(power: "10.0")), ("2018", lugdown(nox: "1501")),
      ("2020", lugdown(limit: "0.20")), ("2020", "<filterSmoke><mean>9.0</mean><limit>4.5</limit></filterSmoke>"),
      ("2020", "<filterSmoke><reading>9.0</reading><limit>4.5</limit></filterSmoke>"),
      ("2018", "<freeAcceleration><reading>1.90</reading><smokeLimit>1.20</smokeLimit></freeAcceleration>"),
      ("2018", "<freeAcceleration><mean>1.21</mean><smokeLimit>1.20</smokeLimit></freeAcceleration>"),
      ("2018", lugdown() + "<ringelmann><level>2</level><limit>1</limit></ringelmann>"),
      ("2018", idle(co: "0.7", hc: "10")), ("2018", idle(co: "0.1", hc: "81")),
      (
        "2018",
        "<steadyState><asm2540><co>0.1</co><hc>10</hc><no>900</no><noLimit>850</noLimit></asm2540></steadyState>"
      ),
      ("2018", "<shortTransient><co>9.0</co><coLimit>8.0</coLimit></shortTransient>"),
      ("2018", "<transient><co>1.0</co><hc>2.0</hc><nox>1.0</nox><hcPlusNOxLimit>2.0</hcPlusNOxLimit></transient>"),
    ])
  func beyond(year: String, tests: String) throws {
    let found = try look(Self.passed(tests, year: year), status: 1)
    #expect(found["inspections"][0]["computedVerdict"].string == "undetermined")
    #expect(found["inspections"][0]["doubts"].list.compactMap(\.string) == ["overOwnLimit"])
    #expect(
      found["openItems"].strings("en").first?.contains(
        "was passed by its station, and a reading is beyond the limit that the record itself states") == true)
    #expect(found["openItems"].strings("zh").first?.contains("有读数超出该记录自填的限值") == true)
  }

  @Test("a reading at its limit is within it; without a limit nothing is said")
  func within() throws {
    for (year, tests) in [
      ("2018", Self.lugdown(k: "1.20", nox: "1500", power: "102.8")),
      ("2020", "<filterSmoke><mean>4.5</mean><limit>4.5</limit></filterSmoke>"),
      ("2020", "<filterSmoke><mean>9.0</mean></filterSmoke>"),
      // One of three runs over the limit fails no mean.
      (
        "2018",
        "<freeAcceleration><reading>1.30</reading><reading>1.00</reading><reading>1.00</reading>"
          + "<smokeLimit>1.20</smokeLimit></freeAcceleration>"
      ),
      // NOx was only shown before 2019-11-01.
      ("2019", Self.lugdown(nox: "1501")),
    ] {
      let found = try look(Self.passed(tests, year: year), status: 0)
      #expect(found["openItems"].list.isEmpty && found["inspections"][0]["doubts"].list.isEmpty, "\(year) \(tests)")
    }
  }

  @Test("what the registry judges as a whole goes by the limits of the law")
  func judged() throws {
    let found = try look(Self.passed(Self.lugdown(limit: "0.20"), isWhole: true), status: 0)
    #expect(found["inspections"][0]["computedVerdict"].string == "pass")
    #expect(found["inspections"][0]["doubts"].list.isEmpty)
  }
}
