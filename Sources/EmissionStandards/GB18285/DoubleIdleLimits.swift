public import RegistryModel

extension GB18285 {
  private static let clause = "双怠速法限值"

  /// CO at low idle, in 0.01 %.
  public static let lowIdleCO: LimitTable<LimitSet, VolumePercent> = table(
    "doubleIdle.low.co", .lowIdleCO, a: 60, b: 40, in: clause)

  /// HC at low idle, in 0.01 × 10⁻⁶.
  public static let lowIdleHC: LimitTable<LimitSet, PartsPerMillion> = table(
    "doubleIdle.low.hc", .lowIdleHC, a: 80_00, b: 40_00, in: clause)

  /// CO at high idle, in 0.01 %.
  public static let highIdleCO: LimitTable<LimitSet, VolumePercent> = table(
    "doubleIdle.high.co", .highIdleCO, a: 30, b: 30, in: clause)

  /// HC at high idle, in 0.01 × 10⁻⁶.
  public static let highIdleHC: LimitTable<LimitSet, PartsPerMillion> = table(
    "doubleIdle.high.hc", .highIdleHC, a: 50_00, b: 30_00, in: clause)

  /// λ at high idle, least, in 0.001: 1.00 - 0.05, unless the maker states a range.
  public static let lambdaLeast: LimitTable<LimitSet, ExcessAirRatio> = table(
    "doubleIdle.lambda.least", .lambdaLeast, a: 950, b: 950, in: "双怠速法，过量空气系数")

  /// λ at high idle, most, in 0.001: 1.00 + 0.05, unless the maker states a range.
  public static let lambdaMost: LimitTable<LimitSet, ExcessAirRatio> = table(
    "doubleIdle.lambda.most", .lambdaMost, a: 1050, b: 1050, in: "双怠速法，过量空气系数")
}
