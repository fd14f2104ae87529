import Foundation
import Testing

@Suite("Personal data is masked unless it is asked for, and then the audit log notes it")
struct PersonalDataTests {
  /// 冀A1B003 belongs to 个人-000003.
  @Test("masked in every format; in full only with --full")
  func masks() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    for format in ["text", "json"] {
      let before = try hegui.auditHead()
      let masked = try hegui.run("lookup", "冀A1B003", "--format", format)
      #expect(!masked.output.contains("个人-"), "\(format)")
      #expect(try hegui.auditHead() == before, "a masked answer writes nothing")
      let full = try hegui.run("lookup", "冀A1B003", "--format", format, "--full")
      #expect(full.output.contains("个人-000003"), "\(format)")
      #expect(try hegui.auditHead() != before, "a full answer is noted")
    }
    let answer = try hegui.json("lookup", "冀A1B003", status: 1)
    #expect(answer["vehicle"]["attributes"]["ownerName"].string == "***")
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test(
    "masked in a record that is kept aside, however it is written",
    arguments: [
      "<ownerName>个人-丙</ownerName>", "<h:ownerName>个人-丙</h:ownerName>",
      "<ownerName><![CDATA[个人-丙]]></ownerName>", "<ownerName >个人-丙</ownerName  >",
      "<ownerName>个<!-- x -->人-丙</ownerName>", "<ownerName\n>\n个人-丙\n</ownerName>", "<OwnerName>个人-丙</OwnerName>",
      "<ownerName>个<b>人</b>-丙</ownerName>", "<ownerName>个人-丙</ownerNam>",
    ], ["UTF-8", "UTF-16"])
  func held(element: String, encoding: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let text = """
      <?xml version="1.0" encoding="\(encoding)"?>
      <registerRecords xmlns="urn:hegui:register-records:1" xmlns:h="urn:hegui:register-records:1" version="1.0">
        <vehicle record="V-0" effective="2018-06-12" key="LZZ5BLVF4JA000999"><plate>冀A10002</plate><stage>9</stage>\(element)</vehicle>
      </registerRecords>
      """
    let path = hegui.folder.path("held.xml")
    let bytes = encoding == "UTF-16" ? try #require(text.data(using: .utf16)) : Data(text.utf8)
    try bytes.write(to: URL(filePath: path))
    try hegui.run("import", path)
    for format in ["text", "json"] {
      let shown = try hegui.run("quarantine", "show", "1", "--format", format)
      #expect(shown.output.contains("LZZ5BLVF4JA000999"), "\(shown.errors)")
      #expect(shown.output.contains("冀A10002"), "the text is readable in \(encoding)")
      #expect(!shown.output.contains("丙"), "\(shown.output)")
    }
  }

  @Test("where the audit log cannot note it, nothing is shown in full", .enabled(if: getuid() != 0))
  func readOnly() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    chmod(hegui.folder.path("hegui.sqlite"), 0o400)
    let full = try hegui.run("lookup", "冀A1B003", "--full")
    #expect(full.status == 73)
    #expect(!full.output.contains("个人-"))
  }
}
