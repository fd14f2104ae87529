extension CodeList {
  /// Colours of number plates (GA 36-2018).
  public static let plateColor = CodeList(
    "plateColor",
    [
      Code("blue", "蓝", "blue"), Code("yellow", "黄", "yellow"), Code("green", "绿", "green"),
      Code("yellowGreen", "黄绿", "yellow-green"), Code("white", "白", "white"), Code("black", "黑", "black"),
    ])

  /// Weight class of a truck or bus (GA 802).
  public static let vehicleClass = CodeList(
    "vehicleClass",
    [
      Code("heavy", "重型", "heavy"), Code("medium", "中型", "medium"), Code("light", "轻型", "light"),
      Code("mini", "微型", "mini"),
    ])

  /// What a vehicle is by its body.
  public static let vehicleCategory = CodeList(
    "vehicleCategory",
    [
      Code("truck", "货车", "truck"), Code("bus", "客车", "bus or passenger car"),
      Code("special", "专项作业车", "special-purpose vehicle"), Code("trailer", "挂车", "trailer"),
      Code("other", "其他", "other"),
    ])

  /// Use nature (使用性质, GA/T 16.3).
  public static let vehicleUse = CodeList(
    "vehicleUse",
    [
      Code("A", "非营运", "non-operating"), Code("B", "公路客运", "road passenger"), Code("C", "公交客运", "bus"),
      Code("D", "出租客运", "taxi"), Code("E", "旅游客运", "tourism"), Code("F", "货运", "freight"),
      Code("G", "租赁", "rental"), Code("H", "警用", "police"), Code("I", "消防", "fire fighting"),
      Code("J", "救护", "ambulance"), Code("K", "工程救险", "engineering rescue"),
      Code("L", "营转非", "formerly operating"), Code("M", "出租转非", "formerly taxi"), Code("N", "教练", "training"),
      Code("O", "幼儿校车", "kindergarten bus"), Code("P", "小学生校车", "primary-school bus"),
      Code("Q", "初中生校车", "middle-school bus"), Code("R", "危化品运输", "dangerous goods"),
      Code("S", "中小学生校车", "school bus"),
    ])

  /// The service a vehicle does, as the plans name it; finer than the use nature.
  public static let vehicleService = CodeList(
    "vehicleService",
    [
      Code("bus", "公交", "public bus"), Code("postal", "邮政", "postal"), Code("taxi", "出租", "taxi"),
      Code("commuter", "通勤", "commuter"), Code("lightLogistics", "轻型物流配送", "light logistics delivery"),
      Code("logisticsDelivery", "物流配送", "logistics delivery"),
      Code("sanitation", "环卫", "sanitation"), Code("lightSanitation", "轻型环卫", "light sanitation"),
      Code("escort", "押运", "escort"), Code("dustTruck", "渣土车", "dust truck"),
      Code("official", "公务", "official car"), Code("oilTransport", "油品运输", "oil transport"),
      Code("shortHaul", "短途运输", "short haul"), Code("inPlant", "厂内运输", "in-plant transport"),
      Code("generalFreight", "普通货运", "general freight"), Code("other", "其他", "other"),
    ])

  /// Fuel or energy (GA/T 16.9).
  public static let fuel = CodeList(
    "fuel",
    [
      Code("A", "汽油", "petrol"), Code("B", "柴油", "diesel"), Code("C", "电", "electric"),
      Code("D", "混合油", "mixed oil"), Code("E", "天然气", "natural gas"),
      Code("F", "液化石油气", "liquefied petroleum gas"), Code("L", "甲醇", "methanol"), Code("M", "乙醇", "ethanol"),
      Code("N", "太阳能", "solar"), Code("O", "混合动力", "hybrid"), Code("P", "氢", "hydrogen"),
      Code("Y", "无", "none"), Code("Z", "其他", "other"),
    ])

  /// What drives a vehicle or machine.
  public static let drive = CodeList(
    "drive",
    [
      Code("combustion", "内燃", "combustion engine"), Code("batteryElectric", "纯电动", "battery electric"),
      Code("plugInHybrid", "插电式混合动力", "plug-in hybrid"), Code("hybrid", "混合动力", "hybrid"),
      Code("fuelCell", "燃料电池", "fuel cell"),
    ])

  /// Technology of a gas engine that the plans name.
  public static let engineTechnology = CodeList(
    "engineTechnology",
    [
      Code("leanBurn", "稀薄燃烧", "lean burn"), Code("convertedOilToGas", "油改气", "converted from oil to gas"),
      Code("stoichiometric", "当量燃烧", "stoichiometric"),
    ])

  /// Where a stage was taken from.
  public static let stageSource = CodeList(
    "stageSource",
    [
      Code("disclosure", "环保信息公开编号", "disclosure number"), Code("catalogue", "车型目录", "model catalogue"),
      Code("record", "登记记录", "register record"), Code("derived", "按日期推定", "derived from dates"),
    ])

  /// Where a weight class was taken from.
  public static let weightClassSource = CodeList(
    "weightClassSource",
    [
      Code("record", "登记记录", "register record"),
      Code("derived", "按总质量、车长推定", "derived from mass and length"),
    ])

  /// Aftertreatment devices.
  public static let aftertreatment = CodeList(
    "aftertreatment",
    [
      Code("TWC", "三元催化", "three-way catalyst"), Code("DPF", "颗粒捕集器", "particulate filter"),
      Code("SCR", "选择性催化还原", "selective catalytic reduction"), Code("DOC", "氧化催化器", "oxidation catalyst"),
      Code("POC", "颗粒氧化催化器", "particle oxidation catalyst"),
      Code("EGR", "废气再循环", "exhaust gas recirculation"), Code("OTHER", "其他", "other"),
    ])

  /// Whether an owner is a unit or a natural person.
  public static let ownerKind = CodeList(
    "ownerKind", [Code("unit", "单位", "unit"), Code("person", "个人", "natural person")])

  /// Whether a vehicle or machine is in service.
  public static let serviceStatus = CodeList(
    "serviceStatus",
    [
      Code("inService", "在用", "in service"), Code("outOfUse", "停用", "out of use"),
      Code("deregistered", "注销", "deregistered"),
    ])

  /// How a vehicle or machine was phased out (reading A-44).
  public static let phaseOutWay = CodeList(
    "phaseOutWay",
    [
      Code("dismantled", "拆解", "dismantled"), Code("scrapped", "报废", "scrapped"),
      Code("movedOut", "转出", "moved out"), Code("exported", "出口", "exported"), Code("other", "其他", "other"),
    ])
}
