public import RegistryModel

/// GB 20891 (2007 and 2014) with HJ 1014-2020: stages of non-road diesel engines and machines.
public enum GB20891 {
  /// The id of the standard; it stands for both editions.
  public static let id = "GB20891-2014"
  /// The first milestone loaded.
  public static let from = CivilDate.on(2007, 10, 1)
  /// Above this rated power, in 0.1 kW, stage IV is not in force: its day is to be announced.
  public static let largestStageFourPower = Quantity<Kilowatts>(scaled: 5600)

  /// Stages of machines up to 560 kW outside agriculture.
  public static let machines = schedule(
    "machines", BilingualText(zh: "非道路移动机械（560 kW 及以下）", en: "non-road machines up to 560 kW"),
    stageThree: stageThree, hasStageFour: true)

  /// Stages of agricultural machines up to 560 kW, which took up stage III later.
  public static let agricultural = schedule(
    "agricultural", BilingualText(zh: "农业机械（560 kW 及以下）", en: "agricultural machines up to 560 kW"),
    stageThree: stageThreeAgricultural, hasStageFour: true)

  /// Stages of machines above 560 kW, which stay at stage III.
  public static let large = schedule(
    "large", BilingualText(zh: "560 kW 以上机械", en: "machines above 560 kW"), stageThree: stageThree,
    hasStageFour: false)

  /// Stages of agricultural machines above 560 kW.
  public static let largeAgricultural = schedule(
    "largeAgricultural", BilingualText(zh: "560 kW 以上农业机械", en: "agricultural machines above 560 kW"),
    stageThree: stageThreeAgricultural, hasStageFour: false)

  static let stageThree = CivilDate.on(2016, 4, 1)
  static let stageThreeAgricultural = CivilDate.on(2016, 12, 1)
  static let stageFour = CivilDate.on(2022, 12, 1)

  private static func schedule(
    _ id: String, _ title: BilingualText, stageThree: CivilDate, hasStageFour: Bool
  ) -> StageSchedule<NonRoadStage> {
    let edition2007 = Citation(document: "GB 20891-2007", clause: "实施日期")
    let edition2014 = Citation(document: "GB 20891-2014", clause: "实施日期")
    func row(
      _ stage: NonRoadStage, _ day: CivilDate, _ reach: StageMilestone<NonRoadStage>.Reach, _ citation: Citation,
      _ provenance: Provenance
    ) -> StageMilestone<NonRoadStage> {
      StageMilestone(id, stage, from: day, reach, citation: citation, provenance: provenance)
    }
    let engines = StageMilestone<NonRoadStage>.Reach.some(
      "engines", zh: "发动机生产、销售", en: "production and sale of engines")
    var milestones = [
      row(.one, .on(2007, 10, 1), .typeApproval, edition2007, .mediumFromMemory),
      row(.one, .on(2008, 10, 1), .all, edition2007, .mediumFromMemory),
      row(.two, .on(2009, 10, 1), .typeApproval, edition2007, .mediumFromMemory),
      row(.two, .on(2010, 10, 1), .all, edition2007, .mediumFromMemory),
      row(.three, .on(2014, 10, 1), .typeApproval, edition2014, .confirmed),
      row(.three, .on(2015, 10, 1), engines, edition2014, .confirmed),
      row(.three, stageThree, .all, edition2014, .confirmed),
    ]
    if hasStageFour {
      let amendment = Citation(document: "GB 20891-2014、HJ 1014-2020", clause: "实施日期")
      milestones.append(
        row(.four, .on(2021, 12, 1), .some("beijing", zh: "北京市", en: "Beijing"), amendment, .medium))
      milestones.append(row(.four, stageFour, .all, amendment, .confirmed))
    }
    return StageSchedule(id, title, milestones)
  }
}

extension EmissionStandard {
  static let gb20891 = EmissionStandard(
    id: GB20891.id, folder: "GB20891",
    title: BilingualText(zh: "非道路移动机械用柴油机排放阶段", en: "Emission stages of non-road diesel engines and machines"),
    from: GB20891.from, provenance: .confirmed, citation: Citation(document: "GB 20891-2007/2014", clause: ""),
    tables: [
      GB20891.machines.listing, GB20891.agricultural.listing, GB20891.large.listing,
      GB20891.largeAgricultural.listing,
    ])
}
