extension RecordKind {
  /// One step of a case: what was done, by whom, when and on what paper. The case itself is no record: it follows from
  /// what opened it and from these steps.
  public static let caseStep = RecordKind(
    "caseStep", zh: "案件步骤", en: "step of a case", key: .identifier,
    attributes: [
      Attribute("case", .text(160), zh: "案件编号", en: "number of the case", required: true, lookedUp: true),
      Attribute("step", .text(64), zh: "步骤", en: "step, as the pack names it", required: true),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("result", .code(.stepResult), zh: "结果", en: "result"),
      Attribute("department", .code(.department), zh: "部门", en: "department"),
      Attribute("officer", .text(64), zh: "执法人员编号", en: "officer (number, not name)"),
      Attribute("document", .text(128), zh: "文书", en: "document"),
      Attribute("evidence", .text(256), zh: "证据文件名", en: "evidence file name"),
      Attribute("evidenceDigest", .text(64), zh: "证据 SHA-256", en: "SHA-256 of the evidence"),
      Attribute("reason", .text(256), zh: "说明", en: "reason or note"),
    ])

  /// A suspicion or a matter reported by hand: what a case is opened from where no check found it. Never published
  /// (reading A-41).
  public static let suspicion = RecordKind(
    "suspicion", zh: "线索", en: "suspicion", key: .identifier,
    attributes: [
      Attribute("kind", .code(.suspicionKind), zh: "类别", en: "kind", required: true),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("station", .reference("station"), zh: "检验机构", en: "station"),
      Attribute("workshop", .reference("workshop"), zh: "维修单位", en: "workshop"),
      Attribute("fuelSite", .reference("fuelSite"), zh: "加油站点", en: "fuel site"),
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit"),
      Attribute("machineCode", .machineCode, zh: "环保登记编码", en: "machine code"),
      Attribute("machineCodeAsWritten", .text(32), zh: "环保登记编码原文", en: "machine code as written"),
      Attribute("machine", .reference("machine"), zh: "机械", en: "machine"),
      Attribute("vin", .vin, zh: "车辆识别代号", en: "VIN"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("plateAsWritten", .text(32), zh: "号牌号码原文", en: "plate as written"),
      Attribute("plateColor", .code(.plateColor), zh: "号牌颜色", en: "plate colour"),
      Attribute("check", .reference("check"), zh: "有关检查", en: "check it comes from"),
      Attribute("trigger", .text(64), zh: "触发规则", en: "trigger that raised it"),
      Attribute("figures", .text(256), zh: "数据", en: "figures of the trigger"),
      Attribute("source", .text(256), zh: "规则来源", en: "published source of the trigger"),
      Attribute("linked", .text(160), zh: "关联案件", en: "case it is linked with"),
      Attribute("status", .code(.findingStatus), zh: "认定状态", en: "status"),
      Attribute("evidence", .text(256), zh: "证据文件名", en: "evidence file name"),
      Attribute("evidenceDigest", .text(64), zh: "证据 SHA-256", en: "SHA-256 of the evidence"),
      Attribute("reason", .text(256), zh: "说明", en: "reason or note"),
    ])

  /// A repair of a vehicle or machine at a workshop (clause HB-28: repair files).
  public static let repair = RecordKind(
    "repair", zh: "维修记录", en: "repair", key: .identifier,
    attributes: [
      Attribute("at", .moment, zh: "完工时间", en: "finished at", required: true),
      Attribute("vin", .vin, zh: "车辆识别代号", en: "VIN"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("plateAsWritten", .text(32), zh: "号牌号码原文", en: "plate as written"),
      Attribute("plateColor", .code(.plateColor), zh: "号牌颜色", en: "plate colour"),
      Attribute("machineCode", .machineCode, zh: "环保登记编码", en: "machine code"),
      Attribute("machineCodeAsWritten", .text(32), zh: "环保登记编码原文", en: "machine code as written"),
      Attribute("machine", .reference("machine"), zh: "机械", en: "machine"),
      Attribute("workshop", .reference("workshop"), zh: "维修单位", en: "workshop"),
      Attribute("items", .text(256), zh: "维修项目", en: "what was repaired"),
      Attribute("document", .text(128), zh: "维修档案号", en: "number of the repair file"),
      Attribute("evidence", .text(256), zh: "证据文件名", en: "evidence file name"),
      Attribute("evidenceDigest", .text(64), zh: "证据 SHA-256", en: "SHA-256 of the evidence"),
    ])

  /// A joint enforcement action: checks name it, and it names the departments that took part (clauses PS-29, XC-16).
  public static let jointAction = RecordKind(
    "jointAction", zh: "联合执法行动", en: "joint action", key: .identifier,
    attributes: [
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("from", .moment, zh: "开始时间", en: "from", required: true),
      Attribute("until", .moment, zh: "结束时间", en: "until"),
      Attribute("departments", .codes(.department), zh: "参加部门", en: "departments taking part", required: true),
      Attribute("location", .text(128), zh: "地点", en: "location"),
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit it took place at"),
      Attribute("reason", .text(256), zh: "说明", en: "note"),
    ])
}
