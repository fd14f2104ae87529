extension RecordKind {
  /// A piece of evidence: a file by its name and SHA-256, never the file itself. A check that has one piece names it
  /// itself; further pieces are records of their own.
  public static let evidence = RecordKind(
    "evidence", zh: "证据", en: "piece of evidence", key: .identifier,
    attributes: [
      Attribute("check", .reference("check"), zh: "监督检查", en: "check"),
      Attribute("gateEvent", .reference("gateEvent"), zh: "门禁记录", en: "gate event"),
      Attribute("siteEntry", .reference("siteEntry"), zh: "进场报备", en: "site entry"),
      Attribute("machine", .reference("machine"), zh: "机械", en: "machine"),
      Attribute("kind", .code(.evidenceKind), zh: "类别", en: "kind"),
      Attribute("file", .text(256), zh: "文件名", en: "file name", required: true),
      Attribute("digest", .text(64), zh: "SHA-256", en: "SHA-256", required: true),
      Attribute("takenAt", .moment, zh: "取证时间", en: "taken at"),
      Attribute("officer", .text(64), zh: "执法人员编号", en: "officer (number, not name)"),
    ])
}
