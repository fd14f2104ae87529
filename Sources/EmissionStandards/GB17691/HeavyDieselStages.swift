public import RegistryModel

/// GB 17691 (2001, 2005 and 2018): stages of heavy-duty engines and vehicles, over 3500 kg.
public enum GB17691 {
  /// The id of the standard; it stands for all three editions.
  public static let id = "GB17691-2018"
  /// The first milestone loaded.
  public static let from = CivilDate.on(2000, 9, 1)

  static let edition2001 = Citation(document: "GB 17691-2001", clause: "实施日期")
  static let edition2005 = Citation(document: "GB 17691-2005", clause: "实施日期")
  static let edition2018 = Citation(document: "GB 17691-2018", clause: "实施日期")

  /// Stages of heavy-duty diesel vehicles.
  ///
  /// Stage IV stands at 2015-01-01, when it was enforced nationwide: from 2013-07-01 to then a vehicle may be III or IV,
  /// and only III is proven.
  public static let heavyDiesel = StageSchedule<RoadStage>(
    "heavyDiesel", BilingualText(zh: "重型柴油车（总质量大于 3500 kg）", en: "heavy-duty diesel vehicles (over 3500 kg)"),
    [
      diesel(.one, from: .on(2000, 9, 1), .typeApproval, edition2001),
      diesel(.one, from: .on(2001, 9, 1), .all, edition2001),
      diesel(.two, from: .on(2003, 9, 1), .typeApproval, edition2001),
      diesel(.two, from: .on(2004, 9, 1), .all, edition2001),
      diesel(.three, from: .on(2007, 1, 1), .typeApproval, edition2005),
      diesel(.three, from: .on(2008, 1, 1), .all, edition2005),
      diesel(.four, from: .on(2010, 7, 1), .typeApproval, edition2005),
      diesel(
        .four, from: .on(2013, 7, 1),
        .some(
          "announced", zh: "公布的全部销售日期，至 2015-01-01 未全国执行", en: "announced for all sales, not enforced until 2015-01-01"),
        edition2005),
      diesel(.four, from: .on(2015, 1, 1), .all, edition2005),
      diesel(
        .five, from: .on(2016, 1, 1), .typeApproval, edition2005,
        provenance: Provenance.confirmed.noting(zh: "2016 年 1 月或 7 月", en: "January or July 2016")),
      diesel(
        .five, from: .on(2016, 4, 1), .some("east", zh: "东部 11 省市", en: "11 eastern provinces"), edition2005),
      diesel(
        .five, from: .on(2017, 1, 1), .some("services", zh: "公交、环卫、邮政", en: "buses, sanitation, post"),
        edition2005),
      diesel(.five, from: .on(2017, 7, 1), .all, edition2005),
      diesel(.six, .a, from: .on(2020, 7, 1), .some("urban", zh: "城市车辆", en: "urban vehicles"), edition2018),
      diesel(.six, .a, from: .on(2021, 7, 1), .all, edition2018),
      diesel(.six, .b, from: .on(2023, 7, 1), .all, edition2018),
    ])

  private static func diesel(
    _ stage: RoadStage, _ variant: RoadStage.Variant? = nil, from: CivilDate,
    _ reach: StageMilestone<RoadStage>.Reach, _ citation: Citation, provenance: Provenance = .confirmed
  ) -> StageMilestone<RoadStage> {
    StageMilestone("heavyDiesel", stage, variant, from: from, reach, citation: citation, provenance: provenance)
  }
}

extension EmissionStandard {
  static let gb17691 = EmissionStandard(
    id: GB17691.id, folder: "GB17691",
    title: BilingualText(zh: "重型车辆排放阶段", en: "Emission stages of heavy-duty vehicles"),
    from: GB17691.from, provenance: .confirmed, citation: Citation(document: "GB 17691-2001/2005/2018", clause: ""),
    tables: [GB17691.heavyDiesel.listing, GB17691.heavyGas.listing])
}
