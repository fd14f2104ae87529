/// A plate kind (号牌种类) of GA/T 16.7.
public struct PlateKind: Hashable, Comparable, Sendable {
  /// The two digits.
  public let code: String
  /// What the kind is called.
  public let title: BilingualText
  /// Colours a plate of the kind can have; empty where they are not loaded.
  public let colors: [PlateColor]
  /// Families of form that a plate of the kind can have; empty where they are not loaded.
  public let families: [PlateForm.Family]

  private init(
    _ code: String, _ zh: String, _ en: String, _ colors: [PlateColor] = [], _ families: [PlateForm.Family] = []
  ) {
    self.code = code
    title = BilingualText(zh: zh, en: en)
    self.colors = colors
    self.families = families
  }

  /// Ordered by code.
  public static func < (left: PlateKind, right: PlateKind) -> Bool { left.code < right.code }

  /// The kind with that code; nil where GA/T 16.7 has none.
  ///
  /// - Complexity: O(number of kinds).
  public static func named(_ code: String) -> PlateKind? { all.first { $0.code == code } }

  /// All kinds in the order of their codes.
  public static let all: [PlateKind] = [
    PlateKind("01", "大型汽车", "large motor vehicle", [.yellow], [.ordinary]),
    PlateKind("02", "小型汽车", "small motor vehicle", [.blue], [.ordinary]),
    PlateKind("03", "使馆汽车", "embassy vehicle", [.black], [.embassy]),
    PlateKind("04", "领馆汽车", "consulate vehicle", [.black], [.consulate]),
    PlateKind("05", "境外汽车", "vehicle from abroad"),
    PlateKind("06", "外籍汽车", "vehicle of a foreigner"),
    PlateKind("07", "普通摩托车", "motorcycle"),
    PlateKind("08", "轻便摩托车", "moped"),
    PlateKind("09", "使馆摩托车", "embassy motorcycle"),
    PlateKind("10", "领馆摩托车", "consulate motorcycle"),
    PlateKind("11", "境外摩托车", "motorcycle from abroad"),
    PlateKind("12", "外籍摩托车", "motorcycle of a foreigner"),
    PlateKind("13", "低速车", "low-speed vehicle"),
    PlateKind("14", "拖拉机", "tractor"),
    PlateKind("15", "挂车", "trailer", [.yellow], [.trailer]),
    PlateKind("16", "教练汽车", "coach vehicle", [.yellow], [.coach]),
    PlateKind("17", "教练摩托车", "coach motorcycle"),
    PlateKind("18", "试验汽车", "test vehicle"),
    PlateKind("19", "试验摩托车", "test motorcycle"),
    PlateKind("20", "临时入境汽车", "vehicle entering temporarily"),
    PlateKind("21", "临时入境摩托车", "motorcycle entering temporarily"),
    PlateKind("22", "临时行驶车", "temporary plate"),
    PlateKind("23", "警用汽车", "police vehicle", [.white], [.police]),
    PlateKind("24", "警用摩托车", "police motorcycle"),
    PlateKind("25", "原农机号牌", "former farm-machine plate"),
    PlateKind("26", "香港入出境车", "Hong Kong cross-border vehicle", [.black], [.hongKong]),
    PlateKind("27", "澳门入出境车", "Macao cross-border vehicle", [.black], [.macao]),
    PlateKind("31", "武警号牌", "armed police"),
    PlateKind("32", "军队号牌", "army"),
    PlateKind("41", "无号牌", "without plate"),
    PlateKind("42", "假号牌", "forged plate"),
    PlateKind("43", "挪用号牌", "plate of another vehicle"),
    PlateKind("51", "大型新能源汽车", "large new-energy vehicle", [.yellowGreen], [.newEnergyLarge]),
    PlateKind("52", "小型新能源汽车", "small new-energy vehicle", [.green], [.newEnergySmall]),
    PlateKind("99", "其他号牌", "other"),
  ]
}
