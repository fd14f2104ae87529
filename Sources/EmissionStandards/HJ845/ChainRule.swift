public import RegistryModel

extension HJ845 {
  /// So many consecutive exceedances of one pollutant make an emission failure.
  public static let exceedancesForFailure = 2
  /// The exceedances lie within so many calendar months (自然月).
  public static let windowMonths = 6

  /// The last day on which a second exceedance joins one of `day`: the same day of month six calendar months later,
  /// included, or the last day of a shorter month.
  public static func windowEnd(after day: CivilDate) -> CivilDate { day.adding(months: windowMonths) }

  static let chainListing = StandardTable(
    id: "verdict", title: BilingualText(zh: "判定规则", en: "rule of the verdict"),
    rows: [
      .figure(
        "verdict.exceedances", BilingualText(zh: "同一污染物连续超标次数", en: "consecutive exceedances of one pollutant"),
        String(exceedancesForFailure), BilingualText(zh: "次", en: "readings"), span, citation: clause,
        provenance: Provenance.confirmed.noting(
          zh: "其间同一污染物的有效达标读数使连续中断（中）", en: "a valid clean reading of it in between breaks the chain (medium)")),
      .figure(
        "verdict.window", BilingualText(zh: "期限", en: "window"), String(windowMonths),
        BilingualText(zh: "个自然月", en: "calendar months"), span, citation: clause,
        provenance: Provenance.highFromMemory.noting(
          zh: "“自然月”按对应日计（中，凭记忆）", en: "counted to the corresponding day of the month (medium, from memory)")),
    ])

  private static let clause = Citation(document: document, clause: "结果判定")
}
