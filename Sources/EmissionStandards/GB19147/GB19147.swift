public import RegistryModel

/// GB 19147-2016: vehicle diesel fuel. Loaded: sulphur.
public enum GB19147 {
  /// The id of the standard.
  public static let id = "GB19147-2016"
  /// In force from this day.
  public static let from = CivilDate.on(2016, 12, 23)

  static let document = "GB 19147-2016"
  private static let former = "GB 19147-2013"

  /// Sulphur by grade, in 0.1 mg/kg. The limit of grade IV stands in a former edition.
  public static let sulphur = LimitTable.sulphur(
    of: BilingualText(zh: "车用柴油", en: "vehicle diesel"), from: .since(from),
    [(.four, 500, former), (.five, 100, document), (.six, 100, document)])
}

extension EmissionStandard {
  static let gb19147 = EmissionStandard(
    id: GB19147.id, folder: "GB19147", title: BilingualText(zh: "车用柴油", en: "Vehicle diesel fuel"), from: GB19147.from,
    provenance: .mediumFromMemory, citation: Citation(document: GB19147.document, clause: ""),
    tables: [GB19147.sulphur.listing])
}
