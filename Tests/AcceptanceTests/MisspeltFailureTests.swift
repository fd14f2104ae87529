import Foundation
import Testing

/// The word that says a record failed is the one that is misspelt where the record is rejected for it.
@Suite("A rejected record that may state a failure")
struct MisspeltFailureTests {
  private static let vin = "LZZ5BLVF1JA000101"

  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "import",
      hegui.folder.file(
        "register.xml",
        Documents.register([
          Documents.station("13013101"),
          #"<vehicle record="V-1" effective="2018-06-01" key="\#(Self.vin)"><plate>冀A10001</plate><plateColor>yellow</plateColor></vehicle>"#,
        ])))
    #expect(try hegui.json("lookup", Self.vin)["openItems"].list.isEmpty)
    return hegui
  }

  private func isTold(_ hegui: HeguiProcess) throws -> Bool {
    try hegui.json("lookup", Self.vin, status: 1)["openItems"].strings("en").contains { $0.contains("with a failure") }
  }

  @Test("a verdict that is no word of the schema is taken for a failure, not for a pass", arguments: ["Fail", "不合格"])
  func verdict(word: String) throws {
    let hegui = try registry()
    let record = Documents.withoutFailedTest(
      try Documents.inspection(serial: "A-1", ["vin": Self.vin, "verdict": word]))
    let report = try hegui.json("import", hegui.folder.file("in.xml", Documents.inspections([record])), status: 1)
    #expect(try Counts(report["totals"]) == Counts(["rejected": 1]))
    #expect(try isTold(hegui))
  }

  @Test("a word of passing is none", arguments: ["Pass", "合格"])
  func passed(word: String) throws {
    let hegui = try registry()
    let record = Documents.withoutFailedTest(
      try Documents.inspection(serial: "A-1", ["vin": Self.vin, "verdict": word]))
    _ = try hegui.json("import", hegui.folder.file("in.xml", Documents.inspections([record])), status: 1)
    #expect(try hegui.json("lookup", Self.vin)["openItems"].list.isEmpty)
  }

  @Test("so is the outcome of a check", arguments: ["overlimit", "超标"])
  func outcome(word: String) throws {
    let hegui = try registry()
    _ = try hegui.run(
      "import",
      hegui.folder.file(
        "check.xml",
        Documents.register([Self.check(#"<vin>\#(Self.vin)</vin><outcome>\#(word)</outcome>"#)])))
    #expect(try isTold(hegui))
  }

  @Test(
    "a check that is broken tells what stands before the break",
    arguments: ["<reason>a & b</reason>", "<reason>a&nbsp;b</reason>", "<reason>a</result>", ""])
  func brokenCheck(rest: String) throws {
    let hegui = try registry()
    let whole = Documents.register([
      Self.check(#"<vin>\#(Self.vin)</vin><outcome>overLimit</outcome><status>confirmed</status>\#(rest)"#)
    ])
    let sent = rest.isEmpty ? String(whole.prefix(upTo: try #require(whole.range(of: "</check>")).lowerBound)) : whole
    _ = try hegui.run("import", hegui.folder.file("check.xml", sent))
    #expect(try isTold(hegui))
    let again = Documents.register([
      Self.check(#"<vin>\#(Self.vin)</vin><outcome>overLimit</outcome><status>confirmed</status>"#)
    ])
    try hegui.succeed("import", hegui.folder.file("again.xml", again))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty, "it waits no more once it came whole")
  }

  private static func check(_ content: String) -> String {
    """
    <check record="C-1" effective="2020-06-25T10:00:00+08:00" key="C1"><kind>roadside</kind>\
    <at>2020-06-25T10:00:00+08:00</at><place>130131</place>\(content)</check>
    """
  }
}
