extension RecordKind {
  /// An emission inspection station (I 站). A record counts only where its station is listed (clause PS-31).
  public static let station = RecordKind(
    "station", zh: "排放检验机构", en: "inspection station", key: .station,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name", required: true),
      Attribute("place", .division, zh: "所在地", en: "place", required: true),
      Attribute("listedFrom", .day, zh: "列入名录日期", en: "listed from", required: true),
      Attribute("listedUntil", .day, zh: "名录有效期止（不含）", en: "listed until (excluded)"),
      Attribute("approval", .text(64), zh: "资质认定证书编号", en: "approval number"),
      Attribute("methods", .codes(.testMethod), zh: "检验方法", en: "approved methods"),
      Attribute("processPublicOn", .day, zh: "检验过程公开日期", en: "inspection process public on"),
    ])

  /// A test line of an inspection station. The key is `station/line`.
  public static let line = RecordKind(
    "line", zh: "检测线", en: "test line", key: .identifier,
    attributes: [
      Attribute("station", .reference("station"), zh: "检验机构", en: "station", required: true),
      Attribute("number", .text(12), zh: "线号", en: "line number", required: true),
      Attribute("methods", .codes(.testMethod), zh: "检验方法", en: "methods"),
      Attribute("inServiceOn", .day, zh: "启用日期", en: "in service from"),
      Attribute("outOfServiceOn", .day, zh: "停用日期", en: "out of service from"),
    ])
}
