/// A province as plates abbreviate it (GA 36-2018); the raw value is the character on the plate.
public enum Province: Character, Sendable, CaseIterable, Comparable {
  /// Beijing
  case beijing = "京"
  /// Tianjin
  case tianjin = "津"
  /// Shanghai
  case shanghai = "沪"
  /// Chongqing
  case chongqing = "渝"
  /// Hebei
  case hebei = "冀"
  /// Henan
  case henan = "豫"
  /// Yunnan
  case yunnan = "云"
  /// Liaoning
  case liaoning = "辽"
  /// Heilongjiang
  case heilongjiang = "黑"
  /// Hunan
  case hunan = "湘"
  /// Anhui
  case anhui = "皖"
  /// Shandong
  case shandong = "鲁"
  /// Xinjiang
  case xinjiang = "新"
  /// Jiangsu
  case jiangsu = "苏"
  /// Zhejiang
  case zhejiang = "浙"
  /// Jiangxi
  case jiangxi = "赣"
  /// Hubei
  case hubei = "鄂"
  /// Guangxi
  case guangxi = "桂"
  /// Gansu
  case gansu = "甘"
  /// Shanxi
  case shanxi = "晋"
  /// Inner Mongolia
  case innerMongolia = "蒙"
  /// Shaanxi
  case shaanxi = "陕"
  /// Jilin
  case jilin = "吉"
  /// Fujian
  case fujian = "闽"
  /// Guizhou
  case guizhou = "贵"
  /// Guangdong
  case guangdong = "粤"
  /// Qinghai
  case qinghai = "青"
  /// Tibet
  case tibet = "藏"
  /// Sichuan
  case sichuan = "川"
  /// Ningxia
  case ningxia = "宁"
  /// Hainan
  case hainan = "琼"

  /// Ordered by the character, so that listings are stable.
  public static func < (left: Province, right: Province) -> Bool {
    String(left.rawValue).unicodeScalars.lexicographicallyPrecedes(String(right.rawValue).unicodeScalars)
  }

  /// The letters under which the province's offices issue plates; nil where they are not loaded.
  ///
  /// Source: GA 36-2018 Appendix A, for the four provinces whose plans are loaded.
  public var offices: Set<Character>? { Province.loadedOffices[self] }

  private static let loadedOffices: [Province: Set<Character>] = [
    .hebei: Set("ABCDEFGHJRT"), .shanxi: Set("ABCDEFHJKLM"), .henan: Set("ABCDEFGHJKLMNPQRSU"),
    .shaanxi: Set("ABCDEFGHJKV"),
  ]

  /// The province of a character of a plate; nil where it is none.
  init?(_ scalar: Unicode.Scalar) {
    guard let province = Province.byScalar[scalar] else { return nil }
    self = province
  }

  private static let byScalar: [Unicode.Scalar: Province] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { province in
      province.rawValue.unicodeScalars.map { ($0, province) }
    })

  /// The provinces that border on this one, in the order of `allCases`; a misread province is often one of these.
  public var neighbours: [Province] {
    Province.allCases.filter {
      Province.borders[self]?.contains($0) == true || Province.borders[$0]?.contains(self) == true
    }
  }

  /// Each border once.
  private static let borders: [Province: Set<Province>] = [
    .heilongjiang: [.jilin, .innerMongolia],
    .jilin: [.liaoning, .innerMongolia],
    .liaoning: [.hebei, .innerMongolia],
    .hebei: [.beijing, .tianjin, .shandong, .henan, .shanxi, .innerMongolia],
    .beijing: [.tianjin],
    .shanxi: [.henan, .shaanxi, .innerMongolia],
    .shandong: [.henan, .anhui, .jiangsu],
    .henan: [.shaanxi, .hubei, .anhui],
    .shaanxi: [.innerMongolia, .ningxia, .gansu, .sichuan, .chongqing, .hubei],
    .innerMongolia: [.ningxia, .gansu],
    .ningxia: [.gansu],
    .gansu: [.xinjiang, .qinghai, .sichuan],
    .qinghai: [.xinjiang, .tibet, .sichuan],
    .tibet: [.xinjiang, .sichuan, .yunnan],
    .sichuan: [.chongqing, .guizhou, .yunnan],
    .chongqing: [.hubei, .hunan, .guizhou],
    .yunnan: [.guizhou, .guangxi],
    .guizhou: [.hunan, .guangxi],
    .hubei: [.anhui, .jiangxi, .hunan],
    .hunan: [.jiangxi, .guangdong, .guangxi],
    .jiangxi: [.anhui, .zhejiang, .fujian, .guangdong],
    .anhui: [.jiangsu, .zhejiang],
    .jiangsu: [.shanghai, .zhejiang],
    .zhejiang: [.shanghai, .fujian],
    .fujian: [.guangdong],
    .guangdong: [.guangxi, .hainan],
  ]
}
