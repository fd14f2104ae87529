import RegistryModel
import RegistryStore
import RemoteOBD

/// What the registry knows of the remote monitor of one vehicle or machine at a moment.
struct RemoteMonitoringHistory {
  let identity: String
  let register: RemoteMonitoringRegister
  let days: [VehicleDay]
  let parameters: MonitoringParameters
  let rules: RemoteMonitoringRules

  /// Reads all days up to the moment asked about.
  ///
  /// - Parameters:
  ///   - identity: the VIN, or the machine's environmental code.
  ///   - state: what the register says of the vehicle; nil where it does not know it.
  /// - Throws: `StoreError`.
  init(_ reader: RegistryReader, identity: String, state: SubjectState?, at: Instant, knownAt: Instant?) throws {
    try self.init(
      reader, identity: identity, register: RemoteMonitoringRegister(state),
      days: reader.vehicleDays(identity: identity, until: at.day, knownAt: knownAt), at: at, knownAt: knownAt)
  }

  /// The same; nil where neither the register nor a terminal has told anything, which is found out quickly.
  ///
  /// - Throws: `StoreError`.
  static func ifTold(
    _ reader: RegistryReader, identity: String, state: SubjectState?, at: Instant, knownAt: Instant?
  ) throws -> RemoteMonitoringHistory? {
    let register = RemoteMonitoringRegister(state)
    let days = try reader.vehicleDays(identity: identity, until: at.day, knownAt: knownAt)
    guard !days.isEmpty || register != RemoteMonitoringRegister() else { return nil }
    return try RemoteMonitoringHistory(
      reader, identity: identity, register: register, days: days, at: at, knownAt: knownAt)
  }

  private init(
    _ reader: RegistryReader, identity: String, register: RemoteMonitoringRegister, days: [VehicleDay], at: Instant,
    knownAt: Instant?
  ) throws {
    self.identity = identity
    self.register = register
    self.days = days
    parameters = try MonitoringParameters(reader, at: at, knownAt: knownAt)
    // Only the definition of stable compliance asks for the last periodic inspection.
    let periodic =
      parameters.rules.stableCompliance == nil
      ? nil
      : try reader.inspections(vin: VIN(identity), limit: Self.inspectionLimit, knownAt: knownAt)
        .first { $0.kind == .periodic && $0.end <= at && $0.cancellation == nil }
    rules = try RemoteMonitoringRules(
      register: register, days: days.map(\.summary), at: at, parameters: parameters.rules,
      lastPeriodicInspection: periodic?.end.day, takesReports: reader.hasVehicleDays(knownAt: knownAt))
  }

  /// More inspections than a vehicle has between two periodic ones.
  private static let inspectionLimit = 50
}

extension RemoteMonitoringRegister {
  /// The dates that the register gives for a vehicle.
  fileprivate init(_ state: SubjectState?) {
    self.init(
      installedOn: state?.day("remoteInstalledOn"), networkedOn: state?.day("remoteNetworkedOn"),
      disconnectedOn: state?.day("remoteDisconnectedOn"))
  }
}
