import Testing

/// Where options may stand.
@Suite("Options before the command")
struct OptionPlaceTests {
  @Test("the answer is the same as with the options behind it")
  func before() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let behind = try hegui.run("lookup", "冀A10001", "--lang", "zh", "--format", "json", "--at", "2020-08-01")
    let before = try hegui.run("--lang", "zh", "--format=json", "lookup", "冀A10001", "--at", "2020-08-01")
    #expect(before.output == behind.output && before.status == behind.status && !before.output.isEmpty)
    #expect(try hegui.run("--db", "none.sqlite", "db", "info").status == 66)
    let unknown = try hegui.run("--lang", "zh", "lokup", "x")
    #expect(unknown.status == 64 && unknown.errors.contains("lookup"))
  }
}
