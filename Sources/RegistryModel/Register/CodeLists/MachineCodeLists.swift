extension CodeList {
  /// Classes of non-road mobile machinery.
  public static let machineClass = CodeList(
    "machineClass",
    [
      Code("excavator", "挖掘机", "excavator"), Code("loader", "装载机", "loader"),
      Code("bulldozer", "推土机", "bulldozer"), Code("roller", "压路机", "roller"),
      Code("grader", "平地机", "grader"), Code("paver", "摊铺机", "paver"), Code("forklift", "叉车", "forklift"),
      Code("crane", "起重机", "crane"), Code("pileDriver", "桩工机械", "pile driver"),
      Code("drillingRig", "钻机", "drilling rig"), Code("concretePump", "混凝土泵", "concrete pump"),
      Code("mobileCrusher", "移动破碎机", "mobile crusher"), Code("yardTruck", "厂内机动车", "yard truck"),
      Code("farmMachine", "农业机械", "farm machine"), Code("generator", "发电机组", "generator set"),
      Code("compressor", "空压机", "compressor"), Code("locomotive", "铁路机车", "railway locomotive"),
      Code("other", "其他", "other"),
    ])

  /// The trade a machine works in.
  public static let machineTrade = CodeList(
    "machineTrade",
    [
      Code("engineering", "工程机械", "engineering machinery"), Code("farmland", "农田作业", "farmland work"),
      Code("handling", "场内搬运", "handling"), Code("airport", "机场地勤", "airport ground support"),
      Code("rail", "铁路", "railway"), Code("other", "其他", "other"),
    ])
}
