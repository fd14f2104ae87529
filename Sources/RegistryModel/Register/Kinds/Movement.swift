extension RecordKind {
  /// A passage at a gate of a unit, or the statement that nothing moved (clauses HB-49 and HB-51).
  public static let gateEvent = RecordKind(
    "gateEvent", zh: "门禁记录", en: "gate event", key: .identifier,
    attributes: [
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit", required: true),
      Attribute("gate", .text(64), zh: "出入口", en: "gate"),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("direction", .code(.direction), zh: "方向", en: "direction", required: true),
      Attribute("vehicle", .reference("vehicle"), zh: "车辆", en: "vehicle"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("plateColor", .code(.plateColor), zh: "号牌颜色", en: "plate colour"),
      Attribute("fuel", .code(.fuel), zh: "燃料种类", en: "fuel"),
      Attribute("stage", .count(0...6), zh: "排放阶段", en: "emission stage"),
      Attribute("purpose", .code(.purpose), zh: "用途", en: "purpose"),
      Attribute("approver", .text(64), zh: "批准人编号", en: "approver (number, not name)"),
      Attribute("cargo", .code(.cargo), zh: "货物", en: "cargo"),
      Attribute("tonnes", .quantity(Tonnes.self), zh: "吨数", en: "tonnes"),
      Attribute("zones", .text(256), zh: "所在区域", en: "zones at that time, by key"),
    ])

  /// A trip of a dust truck (clause XC-21).
  public static let trip = RecordKind(
    "trip", zh: "渣土车运次", en: "dust-truck trip", key: .identifier,
    attributes: [
      Attribute("vehicle", .reference("vehicle"), zh: "车辆", en: "vehicle", required: true),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("site", .reference("site"), zh: "工地", en: "site"),
      Attribute("route", .text(128), zh: "路线", en: "route"),
      Attribute("dump", .text(128), zh: "消纳场", en: "dump site"),
    ])
}
