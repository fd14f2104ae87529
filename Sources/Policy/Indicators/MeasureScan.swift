import RegistryModel

/// Goes through the records of a measure's kind and says which count in a period.
struct MeasureScan<Register: RegisterView> {
  let compiled: CompiledIndicators
  let register: Register
  let inspections: (any InspectionHistory)?
  let notices: PlaceNotices
  /// The days that count; open at the start for states and programmes.
  let days: EffectiveInterval
  /// The last day that counts.
  let lastDay: CivilDate
  let explains: Bool
  /// Counts of related records, shared by the figures of one request.
  let memo: CountMemo

  var place: DivisionCode { compiled.pack.pack.place }
  var lastMoment: Instant { lastDay.lastMoment }
  private var resolver: SubjectResolver<Register> { SubjectResolver(register: register, place: place) }

  /// A record that may count where its group names enough codes together.
  private struct Judged {
    let candidate: MeasureTally.Candidate
    let codes: [String]
  }

  /// Counts the records of `measure`.
  ///
  /// - Parameters:
  ///   - base: the subjects that may count; nil where any may.
  ///   - namesSubjects: whether the subjects are asked for, and not only how many there are.
  /// - Throws: What the register throws; ``IndicatorError``.
  /// - Complexity: O(number of records of the kind), each with the records it names.
  func tally(
    _ measure: Indicator.Measure, _ branch: CompiledIndicators.Branch, parts: String?, base: Set<String>?,
    namesSubjects: Bool, byStation: Bool = false
  ) throws -> MeasureTally {
    var tally = MeasureTally(measure, explains: explains)
    guard let kind = RecordKind.named(measure.kind) else { return tally }
    var judged: [Judged] = []
    let asksOnlyCounts = base == nil && !byStation && !namesSubjects
    let records = try recordsInDoubt(of: kind, measure, parts: parts, asksOnlyCounts: asksOnlyCounts, &tally)
    try records.forEach { state in
      guard let event = eventTime(of: state, measure) else { return }
      if event == .undated {
        try noteUndated(state, measure, branch, &tally)
        return
      }
      var question = try self.question(state, measure, event)
      let belongs = try resolver.belongs(state, related: question.related, at: question.moment)
      let subject = resolver.subject(of: state, by: subjectAttribute(of: measure), related: question.related)
      guard belongs != .no else {
        tally.note(state.key, subject: subject, .otherPlace)
        return
      }
      var (truth, frame) = try evaluate(branch, &question.loader)
      guard truth != .no else {
        if explains { tally.note(state.key, subject: subject, try standing(branch, frame, &question.loader)) }
        return
      }
      if let base, let subject, !base.contains(subject) {
        tally.note(state.key, subject: subject, .outsideBase)
        return
      }
      var missing = try self.missing(truth, branch, frame, &question.loader, &tally)
      if belongs == .unknown {
        truth = .unknown
        missing.append(kind.id + ".place")
      }
      if subject == nil { missing.append(kind.id + "." + (measure.by ?? "key")) }
      var amount: ExactAmount?
      if measure.counting == .sum, let by = measure.by {
        amount = MeasureScan.amount(of: state, by)
        if amount == nil {
          truth = .unknown
          missing.append(kind.id + "." + by)
          amount = .zero
        }
      }
      let part =
        byStation
        ? try station(of: question.related["vehicle"], before: question.moment)
        : try self.part(parts, of: state, &question.loader)
      let candidate = MeasureTally.Candidate(
        key: state.key, subject: subject, truth: truth, missing: missing, amount: amount, part: part)
      guard let gathering = measure.together else { return try tally.count(candidate) }
      judged.append(Judged(candidate: candidate, codes: MeasureScan.codes(of: state, gathering)))
    }
    if let gathering = measure.together {
      for candidate in try together(judged, measure, gathering, &tally) { try tally.count(candidate) }
    }
    if tally.countsNothingSurely { try noteMissingNotices(kind, branch, &tally) }
    return tally
  }

  /// Whether a record meets a condition. What asks for many records is asked only where nothing else decides, unless the
  /// reasons are asked for.
  private func evaluate(
    _ branch: CompiledIndicators.Branch, _ loader: inout FrameLoader<Register>
  ) throws -> (Truth, [Slot]) {
    if !explains, let quick = branch.quickSlots {
      let frame = try loader.frame(for: quick)
      let truth = compiled.pack.program.evaluate(branch.node, frame)
      if truth != .unknown { return (truth, frame) }
    }
    let frame = try loader.frame(for: branch.slots)
    return (compiled.pack.program.evaluate(branch.node, frame), frame)
  }

