import RegistryModel

extension Fact {
  /// Facts that only the question can state: what is being done, with what, and for what purpose.
  static let ofTheQuestion: [Fact] = [
    Fact("question.activity", .code(.activity), zh: "活动", en: "activity", source: .question),
    Fact("question.place", .division, zh: "地点所在地", en: "place asked about", source: .question),
    Fact("gate.purpose", .code(.purpose), zh: "进出厂用途", en: "purpose of a passage at a gate", source: .question),
    Fact("goods.isNew", .flag, zh: "新车（新机械）", en: "the vehicle or machine is new goods", source: .question),
    Fact("work.isFarmland", .flag, zh: "从事农田作业", en: "the work is farmland work", source: .question),
    Fact("work.isNightClearing", .flag, zh: "夜间清运", en: "the work is clearing at night", source: .question),
    Fact("trip.isTransit", .flag, zh: "过境", en: "the vehicle is in transit", source: .question),
    Fact("pass.forArea", .code(.zoneKind), zh: "申请通行的区域", en: "area the pass is for", source: .question),
    Fact("fuel.product", .code(.fuelProduct), zh: "油品", en: "product supplied", source: .question),
    Fact("fuel.grade", .count(0...6), zh: "油品国标阶段", en: "grade of the fuel (national stage)", source: .question),
    Fact(
      "inspection.disclosureVerified", .flag, zh: "已核查环保信息公开", en: "disclosure verified at the inspection",
      source: .question),
    Fact(
      "inspection.vehicleListVerified", .flag, zh: "已核查随车清单", en: "vehicle list verified at the inspection",
      source: .question),
    Fact(
      "inspection.controlDeviceExamined", .flag, zh: "已查验污染控制装置",
      en: "control device examined at the inspection", source: .question),
    Fact(
      "inspection.laneTestPassed", .flag, zh: "上线检测合格", en: "lane test passed at the inspection",
      source: .question),
  ]

  /// Facts of the moment asked about. Where a whole day is asked about, `moment` and `timeOfDay` are only known within
  /// bounds.
  static let ofTime: [Fact] = [
    Fact("date", .day, zh: "日期", en: "day asked about", source: .clock),
    Fact("moment", .moment, zh: "时刻", en: "moment asked about", source: .clock),
    Fact("timeOfDay", .count(0...1439), zh: "当日分钟", en: "minutes since midnight", source: .clock),
    Fact("month", .count(1...12), zh: "月份", en: "month of the year", source: .clock),
  ]
}
