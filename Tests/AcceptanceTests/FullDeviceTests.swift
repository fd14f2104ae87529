import Testing

@Suite("What cannot be written is an error")
struct FullDeviceTests {
  @Test(
    "a full device, and a closed standard output",
    arguments: [
      "--help", "help", "", "lookup --help", "db", "--version", "manual", "completions bash", "standards list",
    ])
  func unwritten(command: String) throws {
    let hegui = try HeguiProcess()
    for output in [">/dev/full", ">&-"] {
      let result = try hegui.shell("\"$HEGUI\" \(command) \(output)")
      #expect(result.status == 74, "\(command) \(output)")
      #expect(result.errorLines.count == 1 && result.errors.contains("cannot be written"), "\(result.errors)")
    }
    let readerGone = try hegui.shell("\"$HEGUI\" \(command) | :; \"$HEGUI\" \(command) >/dev/null")
    #expect(readerGone.status == 0 && readerGone.errors.isEmpty, "\(readerGone.errors)")
  }
}
