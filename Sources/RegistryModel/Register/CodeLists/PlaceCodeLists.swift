extension CodeList {
  /// Kinds of zones and routes that the plans name; each has its own boundary and notice (reading A-07).
  public static let zoneKind = CodeList(
    "zoneKind",
    [
      Code("builtUp", "建成区", "built-up area"),
      Code("highEmission", "高排放控制区", "high-emission control area"),
      Code("machineNoUse", "高排放非道路移动机械禁用区", "no-use area for high-emission machinery"),
      Code("machineControl", "非道路移动机械排放控制区", "machinery emission control zone"),
      Code("dieselRestricted", "柴油车限行区", "area restricted for diesel vehicles"),
      Code("bypassRoute", "绕行路线", "bypass route"), Code("guidanceRoute", "引导路线", "guidance route"),
      Code("keyRoad", "重点路段", "key road or area"), Code("urbanArea", "市区", "urban area"),
      Code("congested", "拥堵路段和敏感区域", "congested section or sensitive area"), Code("other", "其他", "other"),
    ])

  /// Level of a heavy-pollution alert.
  public static let alertLevel = CodeList(
    "alertLevel",
    [
      Code("blue", "蓝色", "blue"), Code("yellow", "黄色（Ⅲ级）", "yellow (level III)"),
      Code("orange", "橙色（Ⅱ级）", "orange (level II)"), Code("red", "红色（Ⅰ级）", "red (level I)"),
    ])

  /// Type of a parameter that a plan leaves to a notice.
  public static let parameterType = CodeList(
    "parameterType",
    [
      Code("day", "日期", "day"), Code("count", "整数", "whole number"),
      Code("kilometres", "公里", "distance in km"), Code("tonnes", "吨", "mass in t"),
      Code("hours", "时段", "hours of the day"),
      Code("text", "文本", "text"), Code("flag", "是否", "yes or no"),
    ])
}
