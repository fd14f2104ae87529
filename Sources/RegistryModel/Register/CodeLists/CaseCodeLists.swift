extension CodeList {
  /// How a step of a case ended.
  public static let stepResult = CodeList(
    "stepResult",
    [
      Code("done", "完成", "done"), Code("failed", "未通过", "failed"),
      Code("dismissed", "不成立", "found to be without ground"), Code("annulled", "撤销", "annulled"),
    ])

  /// What a suspicion is about.
  public static let suspicionKind = CodeList(
    "suspicionKind",
    [
      Code("stationFraud", "检验机构弄虚作假", "fraud of an inspection station"),
      Code("dataFraud", "监测数据造假", "falsified monitoring data"),
      Code("incompleteInspection", "注册登记检验不完整", "incomplete registration inspection"),
      Code("obdTampering", "篡改 OBD", "OBD tampering"), Code("workshopFraud", "维修弄虚作假", "fraud of a workshop"),
      Code("illegalFuel", "非法油品", "illegal fuel"), Code("mobileTruck", "流动加油车", "mobile refuelling truck"),
      Code("loosePetrol", "散装汽油", "loose petrol"), Code("nonStandardOil", "非标油", "non-standard oil sold as fuel"),
      Code("fuelCrime", "油品犯罪", "fuel crime"), Code("lateRetrofit", "逾期改造", "late retrofit"),
      Code("noLicence", "无证经营", "business without licence"), Code("dustTruck", "渣土车违法", "dust truck against the rules"),
      Code("impound", "应予暂扣", "vehicle to be impounded"), Code("other", "其他", "other"),
    ])
}
