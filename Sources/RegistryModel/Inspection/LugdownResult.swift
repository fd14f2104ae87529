/// Readings of a lugdown test (GB 3847-2018 Appendix B).
public struct LugdownResult: Hashable, Sendable {
  /// Opacity k at 100 % of VelMaxHP.
  public var k100: Reading<OpacityCoefficient>
  /// Opacity k at 80 % of VelMaxHP.
  public var k80: Reading<OpacityCoefficient>
  /// NOx at 80 % of VelMaxHP; nil where it was not measured.
  public var nox80: Reading<PartsPerMillion>?
  /// Corrected largest wheel power.
  public var maxWheelPower: Reading<Kilowatts>
  /// Roller speed at the largest wheel power (VelMaxHP).
  public var speedAtMaxPower: Reading<KilometresPerHour>?
  /// Engine speed at the largest wheel power.
  public var engineSpeedAtMaxPower: Reading<RevolutionsPerMinute>?
  /// Lower end of the rated engine-speed band.
  public var ratedSpeedFrom: Reading<RevolutionsPerMinute>?
  /// Upper end of the rated engine-speed band.
  public var ratedSpeedTo: Reading<RevolutionsPerMinute>?
  /// Smoke limit the station applied.
  public var smokeLimit: Reading<OpacityCoefficient>?
  /// NOx limit the station applied.
  public var noxLimit: Reading<PartsPerMillion>?
  /// Least wheel power the station applied.
  public var minWheelPower: Reading<Kilowatts>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// The readings every lugdown test has.
  public init(
    k100: Reading<OpacityCoefficient>, k80: Reading<OpacityCoefficient>, maxWheelPower: Reading<Kilowatts>
  ) {
    self.k100 = k100
    self.k80 = k80
    self.maxWheelPower = maxWheelPower
  }
}
