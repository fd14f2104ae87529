extension CodeList {
  /// What a subject does or is asked for when a decision is wanted.
  public static let activity = CodeList(
    "activity",
    [
      Code("work", "作业", "work"), Code("transit", "过境（不作业）", "transit without work"),
      Code("travel", "上路行驶", "travel"), Code("gateEntry", "进厂", "entry at a gate"),
      Code("gateExit", "出厂", "exit at a gate"), Code("pass", "办理通行证", "application for a pass"),
      Code("lease", "出租", "lease"), Code("produce", "生产", "production"), Code("import", "进口", "import"),
      Code("sale", "销售", "sale"), Code("register", "注册登记", "registration"),
      Code("inspect", "定期排放检验", "periodic inspection"), Code("phaseOut", "淘汰", "phase-out"),
      Code("build", "建设", "building"), Code("ship", "货物运输", "shipment"), Code("supply", "供应油品", "fuel supply"),
      Code("check", "监督检查", "supervision check"),
    ])

  /// Purpose of a passage at a gate (clause HB-49).
  public static let purpose = CodeList(
    "purpose",
    [
      Code("safeProduction", "保障生产安全", "keeping production safe"),
      Code("livelihood", "民生保障", "goods for people's livelihood"),
      Code("specialNeed", "特殊需求产品", "products of special need"), Code("other", "其他", "other"),
    ])

  /// Direction at a gate.
  public static let direction = CodeList(
    "direction", [Code("in", "进", "in"), Code("out", "出", "out"), Code("none", "无进出", "no movement")])

  /// Products of the fuel trade.
  public static let fuelProduct = CodeList(
    "fuelProduct",
    [
      Code("vehicleDiesel", "车用柴油", "vehicle diesel"), Code("vehiclePetrol", "车用汽油", "vehicle petrol"),
      Code("ordinaryDiesel", "普通柴油", "ordinary diesel"), Code("urea", "车用尿素", "vehicle urea"),
      Code("other", "其他", "other"),
    ])

  /// Kinds of fuel sites along the chain.
  public static let fuelSiteKind = CodeList(
    "fuelSiteKind",
    [
      Code("station", "加油站", "filling station"), Code("depot", "储油库", "oil depot"),
      Code("producer", "生产企业", "producer"), Code("blending", "调配中心", "blending station"),
      Code("tankTruck", "油罐车", "tank truck"), Code("illegalPoint", "黑加油站点", "illegal point"),
      Code("mobileTruck", "流动加油车", "mobile refuelling truck"), Code("selfBuiltTank", "自建油罐", "self-built tank"),
      Code("other", "其他", "other"),
    ])

  /// Modes of transport.
  public static let transportMode = CodeList(
    "transportMode",
    [
      Code("rail", "铁路", "rail"), Code("road", "公路", "road"), Code("enclosedBelt", "封闭式皮带廊道", "enclosed belt"),
      Code("pipeline", "管道", "pipeline"), Code("newEnergyTruck", "新能源货车", "new-energy truck"),
      Code("cleanEnergyTruck", "清洁能源货车", "clean-energy truck"), Code("stageSixTruck", "国六货车", "stage-VI truck"),
      Code("water", "水路", "waterway"), Code("other", "其他", "other"),
    ])
}
