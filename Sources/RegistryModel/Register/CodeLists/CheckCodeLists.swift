extension CodeList {
  /// Kinds of supervision checks.
  public static let checkKind = CodeList(
    "checkKind",
    [
      Code("roadside", "路检路查", "roadside check"), Code("premises", "入户抽测", "check on premises"),
      Code("remoteSensing", "遥感监测", "remote sensing"), Code("blackSmoke", "黑烟抓拍", "black-smoke capture"),
    ])

  /// What a check found of the vehicle or machine.
  public static let checkOutcome = CodeList(
    "checkOutcome",
    [
      Code("pass", "达标", "within limits"), Code("overLimit", "超标", "over limit"),
      Code("notJudged", "未判定", "not judged"),
    ])

  /// How far a finding is established (readings ).
  public static let findingStatus = CodeList(
    "findingStatus",
    [
      Code("suspected", "疑似", "suspected"), Code("confirmed", "确认", "confirmed"),
      Code("annulled", "撤销", "annulled"),
    ])
}
