public import RegistryModel

extension JudgementGap {
  /// Why there is no verdict, in both languages.
  public var reason: BilingualText {
    switch self {
    case .noTableLoaded(let standard, let from):
      BilingualText(zh: "\(standard) 自 \(from) 起方有限值，此前未载入", en: "no table loaded: \(standard) begins on \(from)")
    case .outOfScope(let standard):
      BilingualText(zh: "该车不在 \(standard) 适用范围内", en: "the vehicle is outside the scope of \(standard)")
    case .noStandardForFuel(let fuel):
      BilingualText(zh: "燃料 \(fuel.rawValue) 没有载入的标准", en: "no standard is loaded for fuel \(fuel.rawValue)")
    case .methodNotForFuel(let method, let fuel):
      BilingualText(
        zh: "\(method.title.zh)不适用于燃料 \(fuel.rawValue)", en: "\(method.title.en) is not for fuel \(fuel.rawValue)")
    case .noTableForMethod(let method):
      BilingualText(zh: "\(method.title.zh)没有载入的限值", en: "no limit is loaded for \(method.title.en)")
    case .missing(let item): BilingualText(zh: "缺少\(item.title.zh)", en: "missing: \(item.title.en)")
    case .altitudeUnknown: BilingualText(zh: "检验地海拔未知", en: "the altitude of the station is not known")
    case .monitorsNotReady(let count):
      BilingualText(
        zh: "\(count) 项 OBD 监测未就绪，应行驶后复测", en: "\(count) OBD monitors not ready: drive and repeat")
    case .obdUnclear:
      BilingualText(
        zh: "OBD 检查的故障灯状态或故障码未记录，不能判定",
        en: "the OBD check does not say how the indicator was, or which fault codes it was lit for")
    case .obdFaultUnchecked:
      BilingualText(
        zh: "OBD 检查记为未检，却写有故障，不能判定", en: "the OBD check is called not checked and states a fault")
    case .noLimitForPower(let power):
      BilingualText(zh: "额定功率 \(power) 没有载入的限值", en: "no limit is loaded for a rated power of \(power)")
    case .noLimitForReading:
      BilingualText(
        zh: "检查载有没有限值可依的读数（氮氧化物或不透光度），不作判定",
        en: "the check states a reading (NOx or opacity N) for which no limit is loaded")
    case .noLimitLoaded(let item):
      BilingualText(zh: "\(item.title.zh)：当日没有载入的限值", en: "\(item.title.en): no limit is loaded for that day")
    case .classUndetermined:
      BilingualText(
        zh: "机械的阶段、功率或所在区域未知，限值类别不能确定",
        en: "stage, power or zone of the machine is not known, so the class is open")
    }
  }
}

extension MandatoryItem {
  /// What the item is called.
  public var title: BilingualText {
    switch self {
    case .tailpipeMethod: BilingualText(zh: "排气检测结果", en: "a tail-pipe test")
    case .threeReadings: BilingualText(zh: "自由加速三次读数", en: "three readings of free acceleration")
    case .mean: BilingualText(zh: "自由加速平均值", en: "the stated mean of free acceleration")
    case .opacity: BilingualText(zh: "光吸收系数", en: "the opacity k")
    case .ringelmann: BilingualText(zh: "林格曼黑度", en: "the Ringelmann level")
    case .nox80: BilingualText(zh: "加载减速 80% 点氮氧化物", en: "lugdown NOx at 80 %")
    case .ratedPower: BilingualText(zh: "发动机额定功率", en: "the engine's rated power")
    case .appearance: BilingualText(zh: "外观检验", en: "the appearance check")
    case .obd: BilingualText(zh: "OBD 检查", en: "the OBD check")
    case .manufacturedOn: BilingualText(zh: "生产日期", en: "the day of manufacture")
    case .grossMass: BilingualText(zh: "总质量", en: "the total mass")
    case .ambient: BilingualText(zh: "环境参数", en: "the ambient conditions")
    case .lambda: BilingualText(zh: "过量空气系数", en: "λ at high idle")
    case .asm5025: BilingualText(zh: "ASM5025 工况", en: "the mode ASM5025")
    case .asm2540: BilingualText(zh: "ASM2540 工况", en: "the mode ASM2540")
    case .hcPlusNOx: BilingualText(zh: "碳氢加氮氧化物", en: "HC + NOx")
    case .shortTransientHC: BilingualText(zh: "简易瞬态碳氢化合物", en: "HC of the short transient cycle")
    case .shortTransientNOx: BilingualText(zh: "简易瞬态氮氧化物", en: "NOx of the short transient cycle")
    }
  }