  // MARK: Time

  private enum EventTime: Equatable {
    case day(CivilDate)
    case moment(Instant)
    /// The state counts, not an event.
    case state
    case undated

    var day: CivilDate? {
      switch self {
      case .day(let day): day
      case .moment(let moment): moment.day
      case .state, .undated: nil
      }
    }
  }

  /// When the event of a record was; nil where it lies outside the period.
  private func eventTime(of state: RecordState, _ measure: Indicator.Measure) -> EventTime? {
    guard let within = measure.within else { return .state }
    let time: EventTime
    switch state.values[within] {
    case .day(let day): time = .day(day)
    case .moment(let moment): time = .moment(moment)
    default: return .undated
    }
    guard let day = time.day, days.contains(day) else { return nil }
    return time
  }

  /// A record without the day that has to lie within the period is named where it would be meant.
  private func noteUndated(
    _ state: RecordState, _ measure: Indicator.Measure, _ branch: CompiledIndicators.Branch, _ tally: inout MeasureTally
  ) throws {
    guard explains, let within = measure.within else { return }
    var question = try self.question(state, measure, .state)
    guard try resolver.belongs(state, related: question.related, at: question.moment) != .no else { return }
    let frame = try question.loader.frame(for: branch.slots)
    guard compiled.pack.program.evaluate(branch.node, frame) != .no else { return }
    let subject = resolver.subject(of: state, by: subjectAttribute(of: measure), related: question.related)
    tally.note(state.key, subject: subject, .undated(within))
  }

  // MARK: The question about one record

  private struct RecordQuestion {
    let related: [String: String]
    let moment: Instant
    var loader: FrameLoader<Register>
  }

  /// The record is asked about at its event, at the start or at the end of the period; what it refers to is looked up
  /// as of then, the record itself as of the end, so that later confirmations and annulments count.
  private func question(
    _ state: RecordState, _ measure: Indicator.Measure, _ event: EventTime
  ) throws -> RecordQuestion {
    let time: Question.AskedTime
    switch (measure.moment, event) {
    case (.event, .day(let day)): time = .day(day)
    case (.event, .moment(let moment)): time = .moment(moment)
    case (.start, _): time = .moment(Instant(days.from ?? lastDay))
    default: time = .day(lastDay)
    }
    let moment = min(time.last, lastMoment)
    let related = try resolver.related(to: state, at: moment, known: lastMoment)
    var location = Question.Location.unstated
    if let zones = state.text("zones") {
      location = .inside(zones.split(separator: " ").map(String.init), isComplete: true)
    }
    let question = Question(
      kind: state.kind, key: state.key, activity: "check", place: place, time: time, location: location,
      related: related)
    let loader = FrameLoader(
      pack: compiled.pack, register: register, question: question, notices: notices, moment: moment, subject: state,
      memo: memo)
    return RecordQuestion(related: related, moment: moment, loader: loader)
  }

  private func subjectAttribute(of measure: Indicator.Measure) -> String? {
    measure.counting == .distinct ? measure.by : nil
  }

  // MARK: What is missing, and what stands against

  private func missing(
    _ truth: Truth, _ branch: CompiledIndicators.Branch, _ frame: [Slot], _ loader: inout FrameLoader<Register>,
    _ tally: inout MeasureTally
  ) throws -> [String] {
    guard truth == .unknown else { return [] }
    var slots: [Int] = []
    compiled.pack.program.collectMissing(branch.node, frame, into: &slots)
    var names: Set<String> = []
    for slot in Set(slots) {
      if frame[slot].state == .notLoaded { tally.lacksNotice = true }
      names.formUnion(try loader.missing(compiled.pack.probes[slot], frame[slot]).map(\.text))
    }
    return names.sorted()
  }

