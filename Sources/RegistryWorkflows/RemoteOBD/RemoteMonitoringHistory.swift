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
    self.identity = identity
    register = RemoteMonitoringRegister(
      installedOn: state?.day("remoteInstalledOn"), networkedOn: state?.day("remoteNetworkedOn"),
      disconnectedOn: state?.day("remoteDisconnectedOn"))
    days = try reader.vehicleDays(identity: identity, until: at.day, knownAt: knownAt)
    parameters = try MonitoringParameters(reader, RegisterQuestion(at: at, knownAt: knownAt))
    let periodic = try reader.inspections(vin: VIN(identity), limit: Self.inspectionLimit, knownAt: knownAt)
      .first { $0.kind == .periodic && $0.end <= at && $0.cancellation == nil }
    rules = RemoteMonitoringRules(
      register: register, days: days.map(\.summary), at: at, parameters: parameters.rules,
      lastPeriodicInspection: periodic?.end.day)
  }

  /// More inspections than a vehicle has between two periodic ones.
  private static let inspectionLimit = 50

  /// Whether neither the register nor a terminal has told anything.
  var isEmpty: Bool { days.isEmpty && register == RemoteMonitoringRegister() }
}
