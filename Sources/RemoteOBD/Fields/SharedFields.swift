/// Fields that several records carry, each coded the same wherever it lies (GB 17691-2018 Annex Q, HJ 1239.3-2021).
extension FieldSpec {
  /// 1/256 km/h, 0–250.996.
  static func vehicleSpeed(at offset: Int) -> FieldSpec {
    FieldSpec(
      "vehicleSpeed", zh: "车速", en: "vehicle speed", unit: "km/h", at: offset, width: 2, step: 390_625, decimals: 8)
  }
  /// 0.5 kPa, 0–125.
  static func barometricPressure(at offset: Int) -> FieldSpec {
    FieldSpec(
      "barometricPressure", zh: "大气压力", en: "barometric pressure", unit: "kPa", at: offset, width: 1, step: 5,
      decimals: 1)
  }
  /// 1 %, -125–125.
  static func netTorque(at offset: Int) -> FieldSpec {
    FieldSpec(
      "netTorque", zh: "发动机净输出扭矩", en: "net engine torque", unit: "%", at: offset, width: 1, step: 1, decimals: 0,
      bias: -125)
  }
  /// 1 %, -125–125.
  static func frictionTorque(at offset: Int) -> FieldSpec {
    FieldSpec(
      "frictionTorque", zh: "摩擦扭矩", en: "friction torque", unit: "%", at: offset, width: 1, step: 1, decimals: 0,
      bias: -125)
  }
  /// 0.125 r/min, 0–8031.875.
  static func engineSpeed(at offset: Int) -> FieldSpec {
    FieldSpec(
      "engineSpeed", zh: "发动机转速", en: "engine speed", unit: "r/min", at: offset, width: 2, step: 125, decimals: 3)
  }
  /// 0.05 L/h, 0–3212.75.
  static func fuelFlow(at offset: Int) -> FieldSpec {
    FieldSpec("fuelFlow", zh: "发动机燃料流量", en: "fuel flow", unit: "L/h", at: offset, width: 2, step: 5, decimals: 2)
  }
  /// 0.05 × 10⁻⁶, -200–3012.75; raw 0 is a sensor that is off.
  static func nitrogenOxides(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(
      name, zh: zh, en: en, unit: "10⁻⁶", at: offset, width: 2, step: 5, decimals: 2, bias: -20_000,
      zeroMeansSensorOff: true)
  }
  /// 0.05 kg/h, 0–3212.75.
  static func intakeAir(at offset: Int) -> FieldSpec {
    FieldSpec("intakeAir", zh: "进气量", en: "intake air", unit: "kg/h", at: offset, width: 2, step: 5, decimals: 2)
  }
  /// 0.03125 °C, -273–1734.96875.
  static func exhaustTemperature(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "°C", at: offset, width: 2, step: 3125, decimals: 5, bias: -27_300_000)
  }
  /// 1 °C, -40–210.
  static func liquidTemperature(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "°C", at: offset, width: 1, step: 1, decimals: 0, bias: -40)
  }
  /// 0.4 %, 0–100.
  static func share(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "%", at: offset, width: 1, step: 4, decimals: 1)
  }
  /// 10⁻⁶ °, 0–180; the sign is in the position status.
  static func longitude(at offset: Int) -> FieldSpec {
    FieldSpec(
      "longitude", zh: "经度", en: "longitude", unit: "°", at: offset, width: 4, step: 1, decimals: 6,
      maximumRaw: 180_000_000)
  }
  /// 10⁻⁶ °, 0–90; the sign is in the position status.
  static func latitude(at offset: Int) -> FieldSpec {
    FieldSpec(
      "latitude", zh: "纬度", en: "latitude", unit: "°", at: offset, width: 4, step: 1, decimals: 6,
      maximumRaw: 90_000_000)
  }
  /// 0.1 km.
  static func odometer(at offset: Int) -> FieldSpec {
    FieldSpec("odometer", zh: "累计里程", en: "odometer", unit: "km", at: offset, width: 4, step: 1, decimals: 1)
  }
}
