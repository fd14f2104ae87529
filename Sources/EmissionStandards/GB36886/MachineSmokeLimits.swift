public import RegistryModel

extension GB36886 {
  /// Mean opacity k by class and power band, in 0.01 m⁻¹ (table 1).
  public static let smoke = LimitTable<Cell, OpacityCoefficient>(
    "smoke", LimitItem.machineSmoke.title,
    [
      limit(.one, .under19, 300), limit(.one, .from19To37, 200), limit(.one, .from37To560, 161),
      limit(.two, .under19, 200), limit(.two, .from19To37, 100),
      limit(.two, .from37To560, 80, provenance: .confirmed),
      limit(.three, .under19, 80), limit(.three, .from19To37, 80), limit(.three, .from37To560, 50),
    ])

  /// Ringelmann level by class (table 1).
  public static let ringelmann = LimitTable<LimitClass, RingelmannLevel>(
    "ringelmann", LimitItem.machineRingelmann.title,
    LimitClass.allCases.map { limitClass in
      LimitRow(
        "ringelmann.\(limitClass.rawValue)", limitClass, Quantity(scaled: 1), span,
        of: LimitItem.machineRingelmann.title.qualified(
          zh: "\(limitClass.rawValue) 类", en: "class \(limitClass.rawValue)"),
        citation: table1, provenance: tableProvenance)
    })

  /// Class III also forbids any visible smoke (table 1).
  static let visibleSmokeRequirement = StatedValue.figure(
    "visibleSmoke", BilingualText(zh: "III 类：无可见烟", en: "class III: no visible smoke"), "none",
    BilingualText(zh: "观察", en: "observation"), span, citation: table1, provenance: tableProvenance)

  /// How a test is judged.
  static let rules = StandardTable(
    id: "rules", title: BilingualText(zh: "判定规则", en: "rules of the verdict"),
    rows: [
      .figure(
        "smoke.runs", BilingualText(zh: "自由加速测量次数", en: "measured runs of free acceleration"), "3",
        BilingualText(zh: "次，取算术平均值", en: "runs, their arithmetic mean counts"), span, citation: table1,
        provenance: Provenance.mediumFromMemory.noting(
          zh: "光吸收系数与林格曼黑度任一超过即不合格", en: "opacity and Ringelmann level both count: either one beyond its limit fails")),
      visibleSmokeRequirement,
    ])

  private static let tableProvenance = Provenance.mediumFromMemory.noting(
    zh: "介于中与高之间", en: "between medium and high")

  private static func limit(
    _ limitClass: LimitClass, _ band: PowerBand, _ hundredths: Int, provenance: Provenance? = nil
  ) -> LimitRow<Cell, OpacityCoefficient> {
    LimitRow(
      "smoke.\(limitClass.rawValue).\(band.rawValue)", Cell(limitClass, band), Quantity(scaled: hundredths), span,
      of: LimitItem.machineSmoke.title.qualified(
        zh: "\(limitClass.rawValue) 类，\(band.title.zh)", en: "class \(limitClass.rawValue), \(band.title.en)"),
      citation: table1, provenance: provenance ?? tableProvenance)
  }
}
