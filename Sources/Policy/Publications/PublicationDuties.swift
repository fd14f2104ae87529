public import RegistryModel

extension IndicatorEngine {
  /// What has to be made public within `period`, as of a day: months of rankings, records that await a decision, and
  /// what is published once or regularly.
  ///
  /// - Parameters:
  ///   - confirmed: keys of the subjects for which a case was confirmed, by the id of the duty: for duties about fraud,
  ///     whose cases the register view does not hold.
  ///   - archive: what was published for the place by freezing it, which no record of the register tells.
  ///   - namesIdle: whether a duty that asks for nothing in the period is named too, as ``PublicationState/Status/idle``.
  ///   - report: takes which duty is looked at.
  /// - Throws: What the register throws.
  /// - Complexity: O(number of publications + number of records that duties are about).
  public func publications(
    _ period: ReportingPeriod, asOf day: CivilDate, confirmed: [String: Set<String>] = [:],
    archive: [ArchivedPublication] = [], namesIdle: Bool = false, in register: some RegisterView,
    report: (WorkStage) -> Void = { _ in }
  ) throws -> [PublicationState] {
    let book = try PublicationBook(register: register, place: pack.place, day: day, archive: archive)
    var states: [PublicationState] = []
    for (number, item) in compiled.duties.enumerated() {
      let title = BilingualText(zh: "公开事项 " + item.row.id, en: "publications of " + item.row.id)
      report(WorkStage(title, done: number + 1, of: compiled.duties.count))
      let review = DutyReview(compiled: compiled, item: item, book: book, register: register, day: day)
      let found = try review.states(period, confirmed: confirmed[item.duty.id])
      states += found.isEmpty && namesIdle ? [review.idle] : found
    }
    return states
  }
}

/// The publications of a place that are known on a day.
struct PublicationBook {
  private let publications: [RecordState]

  init(
    register: some RegisterView, place: DivisionCode, day: CivilDate, archive: [ArchivedPublication] = []
  ) throws {
    let recorded = try register.states(of: .publication, where: nil, at: day.lastMoment).filter {
      $0.text("place").flatMap { DivisionCode($0) }.map { place.covers($0) } ?? false
    }
    publications = recorded + archive.filter { $0.publishedOn <= day }.map(\.state)
  }

  /// Publications of a kind that are about something, by day.
  func entries(kind: String, period: String? = nil, about: [String]? = nil) -> [RecordState] {
    publications.filter { entry in
      guard entry.text("kind") == kind else { return false }
      if let period, entry.text("period") != period { return false }
      if let about, !about.contains(entry.text("about") ?? "") { return false }
      return true
    }.sorted { (PublicationBook.day(of: $0), $0.key) < (PublicationBook.day(of: $1), $1.key) }
  }

  private static func day(of entry: RecordState) -> Int {
    (entry.day("publishedOn") ?? entry.day("decidedNotOn"))?.daysSinceEpoch ?? .max
  }
}

/// Goes through what one duty asks for.
struct DutyReview<Register: RegisterView> {
  let compiled: CompiledIndicators
  let item: CompiledIndicators.Duty
  let book: PublicationBook
  let register: Register
  let day: CivilDate

  private var duty: PublicationDuty { item.duty }
  private var lastMoment: Instant { day.lastMoment }

  /// The duty where nothing is due.
  var idle: PublicationState { state(nil, nil, due: duty.due, status: .idle) }

  func states(_ period: ReportingPeriod, confirmed: Set<String>?) throws -> [PublicationState] {
    if let subject = duty.subject, let kind = RecordKind.named(subject) {
      return try records(kind, period, confirmed: confirmed)
    }
    switch duty.rhythm {
    case .monthly: return months(of: period)
    case .once:
      // What a former plan had published is not what this one orders (clause HB-13: a plan is to be made and published).
      let first = book.entries(kind: duty.kind).first { entry in
        entry.day("publishedOn").map { $0 >= compiled.pack.pack.from } ?? false
      }
      return [single(first, about: nil, due: duty.due)]
    case .regularly, .perRecord:
      let latest = book.entries(kind: duty.kind).last { $0.day("publishedOn").map(period.days.contains) ?? false }
      return [single(latest, about: nil, due: nil)]
    }
  }

  // MARK: Months

  /// Every month that is over and starts after the issue of the plan. The plans name no day of the month: the end of the
  /// month after is a reading.
  private func months(of period: ReportingPeriod) -> [PublicationState] {
    let pack = compiled.pack.pack
    return period.periods(of: .month).compactMap { month in
      guard pack.judges(periodFrom: month.firstDay), month.end <= day else { return nil }
      let due = month.end.adding(months: 1).adding(days: -1)
      let entry = book.entries(kind: duty.kind, period: month.description).first
      return single(entry, about: month.description, due: due, isReading: true)
    }
  }

  // MARK: Records

