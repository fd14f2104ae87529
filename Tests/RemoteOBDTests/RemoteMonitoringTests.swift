import RegistryModel
import RemoteOBD
import Testing

@Suite("Status of remote monitoring")
struct RemoteMonitoringTests {
  private let moment = Instant("2025-07-10T12:00:00")

  private func summary(_ day: String, lampIsOn: Bool? = false, change: (inout VehicleDaySummary) -> Void = { _ in })
    throws -> VehicleDaySummary
  {
    let date = try #require(CivilDate(day))
    let first = Instant(date, secondOfDay: 8 * 3600)
    let episode = FaultEpisode(fault: "MIL", firstSeen: first, lastSeen: first, endedBy: nil)
    var result = VehicleDaySummary(
      identity: "L99TEST00PA000001", day: date, firstContact: first, lastContact: first.adding(seconds: 3600),
      minutesOnline: 60)
    result.lampIsOnAtEnd = lampIsOn
    result.faultsAtEnd = lampIsOn.map { _ in [] }
    result.lampEpisodes = lampIsOn == true ? [episode] : []
    change(&result)
    return result
  }

  private func answer(
    _ state: RemoteMonitoringState, register: RemoteMonitoringRegister = RemoteMonitoringRegister(),
    _ days: [VehicleDaySummary] = [], _ parameters: RemoteMonitoringParameters = .projectReadings
  ) throws -> RemoteMonitoringAnswer {
    RemoteMonitoringRules(register: register, days: days, at: try #require(moment), parameters: parameters)
      .status(state).answer
  }

  private func register(_ installed: String?, _ networked: String?, _ disconnected: String? = nil)
    -> RemoteMonitoringRegister
  {
    RemoteMonitoringRegister(
      installedOn: installed.flatMap { CivilDate($0) }, networkedOn: networked.flatMap { CivilDate($0) },
      disconnectedOn: disconnected.flatMap { CivilDate($0) })
  }

  private func start(_ day: String) throws -> RemoteMonitoringAnswer {
    .yes(since: Instant(try #require(CivilDate(day))))
  }

  @Test("installed and networked follow the register's dates")
  func dates() throws {
    #expect(try answer(.installed) == .cannotSay(.registerSilent))
    #expect(try answer(.installed, register: register("2025-07-10", nil)) == start("2025-07-10"))
    #expect(try answer(.installed, register: register("2025-07-11", nil)) == .no)
    #expect(try answer(.networked) == .cannotSay(.registerSilent))
    #expect(try answer(.networked, register: register(nil, "2025-07-01")) == start("2025-07-01"))
    #expect(try answer(.networked, register: register(nil, "2025-07-01", "2025-07-10")) == .no)
    #expect(try answer(.networked, register: register(nil, "2025-07-01", "2025-06-30")) == start("2025-07-01"))
    #expect(
      try answer(.networked, register: register(nil, "2025-07-01"), [], RemoteMonitoringParameters())
        == .cannotSay(.parameterNotLoaded))
  }

  @Test("online and silent follow the last contact")
  func contact() throws {
    let networked = register("2025-06-01", "2025-06-01")
    let today = try summary("2025-07-10")
    let earlier = try summary("2025-07-05")
    #expect(try answer(.online, register: networked, [today]) == .yes(since: nil))
    #expect(try answer(.silent, register: networked, [today]) == .no)
    #expect(try answer(.online, register: networked, [earlier]) == .no)
    #expect(try answer(.silent, register: networked, [earlier]) == .yes(since: earlier.lastContact))
    #expect(try answer(.silent, register: networked) == start("2025-06-01"))
    #expect(try answer(.silent, [earlier]) == .cannotSay(.registerSilent))
    #expect(
      try answer(.online, register: networked, [today], RemoteMonitoringParameters()) == .cannotSay(.parameterNotLoaded)
    )
    // What comes later than the moment is not known yet.
    #expect(try answer(.online, register: networked, [earlier, summary("2025-07-11")]) == .no)
  }

  @Test("faulty follows the last report that tells")
  func faults() throws {
    let lit = try summary("2025-07-08", lampIsOn: true)
    #expect(try answer(.faulty) == .cannotSay(.noReport))
    #expect(try answer(.faulty, [summary("2025-07-08", lampIsOn: nil)]) == .cannotSay(.noReport))
    #expect(try answer(.faulty, [lit, summary("2025-07-09")]) == .no)
    // All clear needs both told: a lamp of which nothing is known is not a dark one, and the same holds for codes.
    for blind in [true, false] {
      let half = try summary("2025-07-09") {
        if blind { $0.lampIsOnAtEnd = nil } else { $0.faultsAtEnd = nil }
      }
      #expect(try answer(.faulty, [half]) == .cannotSay(.noReport))
    }
    #expect(try answer(.faulty, [lit, summary("2025-07-09", lampIsOn: nil)]) == .yes(since: lit.firstContact))
    #expect(try answer(.faulty, [lit, summary("2025-07-09", lampIsOn: true)]) == .yes(since: lit.firstContact))
  }

  @Test("tampering follows alarms within the window")
  func tampering() throws {
    let alarmed = try summary("2025-07-08") { $0.tamperAlarms = [TamperAlarm(time: $0.lastContact)] }
    let old = try summary("2024-07-08") { $0.tamperAlarms = [TamperAlarm(time: $0.lastContact)] }
    #expect(try answer(.suspectedTampering) == .cannotSay(.noReport))
    #expect(try answer(.suspectedTampering, [alarmed]) == .yes(since: alarmed.lastContact))
    #expect(try answer(.suspectedTampering, [old]) == .no)
    let moved = try summary("2025-07-08") {
      $0.otherVehicleEpisodes = [
        FaultEpisode(fault: "", firstSeen: $0.firstContact, lastSeen: $0.firstContact, endedBy: nil)
      ]
    }
    #expect(try answer(.suspectedTampering, [moved]) == .yes(since: moved.firstContact))
  }

  @Test("stable compliance needs a loaded definition, and every condition")
  func stable() throws {
    let networked = register("2025-06-01", "2025-07-07")
    let days = try ["2025-07-07", "2025-07-08", "2025-07-09", "2025-07-10"].map { try summary($0) }
    #expect(try answer(.stablyCompliant, register: networked, days) == .cannotSay(.parameterNotLoaded))
    var parameters = RemoteMonitoringParameters.projectReadings
    let source = Citation(document: "test", clause: "")
    parameters.stableCompliance = SourcedValue(.init(longestSilence: 1, lampDays: 0), source: source)
    #expect(try answer(.stablyCompliant, register: networked, days, parameters) == start("2025-07-07"))
    #expect(try answer(.stablyCompliant, register: networked, [days[0], days[3]], parameters) == .no)
    #expect(try answer(.stablyCompliant, register: register(nil, nil), days, parameters) == .cannotSay(.registerSilent))
    // Networked long before the first report: that silence counts too.
    #expect(try answer(.stablyCompliant, register: register(nil, "2025-06-01"), days, parameters) == .no)
    let lit = try summary("2025-07-08", lampIsOn: true)
    #expect(try answer(.stablyCompliant, register: networked, [days[0], lit, days[2], days[3]], parameters) == .no)
    parameters.stableCompliance = SourcedValue(
      .init(longestSilence: 1, lampDays: 0, meanDownstreamNOx: 5000), source: source)
    #expect(try answer(.stablyCompliant, register: networked, days, parameters) == .cannotSay(.noReport))
    let dirty = try summary("2025-07-08") { $0.downstreamNOx = ExactMean(sum: 10_001, count: 2) }
    #expect(try answer(.stablyCompliant, register: networked, [days[0], dirty, days[2], days[3]], parameters) == .no)
    let clean = try summary("2025-07-08") { $0.downstreamNOx = ExactMean(sum: 10_000, count: 2) }
    #expect(
      try answer(.stablyCompliant, register: networked, [days[0], clean, days[2], days[3]], parameters)
        == start("2025-07-07"))
  }

  @Test("every state has a rule in both languages")
  func rules() throws {
    let rules = RemoteMonitoringRules(
      register: RemoteMonitoringRegister(), days: [], at: try #require(moment), parameters: RemoteMonitoringParameters()
    )
    #expect(rules.all.map(\.state) == RemoteMonitoringState.allCases)
    #expect(rules.all.allSatisfy { !$0.rule.zh.isEmpty && !$0.rule.en.isEmpty })
    #expect(rules.all.allSatisfy { if case .yes = $0.answer { false } else { true } })
  }
}