  /// Path of the item in an inspection record.
  public var path: String {
    switch self {
    case .tailpipeMethod: "inspection"
    case .threeReadings: "inspection/freeAcceleration/reading"
    case .mean: "inspection/freeAcceleration/mean"
    case .opacity: "check/opacityK"
    case .ringelmann: "check/ringelmann"
    case .nox80: "inspection/lugdown/nox80"
    case .ratedPower: "inspection/vehicle/ratedPower"
    case .appearance: "inspection/appearance"
    case .obd: "inspection/obd"
    case .manufacturedOn: "inspection/vehicle/manufacturedOn"
    case .grossMass: "inspection/vehicle/grossMass"
    case .ambient: "inspection/ambient"
    case .lambda: "inspection/doubleIdle/lambda"
    case .asm5025: "inspection/steadyState/asm5025"
    case .asm2540: "inspection/steadyState/asm2540"
    case .hcPlusNOx: "inspection/transient/hcPlusNOx"
    case .shortTransientHC: "inspection/shortTransient/hc"
    case .shortTransientNOx: "inspection/shortTransient/nox"
    }
  }
}

extension JudgementAssumption {
  /// What was taken for granted, in both languages.
  public var text: BilingualText {
    switch self {
    case .limitSetIsDefault:
      BilingualText(zh: "当地未声明限值，默认采用限值 a", en: "the place has declared no limit set; set a is the default")
    case .limitSetContradicted:
      BilingualText(
        zh: "当地同一日起声明了两套限值，互相矛盾；按未声明处理，默认采用限值 a",
        en: "the place declares both limit sets from one day on; neither is taken, set a is the default")
    case .altitudeNoteNotApplied:
      BilingualText(zh: "海拔高于 1500 m，海拔修正未采用", en: "above 1500 m; the altitude note is not applied")
    case .ratedPowerFromRecord:
      BilingualText(zh: "额定功率取自检验记录，登记中没有", en: "rated power from the inspection record; the register has none")
    case .meanAsStated:
      BilingualText(zh: "光吸收系数按检查记录所载，视为三次读数的均值", en: "k as the check states it, taken for the mean of three readings")
    case .engineByMethod:
      BilingualText(
        zh: "燃料代码不能说明发动机类型，按所用检测方法对应的标准判定",
        en: "the fuel code does not tell the engine; judged by the standard of the method used")
    case .fuelTakenAsDiesel:
      BilingualText(zh: "登记中没有燃料种类，按柴油车判定", en: "the register has no fuel; judged as a diesel vehicle")
    case .noBanZoneLoaded:
      BilingualText(
        zh: "当地没有载入高排放非道路移动机械禁用区，Ⅲ类限值不适用",
        en: "no zone banning high-emission machinery is loaded for the place, so class III does not apply")
    case .powerWithinTable:
      BilingualText(
        zh: "额定功率未知，按不超过 560 kW 判定（更大功率未载入限值）",
        en: "the rated power is not known; judged as at most 560 kW, above which no limit is loaded")
    case .freeAccelerationTaken:
      BilingualText(
        zh: "检查未注明方法，光吸收系数按自由加速法限值判定",
        en: "the check names no method; k is judged by the limit of free acceleration")
    case .petrolOBDDateIsDefault:
      BilingualText(
        zh: "轻型汽油车 OBD 检查按 \(GB18285.lightOBDManufacturedFrom) 起判定，另有资料为 \(GB18285.otherLightOBDManufacturedFrom)",
        en:
          "light petrol vehicles take the OBD check from \(GB18285.lightOBDManufacturedFrom) on; another source prints \(GB18285.otherLightOBDManufacturedFrom)"
      )
    case .lambdaRangeOfStandard:
      BilingualText(zh: "过量空气系数按标准范围判定，厂家可另行规定", en: "λ judged by the standard's range; the maker may state another")
    }
  }
}

extension TestMethod {
  /// What the method is called.
  public var title: BilingualText {
    CodeList.testMethod.title(of: rawValue) ?? BilingualText(zh: rawValue, en: rawValue)
  }
}
