public import RegistryModel

/// What a limit limits.
public enum LimitItem: String, Sendable, CaseIterable {
  /// Opacity k at 100 % of VelMaxHP.
  case lugdownSmoke100
  /// Opacity k at 80 % of VelMaxHP.
  case lugdownSmoke80
  /// NOx at 80 % of VelMaxHP.
  case lugdownNOx80
  /// Corrected largest wheel power.
  case wheelPower
  /// Mean opacity k of free acceleration.
  case freeAccelerationSmoke
  /// Ringelmann level.
  case ringelmann
  /// CO at low idle.
  case lowIdleCO
  /// HC at low idle.
  case lowIdleHC
  /// CO at high idle.
  case highIdleCO
  /// HC at high idle.
  case highIdleHC
  /// λ at high idle, lower bound.
  case lambdaLeast
  /// λ at high idle, upper bound.
  case lambdaMost
  /// CO at ASM5025.
  case asm5025CO
  /// HC at ASM5025.
  case asm5025HC
  /// NO at ASM5025.
  case asm5025NO
  /// CO at ASM2540.
  case asm2540CO
  /// HC at ASM2540.
  case asm2540HC
  /// NO at ASM2540.
  case asm2540NO
  /// CO of the transient cycle.
  case transientCO
  /// HC and NOx together of the transient cycle.
  case transientHCPlusNOx
  /// CO of the short transient cycle.
  case shortTransientCO
  /// HC of the short transient cycle.
  case shortTransientHC
  /// NOx of the short transient cycle.
  case shortTransientNOx
  /// Mean opacity k of a machine.
  case machineSmoke
  /// Ringelmann level of a machine.
  case machineRingelmann
  /// Opacity seen by remote sensing.
  case remoteOpacity
  /// Ringelmann level seen by remote sensing.
  case remoteRingelmann
  /// NO seen by remote sensing.
  case remoteNO

  /// The unit of readings and limits.
  public var unit: any UnitOfMeasure.Type {
    switch self {
    case .lugdownSmoke100, .lugdownSmoke80, .freeAccelerationSmoke, .machineSmoke: OpacityCoefficient.self
    case .lugdownNOx80, .lowIdleHC, .highIdleHC, .asm5025HC, .asm5025NO, .asm2540HC, .asm2540NO, .remoteNO:
      PartsPerMillion.self
    case .wheelPower: Kilowatts.self
    case .ringelmann, .machineRingelmann, .remoteRingelmann: RingelmannLevel.self
    case .lowIdleCO, .highIdleCO, .asm5025CO, .asm2540CO: VolumePercent.self
    case .lambdaLeast, .lambdaMost: ExcessAirRatio.self
    case .transientCO, .transientHCPlusNOx, .shortTransientCO, .shortTransientHC, .shortTransientNOx:
      GramsPerKilometre.self
    case .remoteOpacity: OpacityPercent.self
    }
  }

  /// Whether a larger reading is better; true only where the standard sets a least value.
  public var relation: StatedValue.Relation {
    self == .wheelPower || self == .lambdaLeast ? .atLeast : .atMost
  }
}
