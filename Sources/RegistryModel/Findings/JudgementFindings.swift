/// Findings that come from holding a station's record against the verdict that the registry computes.
extension FindingCode {
  /// The station's verdict is not the one that its readings give.
  public static let judgeVerdict = FindingCode(
    "JUDGE-VERDICT", .warning, zh: "检验结论与按读数复算的结论不一致", en: "the verdict is not the one that the readings give",
    hintZH: "核对读数、限值与结论", hintEN: "check readings, limits and verdict")

  /// The station's verdict follows only from the limit set that the place has not declared.
  public static let judgeVerdictSet = FindingCode(
    "JUDGE-VERDICT-SET", .notice, zh: "结论仅在另一套限值下成立，当地未声明适用的限值",
    en: "the verdict holds only under the other limit set; the place has declared none",
    hintZH: "在当地参数中声明适用的限值 a 或 b", hintEN: "declare limit set a or b in the parameters of the place")

  /// The station's outcome of a method is not the one that its readings give.
  public static let judgeMethodOutcome = FindingCode(
    "JUDGE-METHOD-OUTCOME", .warning, zh: "检测方法的结论与其读数不一致", en: "the outcome of the method contradicts its readings",
    hintZH: "核对该方法的读数与结论", hintEN: "check the readings and the outcome of the method")

  /// The verdict is pass although a method or the OBD check failed by the station's own word.
  public static let judgePartFailed = FindingCode(
    "JUDGE-PART-FAILED", .warning, zh: "分项不合格而总结论合格", en: "the verdict is pass although a part failed",
    hintZH: "核对分项与总结论", hintEN: "check the parts against the verdict")

  /// The verdict is pass although the appearance check failed.
  public static let judgeAppearance = FindingCode(
    "JUDGE-APPEARANCE", .warning, zh: "外观检验不合格而总结论合格", en: "the verdict is pass although the appearance check failed",
    hintZH: "核对外观检验", hintEN: "check the appearance check")

  /// An item of the appearance check failed and the check as a whole did not.
  public static let judgeAppearanceItem = FindingCode(
    "JUDGE-APPEARANCE-ITEM", .warning, zh: "外观检验分项不合格而外观检验未判不合格",
    en: "an item of the appearance check failed, the check as a whole did not",
    hintZH: "核对外观检验各分项", hintEN: "check the items of the appearance check")

  /// The OBD check passes although its parts say otherwise.
  public static let judgeOBD = FindingCode(
    "JUDGE-OBD", .warning, zh: "OBD 检查结论与其分项矛盾", en: "the outcome of the OBD check contradicts its parts",
    hintZH: "核对通讯、故障灯与故障码", hintEN: "check communication, indicator and fault codes")

  /// The stated mean is not the mean of the readings, whichever way it is rounded.
  public static let judgeMean = FindingCode(
    "JUDGE-MEAN", .warning, zh: "平均值不是各次读数的平均值", en: "the stated mean is not the mean of its readings",
    hintZH: "核对三次读数与平均值", hintEN: "check the three readings and the mean")

  /// The stated sum of HC and NOx is not the sum of its parts.
  public static let judgeSum = FindingCode(
    "JUDGE-SUM", .warning, zh: "碳氢加氮氧化物之和与分项不符", en: "the stated HC + NOx is not the sum of its parts",
    hintZH: "核对分项与合计", hintEN: "check the parts and the sum")

  /// The limit applied is no limit of that day.
  public static let judgeLimit = FindingCode(
    "JUDGE-LIMIT", .warning, zh: "采用的限值不是当日的限值", en: "the limit applied is not the limit of that day",
    hintZH: "核对检验机构的限值设置", hintEN: "check the limits set at the station")

  /// The limit applied is that of the limit set which does not apply at the place.
  public static let judgeLimitSet = FindingCode(
    "JUDGE-LIMIT-SET", .notice, zh: "采用的是另一套限值", en: "the limit applied is that of the other limit set",
    hintZH: "核对当地适用限值 a 还是 b", hintEN: "check whether set a or b applies at the place")

  /// The rated power is not that of the register.
  public static let judgeRatedPower = FindingCode(
    "JUDGE-RATED-POWER", .warning, zh: "额定功率与登记不符", en: "the rated power is not that of the register",
    hintZH: "以登记为准，核对录入", hintEN: "the register leads; check the entry")

  /// A petrol method on a diesel vehicle, a diesel method on a petrol vehicle, or any method on an electric one.
  public static let judgeMethodFuel = FindingCode(
    "JUDGE-METHOD-FUEL", .warning, zh: "检测方法不适用于该燃料", en: "the method is not for that fuel",
    hintZH: "核对燃料种类与检测方法", hintEN: "check fuel and method")

  /// Free acceleration on a vehicle that takes lugdown, without a recorded reason.
  public static let judgeFreeAcceleration = FindingCode(
    "JUDGE-FREE-ACCELERATION", .warning, zh: "未记录原因而采用自由加速法", en: "free acceleration without a recorded reason",
    hintZH: "柴油车应采用加载减速法，否则记录原因", hintEN: "diesel vehicles take lugdown unless a reason is recorded")

  /// No tail-pipe test in the record.
  public static let judgeNoMethod = FindingCode(
    "JUDGE-METHOD-MISSING", .warning, zh: "没有排气检测结果", en: "the record has no tail-pipe test",
    hintZH: "补报检测结果", hintEN: "send the results")

  /// Not exactly three readings of free acceleration.
  public static let judgeReadings = FindingCode(
    "JUDGE-READINGS", .warning, zh: "自由加速读数不是三次", en: "free acceleration has not three readings",
    hintZH: "补报三次测量的读数", hintEN: "send the three measured readings")

