import RegistryModel

/// Signs that a figure looks better than the work behind it.
extension IndicatorPlanner {
  func flags(_ register: some RegisterView, _ history: (any StatementHistory)?) throws -> [QuotaFlag] {
    guard let kind = RecordKind.named(indicator.numerator.kind) else { return [] }
    var signs = Signs()
    for place in entries.indices {
      switch entries.standing(at: place) {
      case .outsideBase: signs.outside.append(entries[place].key)
      case .counted, .repeated: try note(entries[place], kind, &signs, register, history)
      default: break
      }
    }
    return flags(of: signs)
  }

  /// What the records that count show together.
  private struct Signs {
    var bySubject: [String: [String]] = [:]
    var backDated: [QuotaFlag.BackDated] = []
    var counted = 0
    /// The sites that checks name: more than one are no sign, nor is one that names none.
    var sites: Set<String> = []
    var namesNoSite = false
    var annulled: [String] = []
    var outside: [String] = []
  }

  /// Looks at a record as the figure sees it; its state is let go then.
  private func note(
    _ entry: IndicatorExplanation.Entry, _ kind: RecordKind, _ signs: inout Signs, _ register: some RegisterView,
    _ history: (any StatementHistory)?
  ) throws {
    let state = try register.state(of: kind, key: entry.key, at: span.lastDay.lastMoment)
    signs.counted += 1
    if let subject = countsBySubject ? entry.subject : checkedSubject(state) {
      signs.bySubject[subject, default: []].append(entry.key)
    }
    if let late = try backDated(entry.key, kind, state, history) { signs.backDated.append(late) }
    guard kind == .check else { return }
    if state?.values.isAnnulled ?? false { signs.annulled.append(entry.key) }
    if let site = state?.text("site") ?? state?.text("location") {
      if signs.sites.count < 2 { signs.sites.insert(site) }
    } else {
      signs.namesNoSite = true
    }
  }

  private func flags(of signs: Signs) -> [QuotaFlag] {
    var flags: [QuotaFlag] = signs.bySubject.filter { $0.value.count >= limits.repeats }.sorted { $0.key < $1.key }
      .map { .repeatedSubject($0.key, $0.value.sorted()) }
    if !signs.backDated.isEmpty { flags.append(.backDated(signs.backDated)) }
    if signs.counted >= limits.checksAtOneSite, !signs.namesNoSite, signs.sites.count == 1, let site = signs.sites.first
    {
      flags.append(.oneSite(site, checks: signs.counted))
    }
    if !signs.annulled.isEmpty { flags.append(.annulled(signs.annulled)) }
    if !signs.outside.isEmpty { flags.append(.outsideBase(signs.outside)) }
    return flags
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

  /// A record that was stated long after its event; nil where it was not.
  private func backDated(
    _ key: String, _ kind: RecordKind, _ state: RecordState?, _ history: (any StatementHistory)?
  ) throws -> QuotaFlag.BackDated? {
    guard let first = try history?.statements(of: kind, key: key).first else { return nil }
    // The day that counts is that of the event, whatever day the statement takes effect.
    let event = indicator.numerator.within.flatMap { state?.eventDay($0) } ?? first.effective.day
    let days = first.stated.day.daysSinceEpoch - min(event, first.effective.day).daysSinceEpoch
    return days > limits.statedAfterDays ? QuotaFlag.BackDated(key: key, days: days) : nil
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
