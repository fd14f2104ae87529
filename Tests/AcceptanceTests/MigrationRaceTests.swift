import Foundation
import Testing

@Suite("A registry of an older version that several open at once")
struct MigrationRaceTests {
  @Test("of several writers that find a registry of an older version, none fails")
  func migratedAtOnce() throws {
    let hegui = try HeguiProcess()
    let path = try hegui.folder.file("hegui.sqlite").path
    try SQLiteFile(path).execute(
      try String(contentsOfFile: HeguiProcess.fixture("registry/3-register.sql"), encoding: .utf8))
    let script = #"seq 6 | xargs -P 6 -I N sh -c '"$HEGUI" record unit U-N name=x --at 2020-01-01 >/dev/null; echo $?'"#
    let result = try hegui.shell(script)
    #expect(result.output == String(repeating: "0\n", count: 6), "\(result.errors)")
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }
}
