/// Findings on identities and attributes of register records: they are kept as written, and marked.
extension FindingCode {
  /// The machine code has no known form.
  public static let machineCodeForm = FindingCode(
    "REG-MACHINE-CODE", .warning, zh: "机械环保编码格式不明", en: "the machine code has no known form",
    hintZH: "按标牌核对；照原样保存", hintEN: "check the label; it is kept as written")

  /// The stage character of the machine code contradicts what else is known of the stage.
  public static let machineCodeStage = FindingCode(
    "REG-MACHINE-CODE-STAGE", .warning, zh: "机械环保编码的阶段字符与其他资料不符",
    en: "the stage character of the machine code contradicts the stage otherwise known",
    hintZH: "核对环保信息公开编号与铭牌：标牌可能被伪造", hintEN: "check disclosure number and nameplate: the label may be forged")

  /// The machine code is that of an electric machine, or of one with an engine, and the machine is the other.
  public static let machineCodeDrive = FindingCode(
    "REG-MACHINE-CODE-DRIVE", .warning, zh: "机械环保编码首位（电动 D 或阶段数字）与动力形式、燃料或信息公开编号不符",
    en: "the first character of the machine code (D electric, or a stage) contradicts drive, fuel or disclosure number",
    hintZH: "核对铭牌：标牌可能被伪造", hintEN: "check the nameplate: the label may be forged")

  /// The disclosure number of a road vehicle on a machine, or the other way round.
  public static let disclosureScale = FindingCode(
    "REG-DISCLOSURE-SCALE", .warning, zh: "环保信息公开编号的类别不属于该对象（道路车辆与非道路机械的阶段不通用）",
    en: "the disclosure number is of the other scale (road and non-road stages do not mix)",
    hintZH: "核对随车（机）清单；该编号不作为阶段依据", hintEN: "check the disclosure list; the number gives no stage here")

  /// The disclosure number has no known form.
  public static let disclosureForm = FindingCode(
    "REG-DISCLOSURE", .warning, zh: "环保信息公开编号格式不明", en: "the disclosure number has no known form",
    hintZH: "应为 24 位，以 CN 开头；照原样保存", hintEN: "it should have 24 characters from CN on; it is kept as written")

  /// The disclosure number and the stated stage contradict each other; the number leads.
  public static let disclosureStage = FindingCode(
    "REG-DISCLOSURE-STAGE", .warning, zh: "排放阶段与环保信息公开编号不符，以编号为准",
    en: "the stage contradicts the disclosure number; the number stands",
    hintZH: "核对随车清单", hintEN: "check the disclosure list")

  /// The check character of a unified social credit code is wrong.
  public static let creditCodeForm = FindingCode(
    "REG-CREDIT-CODE", .warning, zh: "统一社会信用代码格式或校验位不符",
    en: "the unified social credit code has a wrong form or check character",
    hintZH: "按营业执照核对", hintEN: "check the business licence")

  /// The weight class contradicts masses and length.
  public static let classContradicted = FindingCode(
    "REG-VEHICLE-CLASS", .warning, zh: "吨位等级与总质量、车长不符（GA 802）",
    en: "the weight class contradicts mass and length (GA 802)",
    hintZH: "核对总质量与车长", hintEN: "check total mass and length")

  /// The VIN of a register record has a wrong check character, or no known form.
  public static let registerVIN = FindingCode(
    "REG-VIN", .warning, zh: "车辆识别代号校验位不符或格式不明", en: "the VIN's check character is wrong, or its form is unknown",
    hintZH: "核对车辆识别代号", hintEN: "check the VIN")

  /// The model year of the VIN contradicts the day of manufacture.
  public static let vinModelYear = FindingCode(
    "REG-VIN-YEAR", .warning, zh: "车辆识别代号的车型年份与出厂日期不符", en: "the VIN's model year contradicts the day of manufacture",
    hintZH: "核对出厂日期", hintEN: "check the day of manufacture")

  /// The plate of a register record has no known form, or does not fit its colour or kind.
  public static let registerPlate = FindingCode(
    "REG-PLATE", .warning, zh: "号牌格式不明，或与颜色、号牌种类不符",
    en: "the plate has no known form, or does not fit its colour or kind",
    hintZH: "核对号牌、颜色与号牌种类", hintEN: "check plate, colour and plate kind")

  /// A parameter of a place has a value that means nothing.
  public static let parameterValue = FindingCode(
    "REG-PARAMETER", .warning, zh: "该参数名或值无意义，不会生效",
    en: "the parameter's name or value means nothing and has no effect",
    hintZH:
      "limitSet 为 a 或 b；altitudeRule 为 notApplied、linear 或 wholeThousands；altitude 为整数米；lightPetrolOBDFrom、heavyPetrolOBDFrom 为日期",
    hintEN:
      "limitSet is a or b; altitudeRule is notApplied, linear or wholeThousands; altitude is in whole metres; lightPetrolOBDFrom and heavyPetrolOBDFrom are days"
  )

  /// A place declares two values of one parameter from one day on.
  public static let parameterContradiction = FindingCode(
    "REG-PARAMETER-CONTRADICTION", .warning, zh: "同一地区同一日起声明了两个不同的参数值",
    en: "a place declares two values of one parameter from one day on",
    hintZH: "更正其中一项；在此之前按未声明处理",
    hintEN: "correct one of them; until then neither is taken as declared")

  /// The outcome of a check contradicts its readings.
  public static let checkOutcome = FindingCode(
    "REG-CHECK-OUTCOME", .warning, zh: "检查结果与读数的判定不符", en: "the outcome of the check contradicts its readings",
    hintZH: "核对读数、功率、阶段与结果", hintEN: "check readings, power, stage and outcome")

  /// The readings of a check cannot be judged.
  public static let checkNotJudged = FindingCode(
    "REG-CHECK-NOT-JUDGED", .notice, zh: "检查读数不能判定", en: "the readings of the check cannot be judged",
    hintZH: "补充缺少的登记资料，或人工判定", hintEN: "add what the register lacks, or let a person judge")

  /// A retest that was suspected because its readings contradicted its outcome counts again.
  public static let retestCleared = FindingCode(
    "REG-RETEST-CLEARED", .notice, zh: "先前因读数与结果不符而存疑的复检不再存疑，恢复计入",
    en: "a retest that was suspected because its readings contradicted its outcome is doubted no more and counts again",
    hintZH: "核对其案件", hintEN: "look at its case")

  /// A chain of exceedances that was told before no longer stands.
  public static let remoteSensingCleared = FindingCode(
    "REG-REMOTE-SENSING-CLEARED", .notice, zh: "先前判定的连续遥感超标不再成立（HJ 845）",
    en: "consecutive remote-sensing exceedances told before no longer stand (HJ 845)",
    hintZH: "复核据此作出的认定", hintEN: "review what was decided on them")

  /// Two consecutive remote-sensing exceedances of the same pollutant within six months (HJ 845-2017).
  public static let remoteSensingFailed = FindingCode(
    "REG-REMOTE-SENSING", .warning, zh: "六个月内同一污染物连续两次遥感超标，判定为排放不合格（HJ 845）",
    en: "two consecutive remote-sensing exceedances of one pollutant within six months: the vehicle fails (HJ 845)",
    hintZH: "确认监督检查结果", hintEN: "confirm the finding")
}
