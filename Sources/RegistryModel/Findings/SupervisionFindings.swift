/// Findings on what inspectors, devices and gates record: the record is taken, and a person should look.
extension FindingCode {
  /// What was recorded must not happen by the loaded plans: whoever records it has to act.
  public static let forbidden = [gateProhibited, entryOutOfUse]

  /// What was recorded may be what the loaded plans forbid: data is missing to say so.
  public static let undecided = [gateUndetermined]

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

  /// A step that a person records without a document or a file that proves it.
  public static let caseStepBare = FindingCode(
    "CASE-STEP-BARE", .warning, zh: "案件步骤没有文书编号或证据文件",
    en: "a step of a case with neither a document number nor an evidence file",
    hintZH: "补录 document 或 evidence 与 evidenceDigest", hintEN: "add document, or evidence with evidenceDigest")

  /// A step that another department recorded than the one that owns it.
  public static let caseStepDepartment = FindingCode(
    "CASE-STEP-DEPARTMENT", .warning, zh: "记录步骤的部门不是该步骤的责任部门",
    en: "a step recorded by another department than the one that owns it",
    hintZH: "核对部门；如系受委托，请在说明中写明", hintEN: "check the department; where it acts for the owner, say so in the reason")

  /// What happened is dated after its record.
  public static let recordInFuture = FindingCode(
    "RECORD-IN-FUTURE", .warning, zh: "所记事项的时间晚于记录时间", en: "what is recorded happens after it was recorded",
    hintZH: "核对日期与时间", hintEN: "check the day and the time")

  /// A check that is dated ahead by more than clocks go wrong: it would count for nobody until that day.
  public static let checkDatedAhead = FindingCode(
    "CHECK-DATED-AHEAD", .quarantine, zh: "检查时间或生效时间晚于接收时间一天以上",
    en: "the check, or what is stated of it, is dated more than a day after it was received",
    hintZH: "核对 at 与 effective 的年月日；更正后重新报送", hintEN: "check the dates in at and effective, and send it corrected")

  /// A record of a place that is neither of this registry nor of a loaded plan.
  public static let recordForeignPlace = FindingCode(
    "RECORD-FOREIGN-PLACE", .warning, zh: "地点不在本登记库及已载入方案的地区内",
    en: "the place is neither one of this registry nor of a loaded plan",
    hintZH: "核对行政区划代码；本库的规则、名单和指标不计该记录",
    hintEN: "check the division code; no rule, list or figure of this registry counts the record")

  /// A reading that the stated result contradicts.
  public static let readingContradicted = FindingCode(
    "CHECK-READING-CONTRADICTED", .warning, zh: "结果为合格，读数超出标准", en: "a stated pass with a reading outside the standard",
    hintZH: "核对读数与结果", hintEN: "check the reading and the result")

  /// A check states a pass beside a fault: a removed device, a failed sample, a truck that was impounded.
  public static let passWithFault = FindingCode(
    "CHECK-PASS-WITH-FAULT", .warning, zh: "结果为达标，同一记录却载明问题，如装置被拆除、样品不合格或某项不合格",
    en:
      "a stated pass beside something wrong in the same record, such as a removed device, a failed sample or a failed item",
    hintZH: "核对结果与各项；在更正之前，查询该对象时列为待办",
    hintEN:
      "check the outcome and the items; until one is corrected, look-ups of the subject show it as open")

  /// A file name of evidence that is a path.
  public static let evidenceName = FindingCode(
    "CHECK-EVIDENCE-NAME", .warning, zh: "证据文件名含路径", en: "the file name of the evidence is a path",
    hintZH: "只写文件名；文件以 SHA-256 辨认", hintEN: "state the name alone; the file is known by its SHA-256")

  /// A confirmed finding that does not say of whom: it opens no case and counts nowhere.
  public static let checkWithoutSubject = FindingCode(
    "CHECK-NO-SUBJECT", .warning, zh: "已确认的违规检查未指明对象，无从立案、计数",
    en: "a confirmed finding does not say of whom: no case of theirs opens, and it does not count against them",
    hintZH: "补录号牌与颜色、车辆识别代号，机械标识或编码，或加油站点",
    hintEN: "add plate and colour or VIN, the machine or its code, or the fuel site")

