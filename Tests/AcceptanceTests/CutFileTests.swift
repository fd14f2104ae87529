import Foundation
import Testing

@Suite("A file that was cut keeps its whole records; the whole file finishes it")
struct CutFileTests {
  /// A cut in each quarter, and inside a character of three bytes.
  @Test("cut in the middle", arguments: [0.3, 0.55, 0.8, 0.97])
  func cut(share: Double) throws {
    let source = HeguiProcess.fixture("stations/2-inspections-A.xml")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: source))
    let length = Int(Double(bytes.count) * share)
    let cut = bytes.prefix(length)
    let whole = String(decoding: cut, as: UTF8.self).components(separatedBy: "</inspection>").count - 1

    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let path = try hegui.folder.file("cut.xml", containing: Data(cut))
    let report = try hegui.json("import", path, status: 1)
    let counts = try Counts(report["totals"])
    #expect(counts.byOutcome["accepted"] ?? 0 == whole)
    #expect(report["files"][0]["cutAtByte"].int == length)
    #expect(report["findingCounts"]["XML-CUT"].int == 1)
    let text = try hegui.run("import", path)
    #expect(text.status == 1)
    #expect(text.output.contains("\(length)"), "the byte is named")
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == whole)

    let finished = try hegui.json("import", source)
    #expect(try Counts(finished["totals"]) == Counts(["duplicate": whole, "accepted": 4 - whole]))
    let clean = try HeguiProcess.withRegistry()
    try clean.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    try clean.succeed("import", source)
    #expect(try hegui.contentHash() == clean.contentHash())
  }

  @Test("cut inside a UTF-16 character, and inside the root element's start tag")
  func oddPlaces() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: HeguiProcess.fixture("stations/2-inspections-B.xml")))
    let odd = bytes.count * 3 / 4 | 1
    let path = try hegui.folder.file("odd.xml", containing: Data(bytes.prefix(odd)))
    let report = try hegui.json("import", path, status: 1)
    #expect(report["files"][0]["cutAtByte"].int == odd)
    #expect(try Counts(report["totals"]).byOutcome["accepted"] == 1)
    let before = try hegui.state()
    let early = try hegui.folder.file("early.xml", "<?xml version=\"1.0\"?><inspectionRecords xmlns=\"urn:he")
    #expect(try hegui.run("import", early).status == 65)
    #expect(try hegui.state() == before)
  }
}
