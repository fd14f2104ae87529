import Testing

/// A place that is none, or of which nothing is known, never reads as a place without findings.
@Suite("A wrong place, day or registry is told in one line")
struct WrongPlaceTests {
  @Test("a ranking of a place without a station is undetermined, and is not published")
  func noStation() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let shown = try hegui.run("rank", "2020-06", "--place", "999999")
    #expect(shown.status == 4 && shown.output.contains("lists no station"))
    let published = try hegui.run("rank", "2020-06", "--place", "999999", "--publish", "--where", "x")
    #expect(published.status == 4 && published.errorLines.count == 1 && published.errors.contains("--place"))
    #expect(try hegui.run("rank", "2020-06", "--place", "130131").status == 0)
  }

  @Test(
    "what cannot be understood or opened",
    arguments: [
      (["rank", "2020-13", "--place", "130131"], 64), (["rank", "2020-06", "--place", "99"], 64),
      (["lookup", "冀A10001", "--at", "2020-02-30"], 64), (["lookup", "冀A10001", "--db", "no/such"], 66),
      (["init", "--db", "no/such/folder.sqlite"], 73), (["lokup", "x", "--lang", "en"], 64),
    ])
  func oneLine(arguments: [String], status: Int) throws {
    let hegui = try HeguiProcess.withRegistry()
    let result = try hegui.run(arguments: arguments)
    #expect(Int(result.status) == status && result.errorLines.count == 1 && result.output.isEmpty, "\(result.errors)")
  }
}
