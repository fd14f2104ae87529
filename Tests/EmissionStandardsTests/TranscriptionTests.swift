import EmissionStandards
import RegistryModel
import Testing

/// Every limit and date a second time, transcribed on its own: a slip in either table shows.
@Suite("Limits stand twice")
struct TranscriptionTests {
  /// standard | row | from | until | value | unit | confidence, `mem` where it is from memory
  static let limits = """
    GB3847-2018|lugdown.smoke.a|2019-05-01||1.20|m⁻¹|high mem
    GB3847-2018|lugdown.smoke.b|2019-05-01||0.70|m⁻¹|high mem
    GB3847-2018|freeAcceleration.smoke.a|2019-05-01||1.20|m⁻¹|high mem
    GB3847-2018|freeAcceleration.smoke.b|2019-05-01||0.70|m⁻¹|high mem
    GB3847-2018|opacity.a|2019-05-01||40.0|%|high mem
    GB3847-2018|opacity.b|2019-05-01||26.0|%|high mem
    GB3847-2018|lugdown.nox.a|2019-05-01||1500.00|10⁻⁶|high mem
    GB3847-2018|lugdown.nox.b|2019-05-01|2020-07-01|1200.00|10⁻⁶|high mem
    GB3847-2018|lugdown.nox.b|2020-07-01||900.00|10⁻⁶|high mem
    GB3847-2018|ringelmann.a|2019-05-01||1|级|high mem
    GB3847-2018|ringelmann.b|2019-05-01||1|级|high mem
    GB3847-2018|lugdown.wheelPower|2019-05-01||40|%|medium mem
    GB3847-2018|lugdown.smoke.altitude.threshold|2019-05-01||1500|m|high mem
    GB3847-2018|lugdown.smoke.altitude.step|2019-05-01||0.25|m⁻¹|high mem
    GB3847-2018|lugdown.smoke.altitude.most|2019-05-01||0.75|m⁻¹|high mem
    GB3847-2018|lugdown.nox.judgedFrom|2019-05-01||2019-11-01|检验日期起|medium mem
    GB3847-2018|obd.manufacturedFrom|2019-05-01||2018-01-01|生产日期起|medium mem
    GB3847-2018|obd.judgedFrom|2019-05-01||2019-11-01|检验日期起|medium mem
    GB3847-2018|obd.mostNotReady|2019-05-01||2|项|medium mem
    GB3847-2018|appearance|2019-05-01||pass|结论|medium mem
    GB3847-2018|visibleSmoke|2019-05-01||none|观察|medium mem
    GB3847-2018|equalToLimit|2019-05-01||pass|结论|medium mem
    GB3847-2018|freeAcceleration.runs|2019-05-01||3|次，取算术平均值|high mem
    GB3847-2018|limitSet.b|2019-05-01||b|省级批准并备案之处|medium mem
    GB18285-2018|doubleIdle.low.co.a|2019-05-01||0.60|%|high mem
    GB18285-2018|doubleIdle.low.co.b|2019-05-01||0.40|%|high mem
    GB18285-2018|doubleIdle.low.hc.a|2019-05-01||80.00|10⁻⁶|high mem
    GB18285-2018|doubleIdle.low.hc.b|2019-05-01||40.00|10⁻⁶|high mem
    GB18285-2018|doubleIdle.high.co.a|2019-05-01||0.30|%|high mem
    GB18285-2018|doubleIdle.high.co.b|2019-05-01||0.30|%|high mem
    GB18285-2018|doubleIdle.high.hc.a|2019-05-01||50.00|10⁻⁶|high mem
    GB18285-2018|doubleIdle.high.hc.b|2019-05-01||30.00|10⁻⁶|high mem
    GB18285-2018|doubleIdle.lambda.least.a|2019-05-01||0.950|λ|high mem
    GB18285-2018|doubleIdle.lambda.least.b|2019-05-01||0.950|λ|high mem
    GB18285-2018|doubleIdle.lambda.most.a|2019-05-01||1.050|λ|high mem
    GB18285-2018|doubleIdle.lambda.most.b|2019-05-01||1.050|λ|high mem
    GB18285-2018|steadyState.asm5025.co.a|2019-05-01||0.50|%|high mem
    GB18285-2018|steadyState.asm5025.co.b|2019-05-01||0.35|%|high mem
    GB18285-2018|steadyState.asm5025.hc.a|2019-05-01||90.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm5025.hc.b|2019-05-01||47.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm5025.no.a|2019-05-01||700.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm5025.no.b|2019-05-01||420.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm2540.co.a|2019-05-01||0.40|%|high mem
    GB18285-2018|steadyState.asm2540.co.b|2019-05-01||0.30|%|high mem
    GB18285-2018|steadyState.asm2540.hc.a|2019-05-01||80.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm2540.hc.b|2019-05-01||44.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm2540.no.a|2019-05-01||650.00|10⁻⁶|high mem
    GB18285-2018|steadyState.asm2540.no.b|2019-05-01||390.00|10⁻⁶|high mem
    GB18285-2018|transient.co.a|2019-05-01||3.50|g/km|high mem
    GB18285-2018|transient.co.b|2019-05-01||2.80|g/km|high mem
    GB18285-2018|transient.hcPlusNOx.a|2019-05-01||1.50|g/km|high mem
    GB18285-2018|transient.hcPlusNOx.b|2019-05-01||1.20|g/km|high mem
    GB18285-2018|shortTransient.co.a|2019-05-01||8.00|g/km|high mem
    GB18285-2018|shortTransient.co.b|2019-05-01||5.00|g/km|high mem
    GB18285-2018|shortTransient.hc.a|2019-05-01||1.60|g/km|high mem
    GB18285-2018|shortTransient.hc.b|2019-05-01||1.00|g/km|high mem
    GB18285-2018|shortTransient.nox.a|2019-05-01||1.30|g/km|high mem
    GB18285-2018|shortTransient.nox.b|2019-05-01||0.70|g/km|high mem
    GB18285-2018|obd.light.manufacturedFrom|2019-05-01||2011-07-01|生产日期起|medium mem
    GB18285-2018|obd.heavy.manufacturedFrom|2019-05-01||2013-07-01|生产日期起|medium mem
    GB18285-2018|obd.judgedFrom|2019-05-01||2019-11-01|检验日期起|low mem
    GB18285-2018|obd.mostNotReady|2019-05-01||2|项|low mem
    GB18285-2018|appearance|2019-05-01||pass|结论|medium mem
    GB36886-2018|smoke.I.under19|2018-12-01||3.00|m⁻¹|medium mem
    GB36886-2018|smoke.I.from19To37|2018-12-01||2.00|m⁻¹|medium mem
    GB36886-2018|smoke.I.from37To560|2018-12-01||1.61|m⁻¹|medium mem
    GB36886-2018|smoke.II.under19|2018-12-01||2.00|m⁻¹|medium mem
    GB36886-2018|smoke.II.from19To37|2018-12-01||1.00|m⁻¹|medium mem
    GB36886-2018|smoke.II.from37To560|2018-12-01||0.80|m⁻¹|high
    GB36886-2018|smoke.III.under19|2018-12-01||0.80|m⁻¹|medium mem
    GB36886-2018|smoke.III.from19To37|2018-12-01||0.80|m⁻¹|medium mem
    GB36886-2018|smoke.III.from37To560|2018-12-01||0.50|m⁻¹|medium mem
    GB36886-2018|ringelmann.I|2018-12-01||1|级|medium mem
    GB36886-2018|ringelmann.II|2018-12-01||1|级|medium mem
    GB36886-2018|ringelmann.III|2018-12-01||1|级|medium mem
    GB36886-2018|smoke.altitude.threshold|2018-12-01||1700|m|low mem
    GB36886-2018|smoke.altitude.raise|2018-12-01||0.25|m⁻¹|low mem
    GB36886-2018|smoke.runs|2018-12-01||3|次，取算术平均值|medium mem
    GB36886-2018|visibleSmoke|2018-12-01||none|观察|medium mem
    HJ845-2017|opacity|2017-07-27||30.0|%|medium mem
    HJ845-2017|ringelmann|2017-07-27||1|级|medium mem
    HJ845-2017|no|2017-07-27||1500.00|10⁻⁶|medium mem
    HJ845-2017|verdict.exceedances|2017-07-27||2|次|high
    HJ845-2017|verdict.window|2017-07-27||6|个自然月|high mem
    GB19147-2016|sulphur.IV|2016-12-23||50.0|mg/kg|medium mem
    GB19147-2016|sulphur.V|2016-12-23||10.0|mg/kg|medium mem
    GB19147-2016|sulphur.VI|2016-12-23||10.0|mg/kg|medium mem
    GB17930-2016|sulphur.IV|2016-12-23||50.0|mg/kg|medium mem
    GB17930-2016|sulphur.V|2016-12-23||10.0|mg/kg|medium mem
    GB17930-2016|sulphur.VI|2016-12-23||10.0|mg/kg|medium mem
    GB29518-2013|urea.least|2013-07-01||31.8|%|medium mem
    GB29518-2013|urea.most|2013-07-01||33.2|%|medium mem
    """

