import EmissionStandards
import Foundation
import RegistryModel
import Testing

@Suite("Catalogue of standards")
struct CatalogueTests {
  @Test("a folder for each standard and a standard for each folder")
  func foldersAgree() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/EmissionStandards")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path())
      .filter { $0.hasPrefix("GB") || $0.hasPrefix("HJ") }
    #expect(folders.sorted() == EmissionStandard.all.map(\.folder).sorted())
  }

  @Test("ids are unique and in order, and found however they are written")
  func idsAreUnique() {
    let ids = EmissionStandard.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(EmissionStandard.named("gb/3847 2018")?.id == "GB3847-2018")
    #expect(EmissionStandard.named("GB 3847-2018")?.id == "GB3847-2018")
    #expect(EmissionStandard.named("hj845")?.id == "HJ845-2017")
    #expect(EmissionStandard.named("GB 3847-2005") == nil)
  }

  @Test("every value names its document, clause, unit and both languages", arguments: EmissionStandard.all)
  func valuesAreComplete(standard: EmissionStandard) {
    #expect(!standard.tables.isEmpty)
    #expect(Set(standard.tables.map(\.id)).count == standard.tables.count)
    for row in standard.tables.flatMap(\.rows) {
      #expect(!row.citation.document.isEmpty && !row.citation.clause.isEmpty, "\(row.id)")
      #expect(!row.unit.zh.isEmpty && !row.unit.en.isEmpty, "\(row.id)")
      #expect(
        !row.subject.zh.isEmpty && !row.subject.en.isEmpty && !row.value.isEmpty,
        "\(row.id)")
      #expect(row.interval.from.map { $0 >= standard.from } == true && !row.interval.isEmpty, "\(row.id)")
    }
  }

  @Test(
    "a standard is no surer than the least certain of its values",
    arguments: [
      ("GB3847-2018", Confidence.medium), ("GB18285-2018", .low), ("GB36886-2018", .low), ("HJ845-2017", .medium),
    ])
  func weakest(id: String, confidence: Confidence) throws {
    let standard = try #require(EmissionStandard.named(id))
    #expect(standard.weakestProvenance == Provenance(confidence, isFromMemory: true))
  }

  @Test("a table shows the rows of one day")
  func rowsOfADay() throws {
    let table = try #require(EmissionStandard.named("GB3847")?.tables.first { $0.id == "lugdown.nox" })
    #expect(table.rows(on: try Composed.day("2019-04-30")).isEmpty)
    #expect(table.rows(on: try Composed.day("2020-06-30")).map(\.value) == ["1500.00", "1200.00"])
    #expect(table.rows(on: try Composed.day("2020-07-01")).map(\.value) == ["1500.00", "900.00"])
  }
}
