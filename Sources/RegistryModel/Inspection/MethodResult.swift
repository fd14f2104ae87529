/// The readings of one emission test method, with the limits as the station applied them.
public enum MethodResult: Hashable, Sendable {
  /// Lugdown (加载减速法).
  case lugdown(LugdownResult)
  /// Free acceleration, opacity (自由加速法).
  case freeAcceleration(FreeAccelerationResult)
  /// Filter smoke (滤纸法).
  case filterSmoke(FilterSmokeResult)
  /// Ringelmann (林格曼法).
  case ringelmann(RingelmannResult)
  /// Double idle (双怠速法).
  case doubleIdle(DoubleIdleResult)
  /// Steady state on a dynamometer (稳态工况法, ASM).
  case steadyState(SteadyStateResult)
  /// Short transient (简易瞬态工况法, VMAS).
  case shortTransient(TransientResult)
  /// Transient (瞬态工况法).
  case transient(TransientResult)

  /// The method.
  public var method: TestMethod {
    switch self {
    case .lugdown: .lugdown
    case .freeAcceleration: .freeAcceleration
    case .filterSmoke: .filterSmoke
    case .ringelmann: .ringelmann
    case .doubleIdle: .doubleIdle
    case .steadyState: .steadyState
    case .shortTransient: .shortTransient
    case .transient: .transient
    }
  }

  /// The station's outcome for this method.
  public var outcome: CheckOutcome? {
    switch self {
    case .lugdown(let result): result.outcome
    case .freeAcceleration(let result): result.outcome
    case .filterSmoke(let result): result.outcome
    case .ringelmann(let result): result.outcome
    case .doubleIdle(let result): result.outcome
    case .steadyState(let result): result.outcome
    case .shortTransient(let result), .transient(let result): result.outcome
    }
  }
}

/// An emission test method.
public enum TestMethod: String, Sendable, CaseIterable {
  /// Lugdown (GB 3847-2018 Appendix B).
  case lugdown
  /// Free acceleration with an opacimeter (GB 3847-2018 Appendix A; GB 36886-2018).
  case freeAcceleration
  /// Filter smoke.
  case filterSmoke
  /// Ringelmann (GB 3847-2018 Appendix D).
  case ringelmann
  /// Double idle (GB 18285-2018).
  case doubleIdle
  /// Steady state, ASM5025 and ASM2540 (GB 18285-2018).
  case steadyState
  /// Short transient, VMAS (GB 18285-2018).
  case shortTransient
  /// Transient (GB 18285-2018).
  case transient
}
