import Foundation
import TestSupport
import Testing

@Suite("Chains of remote-sensing exceedances, whatever the order of arrival")
struct RemoteSensingChainTests {
  /// A statement on a check: its record, when it holds, and what it says.
  static func check(_ record: String, _ key: String, _ effective: String, _ content: String) -> String {
    "<check record=\"\(record)\" effective=\"\(effective)\" key=\"\(key)\">\(content)</check>"
  }

  static func pass(_ key: String, _ day: String, _ opacity: String, _ outcome: String) -> String {
    let at = "\(day)T10:00:00+08:00"
    return check(
      key + "-1", key, at,
      """
      <kind>remoteSensing</kind><at>\(at)</at><place>130131</place><plate>冀A88888</plate><plateColor>yellow</plateColor>\
      <opacityPercent>\(opacity)</opacityPercent><outcome>\(outcome)</outcome>
      """)
  }

  /// Two chains; the clean pass between the first two is annulled later, the exceedance R5 as well.
  static let statements = [
    pass("R1", "2020-01-10", "40.0", "overLimit"), pass("R2", "2020-02-10", "10.0", "pass"),
    check("R2-2", "R2", "2020-06-01", "<status>annulled</status>"), pass("R3", "2020-07-10", "35.0", "overLimit"),
    pass("R4", "2021-01-11", "31.0", "overLimit"), pass("R5", "2021-03-01", "50.0", "overLimit"),
    check("R5-2", "R5", "2021-04-01", "<status>annulled</status>"), pass("R6", "2021-05-01", "30.0", "pass"),
    pass("R7", "2021-06-01", "30.1", "overLimit"),
  ]
  static let computed = [
    "R1": "reminder", "R2": "notJudged", "R3": "failed", "R4": "reminder", "R5": "notJudged", "R6": "clean",
    "R7": "reminder",
  ]

  @Test("the verdict of every pass is what the whole set implies", arguments: [1, 2, 3, 4])
  func anyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let hegui = try HeguiProcess.withRegistry()
    for statement in Self.statements.shuffled(using: &generator) {
      try hegui.folder.file("one.xml", Documents.register([statement]))
      let result = try hegui.run("import", "one.xml")
      #expect(result.status == 0 || result.status == 1, "\(result.errors)")
    }
    for (key, verdict) in Self.computed {
      let found = try hegui.run("lookup", "check:" + key, "--format", "json").json()
      #expect(found["findings"][0]["computed"].string == verdict, "seed \(seed), \(key)")
    }
  }

  @Test("a late pass that breaks a chain is told, and so is one that makes it")
  func told() throws {
    let hegui = try HeguiProcess.withRegistry()
    func codes(_ statement: String) throws -> [String] {
      try hegui.folder.file("one.xml", Documents.register([statement]))
      return try hegui.run("import", "one.xml", "--format", "json").json()["samples"].strings("code")
    }
    #expect(try codes(Self.statements[3]) == [])
    #expect(try codes(Self.statements[0]) == ["REG-REMOTE-SENSING"])
    #expect(try codes(Self.statements[1]) == ["REG-REMOTE-SENSING-CLEARED"])
    #expect(try codes(Self.statements[2]) == ["REG-REMOTE-SENSING"])
  }

  @Test("an earlier question sees what was so then")
  func earlier() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("all.xml", Documents.register(Self.statements))
    try hegui.run("import", "all.xml")
    func computed(_ key: String, at moment: String) throws -> String? {
      try hegui.run("lookup", "check:" + key, "--at", moment, "--format", "json").json()["findings"][0]["computed"]
        .string
    }
    #expect(try computed("R2", at: "2020-03-01T00:00") == "clean")
    #expect(try computed("R5", at: "2021-03-02T00:00") == "failed")
    #expect(try computed("R5", at: "2021-05-01T00:00") == "notJudged")
  }
}
