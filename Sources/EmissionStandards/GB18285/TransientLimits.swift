public import RegistryModel

extension GB18285 {
  private static let transientClause = "瞬态工况法限值"
  private static let shortTransientClause = "简易瞬态工况法限值"

  /// CO of the transient cycle, in 0.01 g/km.
  public static let transientCO: LimitTable<LimitSet, GramsPerKilometre> = table(
    "transient.co", .transientCO, a: 350, b: 280, in: transientClause)

  /// HC and NOx together of the transient cycle, in 0.01 g/km.
  public static let transientHCPlusNOx: LimitTable<LimitSet, GramsPerKilometre> = table(
    "transient.hcPlusNOx", .transientHCPlusNOx, a: 150, b: 120, in: transientClause)

  /// CO of the short transient cycle, in 0.01 g/km.
  public static let shortTransientCO: LimitTable<LimitSet, GramsPerKilometre> = table(
    "shortTransient.co", .shortTransientCO, a: 800, b: 500, in: shortTransientClause)

  /// HC of the short transient cycle, in 0.01 g/km.
  public static let shortTransientHC: LimitTable<LimitSet, GramsPerKilometre> = table(
    "shortTransient.hc", .shortTransientHC, a: 160, b: 100, in: shortTransientClause)

  /// NOx of the short transient cycle, in 0.01 g/km.
  public static let shortTransientNOx: LimitTable<LimitSet, GramsPerKilometre> = table(
    "shortTransient.nox", .shortTransientNOx, a: 130, b: 70, in: shortTransientClause)
}
