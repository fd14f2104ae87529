/// Readings of a double-idle test (GB 18285-2018).
public struct DoubleIdleResult: Hashable, Sendable {
  /// At low idle.
  public var low: IdleReadings
  /// At high idle.
  public var high: IdleReadings
  /// Excess-air ratio λ at high idle.
  public var lambda: Reading<ExcessAirRatio>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// A test with both idles.
  public init(low: IdleReadings, high: IdleReadings) {
    self.low = low
    self.high = high
  }

  /// Readings at one idle speed with the limits applied.
  public struct IdleReadings: Hashable, Sendable {
    /// Carbon monoxide.
    public var co: Reading<VolumePercent>
    /// Hydrocarbons.
    public var hc: Reading<PartsPerMillion>
    /// CO limit the station applied.
    public var coLimit: Reading<VolumePercent>?
    /// HC limit the station applied.
    public var hcLimit: Reading<PartsPerMillion>?

    /// CO and HC at one idle speed.
    public init(co: Reading<VolumePercent>, hc: Reading<PartsPerMillion>) {
      self.co = co
      self.hc = hc
    }
  }
}

/// Readings of a steady-state test (ASM, GB 18285-2018).
public struct SteadyStateResult: Hashable, Sendable {
  /// At ASM5025.
  public var asm5025: ModeReadings?
  /// At ASM2540.
  public var asm2540: ModeReadings?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// A test with the modes that were driven.
  public init(asm5025: ModeReadings?, asm2540: ModeReadings?) {
    self.asm5025 = asm5025
    self.asm2540 = asm2540
  }

  /// Readings of one mode with the limits applied.
  public struct ModeReadings: Hashable, Sendable {
    /// Carbon monoxide.
    public var co: Reading<VolumePercent>
    /// Hydrocarbons.
    public var hc: Reading<PartsPerMillion>
    /// Nitrogen monoxide.
    public var no: Reading<PartsPerMillion>
    /// CO limit the station applied.
    public var coLimit: Reading<VolumePercent>?
    /// HC limit the station applied.
    public var hcLimit: Reading<PartsPerMillion>?
    /// NO limit the station applied.
    public var noLimit: Reading<PartsPerMillion>?

    /// CO, HC and NO of one mode.
    public init(co: Reading<VolumePercent>, hc: Reading<PartsPerMillion>, no: Reading<PartsPerMillion>) {
      self.co = co
      self.hc = hc
      self.no = no
    }
  }
}

/// Readings of a transient or short-transient (VMAS) test (GB 18285-2018).
///
/// The transient method judges HC and NOx as a sum, the short one each by itself.
public struct TransientResult: Hashable, Sendable {
  /// Carbon monoxide.
  public var co: Reading<GramsPerKilometre>
  /// Hydrocarbons.
  public var hc: Reading<GramsPerKilometre>?
  /// Nitrogen oxides.
  public var nox: Reading<GramsPerKilometre>?
  /// Hydrocarbons and nitrogen oxides together.
  public var hcPlusNOx: Reading<GramsPerKilometre>?
  /// CO limit the station applied.
  public var coLimit: Reading<GramsPerKilometre>?
  /// HC limit the station applied.
  public var hcLimit: Reading<GramsPerKilometre>?
  /// NOx limit the station applied.
  public var noxLimit: Reading<GramsPerKilometre>?
  /// Limit of the sum that the station applied.
  public var hcPlusNOxLimit: Reading<GramsPerKilometre>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// A test with its CO reading.
  public init(co: Reading<GramsPerKilometre>) {
    self.co = co
  }
}
