public import RegistryModel

extension GB3847 {
  /// Opacity k of lugdown, at 100 % and at 80 % of VelMaxHP alike (table 2).
  public static let lugdownSmoke = LimitTable<LimitSet, OpacityCoefficient>(
    "lugdown.smoke", BilingualText(zh: "加载减速法光吸收系数", en: "lugdown, opacity k"),
    [
      smoke("lugdown.smoke", .a, 120, of: BilingualText(zh: "加载减速法光吸收系数", en: "lugdown, opacity k")),
      smoke("lugdown.smoke", .b, 70, of: BilingualText(zh: "加载减速法光吸收系数", en: "lugdown, opacity k")),
    ])

  /// Mean opacity k of free acceleration (table 2).
  public static let freeAccelerationSmoke = LimitTable<LimitSet, OpacityCoefficient>(
    "freeAcceleration.smoke", BilingualText(zh: "自由加速法光吸收系数", en: "free acceleration, opacity k"),
    [
      smoke(
        "freeAcceleration.smoke", .a, 120,
        of: BilingualText(zh: "自由加速法光吸收系数", en: "free acceleration, opacity k")),
      smoke(
        "freeAcceleration.smoke", .b, 70,
        of: BilingualText(zh: "自由加速法光吸收系数", en: "free acceleration, opacity k")),
    ])

  /// Opacity N that the table prints beside k for a path of 0.43 m; records carry k, so N is shown and not judged.
  public static let opacityEquivalent = LimitTable<LimitSet, OpacityPercent>(
    "opacity", BilingualText(zh: "不透光度（对应值，不单独判定）", en: "opacity N (equivalent, not judged by itself)"),
    [opacity(.a, 400), opacity(.b, 260)])

  /// Ringelmann level, the same in both sets (table 2).
  public static let ringelmann = LimitTable<LimitSet, RingelmannLevel>(
    "ringelmann", LimitItem.ringelmann.title, [blackness(.a), blackness(.b)])

  private static func smoke(
    _ id: String, _ set: LimitSet, _ hundredths: Int, of subject: BilingualText
  ) -> LimitRow<LimitSet, OpacityCoefficient> {
    LimitRow(
      "\(id).\(set.rawValue)", set, Quantity(scaled: hundredths), span,
      of: subject.qualified(zh: set.title.zh, en: set.title.en), citation: table2, provenance: .highFromMemory)
  }

  private static func opacity(_ set: LimitSet, _ tenths: Int) -> LimitRow<LimitSet, OpacityPercent> {
    LimitRow(
      "opacity.\(set.rawValue)", set, Quantity(scaled: tenths), span,
      of: BilingualText(zh: "不透光度，\(set.title.zh)", en: "opacity N, \(set.title.en)"), citation: table2,
      provenance: .highFromMemory)
  }

  private static func blackness(_ set: LimitSet) -> LimitRow<LimitSet, RingelmannLevel> {
    LimitRow(
      "ringelmann.\(set.rawValue)", set, Quantity(scaled: 1), span,
      of: LimitItem.ringelmann.title.qualified(zh: set.title.zh, en: set.title.en),
      citation: Citation(document: document, clause: "表 2、附录 D"), provenance: .highFromMemory)
  }
}