  /// A check names two vehicles or machines.
  public static let checkNamesTwo = FindingCode(
    "CHECK-NAMES-TWO", .warning, zh: "号牌或编码与识别代号或机械标识不属同一车（机）",
    en: "the plate or code is that of another vehicle or machine than the one that is named",
    hintZH: "核对车辆、机械；案件按识别代号或机械标识立", hintEN: "check whom it is about; the case is that of the VIN or key that is named")

  /// A retest of a case that there is not, or of somebody else's: it counts in none.
  public static let retestUnmatched = FindingCode(
    "CHECK-RETEST-UNMATCHED", .warning, zh: "复检所指的案件不存在、对象不同，或该检查不能作为其复检，不计入任何案件",
    en: "no such case, one about somebody else, or no check that passes or fails its retest: it counts in none",
    hintZH: "核对 retestOf 与对象；立案依据的记录到达后自动计入",
    hintEN: "check retestOf and whom it is about; it counts once the record that opens the case is there")

  /// A confirmed suspicion for which no loaded plan has a case.
  public static let suspicionWithoutCase = FindingCode(
    "SUSPICION-NO-CASE", .warning, zh: "已查实的线索在已载入的方案中不立案",
    en: "no loaded plan opens a case for this confirmed suspicion",
    hintZH: "核对类别与所在地；需要时载入相应方案，或以检查记录立案",
    hintEN: "check its kind and place; load the plan that has it, or record the check that opens a case")

  /// A joint action of one department alone (clause PS-29).
  public static let actionNotJoint = FindingCode(
    "ACTION-NOT-JOINT", .warning, zh: "联合执法行动只有一个部门参加", en: "a joint action names one department alone",
    hintZH: "补录参加部门（PS-29）；单独检查不记行动编号", hintEN: "add the departments taking part (PS-29); a check alone names no action"
  )

  /// A check names a joint action that is not on file.
  public static let actionUnknown = FindingCode(
    "CHECK-ACTION-UNKNOWN", .notice, zh: "登记册中没有该联合执法行动", en: "the register holds no such joint action",
    hintZH: "补录联合执法行动（jointAction）或更正编号", hintEN: "record the jointAction, or correct its number")

  /// A check lies outside the time of its joint action.
  public static let checkOutsideAction = FindingCode(
    "CHECK-OUTSIDE-ACTION", .warning, zh: "检查时间不在所属联合执法行动的时间内",
    en: "the check lies outside the time of its joint action",
    hintZH: "核对检查时间、行动编号与行动起止时间", hintEN: "check its time, the number of the action and when that began and ended")

  /// The key of a record stands for another event.
  public static let keyReused = FindingCode(
    "RECORD-KEY-REUSED", .quarantine, zh: "该编号已用于另一时间、另一对象的记录",
    en: "the key stands for a record of another time and about somebody else",
    hintZH: "换用未用过的编号；如确系更正，时间与对象分两次更正",
    hintEN: "give the record a key of its own; where it is a correction, correct time and subject one after the other")

  /// A record is about somebody else than it was.
  public static let subjectChanged = FindingCode(
    "RECORD-SUBJECT-CHANGED", .warning, zh: "记录的对象、类别或地点已更改，案件及其步骤随之转移或不再存在",
    en: "the record is about somebody or something else now: its case with its steps goes along, or is none",
    hintZH: "核对对象；原对象已受处罚的，撤销该步骤", hintEN: "check whom it is about; annul steps that were taken against the former one")

  /// A statement about a vehicle or machine makes records under a plate or code those of somebody else.
  public static let bearerChanged = FindingCode(
    "REG-BEARER-CHANGED", .warning, zh: "按此登记，以号牌或编码记下的记录改属他车（机），案件及其步骤随之转移",
    en:
      "by this statement records that name a plate or code are about somebody else, and their cases with their steps go along",
    hintZH: "核对号牌或编码的起止时间；已对原对象采取的步骤须复核",
    hintEN: "check from when until when plate or code were borne; look again at steps taken against the former one")

