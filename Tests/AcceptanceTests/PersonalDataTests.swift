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

  @Test("masked in messages of dialects that are kept aside: elements, attributes, texts in an envelope")
  func heldMessages() throws {
    let list =
      "<root><head><code>1</code><rownum>1</rownum></head><body><vehispara>"
      + "<jcCarCheckSerialNumber>1301310120010100001</jcCarCheckSerialNumber>"
      + "<jcCarIdentificationNumber>LZZ5ELND70A573285</jcCarIdentificationNumber><jcCarOwnerName>个人-丁</jcCarOwnerName>"
      + "<jcCarOwnerTel>13900000000</jcCarOwnerTel></vehispara></body></root>"
    let escaped = list.replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
    let envelope =
      "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><r><queryResult>\(escaped)</queryResult></r>"
      + "</s:Body></s:Envelope>"
    let attributes =
      "<response><head><code>0</code></head><body><InspectInfo><Vehicle DETECT_ID=\"77\" AUT_VIN=\"LZZ5ELND70A573285\" "
      + "AUT_ONAME=\"个人-丁\" AUT_OTELE = '13900000000' AUT_PLATE=\"粤B12345\"/></InspectInfo></body></response>"
    for text in [list, envelope, attributes] {
      let hegui = try HeguiProcess.withRegistry()
      #expect(try hegui.run("import", try hegui.folder.file("in.xml", text)).status == 1)
      let shown = try hegui.run("quarantine", "show", "1").output
      #expect(!shown.contains("个人-丁") && !shown.contains("13900000000"), "\(shown)")
      #expect(shown.contains("***") && shown.contains("LZZ5ELND70A573285"), "\(shown)")
      #expect(try hegui.run("quarantine", "show", "1", "--full").output.contains("个人-丁"))
    }
    let hegui = try HeguiProcess()
    let tried = try hegui.run("dialect", "try", "vehispara", try hegui.folder.file("in.xml", list)).output
    #expect(tried.contains("registerOwnerName") && !tried.contains("个人-丁") && !tried.contains("13900000000"))
  }

  @Test("what is recorded by hand stands in the register, not in the audit log")
  func audit() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF1JA000101", "plate=冀A77777", "ownerKind=person", "owner=个人-甲", "ownerName=个人-乙",
      "ownerPhone=\u{E0041}13900000000")
    let log = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts("SELECT detail FROM auditEntry").joined()
    #expect(log.contains("plate=冀A77777") && log.contains("ownerName=***"))
    #expect(!log.contains("个人-") && !log.contains("139"))
    #expect(try hegui.run("lookup", "冀A77777", "--full").output.contains("个人-乙"))
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
