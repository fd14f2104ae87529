/// The OBD check (GB 3847-2018 clause 7 and Appendix E).
public struct OBDCheck: Hashable, Sendable {
  /// The check as a whole.
  public var outcome: CheckOutcome
  /// Whether the scan tool could talk to the vehicle.
  public var communication: Communication
  /// Whether the malfunction indicator (MIL) works.
  public var indicatorWorks: Bool?
  /// Whether the malfunction indicator is lit.
  public var indicatorLit: Bool?
  /// Stored fault codes, sorted.
  public var faultCodes: [String]
  /// Monitors that are not ready, by name (`SCR`, `DPF` …), sorted.
  public var notReady: [String]
  /// Calibration identity and verification number of each control unit.
  public var calibrations: [Calibration]
  /// In-use performance ratios of the monitors.
  public var performanceRatios: [PerformanceRatio]
  /// The VIN that the control unit reports.
  public var vinRead: VIN?
  /// Odometer that the control unit reports.
  public var odometer: Quantity<Kilometres>?

  /// A check with its outcome and whether communication was possible.
  public init(outcome: CheckOutcome, communication: Communication) {
    self.outcome = outcome
    self.communication = communication
    faultCodes = []
    notReady = []
    calibrations = []
    performanceRatios = []
  }

  /// Whether the scan tool could talk to the vehicle, and why not.
  public enum Communication: String, Sendable, CaseIterable {
    /// Communication succeeded.
    case established
    /// The connector is damaged (接口损坏).
    case connectorDamaged
    /// The connector was not found (找不到接口).
    case connectorNotFound
    /// Connected, but no communication (不能通讯).
    case noResponse
  }

  /// Calibration identification (CALID) and calibration verification number (CVN) of one control unit.
  public struct Calibration: Hashable, Sendable {
    /// The control unit, such as `engine` or `aftertreatment`.
    public var unit: String
    /// CALID as read.
    public var identification: String
    /// CVN as read.
    public var verificationNumber: String?

    /// CALID and CVN of `unit`.
    public init(unit: String, identification: String, verificationNumber: String? = nil) {
      self.unit = unit
      self.identification = identification
      self.verificationNumber = verificationNumber
    }
  }

  /// In-use performance ratio (IUPR) of one monitor.
  public struct PerformanceRatio: Hashable, Sendable {
    /// The monitor's name.
    public var monitor: String
    /// How often the monitor completed.
    public var completions: Int
    /// How often its conditions were met.
    public var conditions: Int

    /// The counters of `monitor`.
    public init(monitor: String, completions: Int, conditions: Int) {
      self.monitor = monitor
      self.completions = completions
      self.conditions = conditions
    }
  }
}
