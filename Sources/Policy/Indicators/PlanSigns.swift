import RegistryModel

/// Signs that a figure looks better than the work behind it.
extension IndicatorPlanner {
  func flags(_ register: some RegisterView, _ history: (any StatementHistory)?) throws -> [QuotaFlag] {
    let counted = entries.filter { $0.standing == .counted || $0.standing == .repeated }
    let states = try states(of: counted, register)
    var flags = repeated(counted, states)
    let late = try backDated(counted, states, history)
    if !late.isEmpty { flags.append(.backDated(late)) }
    if let flag = oneSite(counted, states) { flags.append(flag) }
    let annulled = counted.map(\.key).filter { states[$0]?.values.isAnnulled ?? false }
    if indicator.numerator.kind == "check", !annulled.isEmpty { flags.append(.annulled(annulled)) }
    let outside = entries.filter { $0.standing == .outsideBase }.map(\.key)
    if !outside.isEmpty { flags.append(.outsideBase(outside)) }
    return flags
  }

  /// The records that count, as the figure sees them, by key.
  private func states(
    of counted: [IndicatorExplanation.Entry], _ register: some RegisterView
  ) throws -> [String: RecordState] {
    guard let kind = RecordKind.named(indicator.numerator.kind) else { return [:] }
    let moment = span.lastDay.lastMoment
    var states: [String: RecordState] = [:]
    for entry in counted { states[entry.key] = try register.state(of: kind, key: entry.key, at: moment) }
    return states
  }

  private func repeated(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState]
  ) -> [QuotaFlag] {
    var bySubject: [String: [String]] = [:]
    for entry in counted {
      let subject = countsBySubject ? entry.subject : checkedSubject(states[entry.key])
      if let subject { bySubject[subject, default: []].append(entry.key) }
    }
    return bySubject.sorted { $0.key < $1.key }.filter { $0.value.count >= limits.repeats }
      .map { .repeatedSubject($0.key, $0.value.sorted()) }
  }

  /// Whom a check is about, where each check counts for itself (clause XC-16 counts vehicle-times); an action that has
  /// many records is about nobody.
  private func checkedSubject(_ state: RecordState?) -> String? {
    guard indicator.numerator.kind == "check", indicator.numerator.counting == .events,
      indicator.numerator.together == nil
    else { return nil }
    let attributes = ["vin", "plate", "machine", "machineCode", "fuelSite", "station", "unit"]
    return attributes.lazy.compactMap { state?.text($0) }.first
  }

  /// Whether records count once for a vehicle, machine or other subject, and not for an action that has many records.
  private var countsBySubject: Bool {
    guard let by = indicator.numerator.by,
      let attribute = RecordKind.named(indicator.numerator.kind)?.attribute(by)
    else { return false }
    switch attribute.type {
    case .reference, .vin, .plate, .machineCode: return true
    default: return false
    }
  }

  private func backDated(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState], _ history: (any StatementHistory)?
  ) throws -> [QuotaFlag.BackDated] {
    guard let history, let kind = RecordKind.named(indicator.numerator.kind) else { return [] }
    var late: [QuotaFlag.BackDated] = []
    for entry in counted {
      guard let first = try history.statements(of: kind, key: entry.key).first else { continue }
      // The day that counts is that of the event, whatever day the statement takes effect.
      let event = indicator.numerator.within.flatMap { states[entry.key]?.eventDay($0) } ?? first.effective.day
      let days = first.stated.day.daysSinceEpoch - min(event, first.effective.day).daysSinceEpoch
      if days > limits.statedAfterDays { late.append(QuotaFlag.BackDated(key: entry.key, days: days)) }
    }
    return late
  }

  private func oneSite(
    _ counted: [IndicatorExplanation.Entry], _ states: [String: RecordState]
  ) -> QuotaFlag? {
    guard indicator.numerator.kind == "check", counted.count >= limits.checksAtOneSite else { return nil }
    var sites: Set<String> = []
    for entry in counted {
      let state = states[entry.key]
      guard let site = state?.text("site") ?? state?.text("location") else { return nil }
      sites.insert(site)
      if sites.count > 1 { return nil }
    }
    return sites.first.map { .oneSite($0, checks: counted.count) }
  }
}

extension RecordState {
  /// The day of an attribute that is a day or a moment; nil where it is missing.
  fileprivate func eventDay(_ attribute: String) -> CivilDate? {
    switch values[attribute] {
    case .day(let day): day
    case .moment(let moment): moment.day
    default: nil
    }
  }
}
