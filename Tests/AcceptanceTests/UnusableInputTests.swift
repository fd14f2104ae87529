import Foundation
import Testing

/// The commands that read a file end alike where it is missing or cannot be used, and name it.
@Suite("What is missing or unusable ends every command alike")
struct UnusableInputTests {
  @Test(
    "a file that does not exist is no input",
    arguments: [
      ["dialect", "validate", "nope.xml"], ["dialect", "show", "nope.xml"],
      ["dialect", "try", "vehispara", "nope.xml"],
      ["dialect", "try", "./nope.xml", "nope.xml"], ["policy", "validate", "nope.xml"],
      ["policy", "test", "nope.scenarios.xml"], ["standards", "judge", "nope.xml"], ["zone", "import", "nope.xml"],
      ["db", "restore", "nope.xml", "--db", "new.sqlite"],
    ])
  func missing(command: [String]) throws {
    let hegui = try HeguiProcess()
    for language in ["en", "zh"] {
      let result = try hegui.run(arguments: command + ["--lang", language])
      #expect(result.status == 66 && result.output.isEmpty, "\(result.output) \(result.errors)")
      let file = command.first { $0.hasPrefix("nope") } ?? ""
      #expect(result.errorLines.count == 1 && result.errors.split(separator: file).count == 2, "\(result.errors)")
      #expect(!result.errors.contains("hegui init"), "\(result.errors)")
      let words = result.errors.replacing("hegui", with: "").replacing(file, with: "").replacing("./", with: "")
      #expect(language == "en" || !words.contains("o such") && !words.contains("irectory"), "\(result.errors)")
    }
  }

  @Test(
    "a file without content, or of bytes that are none of its form, cannot be used", arguments: ["empty", "binary"])
  func unusable(content: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    try hegui.folder.file("in.x", containing: content == "empty" ? Data() : Data(repeating: 0x81, count: 512))
    for command in [
      ["import", "in.x"], ["zone", "import", "in.x"], ["standards", "judge", "in.x"],
      ["dialect", "try", "vehispara", "in.x"],
    ] {
      let result = try hegui.run(arguments: command)
      #expect(result.status == 65 && result.output.isEmpty, "\(command): \(result.output)")
      #expect(result.errorLines.count == 1 && result.errors.contains("in.x"), "\(result.errors)")
    }
    #expect(try hegui.state() == before)
  }

  @Test("standard input that is closed is not blamed on the temporary folder")
  func closedInput() throws {
    let hegui = try HeguiProcess.withRegistry()
    let result = try hegui.shell("exec \"$HEGUI\" import - <&-")
    #expect(result.status == 74 && result.errors.contains("standard input cannot be read"), "\(result.errors)")
  }

  @Test("a damaged backup is not to be mended by restoring a backup; what is none is not sought with --db")
  func badBackup() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    var bytes = try hegui.folder.data("hegui.sqlite")
    bytes.replaceSubrange(100..<132, with: Data(repeating: 0x58, count: 32))
    bytes.replaceSubrange(4096..<4128, with: Data(repeating: 0x58, count: 32))
    try hegui.folder.file("damaged.sqlite", containing: bytes)
    let damaged = try hegui.run("db", "restore", "damaged.sqlite", "--db", "new.sqlite")
    #expect(damaged.status == 65 && damaged.errors.contains("damaged.sqlite; use another backup"), "\(damaged.errors)")
    try hegui.folder.file("text.sqlite", "no registry")
    let none = try hegui.run("db", "restore", "text.sqlite", "--db", "new.sqlite")
    #expect(none.status == 65 && !none.errors.contains("--db"), "\(none.errors)")
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("new.sqlite")))
  }
}
