public import RegistryModel

extension LimitItem {
  /// What is limited, in both languages.
  public var title: BilingualText {
    switch self {
    case .lugdownSmoke100: BilingualText(zh: "加载减速 100% 点光吸收系数", en: "lugdown opacity k at 100 %")
    case .lugdownSmoke80: BilingualText(zh: "加载减速 80% 点光吸收系数", en: "lugdown opacity k at 80 %")
    case .lugdownNOx80: BilingualText(zh: "加载减速 80% 点氮氧化物", en: "lugdown NOx at 80 %")
    case .wheelPower: BilingualText(zh: "实测最大轮边功率", en: "largest wheel power")
    case .freeAccelerationSmoke: BilingualText(zh: "自由加速光吸收系数均值", en: "free acceleration, mean opacity k")
    case .ringelmann: BilingualText(zh: "林格曼黑度", en: "Ringelmann level")
    case .lowIdleCO: BilingualText(zh: "怠速一氧化碳", en: "CO at low idle")
    case .lowIdleHC: BilingualText(zh: "怠速碳氢化合物", en: "HC at low idle")
    case .highIdleCO: BilingualText(zh: "高怠速一氧化碳", en: "CO at high idle")
    case .highIdleHC: BilingualText(zh: "高怠速碳氢化合物", en: "HC at high idle")
    case .lambdaLeast: BilingualText(zh: "高怠速过量空气系数下限", en: "λ at high idle, lower bound")
    case .lambdaMost: BilingualText(zh: "高怠速过量空气系数上限", en: "λ at high idle, upper bound")
    case .asm5025CO: BilingualText(zh: "稳态工况 ASM5025 一氧化碳", en: "CO at ASM5025")
    case .asm5025HC: BilingualText(zh: "稳态工况 ASM5025 碳氢化合物", en: "HC at ASM5025")
    case .asm5025NO: BilingualText(zh: "稳态工况 ASM5025 一氧化氮", en: "NO at ASM5025")
    case .asm2540CO: BilingualText(zh: "稳态工况 ASM2540 一氧化碳", en: "CO at ASM2540")
    case .asm2540HC: BilingualText(zh: "稳态工况 ASM2540 碳氢化合物", en: "HC at ASM2540")
    case .asm2540NO: BilingualText(zh: "稳态工况 ASM2540 一氧化氮", en: "NO at ASM2540")
    case .transientCO: BilingualText(zh: "瞬态工况一氧化碳", en: "CO, transient cycle")
    case .transientHCPlusNOx: BilingualText(zh: "瞬态工况碳氢加氮氧化物", en: "HC + NOx, transient cycle")
    case .shortTransientCO: BilingualText(zh: "简易瞬态工况一氧化碳", en: "CO, short transient cycle")
    case .shortTransientHC: BilingualText(zh: "简易瞬态工况碳氢化合物", en: "HC, short transient cycle")
    case .shortTransientNOx: BilingualText(zh: "简易瞬态工况氮氧化物", en: "NOx, short transient cycle")
    case .machineSmoke: BilingualText(zh: "机械光吸收系数均值", en: "machine, mean opacity k")
    case .machineRingelmann: BilingualText(zh: "机械林格曼黑度", en: "machine, Ringelmann level")
    case .remoteOpacity: BilingualText(zh: "遥感不透光度", en: "remote sensing, opacity")
    case .remoteRingelmann: BilingualText(zh: "遥感林格曼黑度", en: "remote sensing, Ringelmann level")
    case .remoteNO: BilingualText(zh: "遥感一氧化氮", en: "remote sensing, NO")
    }
  }

  /// Path of the reading in an inspection record; nil for items that no inspection record carries.
  public var path: String? {
    switch self {
    case .lugdownSmoke100: "inspection/lugdown/k100"
    case .lugdownSmoke80: "inspection/lugdown/k80"
    case .lugdownNOx80: "inspection/lugdown/nox80"
    case .wheelPower: "inspection/lugdown/maxWheelPower"
    case .freeAccelerationSmoke: "inspection/freeAcceleration/mean"
    case .ringelmann: "inspection/ringelmann/level"
    case .lowIdleCO: "inspection/doubleIdle/low/co"
    case .lowIdleHC: "inspection/doubleIdle/low/hc"
    case .highIdleCO: "inspection/doubleIdle/high/co"
    case .highIdleHC: "inspection/doubleIdle/high/hc"
    case .lambdaLeast, .lambdaMost: "inspection/doubleIdle/lambda"
    case .asm5025CO: "inspection/steadyState/asm5025/co"
    case .asm5025HC: "inspection/steadyState/asm5025/hc"
    case .asm5025NO: "inspection/steadyState/asm5025/no"
    case .asm2540CO: "inspection/steadyState/asm2540/co"
    case .asm2540HC: "inspection/steadyState/asm2540/hc"
    case .asm2540NO: "inspection/steadyState/asm2540/no"
    case .transientCO: "inspection/transient/co"
    case .transientHCPlusNOx: "inspection/transient/hcPlusNOx"
    case .shortTransientCO: "inspection/shortTransient/co"
    case .shortTransientHC: "inspection/shortTransient/hc"
    case .shortTransientNOx: "inspection/shortTransient/nox"
    case .machineSmoke, .machineRingelmann, .remoteOpacity, .remoteRingelmann, .remoteNO: nil
    }
  }
}
