public import RegistryModel
import RegistryStore
import RemoteOBD
public import Reports

/// What a status tells beside the states.
public struct RemoteStatusDetails: Sendable {
  /// How many of the last days have their figures told.
  public var days: Int
  /// Whether it tells where the vehicle was, which is personal data.
  public var showsPositions: Bool

  /// The figures of so many days.
  public init(days: Int = 1, showsPositions: Bool = false) {
    self.days = max(days, 0)
    self.showsPositions = showsPositions
  }
}

/// Answers what state a remote monitor is in, and which monitors report for vehicles that the register does not hold.
public struct RemoteStatusWorkflow {
  let context: WorkflowContext
  let details: RemoteStatusDetails

  /// Asking the registry of `context`.
  public init(context: WorkflowContext, details: RemoteStatusDetails = RemoteStatusDetails()) {
    self.context = context
    self.details = details
  }

  /// The status of the vehicle or machine that a key names, at the moment asked about.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the key names nothing, or several subjects.
  public func status(of key: String, color: PlateColor? = nil) throws -> RemoteStatusReport {
    try context.openForReading().read { reader in
      let subjects = try SubjectFinder(reader: reader, context: context, key: key, color: color).subjects()
      guard subjects.count <= 1 else {
        throw WorkflowError(
          .ambiguousKey, zh: "有多个对象，请指明", en: "several subjects bear this key", location: key,
          hintZH: "用 --color 指明颜色，或写车辆识别代号", hintEN: "name the colour with --color, or give the VIN")
      }
      switch subjects.first {
      case .vehicle(let vin): return try report(reader, key: key, vin: vin)
      case .machine(let machine): return try report(reader, key: key, machine: machine)
      case .sighted, nil: return try report(reader, unregistered: IdentityText.normalised(key), key: key)
      }
    }
  }

  /// The identities that remote monitors named and the register does not hold.
  ///
  /// - Throws: `StoreError`.
  public func unregistered() throws -> UnregisteredReport {
    let found = try context.openForReading().read { try $0.unregisteredIdentities() }
    return UnregisteredReport(
      identities: found.map {
        UnregisteredReport.Identity(
          identity: $0.identity, days: $0.days, firstContact: $0.firstContact, lastContact: $0.lastContact)
      })
  }

  private func report(_ reader: RegistryReader, key: String, vin: VIN) throws -> RemoteStatusReport {
    let state = try reader.state(of: .vehicle, key: vin.text, context.question)
    return try report(
      reader, key: key, registered: state != nil,
      RemoteMonitoringHistory(reader, identity: vin.text, state: state, at: context.at, knownAt: context.knownAt))
  }

  private func report(_ reader: RegistryReader, key: String, machine: String) throws -> RemoteStatusReport {
    let state = try reader.state(of: .machine, key: machine, context.question)
    return try report(
      reader, key: key, registered: state != nil,
      RemoteMonitoringHistory(
        reader, identity: state?.text("code") ?? machine, state: nil, at: context.at, knownAt: context.knownAt))
  }

  private func report(_ reader: RegistryReader, unregistered identity: String, key: String) throws -> RemoteStatusReport
  {
    guard
      let history = try RemoteMonitoringHistory.ifTold(
        reader, identity: identity, state: nil, at: context.at, knownAt: context.knownAt)
    else {
      throw WorkflowError(
        .unknownKey, zh: "登记库与远程监控数据中都没有该号码", en: "neither the register nor any terminal knows this key",
        location: key, hintZH: "这不表示合规；请核对号码", hintEN: "that does not mean it complies; check the key")
    }
    return try report(reader, key: key, registered: false, history)
  }

  private func report(
    _ reader: RegistryReader, key: String, registered: Bool, _ history: RemoteMonitoringHistory
  ) throws -> RemoteStatusReport {
    var report = RemoteStatusReport(
      key: key, identity: history.identity, registered: registered, at: context.at,
      states: history.rules.all.map {
        RemoteStatusReport.State($0, projectReading: history.parameters.restsOnProjectReading($0.state))
      })
    let days = history.rules.days
    let records = Dictionary(history.days.map { ($0.day, $0.recordCount) }, uniquingKeysWith: { first, _ in first })
    report.days = days.count
    if let last = days.last {
      report.lastDay = RemoteStatusReport.Day(
        last, records: records[last.day], thresholds: try shares(reader, last, history.parameters))
      if details.showsPositions { report.positions = try positions(reader, last) }
    }
    report.recentDays = days.suffix(details.days).reversed().map {
      RemoteStatusReport.Day($0, records: records[$0.day], thresholds: nil)
    }
    report.episodes = RemoteStatusReport.Episode.episodes(of: days)
    return report
  }

  /// Where the vehicle was on a day, up to the moment asked about, from the raw frames that were kept.
  private func positions(_ reader: RegistryReader, _ day: VehicleDaySummary) throws -> [RemoteStatusReport.Position] {
    var fleet = FleetDays(keepsPositions: true)
    var decoder = StreamDecoder()
    for bytes in try reader.rawFrames(identity: day.identity, day: day.day, knownAt: context.knownAt) {
      decoder.feed(bytes) { event in
        if case .frame(let frame, _) = event { _ = fleet.add(frame) }
      }
    }
    return fleet.takeAll().filter { $0.day == day.day }.flatMap(\.track).filter { $0.time <= context.at }
      .compactMap { RemoteStatusReport.Position($0) }
  }

  /// The day's figures by the loaded thresholds; nil where none is loaded, or an older version was asked for, which has
  /// no state any more.
  private func shares(
    _ reader: RegistryReader, _ day: VehicleDaySummary, _ parameters: MonitoringParameters
  ) throws -> VehicleDaySummary? {
    guard parameters.thresholds != DayThresholds(), context.knownAt == nil, day.isWhole,
      let kept = try reader.vehicleDay(identity: day.identity, day: day.day)
    else { return nil }
    return VehicleDayAccumulator(stateBytes: kept.state)?.summary(parameters.thresholds)
  }
}
