import Foundation
import Testing

@Suite("A record that states an attribute and clears it")
struct StatedAndClearedTests {
  @Test("is rejected with its place, and the rest of the import is taken")
  func rejected() throws {
    let hegui = try HeguiProcess.withRegistry()
    let unit = { (key: String, clear: String) in
      "<unit record=\"R-\(key)\" effective=\"2020-03-13\" key=\"\(key)\"\(clear)><name>示例</name></unit>"
    }
    try hegui.folder.file("1.xml", Documents.register([unit("U1", " clear=\"name\""), unit("U2", "")]))
    try hegui.folder.file("2.xml", Documents.register([unit("U3", "")]))
    let result = try hegui.run("import", "1.xml", "2.xml", "--receipt", "r.xml", "--format", "json")
    #expect(result.status == 1, "\(result.errors)")
    #expect(try result.json()["findingCounts"]["SCHEMA-STATED-AND-CLEARED"].int == 1)
    #expect(try Counts(result.json()["totals"]).byOutcome == ["accepted": 2, "rejected": 1])
    #expect(try hegui.run("quarantine", "list", "--format", "json").json()["records"].list.count == 1)
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("and one that clears what follows from the rest of it is taken")
  func completed() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file(
      "1.xml",
      Documents.register([
        """
        <vehicle record="R" effective="2020-03-13" key="LGAR4XKS8CA000102" clear="stage stageSource"><fuel>B</fuel>\
        <grossMass>12000</grossMass><manufacturedOn>2019-05-01</manufacturedOn></vehicle>
        """
      ]))
    let result = try hegui.run("import", "1.xml", "--format", "json")
    #expect(try Counts(result.json()["totals"]).byOutcome["accepted"] == 1, "\(result.errors)\(result.output)")
  }
}
