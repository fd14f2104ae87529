public import RegistryModel

extension GB3847 {
  /// NOx of lugdown at 80 % of VelMaxHP (table 2, note b); judged only from `noxJudgedFrom` on.
  public static let lugdownNOx = LimitTable<LimitSet, PartsPerMillion>(
    "lugdown.nox", LimitItem.lugdownNOx80.title,
    [
      nox(.a, 1500, span),
      nox(.b, 1200, EffectiveInterval(from: from, until: endOfTransition), transitional: true),
      nox(.b, 900, .since(endOfTransition)),
    ])

  /// First day of the final set-b limit; until then a transitional one holds (table 2, note b).
  public static let endOfTransition = CivilDate.on(2020, 7, 1)

  /// First day on which NOx is judged; before it a reading is shown, and none is missed.
  public static let noxJudgedFrom = CivilDate.on(2019, 11, 1)

  private static func nox(
    _ set: LimitSet, _ limit: Int, _ interval: EffectiveInterval, transitional: Bool = false
  ) -> LimitRow<LimitSet, PartsPerMillion> {
    let subject = LimitItem.lugdownNOx80.title.qualified(zh: set.title.zh, en: set.title.en)
    return LimitRow(
      "lugdown.nox.\(set.rawValue)", set, Quantity(scaled: limit * 100), interval,
      of: transitional ? subject.qualified(zh: "过渡限值", en: "transitional") : subject,
      citation: Citation(document: document, clause: "表 2、注 b"), provenance: .highFromMemory)
  }
}
