public import RegistryModel

extension GB17691 {
  /// Stages of heavy-duty gas vehicles; stages I to III are not loaded for gas, so 0 is all that is proven before IV.
  public static let heavyGas = StageSchedule<RoadStage>(
    "heavyGas", BilingualText(zh: "重型燃气车", en: "heavy-duty gas vehicles"),
    [
      gas(.four, from: .on(2011, 1, 1), edition2005, .mediumFromMemory),
      gas(.five, from: .on(2013, 1, 1), edition2005, .mediumFromMemory),
      gas(.six, .a, from: .on(2019, 7, 1), edition2018, .confirmed),
      gas(
        .six, .b, from: .on(2021, 1, 1), edition2018,
        Provenance.confirmed.noting(zh: "另有来源为 2021-07", en: "another source prints 2021-07")),
    ])

  private static func gas(
    _ stage: RoadStage, _ variant: RoadStage.Variant? = nil, from: CivilDate, _ citation: Citation,
    _ provenance: Provenance
  ) -> StageMilestone<RoadStage> {
    StageMilestone("heavyGas", stage, variant, from: from, .all, citation: citation, provenance: provenance)
  }
}
