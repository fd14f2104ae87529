extension RecordKind {
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
