public import RegistryModel

/// A monitor of the support and readiness words, in the order of their bits.
public enum DiagnosticMonitor: Int, CaseIterable, Sendable {
  /// 催化转化器监控
  case catalyst
  /// 加热催化转化器监控
  case heatedCatalyst
  /// 蒸发系统监控
  case evaporativeSystem
  /// 二次空气系统监控
  case secondaryAir
  /// A/C 系统制冷剂监控
  case airConditioning
  /// 排气传感器监控
  case exhaustSensor
  /// 排气传感器加热器监控
  case exhaustSensorHeater
  /// EGR 系统和 VVT 监控
  case exhaustGasRecirculation
  /// 冷启动辅助系统监控
  case coldStart
  /// 增压压力控制系统监控
  case boostPressure
  /// DPF 监控
  case particulateFilter
  /// SCR 系统或 NOx 吸附器监控
  case nitrogenOxideControl
  /// NMHC 氧化催化器监控
  case oxidationCatalyst
  /// 失火监控
  case misfire
  /// 燃油系统监控
  case fuelSystem
  /// 综合部件监控
  case comprehensiveComponents

  /// Name in both languages.
  public var title: BilingualText {
    let (zh, en) = DiagnosticMonitor.titles[rawValue]
    return BilingualText(zh: zh, en: en)
  }

  private static let titles = [
    ("催化转化器", "catalyst"), ("加热催化转化器", "heated catalyst"), ("蒸发系统", "evaporative system"),
    ("二次空气系统", "secondary air"), ("A/C系统制冷剂", "air conditioning"), ("排气传感器", "exhaust sensor"),
    ("排气传感器加热器", "exhaust sensor heater"), ("EGR和VVT", "EGR and VVT"), ("冷启动辅助系统", "cold start aid"),
    ("增压压力控制", "boost pressure"), ("DPF", "DPF"), ("SCR或NOx吸附器", "SCR or NOx adsorber"),
    ("NMHC氧化催化器", "NMHC catalyst"), ("失火", "misfire"), ("燃油系统", "fuel system"),
    ("综合部件", "comprehensive components"),
  ]
}

/// How the bits of the support and readiness words are counted: the sources disagree, so both readings are shown.
public enum MonitorReading: String, CaseIterable, Sendable {
  /// Bit 0 is the least significant bit.
  case fromLowestBit
  /// Bit 0 is the most significant bit.
  case fromHighestBit

  /// The monitors whose bit is set in `word`.
  public func monitors(in word: UInt16) -> [DiagnosticMonitor] {
    DiagnosticMonitor.allCases.filter { monitor in
      let bit = self == .fromLowestBit ? monitor.rawValue : 15 - monitor.rawValue
      return word >> UInt16(bit) & 1 == 1
    }
  }
}
