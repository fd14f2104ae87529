import RegistryModel

extension Fact {
  /// Facts that follow from other facts. Those with a condition are expanded into it, so that memory and SQL share one
  /// definition.
  static let derived: [Fact] = stageBounds + vehicleFacts + machineFacts + unitFacts

  private static let stageBounds: [Fact] = [
    Fact(
      "vehicle.stageAtLeast", .count(0...6), zh: "排放阶段下限", en: "lowest stage the vehicle can have",
      source: .computed(.vehicleStageAtLeast)),
    Fact(
      "vehicle.stageAtMost", .count(0...6), zh: "排放阶段上限", en: "highest stage the vehicle can have",
      source: .computed(.vehicleStageAtMost)),
    Fact(
      "machine.stageAtLeast", .count(0...4), zh: "排放阶段下限", en: "lowest stage the machine can have",
      source: .computed(.machineStageAtLeast)),
    Fact(
      "machine.stageAtMost", .count(0...4), zh: "排放阶段上限", en: "highest stage the machine can have",
      source: .computed(.machineStageAtMost)),
    Fact(
      "check.ageDays", .count(-100_000...100_000), zh: "检查距今天数", en: "days since the check",
      source: .computed(.checkAgeDays)),
    Fact(
      "check.sampleSubstandard", .flag, zh: "样品不合格", en: "the sample failed, or was found over limit",
      source: .defined(
        .any([
          .isIn("check.sampleFailed", [.flag(true)]),
          .isIn("check.outcome", [.text(FindingOutcome.overLimit.rawValue)]),
        ]))),
    Fact(
      "alert.inForce", .code(.alertLevel), zh: "生效的预警级别", en: "alert in force", source: .computed(.alertLevel)),
    Fact(
      "machine.openFinding", .flag, zh: "有未消除的超标或冒黑烟", en: "found over limit or smoking, and not clean since",
      source: .computed(.machineOpenFinding)),
    Fact(
      "unit.heavyDieselDaily", .quantity(PerDay.self), zh: "日均使用重型柴油货车（按门禁或登记）",
      en: "heavy diesel trucks used a day, by gate log or as stated", source: .computed(.unitHeavyDieselDaily)),
    Fact(
      "unit.visitsDaily", .quantity(PerDay.self), zh: "日均进出车次（按门禁或登记）",
      en: "truck visits a day, by gate log or as stated", source: .computed(.unitVisitsDaily)),
    Fact(
      "unit.goodsDaily", .quantity(Tonnes.self), zh: "日运输量（按门禁或登记）", en: "goods a day, by gate log or as stated",
      source: .computed(.unitGoodsDaily)),
    Fact(
      "unit.recordingMonths", .count(0...12_000), zh: "视频已保存月数", en: "months of gate recordings kept",
      source: .computed(.recordingMonths)),
    Fact(
      "unit.daysWithoutGateRecord", .count(0...100_000), zh: "缺门禁登记天数", en: "days of the season without a gate record",
      source: .computed(.daysWithoutGateRecord)),
    Fact(
      "machine.outOfUse", .flag, zh: "因案停用", en: "out of use while a case is open",
      source: .computed(.machineOutOfUse)),
    Fact(
      "vehicle.maintenanceException", .flag, zh: "未维修即复检", en: "retested without repair",
      source: .computed(.maintenanceException)),
  ]

  /// A drive on file decides; where none is, the fuel code does, since GA/T 16.9 keeps hybrids under a code of their own.
  private static func driveOrFuel(_ subject: String, drives: [String], fuels: [String]) -> Condition {
    .any([
      .all([.known(subject + ".drive"), .isIn(subject + ".drive", drives.map { .text($0) })]),
      .all([
        .not(.known(subject + ".drive")),
        .any([
          .isIn(subject + ".fuel", fuels.map { .text($0) }),
          // Under any other code a drive that is not on file may still be one of them.
          .all([
            .not(.isIn(subject + ".fuel", ["A", "B", "E", "F", "L", "M"].map { .text($0) })),
            .isIn(subject + ".drive", drives.map { .text($0) }),
          ]),
        ]),
      ]),
    ])
  }

