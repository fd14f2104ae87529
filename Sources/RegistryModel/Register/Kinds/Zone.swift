extension RecordKind {
  /// A zone or route with its boundary, hours and notice; nothing is banned where no boundary is loaded (reading A-07).
  public static let zone = RecordKind(
    "zone", zh: "区域或路线", en: "zone or route", key: .identifier,
    attributes: [
      Attribute("kind", .code(.zoneKind), zh: "类别", en: "kind", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("name", .text(128), zh: "名称", en: "name"),
      Attribute("boundary", .text(64), zh: "边界编号", en: "boundary, by its number"),
      Attribute("from", .day, zh: "施行日期", en: "in force from", required: true),
      Attribute("until", .day, zh: "失效日期（不含）", en: "in force until (excluded)"),
      Attribute("hours", .text(64), zh: "时段（如 07:00-22:00）", en: "hours, such as 07:00-22:00"),
      Attribute("stagesBanned", .text(16), zh: "禁止的排放阶段（如 0-2）", en: "stages banned, such as 0-2"),
      Attribute("vehicleClasses", .codes(.vehicleClass), zh: "限于的车辆等级", en: "vehicle classes it is limited to"),
      Attribute("notice", .text(128), zh: "通告文号", en: "notice", required: true),
      Attribute("publishedOn", .day, zh: "公布日期", en: "published on"),
      Attribute("surveyedOn", .day, zh: "排查日期", en: "last surveyed on"),
    ])

  /// A heavy-pollution alert.
  public static let alert = RecordKind(
    "alert", zh: "重污染天气预警", en: "heavy-pollution alert", key: .identifier,
    attributes: [
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("level", .code(.alertLevel), zh: "级别", en: "level", required: true),
      Attribute("from", .moment, zh: "启动时间", en: "from", required: true),
      Attribute("until", .moment, zh: "解除时间（不含）", en: "until (excluded)"),
      Attribute("source", .text(128), zh: "发布文件", en: "notice", required: true),
    ])

  /// A named period that a notice declares, such as stricter control in summer (reading A-37).
  public static let window = RecordKind(
    "window", zh: "管控时段", en: "named period", key: .identifier,
    attributes: [
      Attribute("name", .text(64), zh: "时段名称（规则包中的编号）", en: "name, as the pack declares it", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("from", .moment, zh: "起", en: "from", required: true),
      Attribute("until", .moment, zh: "止（不含）", en: "until (excluded)", required: true),
      Attribute("source", .text(128), zh: "发布文件", en: "notice", required: true),
    ])

  /// The value of a parameter that a plan leaves to a notice; from its effective day on.
  public static let parameter = RecordKind(
    "parameter", zh: "参数", en: "parameter", key: .identifier,
    attributes: [
      Attribute("pack", .text(64), zh: "规则包", en: "pack", required: true),
      Attribute("name", .text(64), zh: "参数名", en: "name, as the pack declares it", required: true),
      Attribute("value", .text(64), zh: "值", en: "value", required: true),
      Attribute("source", .text(128), zh: "依据文件", en: "document", required: true),
    ])
}
