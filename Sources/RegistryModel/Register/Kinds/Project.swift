extension RecordKind {
  /// A building or investment project.
  public static let project = RecordKind(
    "project", zh: "项目", en: "project", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("kind", .code(.projectKind), zh: "类别", en: "kind"),
      Attribute("nature", .code(.projectNature), zh: "建设性质", en: "nature"),
      Attribute("sector", .code(.sector), zh: "行业", en: "sector"),
      Attribute("annualBulk", .quantity(Tonnes.self), zh: "年大宗物料运量", en: "bulk materials a year"),
      Attribute("cleanTransport", .flag, zh: "采用清洁运输", en: "uses clean transport"),
      Attribute("railLine", .flag, zh: "接入铁路专用线", en: "connected to a dedicated rail line"),
      Attribute("pipeline", .flag, zh: "接入管道", en: "connected to a pipeline"),
      Attribute("exceptionReason", .text(256), zh: "例外理由", en: "reason for an exception"),
    ])

  /// Goods moved over a distance.
  public static let shipment = RecordKind(
    "shipment", zh: "货物运输", en: "shipment", key: .identifier,
    attributes: [
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("on", .day, zh: "日期", en: "on"),
      Attribute("goods", .text(64), zh: "货物", en: "goods"),
      Attribute("bulk", .flag, zh: "大宗货物", en: "bulk goods"),
      Attribute("distance", .quantity(Kilometres.self), zh: "运距", en: "distance"),
      Attribute("mode", .code(.transportMode), zh: "运输方式", en: "mode"),
      Attribute("tonnes", .quantity(Tonnes.self), zh: "吨数", en: "tonnes"),
    ])

  /// A construction site or other place of work.
  public static let site = RecordKind(
    "site", zh: "工地", en: "site", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("kind", .code(.siteKind), zh: "类别", en: "kind"),
      Attribute("builder", .reference("unit"), zh: "建设单位", en: "builder"),
      Attribute("contractor", .reference("unit"), zh: "施工单位", en: "contractor"),
      Attribute("grade", .text(8), zh: "等级", en: "grade"),
      Attribute("project", .reference("project"), zh: "项目", en: "project"),
    ])

  /// A filling station, depot, tank truck or illegal point.
  public static let fuelSite = RecordKind(
    "fuelSite", zh: "加油站点", en: "fuel site", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("kind", .code(.fuelSiteKind), zh: "类别", en: "kind"),
      Attribute("licence", .text(64), zh: "许可证号", en: "licence"),
      Attribute("licensed", .flag, zh: "有经营资格", en: "licensed"),
      Attribute("operator", .reference("unit"), zh: "经营单位", en: "operator"),
      Attribute("listedFrom", .day, zh: "列入名录日期", en: "listed from"),
      Attribute("listedUntil", .day, zh: "名录有效期止（不含）", en: "listed until (excluded)"),
    ])

  /// A model family of vehicles or machines on sale.
  public static let family = RecordKind(
    "family", zh: "车(机)型系族", en: "model family", key: .identifier,
    attributes: [
      Attribute("subject", .code(.subjectKind), zh: "车辆、机械或发动机", en: "vehicle, machine or engine"),
      Attribute("place", .division, zh: "销售地", en: "place of sale"),
      Attribute("maker", .reference("unit"), zh: "生产或进口企业", en: "maker or importer"),
      Attribute("main", .flag, zh: "主要系族", en: "main family"),
      Attribute("imported", .flag, zh: "进口", en: "imported"),
      Attribute("soldFrom", .day, zh: "销售起", en: "sold from"),
      Attribute("soldUntil", .day, zh: "销售止（不含）", en: "sold until (excluded)"),
      Attribute("model", .text(64), zh: "型号", en: "model; where it is missing the key is the model"),
      Attribute("stage", .count(0...6), zh: "排放阶段", en: "stage"),
      Attribute("disclosedOn", .day, zh: "信息公开日期", en: "disclosed on"),
      Attribute("disclosure", .text(64), zh: "信息公开编号", en: "disclosure reference"),
    ])

  /// A machine proposed for the farm-machine subsidy catalogue (clause HB-45).
  public static let catalogueEntry = RecordKind(
    "catalogueEntry", zh: "补贴目录条目", en: "subsidy catalogue entry", key: .identifier,
    attributes: [
      Attribute("model", .text(128), zh: "机型", en: "model"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("highPollution", .flag, zh: "高污染", en: "high pollution"),
    ])

  /// A monitoring device; a finding counts only while its device is in service (clause PS-37).
  public static let device = RecordKind(
    "device", zh: "监测设备", en: "monitoring device", key: .identifier,
    attributes: [
      Attribute("kind", .code(.deviceKind), zh: "类别", en: "kind"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("location", .text(128), zh: "地点", en: "location"),
      Attribute("atProvinceBorder", .flag, zh: "省界", en: "at the province border"),
      Attribute("inServiceOn", .day, zh: "启用日期", en: "in service from"),
      Attribute("outOfServiceOn", .day, zh: "停用日期", en: "out of service from"),
    ])
}
