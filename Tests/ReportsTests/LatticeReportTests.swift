import Testing

@testable import Reports

struct LatticeReportTests {
  @Test("A lattice that was to be asked whole and was not shows nothing")
  func aCutIsNoWhole() {
    func report(isPairwise: Bool, _ pairwiseRules: [String]) -> LatticeReport {
      var report = LatticeReport(isPairwise: isPairwise)
      report.packs = [
        .init(id: "p", rules: 1, activities: 1, cells: 1, boundaries: 0, pairwiseRules: pairwiseRules, flaws: [])
      ]
      return report
    }
    #expect(report(isPairwise: false, []).holds)
    #expect(!report(isPairwise: false, ["HB-24"]).holds)
    #expect(report(isPairwise: true, ["HB-24"]).holds)
  }
}
