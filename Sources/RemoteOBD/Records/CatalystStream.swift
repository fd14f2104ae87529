/// Engine data streams with a three-way catalyst (HJ 1239.3-2021), type 0x03 (30 bytes) without and type 0x05
/// (32 bytes) with a NOx sensor.
public enum CatalystStream {
  /// Length of the body of type 0x03 in bytes.
  public static let bodyLength = 30
  /// Length of the body of type 0x05 in bytes.
  public static let bodyLengthWithNOx = 32

  /// All fields but the position status, in the order of the body.
  public static func fields(withNOx: Bool) -> [FieldSpec] { withNOx ? fieldsWithNOx : fieldsWithoutNOx }

  static func positionOffset(withNOx: Bool) -> Int { withNOx ? 19 : 17 }

  private static let fieldsWithoutNOx = makeFields(withNOx: false)
  private static let fieldsWithNOx = makeFields(withNOx: true)

  private static func makeFields(withNOx: Bool) -> [FieldSpec] {
    let shift = withNOx ? 2 : 0
    let nitrogenOxides: [FieldSpec] =
      withNOx
      ? [.nitrogenOxides("downstreamNOx", zh: "三元催化器下游NOx", en: "NOx downstream of the catalyst", at: 12)] : []
    return [
      .vehicleSpeed(at: 0), .barometricPressure(at: 2), .netTorque(at: 3), .frictionTorque(at: 4), .engineSpeed(at: 5),
      .fuelFlow(at: 7),
      FieldSpec(
        "upstreamLambda", zh: "三元催化器上游氧传感器λ", en: "λ upstream of the catalyst", unit: "", at: 9, width: 2,
        step: 305, decimals: 7),
      FieldSpec(
        "downstreamOxygenVoltage", zh: "三元催化器下游氧传感器电压", en: "oxygen sensor voltage downstream", unit: "V", at: 11,
        width: 1, step: 1, decimals: 2),
    ] + nitrogenOxides + [
      .intakeAir(at: 12 + shift),
      .liquidTemperature("coolantTemperature", zh: "发动机冷却液温度", en: "coolant temperature", at: 14 + shift),
      .exhaustTemperature("catalystTemperature", zh: "三元催化器温度", en: "catalyst temperature", at: 15 + shift),
      .longitude(at: 18 + shift), .latitude(at: 22 + shift), .odometer(at: 26 + shift),
    ]
  }
}
