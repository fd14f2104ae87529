import Foundation
import Testing

@Suite("Documents that are read whole are limited, and say so")
struct WholeDocumentTests {
  /// Length of a document that is read whole, in bytes.
  private static let limit = 1 << 20

  @Test("a notice that is too long is refused with the limit; the longest that is taken stays within 64 MiB of memory")
  func notice() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("long.xml", notice(of: Self.limit + 1))
    let refused = try hegui.run("import", "long.xml", "--format", "json")
    #expect(refused.status == 65, "\(refused.errors)")
    let problem = try refused.errorDocument()["error"]
    #expect(problem["code"].string == "FILE-LIMIT")
    #expect(problem["message"].string?.contains("\(Self.limit) bytes") == true)
    try hegui.folder.file("longest.xml", notice(of: Self.limit))
    let taken = try hegui.run("import", "longest.xml", "--dry-run", "--format", "json")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.peakMemory < 64 << 10, "\(taken.peakMemory) KiB")
  }

  @Test("a pack that is too long is refused with the limit")
  func pack() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("pack.xml", notice(of: Self.limit + 1))
    let refused = try hegui.run("policy", "load", "./pack.xml")
    #expect(refused.status == 65 && refused.errorLines.count == 1, "\(refused.errors)")
    #expect(refused.errors.contains("\(Self.limit)"))
  }

  @Test("a profile and scenarios are limited with all that stands before and behind them, also where that has no end")
  func profile() throws {
    let hegui = try HeguiProcess()
    let shipped = try FileManager.default.contentsOfDirectory(
      atPath: HeguiProcess.checkout.appendingPathComponent("Dialects").path)
    let name = try #require(shipped.filter { $0.hasSuffix(".xml") }.min())
    let text = try String(
      contentsOf: HeguiProcess.checkout.appendingPathComponent("Dialects/" + name), encoding: .utf8)
    let blanks = String(repeating: " ", count: Self.limit - text.utf8.count)
    try hegui.folder.file("longest.xml", text + blanks)
    #expect(try hegui.run("dialect", "validate", "longest.xml").status == 0)
    try hegui.folder.file("long.xml", text + blanks + " ")
    let policies = HeguiProcess.checkout.appendingPathComponent("Policies")
    for name in ["pingshan-2020.xml", "pingshan-2020.scenarios.xml"] {
      let bytes = try Data(contentsOf: policies.appendingPathComponent(name))
      let isPack = name == "pingshan-2020.xml"
      try hegui.folder.file(name, containing: bytes + Data(repeating: 0x20, count: isPack ? 0 : Self.limit))
    }
    let endless = "mkfifo feed || exit 9; (yes ' ' > feed 2> told &); exec timeout 60 \"$HEGUI\" dialect validate feed"
    for refused in [
      try hegui.run("dialect", "validate", "long.xml"), try hegui.run("dialect", "try", "./long.xml", "long.xml"),
      try hegui.shell(endless), try hegui.run("policy", "test", "pingshan-2020.scenarios.xml"),
    ] {
      #expect(refused.status == 65, "\(refused.output) \(refused.errors)")
      #expect((refused.output + refused.errors).contains("\(Self.limit) bytes"))
    }
  }

  @Test("zones of more than 32 MiB are refused with the limit, however long the file is")
  func zones() throws {
    let hegui = try HeguiProcess.withRegistry()
    let path = try hegui.folder.file("zones.geojson", "{\"type\":\"FeatureCollection\",\"features\":[")
    // A file with a hole: its length takes no room on the disk.
    #expect(truncate(path, 1 << 33) == 0)
    let refused = try hegui.run("zone", "import", "zones.geojson", "--format", "json")
    #expect(refused.status == 1, "\(refused.errors)")
    #expect(refused.output.contains("GEO-TOO-LARGE") && refused.output.contains("\(32 << 20) bytes"))
    #expect(refused.peakMemory < 96 << 10, "\(refused.peakMemory) KiB")
  }

  /// A notice of that many bytes: windows, filled up with blanks.
  private func notice(of length: Int) -> String {
    var text = "<notice xmlns=\"urn:hegui:notices:1\" number=\"1\" issued=\"2019-11-21\" place=\"130131\">\n"
    let times = "from=\"2020-01-01T00:00:00\" until=\"2020-01-02T00:00:00\""
    var number = 0
    while text.utf8.count < length - 200 {
      number += 1
      text += "<window key=\"w\(number)\" name=\"holiday\" \(times)/>\n"
    }
    let end = "</notice>\n"
    return text + String(repeating: " ", count: length - text.utf8.count - end.utf8.count) + end
  }
}
