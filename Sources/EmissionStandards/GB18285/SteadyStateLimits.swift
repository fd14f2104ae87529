public import RegistryModel

extension GB18285 {
  private static let clause = "稳态工况法限值"

  /// CO at ASM5025, in 0.01 %.
  public static let asm5025CO: LimitTable<LimitSet, VolumePercent> = table(
    "steadyState.asm5025.co", .asm5025CO, a: 50, b: 35, in: clause)

  /// HC at ASM5025, in 0.01 × 10⁻⁶.
  public static let asm5025HC: LimitTable<LimitSet, PartsPerMillion> = table(
    "steadyState.asm5025.hc", .asm5025HC, a: 90_00, b: 47_00, in: clause)

  /// NO at ASM5025, in 0.01 × 10⁻⁶.
  public static let asm5025NO: LimitTable<LimitSet, PartsPerMillion> = table(
    "steadyState.asm5025.no", .asm5025NO, a: 700_00, b: 420_00, in: clause)

  /// CO at ASM2540, in 0.01 %.
  public static let asm2540CO: LimitTable<LimitSet, VolumePercent> = table(
    "steadyState.asm2540.co", .asm2540CO, a: 40, b: 30, in: clause)

  /// HC at ASM2540, in 0.01 × 10⁻⁶.
  public static let asm2540HC: LimitTable<LimitSet, PartsPerMillion> = table(
    "steadyState.asm2540.hc", .asm2540HC, a: 80_00, b: 44_00, in: clause)

  /// NO at ASM2540, in 0.01 × 10⁻⁶.
  public static let asm2540NO: LimitTable<LimitSet, PartsPerMillion> = table(
    "steadyState.asm2540.no", .asm2540NO, a: 650_00, b: 390_00, in: clause)
}
