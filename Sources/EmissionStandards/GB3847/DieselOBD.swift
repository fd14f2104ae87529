public import RegistryModel

extension GB3847 {
  /// Diesel vehicles manufactured from this day on take the OBD check (clause 7).
  public static let obdManufacturedFrom = CivilDate.on(2018, 1, 1)

  /// From this day on a failed OBD check fails the inspection; before it the check was made and reported.
  public static let obdJudgedFrom = CivilDate.on(2019, 11, 1)

  /// More incomplete monitors than this ask for a drive and a repetition; it is no immediate failure.
  public static let mostMonitorsNotReady = 2

  static let obdClause = Citation(document: document, clause: "第 7 章、附录 E")
  static let appearanceClause = Citation(document: document, clause: "第 6 章")
  static let visibleSmokeClause = Citation(document: document, clause: "附录 D")

  static let obdRequirement = StatedValue.figure(
    "obd.judgedFrom", BilingualText(zh: "OBD 检查结果计入判定", en: "the OBD check counts in the verdict"),
    "\(obdJudgedFrom)", BilingualText(zh: "检验日期起", en: "from this day of inspection"), span, citation: obdClause,
    provenance: .mediumFromMemory)

  static let appearanceRequirement = StatedValue.figure(
    "appearance", BilingualText(zh: "外观检验合格", en: "appearance check passed"), "pass",
    BilingualText(zh: "结论", en: "outcome"), span, citation: appearanceClause, provenance: .mediumFromMemory)

  static let visibleSmokeRequirement = StatedValue.figure(
    "visibleSmoke", BilingualText(zh: "无明显可见烟度", en: "no plainly visible smoke"), "none",
    BilingualText(zh: "观察", en: "observation"), span, citation: visibleSmokeClause, provenance: .mediumFromMemory)

  /// What is asked of appearance and OBD.
  static let parts = PartRequirements(
    appearance: appearanceRequirement, obd: obdRequirement, obdJudgedFrom: obdJudgedFrom,
    mostMonitorsNotReady: mostMonitorsNotReady)

  /// The days and figures of the standard that are no limits.
  static let dates = StandardTable(
    id: "dates", title: BilingualText(zh: "起用日期与判定条件", en: "dates and conditions of judgement"),
    rows: [
      .day(
        "lugdown.nox.judgedFrom", BilingualText(zh: "氮氧化物计入判定", en: "NOx counts in the verdict"), noxJudgedFrom,
        counting: BilingualText(zh: "检验日期起", en: "from this day of inspection"), span, citation: table2,
        provenance: Provenance.mediumFromMemory.noting(
          zh: "2019 年 11 月为中等置信，具体日期凭记忆", en: "November 2019 is of medium confidence, the day is from memory")),
      .day(
        "obd.manufacturedFrom", BilingualText(zh: "柴油车应做 OBD 检查", en: "diesel vehicles take the OBD check"),
        obdManufacturedFrom, counting: BilingualText(zh: "生产日期起", en: "from this day of manufacture"), span,
        citation: obdClause, provenance: .mediumFromMemory),
      obdRequirement,
      .figure(
        "obd.mostNotReady", BilingualText(zh: "允许未就绪项目数", en: "monitors that may be incomplete"),
        String(mostMonitorsNotReady), BilingualText(zh: "项", en: "monitors"), span, citation: obdClause,
        provenance: .mediumFromMemory),
      appearanceRequirement, visibleSmokeRequirement,
      .figure(
        "equalToLimit", BilingualText(zh: "读数等于限值", en: "a reading equal to its limit"), "pass",
        BilingualText(zh: "结论", en: "outcome"), span, citation: table2, provenance: .mediumFromMemory),
      .figure(
        "freeAcceleration.runs", BilingualText(zh: "自由加速测量次数", en: "measured runs of free acceleration"), "3",
        BilingualText(zh: "次，取算术平均值", en: "runs, their arithmetic mean counts"), span,
        citation: Citation(document: document, clause: "附录 A"), provenance: .highFromMemory),
      .figure(
        "limitSet.b", BilingualText(zh: "采用限值 b", en: "limit set b applies"), "b",
        BilingualText(zh: "省级批准并备案之处", en: "where a province has approved and filed it"), span,
        citation: table2,
        provenance: Provenance.mediumFromMemory.noting(
          zh: "由当地参数 limitSet 声明，未声明即默认限值 a", en: "declared by the place's parameter limitSet; set a where none is")),
    ])
}
