extension CodeList {
  /// Result of one item of a check (clause HB-15).
  public static let itemResult = CodeList(
    "itemResult",
    [
      Code("pass", "合格", "pass"), Code("fail", "不合格", "fail"), Code("notChecked", "未检查", "not checked"),
    ])

  /// What a vehicle carries, as far as the plans distinguish it.
  public static let cargo = CodeList(
    "cargo",
    [
      Code("none", "空载", "empty"), Code("constructionWaste", "建筑垃圾", "construction waste"),
      Code("dustyBulk", "易扬尘物料", "dusty bulk goods"), Code("coal", "煤炭", "coal"), Code("oil", "油品", "oil products"),
      Code("livelihood", "民生物资", "livelihood goods"), Code("bulk", "其他大宗货物", "other bulk goods"),
      Code("other", "其他", "other"),
    ])

  /// What is done with a truck at a check post (clause PS-03).
  public static let truckAction = CodeList(
    "truckAction",
    [
      Code("passed", "放行", "passed"), Code("turnedBack", "劝返", "turned back"), Code("sampled", "抽样送检", "sampled"),
      Code("impounded", "暂扣", "impounded"),
    ])

  /// How a station or workshop is supervised (clause HB-25).
  public static let supervisionForm = CodeList(
    "supervisionForm",
    [
      Code("randomOnSite", "随机现场检查", "random on-site check"), Code("comparison", "比对实验", "comparison test"),
      Code("remote", "远程监控", "remote monitoring"), Code("special", "专项检查", "special inspection"),
    ])

  /// What a piece of evidence is.
  public static let evidenceKind = CodeList(
    "evidenceKind",
    [
      Code("photo", "照片", "photograph"), Code("video", "视频", "video"), Code("document", "文书", "document"),
      Code("labReport", "检验报告", "laboratory report"), Code("nameplate", "铭牌照片", "photograph of a nameplate"),
      Code("other", "其他", "other"),
    ])

  /// Why a machine leaves a site (clause HB-38).
  public static let exitReason = CodeList(
    "exitReason",
    [
      Code("finished", "作业完成", "work finished"), Code("withdrawn", "责令撤场", "ordered to withdraw"),
      Code("repair", "维修", "repair"), Code("other", "其他", "other"),
    ])
}