  /// standard | row | from | value | confidence
  static let stages = """
    GB17691-2018|heavyDiesel.1.typeApproval|2000-09-01|I|high
    GB17691-2018|heavyDiesel.1.all|2001-09-01|I|high
    GB17691-2018|heavyDiesel.2.typeApproval|2003-09-01|II|high
    GB17691-2018|heavyDiesel.2.all|2004-09-01|II|high
    GB17691-2018|heavyDiesel.3.typeApproval|2007-01-01|III|high
    GB17691-2018|heavyDiesel.3.all|2008-01-01|III|high
    GB17691-2018|heavyDiesel.4.typeApproval|2010-07-01|IV|high
    GB17691-2018|heavyDiesel.4.announced|2013-07-01|IV|high
    GB17691-2018|heavyDiesel.4.all|2015-01-01|IV|high
    GB17691-2018|heavyDiesel.5.typeApproval|2016-01-01|V|high
    GB17691-2018|heavyDiesel.5.east|2016-04-01|V|high
    GB17691-2018|heavyDiesel.5.services|2017-01-01|V|high
    GB17691-2018|heavyDiesel.5.all|2017-07-01|V|high
    GB17691-2018|heavyDiesel.6a.urban|2020-07-01|VI-a|high
    GB17691-2018|heavyDiesel.6a.all|2021-07-01|VI-a|high
    GB17691-2018|heavyDiesel.6b.all|2023-07-01|VI-b|high
    GB17691-2018|heavyGas.4.all|2011-01-01|IV|medium mem
    GB17691-2018|heavyGas.5.all|2013-01-01|V|medium mem
    GB17691-2018|heavyGas.6a.all|2019-07-01|VI-a|high
    GB17691-2018|heavyGas.6b.all|2021-01-01|VI-b|high
    GB18352.6-2016|lightDiesel.1.all|2001-01-01|I|low mem
    GB18352.6-2016|lightDiesel.2.all|2005-07-01|II|low mem
    GB18352.6-2016|lightDiesel.3.all|2008-07-01|III|medium mem
    GB18352.6-2016|lightDiesel.4.all|2013-07-01|IV|medium mem
    GB18352.6-2016|lightDiesel.5.all|2018-01-01|V|medium mem
    GB18352.6-2016|lightDiesel.6.keyRegions|2019-07-01|VI|medium mem
    GB18352.6-2016|lightDiesel.6a.all|2020-07-01|VI-a|high
    GB18352.6-2016|lightDiesel.6b.all|2023-07-01|VI-b|medium mem
    """

