extension RecordKind {
  /// A non-road mobile machine. The key is the number its keeper uses (product identification number or the like): the
  /// environmental registration code is issued, changed and cancelled during its life.
  public static let machine = RecordKind(
    "machine", zh: "非道路移动机械", en: "non-road mobile machine", key: .identifier,
    attributes: [
      Attribute("code", .machineCode, zh: "环保登记编码", en: "machine code"),
      Attribute("codedOn", .day, zh: "编码日期", en: "coded on"),
      Attribute("codeCancelledOn", .day, zh: "编码注销日期", en: "code cancelled on"),
      Attribute("declaredOn", .day, zh: "申报登记日期", en: "declared on"),
      Attribute("labelledOn", .day, zh: "环保标识日期", en: "environmental label on"),
      Attribute("platedOn", .day, zh: "环保号牌日期", en: "plate issued on"),
      Attribute("networkedOn", .day, zh: "联网日期", en: "networked on"),
      Attribute("place", .division, zh: "登记地", en: "place of registration"),
      Attribute("class", .code(.machineClass), zh: "机械类别", en: "class"),
      Attribute("trade", .code(.machineTrade), zh: "作业类别", en: "trade"),
      Attribute("fuel", .code(.fuel), zh: "燃料种类", en: "fuel"),
      Attribute("drive", .code(.drive), zh: "动力形式", en: "drive"),
      Attribute("stage", .count(0...4), zh: "排放阶段", en: "emission stage (non-road, 0–4)"),
      Attribute("stageSource", .code(.stageSource), zh: "阶段来源", en: "source of the stage"),
      Attribute("disclosure", .disclosure, zh: "环保信息公开编号", en: "disclosure number"),
      Attribute("environmentalCode", .text(32), zh: "机械环保代码", en: "environmental code (HJ 1014-2020)"),
      Attribute("model", .text(64), zh: "机械型号", en: "model"),
      Attribute("engineModel", .text(64), zh: "发动机型号", en: "engine model"),
      Attribute("ratedPower", .quantity(Kilowatts.self), zh: "额定净功率", en: "rated net power"),
      Attribute("manufacturedOn", .day, zh: "生产日期", en: "manufactured on"),
      Attribute("aftertreatment", .codes(.aftertreatment), zh: "后处理装置", en: "aftertreatment"),
      Attribute("controlSuitable", .flag, zh: "具备加装条件", en: "suitable for a control device"),
      Attribute("controlDeviceFittedOn", .day, zh: "加装污染控制装置日期", en: "control device fitted on"),
      Attribute("ownerKind", .code(.ownerKind), zh: "所有人类别", en: "kind of owner"),
      Attribute("owner", .reference("unit"), zh: "所有单位", en: "owner unit"),
      Attribute("ownerName", .text(64), zh: "所有人姓名", en: "name of the owner", personal: true),
      Attribute("ownerPhone", .text(32), zh: "联系电话", en: "phone of the owner", personal: true),
      Attribute("status", .code(.serviceStatus), zh: "状态", en: "status"),
      Attribute("phasedOutOn", .day, zh: "淘汰日期", en: "phased out on"),
      Attribute("phaseOutWay", .code(.phaseOutWay), zh: "淘汰方式", en: "way of phase-out"),
    ])
}