  /// Where nothing counts, says whether that is for want of a notice.
  private func noteMissingNotices(
    _ kind: RecordKind, _ branch: CompiledIndicators.Branch, _ tally: inout MeasureTally
  ) throws {
    let question = Question(kind: kind, key: nil, activity: "check", place: place, time: .day(lastDay))
    var loader = FrameLoader(
      pack: compiled.pack, register: register, question: question, notices: notices, moment: lastMoment)
    for slot in branch.slots {
      switch compiled.pack.probes[slot] {
      case .window, .hours, .parameter, .entry: break
      default: continue
      }
      let value = try loader.frame(for: [slot])[slot]
      guard value.state == .notLoaded else { continue }
      tally.lacksNotice = true
      tally.missing.formUnion(try loader.missing(compiled.pack.probes[slot], value).map(\.text))
    }
  }

  /// What stands against a record that does not count: only what the ordered work is still to bring about, or more.
  private func standing(
    _ branch: CompiledIndicators.Branch, _ frame: [Slot], _ loader: inout FrameLoader<Register>
  ) throws -> IndicatorExplanation.Standing {
    let facts = try against(branch, frame, &loader)
    let others = branch.parts.filter { !branch.reached.contains($0) }
    guard !branch.reached.isEmpty, others.allSatisfy({ compiled.pack.program.evaluate($0, frame) != .no }) else {
      return .notMeant(facts)
    }
    return .outstanding(facts)
  }

  private func against(
    _ branch: CompiledIndicators.Branch, _ frame: [Slot], _ loader: inout FrameLoader<Register>
  ) throws -> [String] {
    var slots: Set<Int> = []
    for part in branch.parts where compiled.pack.program.evaluate(part, frame) == .no {
      compiled.pack.program.collectSlots(part, into: &slots)
    }
    var facts: Set<String> = []
    for slot in slots {
      for use in try loader.uses(of: compiled.pack.probes[slot], frame[slot]) {
        facts.insert(use.name + "=" + (use.value ?? "—"))
      }
    }
    return facts.sorted()
  }

  // MARK: Amounts, parts and groups

  private static func amount(of state: RecordState, _ attribute: String) -> ExactAmount? {
    guard case .integer(let steps) = state.values[attribute] else { return nil }
    guard case .quantity(let unit) = state.kind.attribute(attribute)?.type else { return ExactAmount(steps) }
    return ExactAmount(steps: steps, decimals: unit.decimals)
  }

  private func part(_ name: String?, of state: RecordState, _ loader: inout FrameLoader<Register>) throws -> String? {
    guard let name else { return nil }
    let pieces = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard pieces.count == 2, let kind = RecordKind.named(pieces[0]) else { return nil }
    var holder: RecordState? = state
    if kind != state.kind {
      if case .record(let other) = try loader.role(kind) { holder = other } else { holder = nil }
    }
    guard let value = holder?.values[pieces[1]], let type = kind.attribute(pieces[1])?.type else { return nil }
    return type.text(of: value)
  }

  private func station(of vehicle: String?, before moment: Instant) throws -> String? {
    guard let vehicle, let inspections else { return nil }
    return try inspections.stationOfLatestInspection(ofVehicle: vehicle, before: moment)
  }

  private static func codes(of state: RecordState, _ gathering: Indicator.Gathering) -> [String] {
    guard case .codes(let codes) = state.values[gathering.attribute] else { return [] }
    return codes
  }

  /// The records whose group names enough codes together.
  private func together(
    _ judged: [Judged], _ measure: Indicator.Measure, _ gathering: Indicator.Gathering, _ tally: inout MeasureTally
  ) throws -> [MeasureTally.Candidate] {
    var codes: [String?: Set<String>] = [:]
    for item in judged where item.candidate.truth == .yes {
      codes[item.candidate.subject, default: []].formUnion(item.codes)
    }
    for group in codes.keys { codes[group]?.formUnion(try self.codes(ofGroup: group, measure, gathering)) }
    var kept: [MeasureTally.Candidate] = []
    for item in judged {
      if codes[item.candidate.subject]?.count ?? 0 >= gathering.atLeast {
        kept.append(item.candidate)
      } else {
        tally.note(item.candidate.key, subject: item.candidate.subject, .notTogether(gathering.attribute))
      }
    }
    return kept
  }

  /// What the record of a joint action names itself: the departments that took part, whichever of them wrote its checks.
  private func codes(
    ofGroup group: String?, _ measure: Indicator.Measure, _ gathering: Indicator.Gathering
  ) throws -> [String] {
    guard let group, measure.by == "action",
      let action = try register.state(of: .jointAction, key: group, at: lastMoment)
    else { return [] }
    return MeasureScan.codes(of: action, gathering)
  }
}
