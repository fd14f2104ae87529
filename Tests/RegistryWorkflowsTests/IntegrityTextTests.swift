import RegistryModel
import Testing

@testable import RegistryWorkflows

@Suite("What SQLite says of a damaged file is told in both languages")
struct IntegrityTextTests {
  @Test(
    "a known complaint has its places, an unknown one stays with the English text",
    arguments: [
      (["*** in database main ***\nTree 5 page 7: btreeInitPage() returns error code 11"], ["文件结构：页无法读取（5、7、11）"]),
      (["row 3 missing from index stationPlace", "Page 9: never used"], ["文件结构：索引缺少行（3）", "文件结构：页未被使用（9）"]),
      (["publication ranking 130131 2020-06 1 was altered"], ["文件结构：已公布的内容被改动（130131、2020-06、1）"]),
      (["something new"], ["文件结构：已损坏（详情见 --lang en）"]), (["*** in database main ***"], ["文件结构：已损坏（详情见 --lang en）"]),
    ])
  func chinese(lines: [String], expected: [String]) {
    #expect(IntegrityText.problems(lines).map(\.zh) == expected)
  }

  @Test("the English text is SQLite's own")
  func english() {
    #expect(IntegrityText.problems(["Page 9: never used"]).map(\.en) == ["file structure: Page 9: never used"])
  }
}
