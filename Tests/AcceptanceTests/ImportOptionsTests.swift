import Foundation
import Testing

@Suite("Options of import: rehearsal, one station, receipt, findings")
struct ImportOptionsTests {
  @Test("--dry-run judges everything and writes nothing")
  func dryRun() throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    let rehearsed = try hegui.json("import", HeguiProcess.fixture("stations"), "--dry-run")
    #expect(try hegui.state() == before)
    #expect(try hegui.json("db", "info")["counts"]["vehicle"].int == 0)
    let real = try hegui.json("import", HeguiProcess.fixture("stations"))
    #expect(try Counts(rehearsed["totals"]) == Counts(real["totals"]))
    #expect(rehearsed["findingCounts"].keys == real["findingCounts"].keys)
  }

  @Test("--station keeps other stations' records apart")
  func oneStation() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let paths = ["A", "B"].map { HeguiProcess.fixture("stations/2-inspections-\($0).xml") }
    let report = try hegui.json("import", paths[0], paths[1], "--station", "13013102", status: 1)
    #expect(try Counts(report["files"][0]) == Counts(["quarantined": 4]))
    #expect(try Counts(report["files"][1]) == Counts(["accepted": 2]))
    #expect(report["findingCounts"]["ADMIT-STATION-NOT-EXPECTED"].int == 4)
    #expect(try hegui.run("import", paths[0], "--station", "no code").status == 64)
  }

  @Test("an option that means nothing is a usage error", arguments: [["--dialect", "none"], ["--nonsense"], []])
  func usage(options: [String]) throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    let paths = options.isEmpty ? [] : [HeguiProcess.fixture("stations")]
    let result = try hegui.run(arguments: ["import"] + paths + options)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errorLines.count == 1)
    #expect(try hegui.state() == before)
  }

  @Test("the receipt is valid, adds up, and names the audit head and the bytes received")
  func receipt() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let records = try [
      Documents.inspection(serial: "R-1"), Documents.inspection(serial: "R-2", ["station": "13013199"]),
      Documents.inspection(serial: "R-3").replacingOccurrences(of: "<kind>", with: "<kind>no "),
    ]
    let path = try hegui.folder.file("in.xml", Documents.inspections(records))
    let report = try hegui.json("import", path, "--receipt", "receipt.xml", status: 1)
    let counts = try Counts(report["totals"])
    #expect(counts == Counts(["accepted": 1, "quarantined": 1, "rejected": 1]))

    let document = try ReceiptDocument(hegui.folder.data("receipt.xml"))
    for path in ["receipt/counts", "receipt/file/counts"] {
      let totals = try #require(document.at(path).first, "\(path)").attributes
      #expect(totals["read"] == "3")
      for outcome in Counts.outcomes { #expect(totals[outcome] == "\(counts.byOutcome[outcome] ?? 0)", "\(outcome)") }
    }
    let outcomes = document.at("receipt/file/outcomes/record").map { $0.attributes["outcome"] }
    #expect(outcomes == ["accepted", "quarantined", "rejected"])
    #expect(document.at("receipt/auditHead").first?.text == (try hegui.auditHead()))
    let size = try hegui.folder.data("in.xml").count
    #expect(document.at("receipt/file/content").first?.attributes["size"] == "\(size)")

    if let complaints = try Xmllint.complaints(about: hegui.folder.path("receipt.xml"), in: hegui.folder) {
      #expect(complaints == "")
    }
  }

  @Test("every finding goes to the findings file, however many; the report shows the first twenty of a code")
  func findings() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let records = try (1...45).map { try Documents.inspection(serial: "F-\($0)", ["station": "13013199"]) }
    let path = try hegui.folder.file("in.xml", Documents.inspections(records))
    let report = try hegui.json("import", path, "--findings", "all.jsonl", status: 1)
    #expect(report["findingCounts"]["ADMIT-STATION-UNLISTED"].int == 45)
    #expect(report["samples"].list.filter { $0["code"].string == "ADMIT-STATION-UNLISTED" }.count == 20)
    let lines = String(decoding: try hegui.folder.data("all.jsonl"), as: UTF8.self).split(separator: "\n")
    let written = try lines.map { try JSONValue(document: String($0)) }
      .filter { $0["code"].string == "ADMIT-STATION-UNLISTED" }
    #expect(written.count == 45)
    #expect(written.compactMap { $0["subject"].string } == (1...45).map { "F-\($0)" })
    let places = written.compactMap { $0["byteOffset"].int }
    #expect(places == places.sorted() && Set(places).count == 45)
    #expect(written.allSatisfy { $0["line"].int != nil && $0["hint"]["zh"].string != nil && $0["path"].string != nil })
    #expect(report["totals"]["findings"].int == lines.count)
  }

  @Test("outputs that cannot be written stop the import before it starts", arguments: ["--receipt", "--findings"])
  func unwritable(option: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    let result = try hegui.run("import", HeguiProcess.fixture("stations"), option, "no-such-folder/file")
    #expect(result.status == 73)
    #expect(result.errorLines.count == 1)
    #expect(try hegui.state() == before)
  }
}

/// The command `xmllint`, where it is installed: a second opinion on what the program writes.
enum Xmllint {
  static let path = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What it says against a receipt; nil where it is not installed, empty where the receipt is valid.
  static func complaints(about file: String, in folder: TemporaryFolder) throws -> String? {
    guard let path else { return nil }
    let run = ProcessRun(
      program: path, arguments: ["--noout", "--schema", HeguiProcess.schema("receipt.xsd"), file], folder: folder)
    let result = try run.result()
    return result.status == 0 ? "" : result.errors
  }
}
