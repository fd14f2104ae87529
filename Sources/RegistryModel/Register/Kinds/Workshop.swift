extension RecordKind {
  /// A repair workshop (M 站 and other vehicle repair businesses).
  public static let workshop = RecordKind(
    "workshop", zh: "维修单位", en: "workshop", key: .identifier,
    attributes: [
      Attribute("name", .text(128), zh: "名称", en: "name", required: true),
      Attribute("place", .division, zh: "所在地", en: "place"),
      Attribute("listedFrom", .day, zh: "列入名录日期", en: "listed from"),
      Attribute("listedUntil", .day, zh: "名录有效期止（不含）", en: "listed until (excluded)"),
      Attribute("emissionRepair", .flag, zh: "排放性能维护（维修）站", en: "emission repair workshop (M station)"),
      Attribute("vocRectifiedOn", .day, zh: "挥发性有机物整治日期", en: "VOC rectified on"),
      Attribute("sprayPainting", .flag, zh: "有喷涂工序", en: "does spray painting"),
    ])
}
