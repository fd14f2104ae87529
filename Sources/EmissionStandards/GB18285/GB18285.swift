public import RegistryModel

/// GB 18285-2018: in-use petrol vehicles, double idle and the three dynamometer methods.
///
/// All figures are from memory. Loaded: both limit sets of each method, λ, the OBD dates. Not loaded: the evaporative
/// check, and when the second ASM mode may be left out.
public enum GB18285 {
  /// The id of the standard.
  public static let id = "GB18285-2018"
  /// In force from this day.
  public static let from = CivilDate.on(2019, 5, 1)

  static let document = "GB 18285-2018"
  static let span = EffectiveInterval.since(from)

  static func row<Unit: UnitOfMeasure>(
    _ id: String, _ set: LimitSet, _ scaled: Int, of item: LimitItem, in table: String
  ) -> LimitRow<LimitSet, Unit> {
    LimitRow(
      "\(id).\(set.rawValue)", set, Quantity(scaled: scaled), span,
      of: item.title.qualified(zh: set.title.zh, en: set.title.en), relation: item.relation,
      citation: Citation(document: document, clause: table), provenance: .highFromMemory)
  }

  static func table<Unit: UnitOfMeasure>(
    _ id: String, _ item: LimitItem, a: Int, b: Int, in clause: String
  ) -> LimitTable<LimitSet, Unit> {
    LimitTable(id, item.title, [row(id, .a, a, of: item, in: clause), row(id, .b, b, of: item, in: clause)])
  }
}

extension EmissionStandard {
  static let gb18285 = EmissionStandard(
    id: GB18285.id, folder: "GB18285",
    title: BilingualText(
      zh: "汽油车污染物排放限值及测量方法（双怠速法及简易工况法）",
      en: "In-use petrol vehicles: limits and measurement by double idle and short cycles"),
    from: GB18285.from, provenance: .highFromMemory, citation: Citation(document: GB18285.document, clause: ""),
    tables: [
      GB18285.lowIdleCO.listing, GB18285.lowIdleHC.listing, GB18285.highIdleCO.listing, GB18285.highIdleHC.listing,
      GB18285.lambdaLeast.listing, GB18285.lambdaMost.listing,
      GB18285.asm5025CO.listing, GB18285.asm5025HC.listing, GB18285.asm5025NO.listing,
      GB18285.asm2540CO.listing, GB18285.asm2540HC.listing, GB18285.asm2540NO.listing,
      GB18285.transientCO.listing, GB18285.transientHCPlusNOx.listing,
      GB18285.shortTransientCO.listing, GB18285.shortTransientHC.listing, GB18285.shortTransientNOx.listing,
      GB18285.dates,
    ])
}
