import RegistryModel

extension RemoteMonitoringRules {
  typealias Evidence = RemoteMonitoringStatus.Evidence

  /// Faulty: the last OBD record that tells says so.
  var faulty: RemoteMonitoringStatus {
    let lamp = days.last { $0.lampIsOnAtEnd != nil }
    let faults = days.last { $0.faultsAtEnd != nil }
    let stored = faults?.faultsAtEnd ?? []
    let isLit = lamp?.lampIsOnAtEnd == true
    let answer: RemoteMonitoringAnswer =
      if isLit || !stored.isEmpty {
        .yes(since: faultySince)
      } else if lamp == nil || faults == nil {
        .cannotSay(.noReport)
      } else {
        .no
      }
    return RemoteMonitoringStatus(
      state: .faulty, answer: answer,
      rule: BilingualText(
        zh: "最近的OBD信息中MIL点亮或存有故障码", en: "the last OBD information shows the lamp lit or faults stored"),
      source: nil, evidence: ((isLit ? ["MIL"] : []) + stored).map { Evidence($0) })
  }

  /// The first report of the unbroken row of days that end with a fault.
  private var faultySince: Instant? {
    var since: Instant?
    for day in days.reversed() where day.lampIsOnAtEnd != nil || day.faultsAtEnd != nil {
      guard day.lampIsOnAtEnd == true || !(day.faultsAtEnd ?? []).isEmpty else { break }
      let open = (day.lampEpisodes + day.faultEpisodes).filter { $0.endedBy == nil }
      since = open.map(\.firstSeen).min() ?? since
    }
    return since
  }

  /// Suspected tampering: a removal alarm, or a terminal that reports for another vehicle.
  var suspectedTampering: RemoteMonitoringStatus {
    func tell(_ answer: RemoteMonitoringAnswer, _ evidence: [Evidence] = []) -> RemoteMonitoringStatus {
      RemoteMonitoringStatus(
        state: .suspectedTampering, answer: answer,
        rule: BilingualText(
          zh: "时限内有拆除报警，或OBD信息中的VIN与终端所属车辆不一致",
          en: "within the window, a removal alarm, or OBD information of another vehicle"),
        source: parameters.tamperingWindow?.source, evidence: evidence)
    }
    guard let window = parameters.tamperingWindow else { return tell(.cannotSay(.parameterNotLoaded)) }
    // A century is longer than any terminal lives, and keeps a careless parameter from overflowing.
    let from = moment.adding(seconds: -min(max(window.value, 0), 36_500) * 86_400)
    var first: Instant?
    var evidence: [Evidence] = []
    for day in days {
      for alarm in day.tamperAlarms where alarm.time >= from && alarm.time <= moment {
        first = first ?? alarm.time
        evidence.append(
          Evidence("removalAlarm \(alarm.time)", zh: "拆除报警 \(alarm.time)", en: "removal alarm \(alarm.time)"))
      }
      for episode in day.otherVehicleEpisodes where episode.lastSeen >= from {
        first = first ?? episode.firstSeen
        let moment = episode.firstSeen
        evidence.append(
          Evidence("otherVehicle \(moment)", zh: "OBD为其他车辆 \(moment)", en: "OBD of another vehicle \(moment)"))
      }
    }
    if let first { return tell(.yes(since: first), evidence) }
    return tell(days.isEmpty ? .cannotSay(.noReport) : .no)
  }

  /// Stably meets the standard: by the loaded definition, or it cannot be told (clause HB-24, reading A-20).
  var stablyCompliant: RemoteMonitoringStatus {
    func tell(_ answer: RemoteMonitoringAnswer, _ evidence: [Evidence] = []) -> RemoteMonitoringStatus {
      RemoteMonitoringStatus(
        state: .stablyCompliant, answer: answer,
        rule: BilingualText(
          zh: "自上次定期检验（或其后联网）以来的失联、MIL和NOx均在所载入的限度内，且联网、在线、无故障、无篡改嫌疑",
          en:
            "since the last periodic inspection or later networking, silence, lamp and NOx stay within the loaded limits; networked, online, without fault or suspicion"
        ),
        source: parameters.stableCompliance?.source, evidence: evidence)
    }
    guard let definition = parameters.stableCompliance?.value else { return tell(.cannotSay(.parameterNotLoaded)) }
    for (state, wanted) in [
      (RemoteMonitoringState.networked, true), (.online, true), (.faulty, false), (.suspectedTampering, false),
    ] {
      switch (status(state).answer, wanted) {
      case (.cannotSay(let reason), _):
        return tell(.cannotSay(reason), [Evidence(state.rawValue, zh: state.title.zh, en: state.title.en)])
      case (.yes, false), (.no, true):
        return tell(.no, [Evidence(state.rawValue, zh: state.title.zh, en: state.title.en)])
      case (.yes, true), (.no, false): continue
      }
    }
    guard let start = stableFrom else { return tell(.cannotSay(.noReport)) }
    let looked = days.filter { $0.day >= start }
    return judge(definition, looked, from: start, tell)
  }

  /// From when on stable compliance is looked at: the last periodic inspection or the networking, whichever is later. A
  /// terminal that was silent from the start has lost its link as much as one that fell silent later.
  private var stableFrom: CivilDate? {
    guard case .yes(let networked?) = status(.networked).answer else {
      return lastPeriodicInspection ?? days.first?.day
    }
    return max(lastPeriodicInspection ?? networked.day, networked.day)
  }

  private func judge(
    _ definition: RemoteMonitoringParameters.StableCompliance, _ looked: [VehicleDaySummary], from start: CivilDate,
    _ tell: (RemoteMonitoringAnswer, [Evidence]) -> RemoteMonitoringStatus
  ) -> RemoteMonitoringStatus {
    var evidence: [Evidence] = []
    var last = start.adding(days: -1)
    for day in looked.map(\.day) + [moment.day.adding(days: 1)] {
      let gap = day.daysSinceEpoch - last.daysSinceEpoch - 1
      if gap > definition.longestSilence {
        evidence.append(
          Evidence("silent \(gap) d until \(day)", zh: "失联 \(gap) 天，至 \(day)", en: "silent \(gap) d until \(day)"))
      }
      last = day
    }
    let lampDays = looked.filter { !$0.lampEpisodes.isEmpty }
    if lampDays.count > definition.lampDays {
      evidence.append(
        Evidence("MIL on \(lampDays.count) d", zh: "MIL 点亮 \(lampDays.count) 天", en: "MIL on \(lampDays.count) d"))
    }
    if let limit = definition.meanDownstreamNOx {
      // A day without a valid value proves nothing, nor does one that is not over; without any other day nothing is
      // proved at all.
      let over = moment.adding(seconds: 1).day
      let measured = looked.filter { $0.day < over && $0.downstreamNOx.count > 0 }
      if measured.isEmpty {
        return tell(.cannotSay(.noReport), [Evidence("downstreamNOx", zh: "SCR下游NOx", en: "NOx downstream")])
      }
      for day in measured {
        let (most, overflow) = limit.multipliedReportingOverflow(by: day.downstreamNOx.count)
        guard overflow ? limit < 0 : day.downstreamNOx.sum > most else { continue }
        evidence.append(Evidence("NOx \(day.day)"))
      }
    }
    return tell(evidence.isEmpty ? .yes(since: Instant(start)) : .no, evidence)
  }
}
