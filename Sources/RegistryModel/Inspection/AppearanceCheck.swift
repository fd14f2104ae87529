/// The appearance check (外观检验, GB 3847-2018 clause 6): devices present, nothing removed or leaking.
public struct AppearanceCheck: Hashable, Sendable {
  /// The check as a whole.
  public var outcome: CheckOutcome
  /// Pollution-control devices present and not tampered with.
  public var controlDevices: CheckOutcome?
  /// OBD connector present and usable.
  public var obdConnector: CheckOutcome?
  /// Malfunction indicator works.
  public var malfunctionIndicator: CheckOutcome?
  /// No leak of fuel, oil or coolant.
  public var leaks: CheckOutcome?
  /// What the inspector noted.
  public var note: String?

  /// A check with its overall outcome.
  public init(outcome: CheckOutcome) {
    self.outcome = outcome
  }
}
