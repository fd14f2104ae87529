public import RegistryModel

/// GB 29518-2013: aqueous urea solution for diesel engines (AUS 32). Loaded: the urea content.
public enum GB29518 {
  /// The id of the standard.
  public static let id = "GB29518-2013"
  /// In force from this day.
  public static let from = CivilDate.on(2013, 7, 1)

  static let document = "GB 29518-2013"
  private static let title = BilingualText(zh: "尿素含量", en: "urea content")

  /// Urea at least, in 0.1 % by mass.
  public static let least = bound("urea.least", .atLeast, 318)

  /// Urea at most, in 0.1 % by mass.
  public static let most = bound("urea.most", .atMost, 332)

  private static func bound(
    _ id: String, _ relation: StatedValue.Relation, _ tenths: Int
  ) -> LimitTable<Everywhere, MassPercent> {
    LimitTable(
      id, title,
      [
        LimitRow(
          id, .all, Quantity(scaled: tenths), .since(from), of: title, relation: relation,
          citation: Citation(document: document, clause: "技术要求"), provenance: .mediumFromMemory)
      ])
  }
}

extension EmissionStandard {
  static let gb29518 = EmissionStandard(
    id: GB29518.id, folder: "GB29518",
    title: BilingualText(
      zh: "柴油发动机氮氧化物还原剂 尿素水溶液（AUS 32）", en: "NOx reducing agent for diesel engines: urea solution (AUS 32)"),
    from: GB29518.from, provenance: .lowFromMemory, citation: Citation(document: GB29518.document, clause: ""),
    tables: [GB29518.least.listing, GB29518.most.listing])
}
