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

  @Test("where the audit log cannot note it, nothing is shown in full", .enabled(if: getuid() != 0))
  func readOnly() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    chmod(hegui.folder.path("hegui.sqlite"), 0o400)
    let full = try hegui.run("lookup", "冀A1B003", "--full")
    #expect(full.status == 73)
    #expect(!full.output.contains("个人-"))
  }
}
