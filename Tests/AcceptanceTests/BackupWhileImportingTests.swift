import Foundation
import Testing

@Suite("A backup taken while an import runs")
struct BackupWhileImportingTests {
  @Test("is whole, verifies, and is a state that the registry went through")
  func consistent() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let before = try hegui.state()
    for file in 0..<8 {
      let records = try (0..<300).map { try Documents.inspection(serial: "B\(file)-\($0)") }
      _ = try hegui.folder.file("in-\(file).xml", Documents.inspections(records))
    }
    let files = (0..<8).map { "in-\($0).xml" }.joined(separator: " ")
    let script = """
      ( "$HEGUI" import \(files) > import.log 2>&1; echo $? > done ) &
      n=0
      while [ ! -e done ]; do
        "$HEGUI" db backup "copy-$n.sqlite" > /dev/null || exit 9
        n=$((n + 1))
      done
      wait
      echo "$n"
      """
    let result = try hegui.shell(script)
    #expect(result.status == 0, "\(result.errors)")
    let count = try #require(Int(result.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(count >= 2)
    let after = try hegui.state()
    var hashes: Set<String> = []
    for number in 0..<count {
      let copy = "copy-\(number).sqlite"
      #expect(try hegui.run("db", "verify", "--full", "--db", copy).status == 0)
      let info = try hegui.json("db", "info", "--db", copy)
      hashes.insert(try #require(info["contentHash"].string))
      // The chain of the registry holds the head that the copy ends with.
      let head = try #require(info["auditHead"].string)
      #expect(try hegui.run("db", "verify", "--head", head).status == 0, "\(head) is no state of the registry")
    }
    #expect(hashes.contains { $0 != before.contentHash && $0 != after.contentHash }, "no copy was taken midway")
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }
}
