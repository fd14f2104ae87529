import Foundation
import Testing

@Suite("Nothing twice: what comes again changes nothing, in whatever order and parcel it comes")
struct RepeatedImportTests {
  @Test("the second import of a folder reports every record as duplicate and leaves the content as it was")
  func twice() throws {
    let hegui = try HeguiProcess.withRegistry()
    let first = try Counts(try hegui.json("import", HeguiProcess.fixture("stations"))["totals"])
    let content = try hegui.contentHash()
    let second = try hegui.json("import", HeguiProcess.fixture("stations"))
    #expect(try Counts(second["totals"]) == Counts(["duplicate": first.read]))
    #expect(try hegui.contentHash() == content)
    for file in second["files"].list {
      let counts = try Counts(file)
      #expect(counts.byOutcome == ["duplicate": counts.read])
    }
  }

  @Test("the order of the files does not matter to the content")
  func order() throws {
    let names = ["1-register"] + ["A", "B", "C", "D", "E"].map { "2-inspections-" + $0 } + ["3-checks"]
    let forward = try HeguiProcess.withRegistry()
    try forward.run(arguments: ["import"] + names.map { HeguiProcess.fixture("stations/\($0).xml") })
    let other = try HeguiProcess.withRegistry()
    for name in ["3-checks", "1-register"] + names.dropFirst().dropLast().reversed() {
      try other.succeed("import", HeguiProcess.fixture("stations/\(name).xml"))
    }
    #expect(try forward.contentHash() == other.contentHash())
  }

  @Test("a folder, its files one by one, and standard input give the same content")
  func parcels() throws {
    let folder = try HeguiProcess.withRegistry(importing: "stations")
    let streamed = try HeguiProcess.withRegistry()
    let files = try FileManager.default.contentsOfDirectory(atPath: HeguiProcess.fixture("stations")).sorted()
    for file in files where file.hasSuffix(".xml") {
      let data = try Data(contentsOf: URL(fileURLWithPath: HeguiProcess.fixture("stations/" + file)))
      let result = try streamed.run("import", "-", "--format", "json", input: data)
      #expect(result.status == 0, "\(file): \(result.errors)")
      #expect(try result.json()["files"][0]["path"].string == "-")
    }
    #expect(try streamed.contentHash() == folder.contentHash())
  }

  @Test("thousands of small files in nested folders are one import")
  func smallFiles() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let whole = Documents.inspections([try Documents.inspection(serial: "SERIAL")])
    for number in 0..<2000 {
      let text = whole.replacingOccurrences(of: "SERIAL", with: "S-\(number)")
      try hegui.folder.file("inbox/\(number % 10)/\(number).xml", text)
    }
    let report = try hegui.json("import", "inbox")
    #expect(try Counts(report["totals"]) == Counts(["accepted": 2000]))
    #expect(report["files"].list.count == 2000)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 2000)
  }
}
