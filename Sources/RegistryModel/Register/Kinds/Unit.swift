extension RecordKind {
  /// An enterprise or other unit that owns or uses vehicles and machines.
  public static let unit = RecordKind(
    "unit", zh: "单位", en: "unit", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name", required: true),
      Attribute("creditCode", .text(18), zh: "统一社会信用代码", en: "unified social credit code"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("sector", .code(.sector), zh: "行业", en: "sector"),
      Attribute("roles", .codes(.unitRole), zh: "类别", en: "roles"),
      Attribute("annualBulk", .quantity(Tonnes.self), zh: "年大宗货物运量", en: "bulk goods a year"),
      Attribute("railSidingOn", .day, zh: "铁路专用线投用日期", en: "dedicated rail line in use from"),
      Attribute("pipelineOn", .day, zh: "管道投用日期", en: "pipeline in use from"),
      Attribute(
        "heavyDieselUsedDaily", .quantity(PerDay.self), zh: "日均使用重型柴油车", en: "heavy diesel trucks used a day"),
      Attribute("truckMovementsDaily", .quantity(PerDay.self), zh: "日均进出车次", en: "truck visits a day"),
      Attribute("tonnesDaily", .quantity(Tonnes.self), zh: "日运输量", en: "goods a day"),
      Attribute("gateSystemOn", .day, zh: "门禁系统投用日期", en: "gate system in use from"),
      Attribute("gateVideoOn", .day, zh: "出入口视频监控投用日期", en: "gate video in use from"),
      Attribute("oldestRecordingOn", .day, zh: "最早视频日期", en: "oldest recording of"),
      Attribute("offPeakPlanFiledOn", .day, zh: "错峰运输方案备案日期", en: "off-peak transport plan filed on"),
      Attribute("exitWashOn", .day, zh: "出口冲洗装置投用日期", en: "exit washing in use from"),
      Attribute("enclosedTransportOn", .day, zh: "密闭运输日期", en: "enclosed transport from"),
      Attribute("unloadingHoodOn", .day, zh: "卸料点集气罩日期", en: "hoods at unloading points from"),
      Attribute("greenLeader", .flag, zh: "绿色引领企业", en: "green leader"),
    ])
}
