/// Findings on what inspectors, devices and gates record: the record is taken, and a person should look.
extension FindingCode {
  /// The device was not in service at the time of the check (clause PS-37).
  public static let deviceNotInService = FindingCode(
    "CHECK-DEVICE-NOT-IN-SERVICE", .warning, zh: "检查时该设备未启用或已停用",
    en: "the device was not in service at the time of the check",
    hintZH: "核对设备编号、启用与停用日期；结果不可据以确认", hintEN: "check the device and its days of service; do not confirm on it alone")

  /// The register does not hold the device, or not since when it is in service.
  public static let deviceUnknown = FindingCode(
    "CHECK-DEVICE-UNKNOWN", .notice, zh: "登记册中没有该设备或其启用日期",
    en: "the register holds no such device, or no day of its service",
    hintZH: "补录设备记录（device）及启用日期", hintEN: "record the device with the day from which it is in service")

  /// Evidence without a readable SHA-256.
  public static let evidenceDigest = FindingCode(
    "CHECK-EVIDENCE-DIGEST", .warning, zh: "证据缺少文件名或 SHA-256，或其格式不符",
    en: "evidence lacks its file name or SHA-256, or the digest has another form",
    hintZH: "文件名与 64 位十六进制的 SHA-256 须同时给出",
    hintEN: "state the file name and the SHA-256 of 64 hexadecimal digits together")

  /// A machine entered a site without an earlier report (clause HB-38).
  public static let entryUnreported = FindingCode(
    "SITE-ENTRY-UNREPORTED", .warning, zh: "机械未先报备即进场", en: "the machine entered the site without an earlier report",
    hintZH: "进场前须报备（HB-38）；按违规处理", hintEN: "an entry is reported beforehand (HB-38); deal with the breach")

  /// A machine was checked on a site where no report of its entry is on file (clause HB-38).
  public static let machineUnreported = FindingCode(
    "SITE-MACHINE-UNREPORTED", .warning, zh: "抽测的机械在该工地没有进场报备",
    en: "the machine checked has no entry report for this site",
    hintZH: "核对进场报备；无报备按违规处理（HB-38）", hintEN: "look for its entry report; without one it is a breach (HB-38)")

  /// A machine left a site before it entered it.
  public static let exitBeforeEntry = FindingCode(
    "SITE-EXIT-BEFORE-ENTRY", .warning, zh: "出场时间早于进场时间，或没有进场时间",
    en: "the machine left before it entered, or its entry is not on file",
    hintZH: "核对进场与出场时间", hintEN: "check entry and exit")

  /// A passage that the loaded plan forbids at that moment (clause HB-49).
  public static let gateProhibited = FindingCode(
    "GATE-PROHIBITED", .warning, zh: "该车此时不得进出", en: "the vehicle may not pass the gate at this moment",
    hintZH: "按预警响应处置；豁免须记录用途与批准人", hintEN: "act as the alert asks; an exception needs purpose and approver on record")

  /// A passage during an alert of which it cannot be said whether the plan forbids it.
  public static let gateUndetermined = FindingCode(
    "GATE-UNDETERMINED", .warning, zh: "预警期间进出，资料不全，无法判定是否禁止",
    en: "a passage during an alert, and data is missing to say whether it is forbidden",
    hintZH: "补全车辆燃料、阶段与用途", hintEN: "complete fuel, stage and purpose")

  /// A passage by an exception, without the approver that the plan asks for (clause HB-49).
  public static let gateExceptionUnproven = FindingCode(
    "GATE-EXCEPTION-UNPROVEN", .warning, zh: "豁免通行未记录批准人", en: "an excepted passage without an approver on record",
    hintZH: "补录批准人编号（HB-49）", hintEN: "record the approver (HB-49)")

  /// A machine entered a site while an open case keeps it out of use (clauses PS-26, HB-38).
  public static let entryOutOfUse = FindingCode(
    "SITE-ENTRY-OUT-OF-USE", .warning, zh: "停用的机械进场", en: "a machine that is out of use entered a site",
    hintZH: "责令撤场；案件办结并复检合格前不得进场（PS-26、HB-38）",
    hintEN: "have it leave: it is not admitted before its case is closed and a retest passed (PS-26, HB-38)")

  /// A step of a case that does not fit where it stands in the order of time.
  public static let caseStepMisfit = FindingCode(
    "CASE-STEP-MISFIT", .warning, zh: "案件步骤不符，不计入", en: "a step that does not fit its case, and does not count",
    hintZH: "用 hegui case show 查看可推进的步骤；更正或撤销该步骤",
    hintEN: "see the steps that would fit with hegui case show; correct the step or annul it")

  /// A record of a period whose figures are frozen.
  public static let recordLate = FindingCode(
    "RECORD-LATE", .warning, zh: "迟到记录：所属月份或年度已关账或排名已公布，不受影响",
    en: "a late record: its month or year is closed, or the ranking published, and stays as it is",
    hintZH: "如需更正，用 hegui period correct 或 hegui rank 月份 --correct --reason",
    hintEN: "correct it, where needed, with hegui period correct or hegui rank MONTH --correct --reason")
}
