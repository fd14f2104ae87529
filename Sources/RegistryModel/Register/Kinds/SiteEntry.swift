extension RecordKind {
  /// A machine on a site: reported before it comes, then its entry and its exit (clause HB-38). Report, entry and exit
  /// may be three statements of one key.
  public static let siteEntry = RecordKind(
    "siteEntry", zh: "机械进场报备", en: "site entry of a machine", key: .identifier,
    attributes: [
      Attribute("machine", .reference("machine"), zh: "机械", en: "machine", required: true),
      Attribute("site", .reference("site"), zh: "工地", en: "site", required: true),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("reportedAt", .moment, zh: "报备时间", en: "reported at"),
      Attribute("plannedOn", .day, zh: "计划进场日期", en: "planned to enter on"),
      Attribute("enteredAt", .moment, zh: "进场时间", en: "entered at"),
      Attribute("exitedAt", .moment, zh: "出场时间", en: "left at"),
      Attribute("exitReason", .code(.exitReason), zh: "出场原因", en: "why it left"),
      Attribute("reporter", .reference("unit"), zh: "报备单位", en: "unit that reports"),
      Attribute("departments", .codes(.department), zh: "参加部门", en: "departments taking part"),
      Attribute("officer", .text(64), zh: "执法人员编号", en: "officer (number, not name)"),
      Attribute("evidence", .text(256), zh: "证据文件名", en: "evidence file name"),
      Attribute("evidenceDigest", .text(64), zh: "证据 SHA-256", en: "SHA-256 of the evidence"),
      Attribute("status", .code(.findingStatus), zh: "认定状态", en: "status"),
    ])
}
