public import RegistryModel

/// GB 3847-2018: in-use diesel vehicles, free acceleration and lugdown.
///
/// Loaded: table 2 with both limit sets, its notes, the wheel-power rule, Ringelmann and the OBD dates. Not loaded:
/// GB 3847-2005, HJ/T 241-2005 and filter smoke, so nothing before 2019-05-01 is judged.
public enum GB3847 {
  /// The id of the standard.
  public static let id = "GB3847-2018"
  /// In force from this day.
  public static let from = CivilDate.on(2019, 5, 1)

  static let document = "GB 3847-2018"
  static let table2 = Citation(document: document, clause: "表 2")
  static let span = EffectiveInterval.since(from)
}

extension EmissionStandard {
  static let gb3847 = EmissionStandard(
    id: GB3847.id, folder: "GB3847",
    title: BilingualText(
      zh: "柴油车污染物排放限值及测量方法（自由加速法及加载减速法）",
      en: "In-use diesel vehicles: limits and measurement by free acceleration and lugdown"),
    from: GB3847.from, provenance: .confirmed, citation: Citation(document: GB3847.document, clause: ""),
    tables: [
      GB3847.lugdownSmoke.listing, GB3847.freeAccelerationSmoke.listing, GB3847.opacityEquivalent.listing,
      GB3847.lugdownNOx.listing, GB3847.ringelmann.listing, GB3847.wheelPower.listing,
      GB3847.AltitudeNote.listing, GB3847.dates,
    ])
}
