public import RegistryModel

/// What can draw attention to a station. Each has a public source; the plans themselves name no test (clause PS-33).
public enum SuspicionTrigger: String, Sendable, CaseIterable {
  /// The same readings in several tests.
  case repeatedReadings
  /// The same process rows in several tests.
  case repeatedProcess
  /// Two vehicles on one test line at the same time.
  case overlappingTests
  /// One calibration on unrelated vehicles.
  case sharedCalibration
  /// A test shorter than its method allows.
  case shortTest
  /// A rated power that differs from the register.
  case ratedPower

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .repeatedReadings: BilingualText(zh: "多次检验读数相同", en: "the same readings in several tests")
    case .repeatedProcess: BilingualText(zh: "多次检验过程数据相同", en: "the same process rows in several tests")
    case .overlappingTests: BilingualText(zh: "同一检测线同时检测两辆车", en: "two vehicles on one line at the same time")
    case .sharedCalibration: BilingualText(zh: "无关车辆的 CALID 或 CVN 相同", en: "one CALID or CVN on unrelated vehicles")
    case .shortTest: BilingualText(zh: "检验时长短于方法下限", en: "a test shorter than its method allows")
    case .ratedPower: BilingualText(zh: "录入额定功率与登记册不符", en: "a rated power that differs from the register")
    }
  }

  /// Where the trigger comes from, and which of its thresholds are this program's own.
  public var source: BilingualText {
    switch self {
    case .repeatedReadings:
      BilingualText(
        zh: "美国环保署 I/M 触发指标“重复排放值”（转引）；位数下限与 31 天窗口为本系统设定",
        en: "US EPA trigger list for I/M, “repeat emissions” (second hand); digits and 31 days are our own")
    case .repeatedProcess:
      BilingualText(
        zh: "美国环保署 I/M 触发指标；Oliva 2015 供体尾气检验（转引）；10 行下限为本系统设定",
        en: "US EPA trigger list for I/M; Oliva 2015 on donor exhaust (second hand); the least of 10 rows is our own")
    case .overlappingTests:
      BilingualText(
        zh: "英国 DVSA 用时与数量指标；美国环保署 I/M 触发指标",
        en: "DVSA (UK), time taken and volume; US EPA trigger list for I/M")
    case .sharedCalibration:
      BilingualText(
        zh: "诸暨、东莞查处案例；加州 BAR OBD 指纹；品牌与发动机计数下限为本系统设定",
        en: "cases of Zhuji and Dongguan; BAR (California) OBD fingerprint; the least counts of makers are our own")
    case .shortTest:
      BilingualText(
        zh: "英国 DVSA 用时指标；方法时长见 GB 3847-2018、GB 18285-2018（部分凭记忆，取保守下限）",
        en:
          "DVSA (UK), time taken; lengths of the methods by GB 3847-2018 and GB 18285-2018 (partly from memory, lower bounds)"
      )
    case .ratedPower:
      BilingualText(
        zh: "漳州、大连查处案例（339 kW 录为 120 kW）；5% 容差为本系统设定",
        en: "cases of Zhangzhou (339 kW entered as 120 kW) and Dalian; the tolerance of 5 % is our own")
    }
  }
}
