public import RegistryModel

/// HJ 845-2017: remote sensing of diesel vehicles on the road.
public enum HJ845 {
  /// The id of the standard.
  public static let id = "HJ845-2017"
  /// In force from this day.
  public static let from = CivilDate.on(2017, 7, 27)

  static let document = "HJ 845-2017"
  static let span = EffectiveInterval.since(from)

  /// Opacity, in 0.1 %.
  public static let opacity = LimitTable<Everywhere, OpacityPercent>(
    "opacity", LimitItem.remoteOpacity.title, [row("opacity", .remoteOpacity, 300)])

  /// Ringelmann level.
  public static let ringelmann = LimitTable<Everywhere, RingelmannLevel>(
    "ringelmann", LimitItem.remoteRingelmann.title, [row("ringelmann", .remoteRingelmann, 1)])

  /// NO, in 0.01 × 10⁻⁶; for screening high emitters.
  public static let no = LimitTable<Everywhere, PartsPerMillion>(
    "no", LimitItem.remoteNO.title, [row("no", .remoteNO, 1500_00, note: screening)])

  private static let screening = BilingualText(zh: "用于筛查高排放车", en: "for screening high emitters")

  private static func row<Unit: UnitOfMeasure>(
    _ id: String, _ item: LimitItem, _ scaled: Int, note: BilingualText? = nil
  ) -> LimitRow<Everywhere, Unit> {
    LimitRow(
      id, .all, Quantity(scaled: scaled), span, of: item.title, citation: Citation(document: document, clause: "排放限值"),
      provenance: Provenance(.medium, isFromMemory: true, note: note))
  }
}

extension EmissionStandard {
  static let hj845 = EmissionStandard(
    id: HJ845.id, folder: "HJ845",
    title: BilingualText(
      zh: "在用柴油车排气污染物测量方法及技术要求（遥感检测法）", en: "In-use diesel vehicles: measurement by remote sensing"),
    from: HJ845.from, provenance: .confirmed, citation: Citation(document: HJ845.document, clause: ""),
    tables: [HJ845.opacity.listing, HJ845.ringelmann.listing, HJ845.no.listing, HJ845.chainListing])
}