  private static func energyFacts(_ subject: String) -> [Fact] {
    let new = driveOrFuel(
      subject, drives: ["batteryElectric", "plugInHybrid", "fuelCell"], fuels: ["C", "P"])
    return [
      Fact(subject + ".newEnergy", .flag, zh: "新能源", en: "new energy", source: .defined(new)),
      Fact(
        subject + ".cleanEnergy", .flag, zh: "新能源或清洁能源", en: "new or clean energy",
        source: .defined(.any([.isIn(subject + ".fuel", ["E", "F", "L", "P", "C"].map { .text($0) }), new]))),
      Fact(
        subject + ".batteryElectric", .flag, zh: "纯电动", en: "battery electric",
        source: .defined(driveOrFuel(subject, drives: ["batteryElectric"], fuels: ["C"]))),
      Fact(
        subject + ".zeroEmission", .flag, zh: "零排放（纯电动或燃料电池）", en: "zero emission: battery or fuel cell",
        source: .defined(driveOrFuel(subject, drives: ["batteryElectric", "fuelCell"], fuels: ["C", "P"]))),
    ]
  }

  private static let vehicleFacts: [Fact] =
    energyFacts("vehicle") + [
      Fact(
        "vehicle.remoteNetworked", .flag, zh: "已安装并联网远程在线监控", en: "remote monitor installed and networked",
        source: .defined(
          .all([
            .happened("vehicle.remoteInstalledOn"), .happened("vehicle.remoteNetworkedOn"),
            .not(
              .established(
                .all([
                  .happened("vehicle.remoteDisconnectedOn"),
                  .compare(.fact("vehicle.remoteDisconnectedOn"), .above, .fact("vehicle.remoteNetworkedOn")),
                ]))),
          ]))),
      Fact(
        "vehicle.isDieselTruck", .flag, zh: "柴油货车", en: "diesel truck",
        source: .defined(.all([.isIn("vehicle.category", [.text("truck")]), .isIn("vehicle.fuel", [.text("B")])]))),
      Fact(
        "vehicle.isGas", .flag, zh: "燃气车", en: "gas vehicle",
        source: .defined(.isIn("vehicle.fuel", [.text("E"), .text("F")]))),
      Fact(
        "vehicle.phasedOut", .flag, zh: "已淘汰", en: "phased out",
        source: .defined(.happened("vehicle.phasedOutOn"))),
    ]

  private static let machineFacts: [Fact] =
    energyFacts("machine") + [
      Fact(
        "machine.coded", .flag, zh: "已编码登记", en: "coded and registered at that time",
        source: .defined(
          .all([
            .happened("machine.codedOn"),
            .not(
              .established(
                .all([
                  .happened("machine.codeCancelledOn"),
                  .compare(.fact("machine.codeCancelledOn"), .atLeast, .fact("machine.codedOn")),
                ]))),
          ]))),
      Fact(
        "machine.phasedOut", .flag, zh: "已淘汰", en: "phased out",
        source: .defined(.happened("machine.phasedOutOn"))),
    ]

  private static let unitFacts: [Fact] = [
    Fact(
      "unit.ownedHeavyDiesel", .count(0...1_000_000), zh: "自有重型柴油车数", en: "heavy diesel trucks it owns",
      source: .counted(
        CountedRelation(
          kind: "vehicle", link: "owner", of: "unit",
          where: .all([
            .isIn("vehicle.class", [.text("heavy")]),
            .compare(.fact("vehicle.isDieselTruck"), .equal, .literal(.flag(true))),
            .compare(.fact("vehicle.status"), .equal, .literal(.text("inService"))),
            .not(.happened("vehicle.phasedOutOn")),
          ])))),
    Fact(
      "unit.letters", .count(0...1_000_000), zh: "已签承诺书数", en: "letters of commitment it signed",
      source: .counted(CountedRelation(kind: "letter", link: "unit", of: "unit", where: .happened("letter.signedOn")))),
  ]
}