  /// No stated mean of free acceleration.
  public static let judgeMeanMissing = FindingCode(
    "JUDGE-MEAN-MISSING", .notice, zh: "缺少自由加速平均值", en: "the mean of free acceleration is missing",
    hintZH: "补报平均值", hintEN: "send the mean")

  /// No NOx reading where NOx is judged.
  public static let judgeNOxMissing = FindingCode(
    "JUDGE-NOX-MISSING", .warning, zh: "缺少加载减速氮氧化物读数", en: "lugdown NOx is missing",
    hintZH: "2019-11-01 起应测氮氧化物", hintEN: "NOx is measured from 2019-11-01 on")

  /// The wheel-power rule cannot be applied.
  public static let judgeRatedPowerMissing = FindingCode(
    "JUDGE-RATED-POWER-MISSING", .warning, zh: "缺少额定功率，不能核对轮边功率",
    en: "rated power missing: wheel power cannot be checked",
    hintZH: "补报发动机额定功率", hintEN: "send the engine's rated power")

  /// No ambient conditions.
  public static let judgeAmbientMissing = FindingCode(
    "JUDGE-AMBIENT-MISSING", .notice, zh: "缺少环境参数", en: "the ambient conditions are missing",
    hintZH: "补报温度、气压、湿度", hintEN: "send temperature, pressure and humidity")

  /// No appearance check.
  public static let judgeAppearanceMissing = FindingCode(
    "JUDGE-APPEARANCE-MISSING", .warning, zh: "缺少外观检验", en: "the appearance check is missing",
    hintZH: "补报外观检验", hintEN: "send the appearance check")

  /// No OBD check where it was due.
  public static let judgeOBDMissing = FindingCode(
    "JUDGE-OBD-MISSING", .warning, zh: "缺少应做的 OBD 检查", en: "the OBD check was due and is missing",
    hintZH: "补报 OBD 检查", hintEN: "send the OBD check")

  /// Whether the OBD check was due, or whether it passes, cannot be told.
  public static let judgeOBDUnclear = FindingCode(
    "JUDGE-OBD-UNCLEAR", .notice, zh: "不能确定是否应做 OBD 检查或其是否合格",
    en: "whether the OBD check was due, or whether it passes, cannot be told",
    hintZH: "补报生产日期（汽油车另报总质量）、故障灯状态与故障码",
    hintEN: "send the day of manufacture, for petrol also the total mass; the state of the indicator and the codes")

  /// So many OBD monitors are incomplete that the check decides nothing.
  public static let judgeOBDNotReady = FindingCode(
    "JUDGE-OBD-NOT-READY", .warning, zh: "OBD 未就绪项目过多，检查不能判定",
    en: "too many OBD monitors are incomplete: the check decides nothing",
    hintZH: "行驶后复测并补报", hintEN: "drive, repeat the check and send it")

  /// The place applies the altitude note, and how high it lies is not known.
  public static let judgeAltitudeUnknown = FindingCode(
    "JUDGE-ALTITUDE-UNKNOWN", .notice, zh: "海拔未知，加载减速烟度不能判定",
    en: "the altitude is not known, so lugdown smoke cannot be judged",
    hintZH: "在当地参数中声明海拔", hintEN: "declare the altitude in the parameters of the place")

  /// The record has no verdict of the station.
  public static let judgeVerdictMissing = FindingCode(
    "JUDGE-VERDICT-MISSING", .warning, zh: "记录没有机构结论", en: "the record has no verdict of the station",
    hintZH: "补报检验结论", hintEN: "send the verdict")

  /// Fault codes are stored although the indicator is said to be dark.
  public static let judgeOBDCodes = FindingCode(
    "JUDGE-OBD-CODES", .notice, zh: "故障灯未点亮但存有故障码", en: "fault codes are stored although the indicator is dark",
    hintZH: "核对故障灯状态与故障码", hintEN: "check the state of the indicator and the codes")

  /// Another mandatory reading is missing.
  public static let judgeReadingMissing = FindingCode(
    "JUDGE-READING-MISSING", .warning, zh: "缺少应有的读数", en: "a mandatory reading is missing",
    hintZH: "补报缺少的读数", hintEN: "send the missing reading")

  /// A reading below zero.
  public static let judgeNegative = FindingCode(
    "JUDGE-NEGATIVE", .warning, zh: "读数小于零", en: "a reading is below zero",
    hintZH: "核对仪器零点与读数", hintEN: "check the zero of the instrument and the reading")

  /// No table is loaded for that day, method or vehicle.
  public static let judgeNoTable = FindingCode(
    "JUDGE-NO-TABLE", .notice, zh: "没有载入可用的限值", en: "no table loaded",
    hintZH: "不作判定", hintEN: "no verdict is computed")
}

extension FindingCode {
  /// All codes of this family, sorted by id.
  public static let judgementCodes: [FindingCode] = [
    judgeAltitudeUnknown, judgeAmbientMissing, judgeAppearance, judgeAppearanceItem, judgeAppearanceMissing,
    judgeFreeAcceleration,
    judgeLimit, judgeLimitSet,
    judgeMean, judgeMeanMissing, judgeMethodFuel, judgeNoMethod, judgeMethodOutcome, judgeNegative, judgeNoTable,
    judgeNOxMissing, judgeOBD, judgeOBDCodes, judgeOBDMissing, judgeOBDNotReady, judgeOBDUnclear, judgePartFailed,
    judgeRatedPower,
    judgeRatedPowerMissing, judgeReadingMissing, judgeReadings, judgeSum, judgeVerdict, judgeVerdictMissing,
    judgeVerdictSet,
  ]
}
