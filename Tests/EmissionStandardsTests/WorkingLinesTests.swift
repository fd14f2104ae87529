import EmissionStandards
import RegistryModel
import Testing

@Suite("The working of a verdict")
struct WorkingLinesTests {
  @Test("line by line: set, comparisons with clause and provenance, parts, gaps, assumptions, outcome")
  func lugdown() throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown(k100: "1.31"))])
    record.appearance = nil
    #expect(
      Verdict(judging: record).lines(in: .en) == [
        "limit set a (default)",
        "lugdown opacity k at 100 %: 1.31 m⁻¹ ≤ 1.20 m⁻¹, fail, beyond by 9.2 % [GB 3847-2018 表 2; high confidence, from memory]",
        "lugdown opacity k at 80 %: 0.40 m⁻¹ ≤ 1.20 m⁻¹, pass [GB 3847-2018 表 2; high confidence, from memory]",
        "lugdown NOx at 80 %: 600.00 10⁻⁶ ≤ 1500.00 10⁻⁶ (as sent: 600), pass [GB 3847-2018 表 2、注 b; high confidence, from memory]",
        "largest wheel power: 120.0 kW ≥ 102.8 kW, pass [GB 3847-2018 附录 B; medium confidence, from memory; "
          + "the rule itself is confirmed; 40 % is from memory, HJ/T 241-2005 had 50 %]",
        "OBD check: pass [GB 3847-2018 第 7 章、附录 E; medium confidence, from memory]",
        "missing: the appearance check", "the place has declared no limit set; set a is the default",
        "rated power from the inspection record; the register has none", "verdict: fail",
      ])
  }

  @Test("an altitude allowance is shown beside the limit it raised")
  func allowance() throws {
    let context = JudgementContext(altitudeRule: .linear, altitude: Quantity(scaled: 2500))
    let verdict = Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown(k100: "1.40"))]), in: context)
    #expect(verdict.lines(in: .en).contains("  of which 0.25 for the altitude"))
    #expect(verdict.comparisons.first?.limitText == "1.45")
  }

  @Test("both languages say the same number of lines", arguments: ["2019-04-30", "2021-03-01"])
  func languages(day: String) throws {
    let verdict = Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown())], on: day))
    #expect(verdict.lines(in: .zh).count == verdict.lines(in: .en).count)
    #expect(verdict.lines(in: .zh).last?.hasPrefix("结论：") == true)
  }
}
