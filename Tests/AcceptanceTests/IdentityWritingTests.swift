import Foundation
import Testing

/// Unknown forms are kept as written and marked; what is compared is their one spelling.
@Suite("Identities as a station wrote them")
struct IdentityWritingTests {
  @Test("A plate, a VIN and a disclosure number of unknown form are told and shown as they were written")
  func unknownForms() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    var record = try String(contentsOfFile: HeguiProcess.fixture("judgement/JUDGE-MEAN.xml"), encoding: .utf8)
    record = record.replacing(
      "<vin>LZZ5BLVF6EA000102</vin>", with: #"<plate color="yellow" kind="41">冀a·无牌?</plate><vin>lzz5-blvf6</vin>"#
    ).replacing(
      "<manufacturedOn>", with: "<disclosure>cn zc g5 Z2 0H780001-01</disclosure><manufacturedOn>")
    let report = try hegui.json("import", try hegui.folder.file("record.xml", record))
    func value(_ code: String) -> String? {
      report["samples"].list.first { $0["code"].string == code }?["value"].string
    }
    #expect(value("ADMIT-PLATE-FORM") == "冀a·无牌?")
    #expect(value("ADMIT-VIN-CHECK") == "lzz5-blvf6")
    for key in ["冀A无牌?", "冀a·无牌?", "LZZ5BLVF6", "D-03"] {
      let shown = try hegui.run("lookup", key, "--lang", "en").output
      #expect(shown.contains("冀A无牌?") && shown.contains("冀a·无牌?"), "\(key): \(shown)")
      #expect(shown.contains("lzz5-blvf6") && shown.contains("cn zc g5 Z2 0H780001-01"), "\(key): \(shown)")
    }
    let again = try hegui.json(
      "import", try hegui.folder.file("again.xml", record.replacing("冀a·无牌?", with: "冀A无牌?")))
    #expect(again["totals"]["duplicate"].int == 1)
  }
}