  /// Every record the duty is about: those that meet its condition, and those that were published without meeting it.
  private func records(
    _ kind: RecordKind, _ period: ReportingPeriod, confirmed: Set<String>?
  ) throws -> [PublicationState] {
    // Fraud and violations are public only where a case was confirmed; who has one is not for the register to say.
    let needsCase = duty.condition == nil && ["violation", "creditRecord"].contains(duty.kind)
    var states: [PublicationState] = []
    let notices = try register.notices(for: compiled.pack.pack.place, at: lastMoment)
    try register.forEachState(of: kind, at: lastMoment) { state in
      let own = dayAttribute(of: kind)
      let entries = book.entries(kind: duty.kind, about: [state.key, kind.id + ":" + state.key])
      let isDue = needsCase ? confirmed?.contains(state.key) ?? false : try meets(state, notices)
      guard isDue || !entries.isEmpty, try isHere(state, period) else { return }
      let about = kind.id + ":" + state.key
      if !isDue || (kind == .check && state.values.findingStatus != .confirmed) {
        guard let published = entries.first(where: { $0.day("publishedOn") != nil }) else { return }
        // Where cases decide and none were given, nothing can be said against a publication.
        guard !needsCase || confirmed != nil else { return }
        states.append(self.state(about, published, due: duty.due, status: .unconfirmed))
      } else if let own {
        states.append(stated(about, on: state.day(own)))
      } else {
        states.append(decided(about, entries.first))
      }
    }
    return states
  }

  /// The attribute of the record itself that says when it was disclosed.
  private func dayAttribute(of kind: RecordKind) -> String? {
    switch (duty.kind, kind) {
    case ("processPublic", .station): "processPublicOn"
    case ("disclosure", .family): "disclosedOn"
    default: nil
    }
  }

  private func meets(_ state: RecordState, _ notices: PlaceNotices) throws -> Bool {
    guard let branch = item.condition else { return true }
    let resolver = SubjectResolver(register: register, place: compiled.pack.pack.place)
    let question = Question(
      kind: state.kind, key: state.key, activity: "check", place: compiled.pack.pack.place, time: .day(day),
      related: try resolver.related(to: state, at: lastMoment, known: lastMoment))
    var loader = FrameLoader(
      pack: compiled.pack, register: register, question: question, notices: notices, moment: lastMoment,
      subject: state)
    let frame = try loader.frame(for: branch.slots)
    return compiled.pack.program.evaluate(branch.node, frame) == .yes
  }

  /// Whether the record belongs to the place; checks also have to lie within the period.
  private func isHere(_ state: RecordState, _ period: ReportingPeriod) throws -> Bool {
    let resolver = SubjectResolver(register: register, place: compiled.pack.pack.place)
    let related = try resolver.related(to: state, at: lastMoment, known: lastMoment)
    guard try resolver.belongs(state, related: related, at: lastMoment) != .no else { return false }
    guard state.kind == .check, let at = state.moment("at") else { return true }
    return period.days.contains(at.day)
  }

  private func stated(_ about: String, on done: CivilDate?) -> PublicationState {
    let past = done.map { $0 <= day } ?? false
    return PublicationState(
      duty: duty, row: item.row, about: about, due: duty.due, isDueReading: false,
      doneOn: past ? done : nil, location: nil, status: status(past ? done : nil, due: duty.due, isOpenWithoutDay: true)
    )
  }

  private func decided(_ about: String, _ entry: RecordState?) -> PublicationState {
    guard let entry, entry.day("publishedOn") != nil || entry.day("decidedNotOn") != nil else {
      return state(about, nil, due: duty.due, status: duty.due == nil ? .undecided : status(nil, due: duty.due))
    }
    guard let published = entry.day("publishedOn") else { return state(about, entry, due: duty.due, status: .withheld) }
    return state(about, entry, due: duty.due, status: status(published, due: duty.due))
  }

  // MARK: One publication

  private func single(
    _ entry: RecordState?, about: String?, due: CivilDate?, isReading: Bool = false
  ) -> PublicationState {
    state(about, entry, due: due, status: status(entry?.day("publishedOn"), due: due), isReading: isReading)
  }

  private func state(
    _ about: String?, _ entry: RecordState?, due: CivilDate?, status: PublicationState.Status, isReading: Bool = false
  ) -> PublicationState {
    PublicationState(
      duty: duty, row: item.row, about: about, due: due, isDueReading: isReading,
      doneOn: entry?.day("publishedOn") ?? entry?.day("decidedNotOn"), location: entry?.text("location"),
      status: status)
  }

  private func status(
    _ done: CivilDate?, due: CivilDate?, isOpenWithoutDay: Bool = false
  ) -> PublicationState.Status {
    if let done { return due.map { done > $0 } ?? false ? .late : .done }
    guard let due else { return isOpenWithoutDay ? .overdue : .pending }
    return day > due ? .overdue : .pending
  }
}
