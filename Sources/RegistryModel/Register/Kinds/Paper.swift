extension RecordKind {
  /// A manual entry of a list; computed lists need none.
  public static let listEntry = RecordKind(
    "listEntry", zh: "名单条目", en: "list entry", key: .identifier,
    attributes: [
      Attribute("list", .text(64), zh: "名单", en: "list", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("subjectKind", .code(.subjectKind), zh: "对象类别", en: "kind of subject", required: true),
      Attribute("subject", .text(64), zh: "对象", en: "key of the subject", required: true, lookedUp: true),
      Attribute("from", .day, zh: "列入日期", en: "from", required: true),
      Attribute("until", .day, zh: "移出日期（不含）", en: "until (excluded)"),
      Attribute("reason", .text(256), zh: "理由", en: "reason"),
      Attribute("source", .text(128), zh: "依据文件", en: "document", required: true),
    ])

  /// A pass for a vehicle, or the refusal of one.
  public static let pass = RecordKind(
    "pass", zh: "通行证", en: "pass", key: .identifier,
    attributes: [
      Attribute("vehicle", .reference("vehicle"), zh: "车辆", en: "vehicle", required: true),
      Attribute("area", .code(.zoneKind), zh: "区域", en: "area", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("decision", .code(.passDecision), zh: "决定", en: "decision", required: true),
      Attribute("from", .day, zh: "有效期起", en: "valid from"),
      Attribute("until", .day, zh: "有效期止（不含）", en: "valid until (excluded)"),
      Attribute("reason", .text(256), zh: "理由", en: "reason"),
      Attribute("document", .text(128), zh: "依据文件", en: "document", required: true),
    ])

  /// A signed letter of commitment of a unit (clause PS-17).
  public static let letter = RecordKind(
    "letter", zh: "承诺书", en: "letter of commitment", key: .identifier,
    attributes: [
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit", required: true),
      Attribute("signedOn", .day, zh: "签订日期", en: "signed on", required: true),
      Attribute("document", .text(128), zh: "文件", en: "document", required: true),
    ])

  /// A number or date assigned by a higher level, or a milestone and when it was done.
  public static let task = RecordKind(
    "task", zh: "任务", en: "task", key: .identifier,
    attributes: [
      Attribute("pack", .text(64), zh: "规则包", en: "pack", required: true),
      Attribute("name", .text(64), zh: "任务名", en: "name, as the pack declares it", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("period", .text(16), zh: "期间", en: "period"),
      Attribute("number", .quantity(ReportedNumber.self), zh: "数量", en: "number assigned"),
      Attribute("dueOn", .day, zh: "期限（含当日）", en: "due on (included)"),
      Attribute("doneOn", .day, zh: "完成日期", en: "done on"),
      Attribute("source", .text(128), zh: "依据文件", en: "document", required: true),
    ])

  /// A figure from outside the register, such as charging piles, rail tonnes or traffic volume.
  public static let figure = RecordKind(
    "figure", zh: "上报数据", en: "reported figure", key: .identifier,
    attributes: [
      Attribute("name", .text(64), zh: "数据名", en: "name, as the pack declares it", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("period", .text(16), zh: "期间", en: "period", required: true),
      Attribute("value", .quantity(ReportedNumber.self), zh: "数值", en: "value", required: true),
      Attribute("basis", .text(64), zh: "口径", en: "basis"),
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit it is about"),
      Attribute("source", .text(128), zh: "来源文件", en: "document", required: true),
    ])

  /// Something made public: what, when, where.
  public static let publication = RecordKind(
    "publication", zh: "公开", en: "publication", key: .identifier,
    attributes: [
      Attribute("kind", .code(.publicationKind), zh: "类别", en: "kind", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("period", .text(16), zh: "期间", en: "period"),
      Attribute("about", .text(128), zh: "内容", en: "what it is about"),
      Attribute("publishedOn", .day, zh: "公开日期", en: "published on"),
      Attribute("decidedNotOn", .day, zh: "决定不公开日期", en: "decided not to publish on"),
      Attribute("location", .text(256), zh: "公开位置", en: "where"),
      Attribute("document", .text(128), zh: "依据文件", en: "document", required: true),
    ])
}
