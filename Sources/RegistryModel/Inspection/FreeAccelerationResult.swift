/// Readings of a free-acceleration test with an opacimeter (GB 3847-2018 Appendix A; GB 36886-2018).
public struct FreeAccelerationResult: Hashable, Sendable {
  /// Peak k of the measured runs in the order in which they were driven; three in a complete test.
  public var readings: [Reading<OpacityCoefficient>]
  /// The mean as the station states it.
  public var mean: Reading<OpacityCoefficient>?
  /// Idle speed.
  public var idleSpeed: Reading<RevolutionsPerMinute>?
  /// Highest engine speed reached.
  public var maxSpeed: Reading<RevolutionsPerMinute>?
  /// Why free acceleration was used instead of lugdown; nil where nothing was recorded.
  public var reason: FreeAccelerationReason?
  /// Smoke limit the station applied.
  public var smokeLimit: Reading<OpacityCoefficient>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// A test with its readings.
  public init(readings: [Reading<OpacityCoefficient>]) {
    self.readings = readings
  }
}

/// Why a diesel vehicle was tested by free acceleration (GB 3847-2018: all others take lugdown).
public enum FreeAccelerationReason: String, Sendable, CaseIterable {
  /// Four-wheel drive that cannot be switched to two.
  case permanentFourWheelDrive
  /// Close-coupled multiple drive axles (紧密型多驱动轴).
  case coupledDriveAxles
  /// Traction or stability control that cannot be switched off.
  case tractionControl
  /// Lugdown impossible for another recorded reason.
  case other
}
