public import RegistryModel
import RegistryStore
import RemoteOBD

/// Facts about a vehicle's remote monitor that no record holds: they follow from what terminals reported, and are
/// stated with a question to the plans (clauses PS-11, PS-12, HB-23, HB-24).
///
/// The dates of installation, networking and disconnection are facts of the register and not among them.
public struct RemoteMonitoringFacts: Sendable {
  /// The facts that are known, by name; what is not known is not among them.
  public let values: [String: AttributeValue]

  /// `vehicle.remoteLinkAlive`, `vehicle.remoteFaulty`, `vehicle.remoteTampering` and `vehicle.stablyCompliant`.
  static let names: [(RemoteMonitoringState, String)] = [
    (.online, "vehicle.remoteLinkAlive"), (.faulty, "vehicle.remoteFaulty"),
    (.suspectedTampering, "vehicle.remoteTampering"), (.stablyCompliant, "vehicle.stablyCompliant"),
  ]

  init(_ rules: RemoteMonitoringRules) {
    var values: [String: AttributeValue] = [:]
    for (state, name) in Self.names {
      switch rules.status(state).answer {
      case .yes: values[name] = .flag(true)
      case .no: values[name] = .flag(false)
      case .cannotSay: continue
      }
    }
    self.values = values
  }

  /// The facts of the vehicle `vin` at a moment, from what the registry knew at `knownAt`.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(days of the vehicle).
  static func facts(
    of vin: VIN, _ reader: RegistryReader, at: Instant, knownAt: Instant?
  ) throws -> RemoteMonitoringFacts {
    let state = try reader.state(of: .vehicle, key: vin.text, RegisterQuestion(at: at, knownAt: knownAt))
    return RemoteMonitoringFacts(
      try RemoteMonitoringHistory.ifTold(reader, identity: vin.text, state: state, at: at, knownAt: knownAt))
  }

  /// What follows from the history of a monitor. Where nothing was told at all, the link is not down: nothing is known of
  /// it.
  init(_ history: RemoteMonitoringHistory?) {
    self = history.map { RemoteMonitoringFacts($0.rules) } ?? RemoteMonitoringFacts(values: [:])
  }

  private init(values: [String: AttributeValue]) { self.values = values }
}
