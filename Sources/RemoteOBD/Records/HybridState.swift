/// Additional data of a hybrid, record type 0x04, 8 bytes (HJ 1239.3-2021).
public enum HybridState {
  /// Length of the body in bytes.
  public static let bodyLength = 8

  /// All fields in the order of the body.
  public static let fields = [
    FieldSpec(
      "motorSpeed", zh: "电机转速", en: "motor speed", unit: "r/min", at: 0, width: 2, step: 1, decimals: 0),
    FieldSpec("motorLoad", zh: "电机负荷", en: "motor load", unit: "%", at: 2, width: 1, step: 1, decimals: 0),
    FieldSpec("batteryVoltage", zh: "电池电压", en: "battery voltage", unit: "V", at: 3, width: 2, step: 1, decimals: 1),
    FieldSpec(
      "batteryCurrent", zh: "电池电流", en: "battery current", unit: "A", at: 5, width: 2, step: 1, decimals: 1,
      bias: -10_000),
    FieldSpec("stateOfCharge", zh: "荷电状态", en: "state of charge", unit: "%", at: 7, width: 1, step: 1, decimals: 0),
  ]
}
