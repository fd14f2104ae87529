public import RegistryModel

/// The rules that turn dates and days of reports into states; pure, so that they can be asked for any past moment.
public struct RemoteMonitoringRules: Sendable {
  let register: RemoteMonitoringRegister
  /// Days in order, with what had been collected at the moment.
  public let days: [VehicleDaySummary]
  let moment: Instant
  let parameters: RemoteMonitoringParameters
  let lastPeriodicInspection: CivilDate?
  let takesReports: Bool

  /// Asks about a vehicle at `moment`.
  ///
  /// - Parameters:
  ///   - days: summaries of the vehicle's days, in any order; what was collected after the moment is left out, for which
  ///     the moment's own day needs its timeline.
  ///   - lastPeriodicInspection: from when on stable compliance is looked at, if the vehicle was networked by then; nil:
  ///     from its networking on.
  ///   - takesReports: whether the one who asks receives reports of any vehicle; if not, that nothing came says nothing.
  public init(
    register: RemoteMonitoringRegister, days: [VehicleDaySummary], at moment: Instant,
    parameters: RemoteMonitoringParameters, lastPeriodicInspection: CivilDate? = nil,
    takesReports: Bool = true
  ) {
    self.register = register
    self.days = days.compactMap { $0.known(at: moment) }.sorted { $0.day < $1.day }
    self.moment = moment
    self.parameters = parameters
    self.lastPeriodicInspection = lastPeriodicInspection
    self.takesReports = takesReports
  }

  /// All states, in the order of ``RemoteMonitoringState``.
  public var all: [RemoteMonitoringStatus] { RemoteMonitoringState.allCases.map(status) }

  /// One state. O(days).
  public func status(_ state: RemoteMonitoringState) -> RemoteMonitoringStatus {
    switch state {
    case .installed: installed
    case .networked: networked
    case .online: online
    case .silent: silent
    case .faulty: faulty
    case .suspectedTampering: suspectedTampering
    case .stablyCompliant: stablyCompliant
    }
  }

  /// The last contact known at the moment.
  var lastContact: Instant? { days.last?.lastContact }

  private func tell(
    _ state: RemoteMonitoringState, _ answer: RemoteMonitoringAnswer, zh: String, en: String, source: Citation? = nil,
    evidence: [RemoteMonitoringStatus.Evidence] = []
  ) -> RemoteMonitoringStatus {
    RemoteMonitoringStatus(
      state: state, answer: answer, rule: BilingualText(zh: zh, en: en), source: source, evidence: evidence)
  }

  private var installed: RemoteMonitoringStatus {
    let answer: RemoteMonitoringAnswer
    if let date = register.installedOn {
      answer = date <= moment.day ? .yes(since: Instant(date)) : .no
    } else if let first = days.first {
      answer = .yes(since: first.firstContact)
    } else {
      answer = .cannotSay(.registerSilent)
    }
    return tell(
      .installed, answer, zh: "登记库的安装日期；无日期而有上报的视为已安装",
      en: "the register's date of installation; without one, a report shows that a monitor is there")
  }

  private var networked: RemoteMonitoringStatus {
    guard let meaning = parameters.networkedMeaning else {
      return tell(.networked, .cannotSay(.parameterNotLoaded), zh: "“联网”的含义", en: "what “networked” means")
    }
    let byRegister = networkedByRegister
    let byContact: RemoteMonitoringAnswer = days.first.map { .yes(since: $0.firstContact) } ?? .no
    switch meaning.value {
    case .registerDate:
      return tell(
        .networked, byRegister, zh: "登记库的联网日期已到且未断开",
        en: "the register's date of networking has come, and it was not disconnected",
        source: meaning.source)
    case .firstContact:
      return tell(.networked, byContact, zh: "收到过报文", en: "at least one frame has come", source: meaning.source)
    case .registerDateAndContact:
      let answer: RemoteMonitoringAnswer =
        switch (byRegister, byContact) {
        case (.yes(let registered?), .yes(let heard?)): .yes(since: max(registered, heard))
        case (.yes, .yes): byRegister
        case (.cannotSay, _): byRegister
        default: .no
        }
      return tell(
        .networked, answer, zh: "登记库的联网日期已到且未断开，并收到过报文",
        en: "the register's date of networking has come, it was not disconnected, and a frame has come",
        source: meaning.source)
    }
  }

  private var networkedByRegister: RemoteMonitoringAnswer {
    guard let from = register.networkedOn else { return .cannotSay(.registerSilent) }
    guard from <= moment.day else { return .no }
    // A date of disconnection before the date of networking belongs to an earlier connection.
    if let until = register.disconnectedOn, until >= from, until <= moment.day { return .no }
    return .yes(since: Instant(from))
  }

  private var online: RemoteMonitoringStatus {
    guard let window = parameters.onlineWindow else {
      return tell(.online, .cannotSay(.parameterNotLoaded), zh: "“在线”的时限", en: "the window of “online”")
    }
    let isOnline = lastContact.map { moment.seconds(since: $0) <= window.value } ?? false
    let isKnown = takesReports || !days.isEmpty
    return tell(
      .online, isKnown ? (isOnline ? .yes(since: nil) : .no) : .cannotSay(.noReport), zh: "最近一次上报距今不超过\(window.value)秒",
      en: "the last contact is at most \(window.value) seconds ago", source: window.source)
  }

  private var silent: RemoteMonitoringStatus {
    let zh = "已联网而不在线；起点为最近一次上报"
    let en = "networked, yet not online; since the last contact"
    let source = parameters.onlineWindow?.source
    switch (networked.answer, online.answer) {
    case (.no, _), (_, .yes): return tell(.silent, .no, zh: zh, en: en, source: source)
    case (.yes, .no):
      return tell(
        .silent, .yes(since: lastContact ?? register.networkedOn.map { Instant($0) }), zh: zh, en: en, source: source)
    case (.cannotSay(let reason), _), (_, .cannotSay(let reason)):
      return tell(.silent, .cannotSay(reason), zh: zh, en: en, source: source)
    }
  }
}