  /// A statement tells whose records under a plate or code are.
  public static let bearerKnown = FindingCode(
    "REG-BEARER-KNOWN", .notice, zh: "由此得知以号牌或编码记下的记录属何车（机）；同日各案并为一案",
    en: "this tells whose records are that name a plate or code alone; their cases of one day become one",
    hintZH: "用 hegui lookup 查看其案件及已办步骤", hintEN: "see its cases and the steps that were taken with hegui lookup")

  /// Two machines bear one code at one time.
  public static let codeShared = FindingCode(
    "REG-CODE-SHARED", .warning, zh: "另有机械同时使用该环保登记编码", en: "another machine bears this code at the same time",
    hintZH: "核对编码；原机械编码已注销的，记录注销日期", hintEN: "check the code; where the other one's was cancelled, record the day")

  /// Two vehicles bear one plate at one time, in one colour or in one that is not known.
  public static let plateShared = FindingCode(
    "REG-PLATE-SHARED", .warning, zh: "另有车辆同时登记有该号牌及颜色",
    en: "another vehicle is registered with this plate and colour at the same time",
    hintZH: "核对号牌与车辆识别代号；原车已不再使用该号牌的，录入其变更",
    hintEN: "check plate and VIN; where the other one gave the plate up, record that")

  /// An inspection was taken under the plate of a vehicle, with another VIN, before the vehicle was registered.
  public static let plateInspected = FindingCode(
    "REG-PLATE-INSPECTED", .warning, zh: "先前收到的检验记录使用该号牌及颜色，但车辆识别代号不同",
    en: "an inspection that came before names this plate and colour with another VIN",
    hintZH: "核对号牌与车辆识别代号；检验记录有误的，由检验机构更正或作废",
    hintEN: "check plate and VIN; where the inspection is wrong, have the station correct or void it")

  /// A statement that does not hold, since a later one of the same day, or one of the same moment, says otherwise.
  public static let statementOvertaken = FindingCode(
    "RECORD-WITHOUT-EFFECT", .warning, zh: "所述内容不生效：同日较晚的记录、或同一时刻记录号排在后面的记录另有说法",
    en:
      "what is stated has no effect: a later statement of that day, or one of that moment whose number comes last, says otherwise",
    hintZH: "写明生效时间（effective 或 --at 加时刻），须晚于原记录",
    hintEN: "state from when it holds (effective, or --at with the time), after the one on file")

  /// A record lacks what its kind asks for, and decisions or figures cannot count it as what it is.
  public static let recordIncomplete = FindingCode(
    "RECORD-INCOMPLETE", .warning, zh: "记录缺少必填项，无法照实计入判断和统计",
    en: "a record lacks what its kind asks for, and decisions and figures cannot count it as what it is",
    hintZH: "补录缺少的各项", hintEN: "add what is missing")

  /// A repair that cannot be matched to a vehicle.
  public static let repairUnmatched = FindingCode(
    "REPAIR-UNMATCHED", .warning, zh: "无法确定维修的是哪辆车，不计入任何案件",
    en: "it cannot be told which vehicle was repaired; the repair counts in no case",
    hintZH: "补录车辆识别代号，或号牌颜色", hintEN: "add the VIN, or the colour of the plate")

  /// A repair at a workshop that the register does not list on that day.
  public static let repairWorkshop = FindingCode(
    "REPAIR-WORKSHOP-UNLISTED", .warning, zh: "维修单位不在登记库中，或当日不在名录内",
    en: "the workshop is not in the register, or not listed on that day",
    hintZH: "核对维修单位编号；须在名录内维修的案件不计该记录（HB-28）",
    hintEN: "check the workshop; the repair does not count where a listed one is asked for (HB-28)")

  /// A record of a period whose figures are frozen.
  public static let recordLate = FindingCode(
    "RECORD-LATE", .warning, zh: "迟到记录：所属月份或年度已关账或排名已公布，不受影响",
    en: "a late record: its month or year is closed, or the ranking published, and stays as it is",
    hintZH: "如需更正，用 hegui period correct 或 hegui rank 月份 --correct --reason",
    hintEN: "correct it, where needed, with hegui period correct or hegui rank MONTH --correct --reason")
}
