/// Engine data stream with DPF and SCR, record type 0x02, 37 bytes (GB 17691-2018 Annex Q).
public enum EngineStream {
  /// Length of the body in bytes.
  public static let bodyLength = 37
  /// 1/256 km/h.
  public static let vehicleSpeed = FieldSpec.vehicleSpeed(at: Place.vehicleSpeed)
  /// 0.5 kPa.
  public static let barometricPressure = FieldSpec.barometricPressure(at: Place.barometricPressure)
  /// 1 % of the reference torque.
  public static let netTorque = FieldSpec.netTorque(at: Place.netTorque)
  /// 1 % of the reference torque.
  public static let frictionTorque = FieldSpec.frictionTorque(at: Place.frictionTorque)
  /// 0.125 r/min.
  public static let engineSpeed = FieldSpec.engineSpeed(at: Place.engineSpeed)
  /// 0.05 L/h.
  public static let fuelFlow = FieldSpec.fuelFlow(at: Place.fuelFlow)
  /// 0.05 × 10⁻⁶.
  public static let upstreamNOx = FieldSpec.nitrogenOxides(
    "upstreamNOx", zh: "SCR上游NOx", en: "NOx upstream of the SCR", at: Place.upstreamNOx)
  /// 0.05 × 10⁻⁶.
  public static let downstreamNOx = FieldSpec.nitrogenOxides(
    "downstreamNOx", zh: "SCR下游NOx", en: "NOx downstream of the SCR", at: Place.downstreamNOx)
  /// 0.4 %.
  public static let reagentLevel = FieldSpec.share(
    "reagentLevel", zh: "反应剂余量", en: "reagent level", at: Place.reagentLevel)
  /// 0.05 kg/h.
  public static let intakeAir = FieldSpec.intakeAir(at: Place.intakeAir)
  /// 0.03125 °C.
  public static let inletTemperature = FieldSpec.exhaustTemperature(
    "inletTemperature", zh: "SCR入口温度", en: "SCR inlet temperature", at: Place.inletTemperature)
  /// 0.03125 °C.
  public static let outletTemperature = FieldSpec.exhaustTemperature(
    "outletTemperature", zh: "SCR出口温度", en: "SCR outlet temperature", at: Place.outletTemperature)
  /// 0.1 kPa.
  public static let filterPressureDrop = FieldSpec(
    "filterPressureDrop", zh: "DPF压差", en: "DPF differential pressure", unit: "kPa",
    .pressureDrop(at: Place.filterPressureDrop))
  /// 1 °C.
  public static let coolantTemperature = FieldSpec.liquidTemperature(
    "coolantTemperature", zh: "发动机冷却液温度", en: "coolant temperature", at: Place.coolantTemperature)
  /// 0.4 %.
  public static let fuelLevel = FieldSpec.share("fuelLevel", zh: "油箱液位", en: "fuel level", at: Place.fuelLevel)
  /// Offset of the position status, longitude and latitude.
  static let positionOffset = 24
  /// 0.1 km.
  public static let odometer = FieldSpec.odometer(at: Place.odometer)

  /// All fields but the position status, in the order of the body.
  public static let fields = [
    vehicleSpeed, barometricPressure, netTorque, frictionTorque, engineSpeed, fuelFlow, upstreamNOx, downstreamNOx,
    reagentLevel, intakeAir, inletTemperature, outletTemperature, filterPressureDrop, coolantTemperature, fuelLevel,
    .longitude(at: Place.longitude), .latitude(at: Place.latitude), odometer,
  ]

  /// Where the fields lie in the body, known to the compiler.
  @usableFromInline
  enum Place {
    @inlinable static var vehicleSpeed: Int { 0 }
    @inlinable static var barometricPressure: Int { 2 }
    @inlinable static var netTorque: Int { 3 }
    @inlinable static var frictionTorque: Int { 4 }
    @inlinable static var engineSpeed: Int { 5 }
    @inlinable static var fuelFlow: Int { 7 }
    @inlinable static var upstreamNOx: Int { 9 }
    @inlinable static var downstreamNOx: Int { 11 }
    @inlinable static var reagentLevel: Int { 13 }
    @inlinable static var intakeAir: Int { 14 }
    @inlinable static var inletTemperature: Int { 16 }
    @inlinable static var outletTemperature: Int { 18 }
    @inlinable static var filterPressureDrop: Int { 20 }
    @inlinable static var coolantTemperature: Int { 22 }
    @inlinable static var fuelLevel: Int { 23 }
    @inlinable static var longitude: Int { 25 }
    @inlinable static var latitude: Int { 29 }
    @inlinable static var odometer: Int { 33 }
  }
}
