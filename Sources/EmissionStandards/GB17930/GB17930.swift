public import RegistryModel

/// GB 17930-2016: vehicle petrol. Loaded: sulphur.
public enum GB17930 {
  /// The id of the standard.
  public static let id = "GB17930-2016"
  /// In force from this day.
  public static let from = CivilDate.on(2016, 12, 23)

  static let document = "GB 17930-2016"
  private static let former = "GB 17930-2011"

  /// Sulphur by grade, in 0.1 mg/kg. The limit of grade IV stands in a former edition.
  public static let sulphur = LimitTable.sulphur(
    of: BilingualText(zh: "车用汽油", en: "vehicle petrol"), from: .since(from),
    [(.four, 500, former), (.five, 100, document), (.six, 100, document)])
}

extension EmissionStandard {
  static let gb17930 = EmissionStandard(
    id: GB17930.id, folder: "GB17930", title: BilingualText(zh: "车用汽油", en: "Vehicle petrol"), from: GB17930.from,
    provenance: .mediumFromMemory, citation: Citation(document: GB17930.document, clause: ""),
    tables: [GB17930.sulphur.listing])
}
