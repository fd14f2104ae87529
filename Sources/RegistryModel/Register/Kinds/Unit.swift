extension RecordKind {
  /// An enterprise or other unit that owns or uses vehicles and machines.
  public static let unit = RecordKind(
    "unit", zh: "单位", en: "unit", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name", required: true),
      Attribute("creditCode", .text(18), zh: "统一社会信用代码", en: "unified social credit code"),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("sector", .code(.sector), zh: "行业", en: "sector"),
      Attribute("roles", .codes(.unitRole), zh: "类别", en: "roles"),
    ])
}
