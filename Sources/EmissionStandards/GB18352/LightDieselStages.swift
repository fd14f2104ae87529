public import RegistryModel

/// GB 18352: stages of light-duty diesel vehicles, up to 3500 kg.
///
/// Not loaded: light-duty petrol vehicles.
public enum GB18352 {
  /// The id of the standard; it stands for all its editions.
  public static let id = "GB18352.6-2016"
  /// The first milestone loaded.
  public static let from = CivilDate.on(2001, 1, 1)

  /// Stages of light-duty diesel vehicles.
  public static let lightDiesel = StageSchedule<RoadStage>(
    "lightDiesel", BilingualText(zh: "轻型柴油车（总质量不超过 3500 kg）", en: "light-duty diesel vehicles (up to 3500 kg)"),
    [
      diesel(
        .one, from: .on(2001, 1, 1), .all, "1",
        Provenance.lowFromMemory.noting(zh: "约 2000—2001 年", en: "about 2000 to 2001")),
      diesel(.two, from: .on(2005, 7, 1), .all, "2", .lowFromMemory),
      diesel(.three, from: .on(2008, 7, 1), .all, "3", .mediumFromMemory),
      diesel(.four, from: .on(2013, 7, 1), .all, "3", .mediumFromMemory),
      diesel(.five, from: .on(2018, 1, 1), .all, "5", .mediumFromMemory),
      diesel(.six, from: .on(2019, 7, 1), .some("keyRegions", zh: "重点区域", en: "key regions"), "6", .mediumFromMemory),
      diesel(.six, .a, from: .on(2020, 7, 1), .all, "6", .confirmed),
      diesel(.six, .b, from: .on(2023, 7, 1), .all, "6", .mediumFromMemory),
    ])

  private static func diesel(
    _ stage: RoadStage, _ variant: RoadStage.Variant? = nil, from: CivilDate,
    _ reach: StageMilestone<RoadStage>.Reach, _ part: String, _ provenance: Provenance
  ) -> StageMilestone<RoadStage> {
    StageMilestone(
      "lightDiesel", stage, variant, from: from, reach,
      citation: Citation(document: "GB 18352.\(part)", clause: "实施日期"), provenance: provenance)
  }
}

extension EmissionStandard {
  static let gb18352 = EmissionStandard(
    id: GB18352.id, folder: "GB18352",
    title: BilingualText(zh: "轻型柴油车排放阶段", en: "Emission stages of light-duty diesel vehicles"),
    from: GB18352.from, provenance: .mediumFromMemory, citation: Citation(document: "GB 18352", clause: ""),
    tables: [GB18352.lightDiesel.listing])
}
