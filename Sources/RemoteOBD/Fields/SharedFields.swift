/// Fields that several records carry, each coded the same wherever it lies (GB 17691-2018 Annex Q, HJ 1239.3-2021).
extension FieldSpec {
  static func vehicleSpeed(at offset: Int) -> FieldSpec {
    FieldSpec("vehicleSpeed", zh: "车速", en: "vehicle speed", unit: "km/h", .vehicleSpeed(at: offset))
  }
  static func barometricPressure(at offset: Int) -> FieldSpec {
    FieldSpec(
      "barometricPressure", zh: "大气压力", en: "barometric pressure", unit: "kPa", .barometricPressure(at: offset))
  }
  static func netTorque(at offset: Int) -> FieldSpec {
    FieldSpec("netTorque", zh: "发动机净输出扭矩", en: "net engine torque", unit: "%", .torque(at: offset))
  }
  static func frictionTorque(at offset: Int) -> FieldSpec {
    FieldSpec("frictionTorque", zh: "摩擦扭矩", en: "friction torque", unit: "%", .torque(at: offset))
  }
  static func engineSpeed(at offset: Int) -> FieldSpec {
    FieldSpec("engineSpeed", zh: "发动机转速", en: "engine speed", unit: "r/min", .engineSpeed(at: offset))
  }
  static func fuelFlow(at offset: Int) -> FieldSpec {
    FieldSpec("fuelFlow", zh: "发动机燃料流量", en: "fuel flow", unit: "L/h", .flow(at: offset))
  }
  static func nitrogenOxides(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "10⁻⁶", .nitrogenOxides(at: offset))
  }
  static func intakeAir(at offset: Int) -> FieldSpec {
    FieldSpec("intakeAir", zh: "进气量", en: "intake air", unit: "kg/h", .flow(at: offset))
  }
  static func exhaustTemperature(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "°C", .exhaustTemperature(at: offset))
  }
  static func liquidTemperature(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "°C", .liquidTemperature(at: offset))
  }
  static func share(_ name: String, zh: String, en: String, at offset: Int) -> FieldSpec {
    FieldSpec(name, zh: zh, en: en, unit: "%", .share(at: offset))
  }
  /// The sign is in the position status.
  static func longitude(at offset: Int) -> FieldSpec {
    FieldSpec("longitude", zh: "经度", en: "longitude", unit: "°", .longitude(at: offset))
  }
  /// The sign is in the position status.
  static func latitude(at offset: Int) -> FieldSpec {
    FieldSpec("latitude", zh: "纬度", en: "latitude", unit: "°", .latitude(at: offset))
  }
  static func odometer(at offset: Int) -> FieldSpec {
    FieldSpec("odometer", zh: "累计里程", en: "odometer", unit: "km", .odometer(at: offset))
  }
}
