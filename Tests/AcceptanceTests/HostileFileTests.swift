import Foundation
import Testing

/// The kept hostile files through the built program and into a registry.
@Suite("Hostile files leave a registry whole")
struct HostileFileTests {
  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: HeguiProcess.fixture("fuzz/" + folder))) ?? []).sorted()
  }

  @Test("each alone ends with a report or one line, and the registry verifies", arguments: ["import", "dialects"])
  func each(folder: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let names = Self.names(folder)
    #expect(names.count > 15)
    for name in names {
      let result = try hegui.run("import", HeguiProcess.fixture("fuzz/\(folder)/\(name)"), "--lang", "en")
      #expect([0, 1, 65].contains(result.status), "\(name): \(result.status) \(result.errors)")
      #expect(result.status != 65 || result.errorLines.count == 1, "\(name): \(result.errors)")
      #expect(result.peakMemory < 128 << 10, "\(name): \(result.peakMemory) KiB")
      #expect(!(result.output + result.errors).contains("\u{1B}"), "\(name)")
    }
    #expect(try hegui.run("db", "verify", "--full").status == 0)
    let host = (try? String(contentsOfFile: "/etc/hostname", encoding: .utf8))?.trimmingCharacters(in: .newlines)
    let told = try hegui.run("lookup", "F1", "--lang", "en").output
    #expect(host.map { $0.isEmpty || !told.contains($0) } ?? true, "an external entity was read")
  }

  @Test("a hundred thousand findings are counted, a few are shown, and memory stays where it was")
  func manyFindings() throws {
    let hegui = try HeguiProcess.withRegistry()
    let record = "<unit record='R' effective='x' key='K'><name/><place>y</place><sector>z</sector></unit>\n"
    let file = try hegui.folder.file(
      "many.xml", Documents.register([String(repeating: record, count: 25_000)]))
    let result = try hegui.run("import", file, "--format", "json")
    #expect(result.status == 1)
    let report = try result.json()
    #expect(report["totals"]["rejected"].int == 25_000)
    #expect((report["findingCounts"]["SCHEMA-INVALID"].int ?? 0) >= 100_000)
    #expect(result.outputData.count < 1 << 20)
    #expect(result.peakMemory < 128 << 10, "\(result.peakMemory) KiB")
  }

  @Test("a record longer than any that can be taken costs neither memory nor registry, and its neighbours nothing")
  func longRecord() throws {
    let hegui = try HeguiProcess.withRegistry()
    func unit(_ key: String, name: String) -> String {
      "<unit record='\(key)' effective='2020-01-01' key='\(key)'><name>\(name)</name></unit>\n"
    }
    let long = String(repeating: "x", count: 40 << 20)
    let file = try hegui.folder.file(
      "long.xml", Documents.register([unit("A", name: "a"), unit("B", name: long), unit("C", name: "c")]))
    let result = try hegui.run("import", file, "--format", "json")
    #expect(result.status == 1)
    #expect(try Counts(result.json()["totals"]) == Counts(["accepted": 2, "rejected": 1]))
    #expect(result.peakMemory < 96 << 10, "\(result.peakMemory) KiB")
    let registry = try FileManager.default.attributesOfItem(atPath: hegui.folder.path("hegui.sqlite"))
    #expect((registry[.size] as? Int).map { $0 < 8 << 20 } ?? false)
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].list.count == 1)
  }

  @Test("what is not well-formed between records is told by the exit status")
  func strayMarkup() throws {
    let hegui = try HeguiProcess.withRegistry()
    let record = "<unit record='A' effective='2020-01-01' key='A'><name>a</name></unit>< "
    let result = try hegui.run(
      "import", try hegui.folder.file("stray.xml", Documents.register([record])), "--format", "json")
    #expect(result.status == 1)
    #expect(try result.json()["findingCounts"]["XML-MALFORMED"].int == 1)
    #expect(try result.json()["totals"]["accepted"].int == 1)
  }

  @Test("attributes, namespaces and values without end are refused while the tag is read", arguments: 0..<3)
  func endlessTag(_ form: Int) throws {
    let hegui = try HeguiProcess.withRegistry()
    let many = 0..<200_000
    let excess =
      [
        many.map { "a\($0)='1'" }.joined(separator: " "), many.map { "xmlns:a\($0)='u\($0)'" }.joined(separator: " "),
        "x='" + String(repeating: "u", count: 11_000_000) + "'",
      ][form]
    func unit(_ key: String, _ more: String = "") -> String {
      "<unit record='\(key)' effective='2020-01-01' key='\(key)' \(more)/>\n"
    }
    let file = try hegui.folder.file("endless.xml", Documents.register([unit("A"), unit("B", excess), unit("C")]))
    let result = try hegui.run("import", file, "--format", "json")
    #expect(result.status == 1)
    #expect(try Counts(result.json()["totals"]) == Counts(["accepted": 2, "rejected": 1]))
    #expect(try result.json()["findingCounts"]["XML-ATTRIBUTES"].int == 1)
  }
}
