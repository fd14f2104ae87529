extension RecordKind {
  /// A supervision check and what it found. A later record of the same key confirms or annuls the finding.
  public static let check = RecordKind(
    "check", zh: "监督检查", en: "supervision check", key: .identifier,
    attributes: [
      Attribute("kind", .code(.checkKind), zh: "类别", en: "kind", required: true),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("place", .division, zh: "地点所在地", en: "place", required: true),
      Attribute("location", .text(128), zh: "地点", en: "location"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("plateColor", .code(.plateColor), zh: "号牌颜色", en: "plate colour"),
      Attribute("vin", .vin, zh: "车辆识别代号", en: "VIN"),
      Attribute("machineCode", .machineCode, zh: "环保登记编码", en: "machine code"),
      Attribute("departments", .codes(.department), zh: "参加部门", en: "departments taking part"),
      Attribute("device", .text(64), zh: "设备编号", en: "device"),
      Attribute("officer", .text(64), zh: "执法人员编号", en: "officer (number, not name)"),
      Attribute("opacityK", .quantity(OpacityCoefficient.self), zh: "光吸收系数", en: "opacity k"),
      Attribute("opacityPercent", .quantity(OpacityPercent.self), zh: "不透光度", en: "opacity"),
      Attribute("nox", .quantity(PartsPerMillion.self), zh: "氮氧化物", en: "NOx or NO"),
      Attribute("ringelmann", .count(0...5), zh: "林格曼黑度", en: "Ringelmann level"),
      Attribute("outcome", .code(.checkOutcome), zh: "结果", en: "outcome", required: true),
      Attribute("status", .code(.findingStatus), zh: "认定状态", en: "status"),
      Attribute("evidence", .text(256), zh: "证据文件名", en: "evidence file name"),
      Attribute("evidenceDigest", .text(64), zh: "证据 SHA-256", en: "SHA-256 of the evidence"),
      Attribute("reason", .text(256), zh: "说明", en: "reason or note"),
    ])
}
