import Foundation
import Testing

/// Whoever loads a pack under a known id is told what it takes the place of.
@Suite("A pack that replaces another")
struct PackReplacementTests {
  @Test("digest, document and rows of what was replaced are told, and that open cases go by the new rows")
  func replaced() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let shipped = HeguiProcess.checkout.appendingPathComponent("Policies/pingshan-2020.xml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    try hegui.folder.file("changed.xml", text + "<!-- changed -->\n")
    let report = try hegui.json("policy", "load", "./changed.xml")["packs"][0]
    let (before, now) = (report["replaced"]["digestBefore"].string, report["replaced"]["digest"].string)
    #expect(before?.count == 64 && now?.count == 64 && before != now)
    #expect(report["replaced"]["rows"].int == report["rows"].int)
    #expect(report["replaced"]["year"].int == 2020)
    // The same text again replaces nothing.
    #expect(try hegui.json("policy", "load", "./changed.xml")["packs"][0]["replaced"].isMissing)
    let english = try hegui.run("policy", "load", "pingshan-2020", "--lang", "en").output
    #expect(english.contains("pingshan-2020 replaces another pack"))
    #expect(english.contains("Open cases go by the new rows"))
    #expect(english.contains("SHA-256 before \(now ?? "-")") && english.contains("SHA-256 now \(before ?? "-")"))
    let chinese = try hegui.run("policy", "load", "./changed.xml", "--lang", "zh").output
    #expect(chinese.contains("pingshan-2020 替换了已载入的另一份规则包"))
    #expect(chinese.contains("办理中的案件自此按新的条款行办理"))
  }

  @Test("a pack under a new id replaces nothing")
  func new() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    #expect(try hegui.json("policy", "load", "hebi-2019")["packs"][0]["replaced"].isMissing)
  }
}
