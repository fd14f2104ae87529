import Foundation
import Testing

/// The composed files follow the schemas.
@Suite struct FixtureTests {
  static let folder = SchemaFolder.url.deletingLastPathComponent().appending(path: "Fixtures")
  static let files = ["stations", "scenarios/T-034", "scenarios/T-035", "scenarios/T-037"].flatMap { name in
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? [])
      .filter { $0.hasSuffix(".xml") }.map { name + "/" + $0 }
  }.sorted()

  @Test func theyAreFound() {
    #expect(Self.files.count >= 15)
  }

  /// The file that declares gb2312 is left out: libxml2 by itself stops at 喆, which is why Hegui reads it as GB18030.
  @Test(.enabled(if: Xmllint.path != nil), arguments: files.filter { $0 != "stations/2-inspections-C.xml" })
  func theyAreValid(file: String) throws {
    let isInspection = file.contains("/2-")
    let complaints = try Xmllint.complaints(
      about: Self.folder.appending(path: file),
      schema: isInspection ? "inspection-records.xsd" : "register-records.xsd")
    #expect(complaints == "")
  }

  @Test func everyFolderNamesItsOrigin() throws {
    for folder in Set(Self.files.map { $0.split(separator: "/").dropLast().joined(separator: "/") }) {
      let readme = Self.folder.appending(path: folder).appending(path: "README.md")
      #expect(try String(contentsOf: readme, encoding: .utf8).contains("composed by the project"), "\(folder)")
    }
  }
}
