import Policy
import RegistryModel
import Testing

/// Every row of the five plans stands in its pack, and something implements each of its kinds.
struct CoverageTests {
  @Test(arguments: [
    ("pingshan-2020", "PS", 40), ("hebi-2019", "HB", 55), ("changzhi-2024", "CZ", 29), ("xinji-2024", "XJ", 26),
    ("xincheng-2024", "XC", 37),
  ])
  func everyRowIsThere(id: String, prefix: String, count: Int) throws {
    let rows = try PackFiles.pack(id).pack.rows
    let expected = (1...count).map { prefix + "-" + ($0 < 10 ? "0" : "") + String($0) }
    #expect(rows.map(\.id) == expected)
  }

  @Test(arguments: PackFiles.packs)
  func everyKindOfARowIsImplemented(id: String) throws {
    let missing = try PackFiles.pack(id).pack.rows.flatMap { row in
      row.kinds.filter { !row.implements($0) }.map { row.id + " " + $0.rawValue }
    }
    #expect(missing == [])
  }

  @Test
  func theKindsAddUpAsThePlansWereRead() throws {
    var counts: [PolicyRow.Kind: Int] = [:]
    for id in PackFiles.packs {
      for kind in try PackFiles.pack(id).pack.rows.flatMap(\.kinds) { counts[kind, default: 0] += 1 }
    }
    #expect(
      counts == [
        .decision: 38, .quota: 60, .workflow: 47, .list: 20, .ranking: 1, .time: 4, .publication: 10, .adjacent: 31,
      ])
  }

  @Test(arguments: PackFiles.packs)
  func everyDecisionRowAndListHasAScenario(id: String) throws {
    let pack = try PackFiles.pack(id)
    let tested = Set(try PackFiles.scenarios(of: pack).flatMap(\.rows))
    let untested = pack.pack.rows.filter { row in
      (row.kinds.contains(.decision) || row.kinds.contains(.list)) && !tested.contains(row.id)
    }
    #expect(untested.map(\.id) == [])
  }

  @Test
  func thereAreAtLeastAHundredAndTenScenarios() throws {
    var count = 0
    for id in PackFiles.packs { count += try PackFiles.scenarios(of: PackFiles.pack(id)).count }
    #expect(count >= 110)
  }
}
