import Policy
import RegistryModel
import RegistryStore
import RemoteOBD

/// The parameters of remote monitoring as the registry's `parameter` records give them, else the project's readings.
///
/// A record whose value means nothing, or that names no source, leaves its parameter unloaded, and so do two that say
/// different things from one day on: then the answer is "cannot say".
struct MonitoringParameters {
  private(set) var rules = RemoteMonitoringParameters.projectReadings
  private(set) var thresholds = DayThresholds()
  /// How long raw frames have to be kept, in days.
  private(set) var frameRetention = MonitoringParameters.projectFrameRetention
  /// Parameters that no record gives, so that the project's reading stands.
  private(set) var projectReadings: Set<Name> = [.remoteOnlineSeconds, .remoteNetworkedMeaning, .remoteTamperingDays]

  /// Names of `parameter` records.
  enum Name: String, CaseIterable {
    /// Seconds for which a contact counts as online.
    case remoteOnlineSeconds
    /// `registerDate`, `firstContact` or `registerDateAndContact`.
    case remoteNetworkedMeaning
    /// Days for which an alarm raises a suspicion.
    case remoteTamperingDays
    /// Longest silence of a vehicle that stably meets the standard, in days.
    case stableLongestSilenceDays
    /// Most days with the lamp lit of a vehicle that stably meets the standard.
    case stableLampDays
    /// Highest daily mean of NOx downstream of the aftertreatment, in 10⁻⁶.
    case stableMeanDownstreamNOx
    /// Reagent is low below this level, in %.
    case reagentLowBelowPercent
    /// The SCR is cold below this temperature, in °C.
    case catalystColdBelowCelsius
    /// Days for which raw frames are kept at least.
    case rawFrameRetentionDays
  }

  /// No source says how long raw frames are to be kept; half a year covers a dispute over an inspection.
  static let projectFrameRetention = 180

  /// Reads the parameters that hold at a moment.
  ///
  /// - Throws: `StoreError`.
  init(_ reader: RegistryReader, at moment: Instant, knownAt: Instant? = nil) throws {
    let register = reader.snapshot(knownAt: knownAt, namesSources: false)
    var stated: [Name: [RecordState]] = [:]
    for state in try register.states(of: .parameter, where: nil, at: moment) {
      if let name = state.text("name").flatMap(Name.init(rawValue:)) { stated[name, default: []].append(state) }
    }
    let latest = try stated.compactMapValues { try register.latest(of: $0, saying: "value", at: moment) }
    func given<Value: Hashable & Sendable>(
      _ name: Name, _ read: (String) -> Value?
    ) -> SourcedValue<Value>? {
      guard let state = latest[name], let value = state.text("value").flatMap(read), let source = state.text("source"),
        !source.isEmpty
      else { return nil }
      return SourcedValue(value, source: Citation(document: source, clause: ""), provenance: Provenance(.high))
    }
    let number: (String) -> Int? = { text in Int(text).flatMap { (0...10_000_000).contains($0) ? $0 : nil } }
    if stated[.remoteOnlineSeconds] != nil { rules.onlineWindow = given(.remoteOnlineSeconds, number) }
    if stated[.remoteTamperingDays] != nil { rules.tamperingWindow = given(.remoteTamperingDays, number) }
    if stated[.remoteNetworkedMeaning] != nil {
      rules.networkedMeaning = given(.remoteNetworkedMeaning) {
        RemoteMonitoringParameters.NetworkedMeaning(rawValue: $0)
      }
    }
    projectReadings.subtract(stated.keys)
    let limit = given(.stableMeanDownstreamNOx) { number($0).map { $0 * 100 } }
    // A limit that is stated and cannot be read must not be left out silently.
    if let silence = given(.stableLongestSilenceDays, number), let lamp = given(.stableLampDays, number),
      stated[.stableMeanDownstreamNOx] == nil || limit != nil
    {
      rules.stableCompliance = SourcedValue(
        RemoteMonitoringParameters.StableCompliance(
          longestSilence: silence.value, lampDays: lamp.value, meanDownstreamNOx: limit?.value),
        source: silence.source, provenance: silence.provenance)
    }
    thresholds.reagentLowBelow = given(.reagentLowBelowPercent) { number($0).map { $0 * 10 } }
    thresholds.catalystColdBelow = given(.catalystColdBelowCelsius, number)
    if let days = given(.rawFrameRetentionDays, number)?.value {
      frameRetention = days
    } else if let contradicting = stated[.rawFrameRetentionDays], latest[.rawFrameRetentionDays] == nil {
      // What is deleted cannot be brought back, so the longest that anybody says is kept.
      frameRetention = contradicting.compactMap { $0.text("value").flatMap(number) }.reduce(frameRetention, max)
    }
  }

  /// Whether a state rests on the project's own reading of a parameter.
  func restsOnProjectReading(_ state: RemoteMonitoringState) -> Bool {
    let needed: Set<Name> =
      switch state {
      case .networked: [.remoteNetworkedMeaning]
      case .online: [.remoteOnlineSeconds]
      case .silent: [.remoteNetworkedMeaning, .remoteOnlineSeconds]
      case .suspectedTampering: [.remoteTamperingDays]
      case .installed, .faulty, .stablyCompliant: []
      }
    return !needed.isDisjoint(with: projectReadings)
  }
}
