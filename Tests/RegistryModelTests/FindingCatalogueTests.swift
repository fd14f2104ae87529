import Foundation
import RegistryModel
import Testing

@Suite("Catalogue of findings")
struct FindingCatalogueTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Every code that a file declares stands in the catalogue, once")
  func complete() throws {
    let folder = Self.root.appendingPathComponent("Sources/RegistryModel/Findings")
    var declared: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix("Findings.swift")
    {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for part in text.components(separatedBy: "FindingCode(").dropFirst() {
        let trimmed = part.drop { $0 == " " || $0 == "\n" }
        guard trimmed.first == "\"" else { continue }
        declared.append(String(trimmed.dropFirst().prefix { $0 != "\"" }))
      }
    }
    #expect(declared.sorted() == FindingCode.all.map(\.id))
    #expect(Set(declared).count == declared.count)
  }

  @Test("Every code says in both languages what is wrong and what to do", arguments: FindingCode.all)
  func texts(code: FindingCode) {
    #expect(!code.title.zh.isEmpty && !code.title.en.isEmpty && !code.hint.zh.isEmpty && !code.hint.en.isEmpty)
    #expect(FindingCode.named(code.id) == code)
  }

  @Test("docs/FINDINGS.md is the catalogue")
  func document() throws {
    let path = Self.root.appendingPathComponent("docs/FINDINGS.md")
    var text = """
      # Findings

      What is wrong with data, by stable code. A finding is no error: the program did its work. `reject`: the record cannot
      be taken and is kept with its bytes; `quarantine`: a person decides; `warning`: taken, someone should look; `notice`:
      taken and told. This page is written by a test from the declarations in `Sources/RegistryModel/Findings`.

      | Code | Severity | What is wrong | What to do | 问题 | 处理 |
      |---|---|---|---|---|---|

      """
    for code in FindingCode.all {
      let cells = [code.id, code.severity.rawValue, code.title.en, code.hint.en, code.title.zh, code.hint.zh]
      text += "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: path, encoding: .utf8)
    #expect(found == text, "run the tests once with RECORD_SNAPSHOTS=1 and look at the difference")
  }
}
