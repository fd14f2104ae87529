/// Engine data stream with DPF and SCR, record type 0x02, 37 bytes (GB 17691-2018 Annex Q).
public enum EngineStream {
  /// Length of the body in bytes.
  public static let bodyLength = 37
  /// 1/256 km/h.
  public static let vehicleSpeed = FieldSpec.vehicleSpeed(at: 0)
  /// 0.5 kPa.
  public static let barometricPressure = FieldSpec.barometricPressure(at: 2)
  /// 1 % of the reference torque.
  public static let netTorque = FieldSpec.netTorque(at: 3)
  /// 1 % of the reference torque.
  public static let frictionTorque = FieldSpec.frictionTorque(at: 4)
  /// 0.125 r/min.
  public static let engineSpeed = FieldSpec.engineSpeed(at: 5)
  /// 0.05 L/h.
  public static let fuelFlow = FieldSpec.fuelFlow(at: 7)
  /// 0.05 × 10⁻⁶.
  public static let upstreamNOx = FieldSpec.nitrogenOxides(
    "upstreamNOx", zh: "SCR上游NOx", en: "NOx upstream of the SCR", at: 9)
  /// 0.05 × 10⁻⁶.
  public static let downstreamNOx = FieldSpec.nitrogenOxides(
    "downstreamNOx", zh: "SCR下游NOx", en: "NOx downstream of the SCR", at: 11)
  /// 0.4 %.
  public static let reagentLevel = FieldSpec.share("reagentLevel", zh: "反应剂余量", en: "reagent level", at: 13)
  /// 0.05 kg/h.
  public static let intakeAir = FieldSpec.intakeAir(at: 14)
  /// 0.03125 °C.
  public static let inletTemperature = FieldSpec.exhaustTemperature(
    "inletTemperature", zh: "SCR入口温度", en: "SCR inlet temperature", at: 16)
  /// 0.03125 °C.
  public static let outletTemperature = FieldSpec.exhaustTemperature(
    "outletTemperature", zh: "SCR出口温度", en: "SCR outlet temperature", at: 18)
  /// 0.1 kPa.
  public static let filterPressureDrop = FieldSpec(
    "filterPressureDrop", zh: "DPF压差", en: "DPF differential pressure", unit: "kPa", at: 20, width: 2, step: 1,
    decimals: 1)
  /// 1 °C.
  public static let coolantTemperature = FieldSpec.liquidTemperature(
    "coolantTemperature", zh: "发动机冷却液温度", en: "coolant temperature", at: 22)
  /// 0.4 %.
  public static let fuelLevel = FieldSpec.share("fuelLevel", zh: "油箱液位", en: "fuel level", at: 23)
  /// Offset of the position status, longitude and latitude.
  static let positionOffset = 24
  /// 0.1 km.
  public static let odometer = FieldSpec.odometer(at: 33)

  /// All fields but the position status, in the order of the body.
  public static let fields = [
    vehicleSpeed, barometricPressure, netTorque, frictionTorque, engineSpeed, fuelFlow, upstreamNOx, downstreamNOx,
    reagentLevel, intakeAir, inletTemperature, outletTemperature, filterPressureDrop, coolantTemperature, fuelLevel,
    .longitude(at: 25), .latitude(at: 29), odometer,
  ]
}
