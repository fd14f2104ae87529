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
        "fuel: B diesel (inspection record; the register has none)",
        "rated power: 257.0 kW (inspection record; the register has none)",
        "limit set a (default)",
        "lugdown opacity k at 100 %: 1.31 m⁻¹ > 1.20 m⁻¹, fail, beyond by 9.2 % [GB 3847-2018 表 2; high confidence, from memory]",
        "lugdown opacity k at 80 %: 0.40 m⁻¹ ≤ 1.20 m⁻¹, pass [GB 3847-2018 表 2; high confidence, from memory]",
        "lugdown NOx at 80 %: 600.00 10⁻⁶ ≤ 1500.00 10⁻⁶ (as sent: 600), pass [GB 3847-2018 表 2、注 b; high confidence, from memory]",
        "largest wheel power: 120.0 kW ≥ 102.8 kW (40 % of the rated power of 257.0 kW), pass [GB 3847-2018 附录 B; medium confidence, from memory; "
          + "the rule itself is confirmed; 40 % is from memory, HJ/T 241-2005 had 50 %]",
        "OBD check: pass [GB 3847-2018 第 7 章、附录 E; medium confidence, from memory]",
        "missing: the appearance check", "the place has declared no limit set; set a is the default",
        "rated power from the inspection record; the register has none", "verdict: fail",
      ])
  }

  @Test("free acceleration shows its readings as sent before the mean, in machines too")
  func readings() throws {
    let test = try Composed.freeAcceleration(["1.25", "1.2", "1.20"], mean: "1.22")
    let record = try Composed.diesel([.freeAcceleration(test)])
    let comparison = try #require(Verdict(judging: record).comparisons.first)
    #expect(
      comparison.line(in: .en)
        == "free acceleration, mean opacity k: readings 1.25, 1.2, 1.20; mean 1.22 m⁻¹ > 1.20 m⁻¹, fail, beyond by 1.7 %"
    )
    #expect(
      comparison.line(in: .zh) == "自由加速光吸收系数均值: 读数 1.25、1.2、1.20，均值 1.22 m⁻¹ > 1.20 m⁻¹，不合格，超出 1.7 %")
    var machine = MachineSmokeTest(
      day: try Composed.day("2020-06-01"), stage: .declared(.three, source: .record))
    machine.freeAcceleration = test
    machine.ratedPower = Quantity(scaled: 500)
    machine.isInBanZone = false
    let line = try #require(Verdict(judging: machine).comparisons.first).line(in: .en)
    #expect(line.contains("readings 1.25, 1.2, 1.20; mean 1.22 m⁻¹ > 0.80 m⁻¹, fail"))
  }

  @Test("a shortfall is short, not beyond")
  func shortfall() throws {
    let record = try Composed.diesel([.lugdown(try Composed.lugdown(power: "51.4"))])
    let comparison = try #require(Verdict(judging: record).exceeded.first)
    #expect(
      comparison.line(in: .en)
        == "largest wheel power: 51.4 kW < 102.8 kW (40 % of the rated power of 257.0 kW), fail, short by 50.0 %")
    #expect(
      comparison.line(in: .zh) == "实测最大轮边功率: 51.4 kW < 102.8 kW（额定功率 257.0 kW 的 40 %），不合格，低于下限 50.0 %")
  }

  @Test(
    "an excess is shown with as many places as it needs, and the sign says how the reading lies",
    arguments: [
      ("1500.01", "1500.01 10⁻⁶ > 1500.00 10⁻⁶, fail, beyond by 0.0007 %"),
      ("1500.70", "1500.70 10⁻⁶ > 1500.00 10⁻⁶, fail, beyond by 0.05 %"),
      ("1500.75", "1500.75 10⁻⁶ > 1500.00 10⁻⁶, fail, beyond by 0.05 %"),
      ("1502.40", "1502.40 10⁻⁶ > 1500.00 10⁻⁶, fail, beyond by 0.2 %"),
      ("1500.00", "1500.00 10⁻⁶ ≤ 1500.00 10⁻⁶, pass"),
      ("3000.00", "3000.00 10⁻⁶ > 1500.00 10⁻⁶, fail, beyond by 100.0 %"),
    ])
  func digits(nox: String, line: String) throws {
    let record = try Composed.diesel([.lugdown(try Composed.lugdown(nox: nox))])
    let comparison = try #require(Verdict(judging: record).comparisons.first { $0.item == .lugdownNOx80 })
    #expect(comparison.line(in: .en) == "lugdown NOx at 80 %: " + line)
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
