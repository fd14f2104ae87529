import Foundation
import Testing

@Suite("A registry that was cut within its last page")
struct CutRegistryTests {
  /// SQLite reads the missing bytes as zeros.
  @Test("is refused as damaged by whoever would read, copy or write it", arguments: [1, 10, 1000, 4095])
  func cut(bytes: Int) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("db", "backup", "whole.sqlite")
    let whole = try hegui.folder.data("whole.sqlite")
    try hegui.folder.file("cut.sqlite", containing: whole.dropLast(bytes))
    for command in [["db", "verify"], ["db", "info"], ["db", "backup", "copy.sqlite"], ["lookup", "冀A10001"]] {
      let result = try hegui.run(arguments: command + ["--db", "cut.sqlite"])
      #expect(result.status == 65, "\(command) \(result.output)")
    }
    let taken = try hegui.run("import", HeguiProcess.fixture("stations"), "--db", "cut.sqlite")
    #expect(taken.status == 65)
    #expect(try hegui.folder.data("cut.sqlite") == whole.dropLast(bytes))
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("copy.sqlite")))
  }
}
