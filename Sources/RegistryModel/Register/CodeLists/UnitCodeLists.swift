extension CodeList {
  /// Sectors of enterprises that the plans name.
  public static let sector = CodeList(
    "sector",
    [
      Code("steel", "钢铁", "steel"), Code("cement", "水泥", "cement"), Code("coking", "焦化", "coking"),
      Code("thermalPower", "火电", "thermal power"), Code("coal", "煤炭", "coal"),
      Code("coalChemicals", "煤化工", "coal chemicals"), Code("nonFerrous", "有色", "non-ferrous metals"),
      Code("buildingMaterials", "建材", "building materials"), Code("chemicals", "化工", "chemicals"),
      Code("mining", "矿山", "mining"), Code("automotive", "汽车制造", "car making"),
      Code("logistics", "物流", "logistics"), Code("construction", "建筑施工", "construction"),
      Code("government", "政府机关", "government"), Code("other", "其他", "other"),
    ])

  /// What a unit is to the plans.
  public static let unitRole = CodeList(
    "unitRole",
    [
      Code("largePlant", "大型工矿企业", "large plant"), Code("logisticsPark", "物流园区", "logistics park"),
      Code("tradingHub", "交易集散地", "trading hub"), Code("industrialPark", "工业园区", "industrial park"),
      Code("storageBase", "储煤基地", "storage base"), Code("freightHub", "货运枢纽", "freight hub"),
      Code("busDepot", "公交场站", "bus depot"), Code("railFreightYard", "铁路货场", "rail freight yard"),
      Code("airport", "机场", "airport"), Code("mine", "矿山", "mine"), Code("coalTrader", "煤炭经营", "coal trader"),
      Code("urbanDelivery", "城市物流配送企业", "urban delivery enterprise"), Code("maker", "生产企业", "maker"),
      Code("importer", "进口企业", "importer"), Code("seller", "销售企业", "seller"), Code("other", "其他", "other"),
    ])

  /// Departments that act under the plans.
  public static let department = CodeList(
    "department",
    [
      Code("EEB", "生态环境", "ecology and environment"), Code("PSB", "公安", "public security"),
      Code("trafficPolice", "公安交警", "traffic police"), Code("transport", "交通运输", "transport"),
      Code("MSB", "市场监管", "market supervision"), Code("UMB", "城市管理", "urban management"),
      Code("housing", "住房城乡建设", "housing and construction"), Code("water", "水利", "water"),
      Code("agriculture", "农业农村", "agriculture"), Code("commerce", "商务", "commerce"),
      Code("DRC", "发展改革", "development and reform"), Code("industry", "工业和信息化", "industry and IT"),
      Code("emergency", "应急管理", "emergency management"), Code("finance", "财政", "finance"),
      Code("approval", "行政审批", "administrative approval"), Code("naturalResources", "自然资源", "natural resources"),
      Code("energy", "能源", "energy"), Code("postal", "邮政管理", "postal administration"),
      Code("governmentOffices", "机关事务", "government offices"), Code("education", "教育", "education"),
      Code("railway", "铁路", "railway"), Code("stateAssets", "国资", "state assets"),
      Code("highway", "公路", "highway"), Code("powerCompany", "供电公司", "power company"),
      Code("bondedLogistics", "保税物流中心管委会", "bonded-logistics centre committee"),
      Code("government", "人民政府", "government"), Code("other", "其他", "other"),
    ])

  /// Emission test methods, as stations and lines are approved for them.
  public static let testMethod = CodeList(
    "testMethod",
    [
      Code("lugdown", "加载减速", "lugdown"), Code("freeAcceleration", "自由加速", "free acceleration"),
      Code("filterSmoke", "滤纸", "filter smoke"), Code("ringelmann", "林格曼", "Ringelmann"),
      Code("doubleIdle", "双怠速", "double idle"), Code("steadyState", "稳态工况", "steady state (ASM)"),
      Code("shortTransient", "简易瞬态", "short transient (VMAS)"), Code("transient", "瞬态", "transient"),
    ])
}
