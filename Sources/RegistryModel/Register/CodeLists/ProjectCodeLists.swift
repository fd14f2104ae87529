extension CodeList {
  /// Kinds of projects that the plans name.
  public static let projectKind = CodeList(
    "projectKind",
    [
      Code("plant", "厂矿企业", "plant"), Code("mine", "矿山", "mine"), Code("logisticsPark", "物流园区", "logistics park"),
      Code("storageBase", "储煤基地", "storage base"), Code("governmentInvested", "政府投资项目", "government-invested"),
      Code("livelihood", "民生工程", "livelihood project"),
      Code("keyAreaEarthworks", "重点区域土石方工程", "earthworks in a key area"), Code("other", "其他", "other"),
    ])

  /// Whether a project is new.
  public static let projectNature = CodeList(
    "projectNature",
    [
      Code("new", "新建", "new"), Code("rebuilt", "改建", "rebuilt"), Code("enlarged", "扩建", "enlarged"),
      Code("relocated", "迁建", "relocated"), Code("existing", "已建成", "existing"),
    ])

  /// Kinds of sites where vehicles and machines work.
  public static let siteKind = CodeList(
    "siteKind",
    [
      Code("construction", "建筑工地", "construction site"), Code("wasteClearing", "建筑垃圾清运项目", "waste-clearing project"),
      Code("road", "道路工程", "road works"), Code("village", "村庄", "village site"), Code("yard", "料场", "yard"),
      Code("other", "其他", "other"),
    ])

  /// Kinds of publications.
  public static let publicationKind = CodeList(
    "publicationKind",
    [
      Code("ranking", "检验机构排名", "station ranking"), Code("violation", "违法曝光", "exposure of a violation"),
      Code("creditRecord", "信用记录", "credit record"), Code("enforcement", "执法信息", "enforcement information"),
      Code("guidancePlan", "引导方案", "guidance plan"), Code("disclosure", "环保信息公开", "environmental disclosure"),
      Code("processPublic", "检验过程公开", "inspection process made public"), Code("notice", "通告", "notice"),
      Code("other", "其他", "other"),
    ])

  /// What was decided on an application for a pass.
  public static let passDecision = CodeList(
    "passDecision",
    [
      Code("applied", "申请中", "applied for"), Code("granted", "准予", "granted"), Code("refused", "不予办理", "refused"),
      Code("revoked", "撤销", "revoked"),
    ])

  /// Kinds of records that a list or task can be about.
  public static let subjectKind = CodeList(
    "subjectKind",
    [
      Code("vehicle", "车辆", "vehicle"), Code("machine", "机械", "machine"), Code("unit", "单位", "unit"),
      Code("station", "检验机构", "station"), Code("workshop", "维修单位", "workshop"), Code("site", "工地", "site"),
      Code("fuelSite", "加油站点", "fuel site"), Code("zone", "区域", "zone"), Code("device", "设备", "device"),
      Code("engine", "发动机", "engine"),
    ])

  /// Kinds of monitoring devices.
  public static let deviceKind = CodeList(
    "deviceKind",
    [
      Code("blackSmokeCamera", "黑烟抓拍设备", "black-smoke camera"), Code("remoteSensing", "遥感设备", "remote sensing"),
      Code("remoteOBD", "远程监控平台", "remote monitoring platform"), Code("other", "其他", "other"),
    ])
}