  /// schedule | third stage | whether stage IV is in force
  static let machineSchedules = [
    ("machines", "2016-04-01", true), ("agricultural", "2016-12-01", true), ("large", "2016-04-01", false),
    ("largeAgricultural", "2016-12-01", false),
  ]

  static let start = [
    "GB3847-2018": "2019-05-01", "GB18285-2018": "2019-05-01", "GB36886-2018": "2018-12-01", "HJ845-2017": "2017-07-27",
    "GB17691-2018": "2000-09-01", "GB18352.6-2016": "2001-01-01", "GB20891-2014": "2007-10-01",
    "GB19147-2016": "2016-12-23", "GB17930-2016": "2016-12-23", "GB29518-2013": "2013-07-01",
  ]

  static func trust(_ provenance: Provenance) -> String {
    provenance.confidence.rawValue + (provenance.isFromMemory ? " mem" : "")
  }

  static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static func rows(_ standards: [String]) -> [(standard: EmissionStandard, row: StatedValue)] {
    EmissionStandard.all.filter { standards.contains($0.id) }.flatMap { standard in
      standard.tables.flatMap(\.rows).map { (standard: standard, row: $0) }
    }
  }

  @Test("limits and figures agree with the second transcription, none more and none fewer")
  func limitsAgree() {
    let found = Self.rows([
      "GB3847-2018", "GB18285-2018", "GB36886-2018", "HJ845-2017", "GB19147-2016", "GB17930-2016", "GB29518-2013",
    ]).map { entry in
      let row = entry.row
      return [
        entry.standard.id, row.id, row.interval.from.map { "\($0)" } ?? "", row.interval.until.map { "\($0)" } ?? "",
        row.value, row.unit.zh, Self.trust(row.provenance),
      ].joined(separator: "|")
    }
    #expect(found.sorted() == Self.lines(Self.limits).sorted())
  }

  @Test("stage dates of road vehicles agree with the second transcription")
  func roadStagesAgree() {
    let found = Self.rows(["GB17691-2018", "GB18352.6-2016"]).map { entry in
      let row = entry.row
      return [
        entry.standard.id, row.id, row.interval.from.map { "\($0)" } ?? "", row.value, Self.trust(row.provenance),
      ].joined(separator: "|")
    }
    #expect(found.sorted() == Self.lines(Self.stages).sorted())
  }

  @Test("stage dates of machines agree with the second transcription", arguments: machineSchedules)
  func machineStagesAgree(id: String, stageThree: String, hasStageFour: Bool) {
    var expected = [
      "\(id).1.typeApproval|2007-10-01|medium mem", "\(id).1.all|2008-10-01|medium mem",
      "\(id).2.typeApproval|2009-10-01|medium mem", "\(id).2.all|2010-10-01|medium mem",
      "\(id).3.typeApproval|2014-10-01|high", "\(id).3.engines|2015-10-01|high", "\(id).3.all|\(stageThree)|high",
    ]
    if hasStageFour { expected += ["\(id).4.beijing|2021-12-01|medium", "\(id).4.all|2022-12-01|high"] }
    let table = EmissionStandard.named("GB20891-2014")?.tables.first { $0.id == id }
    let found = table?.rows.map { row in
      "\(row.id)|\(row.interval.from.map { "\($0)" } ?? "")|\(Self.trust(row.provenance))"
    }
    #expect(found == expected)
  }

  @Test("each standard starts on its day")
  func startsAgree() {
    let found = Dictionary(uniqueKeysWithValues: EmissionStandard.all.map { ($0.id, "\($0.from)") })
    #expect(found == Self.start)
  }
}
