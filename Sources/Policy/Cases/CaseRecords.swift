import RegistryModel

/// A record with the keys of the records it names. Outside of ``CaseRecords``, whose type parameter would make it a type to
/// be found anew at run time.
struct LocatedRecord {
  let state: RecordState
  let related: [String: String]
}

/// The records that cases are made of, as of a moment; each kind is read once, and of what may open a case no more is held
/// than what does.
final class CaseRecords<Register: RegisterView> {
  let register: Register
  let pack: CompiledPack
  let moment: Instant
  /// Only what is about this subject; nil for everything.
  let subject: CaseSubject?
  let notices: PlaceNotices
  let resolver: SubjectResolver<Register>
  /// The workflows that are asked about together.
  let workflows: [Workflow]
  /// What was found to open the cases of workflows.
  private var opened: [Opening: [CaseCause]] = [:]
  private var read: [String: [LocatedRecord]] = [:]
  /// The cases that retests of other workflows name.
  private var told: [Told: ToldCases<Register>] = [:]
  private var steps: [String: [RecordState]]?
  /// What is read off the subject besides its key, once it was looked for.
  private var shown: [SightedKey]?

  init(
    register: Register, pack: CompiledPack, moment: Instant, subject: CaseSubject?, notices: PlaceNotices,
    workflows: [Workflow] = []
  ) {
    self.workflows = workflows
    self.register = register
    self.pack = pack
    self.moment = moment
    self.subject = subject
    self.notices = notices
    resolver = SubjectResolver(register: register, place: pack.pack.place)
  }

  /// The cases of another workflow about a subject, which findings of this one may name as those that they are retests in;
  /// put together once, not once for each of them.
  func toldCases(
    of other: Workflow, about subject: CaseSubject?, _ row: PolicyRow
  ) throws -> ToldCases<Register> {
    let asked = Told(workflow: other.id, subject: subject)
    if let known = told[asked] { return known }
    let causes = try CaseOpening(records: self, workflow: other).causes().filter {
      $0.retestOf == nil && $0.subject == subject
    }
    let cases = try ToldCases(causes, CaseReview(records: self, row: row, workflow: other))
    told[asked] = cases
    return cases
  }

  private struct Told: Hashable {
    let workflow: String
    let subject: CaseSubject?
  }

  /// The records of a kind that belong to the place; where only one subject matters, those about it.
  func records(of kind: RecordKind) throws -> [LocatedRecord] {
    if let known = read[kind.id] { return known }
    var found: [LocatedRecord] = []
    func add(_ state: RecordState) throws {
      if let located = try locatedHere(state) { found.append(located) }
    }
    if let subject { try records(of: kind, about: subject).forEach(add) } else { try forEachState(of: kind, add) }
    read[kind.id] = found
    return found
  }

  /// What the records of a kind open in a workflow, in their order, whomever they are about. The kind is gone through once for
  /// all workflows that are asked about together.
  func causes(in workflow: Workflow, openedBy kind: RecordKind) throws -> [CaseCause] {
    if let known = opened[Opening(workflow: workflow.id, kind: kind.id)] { return known }
    let isAmong = workflows.contains { $0.id == workflow.id }
    let openings = (isAmong ? workflows : [workflow]).map { CaseOpening(records: self, workflow: $0) }
      .filter { $0.openers.contains(kind) }
    var found = openings.map { _ in [CaseCause]() }
    func look(_ state: RecordState) throws {
      guard openings.contains(where: { $0.couldOpen(state) }), let located = try locatedHere(state) else { return }
      for (index, opening) in openings.enumerated() {
        if let cause = try opening.cause(located) { found[index].append(cause) }
      }
    }
    try forEachState(of: kind, look)
    for (opening, causes) in zip(openings, found) {
      opened[Opening(workflow: opening.workflow.id, kind: kind.id)] = causes
    }
    return opened[Opening(workflow: workflow.id, kind: kind.id)] ?? []
  }

  private struct Opening: Hashable {
    let workflow: String
    let kind: String
  }

  /// A record with the records it names; nil where it surely belongs to another place.
  func locatedHere(_ state: RecordState) throws -> LocatedRecord? {
    let located = try located(state)
    return try resolver.belongs(state, related: located.related, at: moment) == .no ? nil : located
  }

  /// A record with the records it names: a plate or code is that of its bearer at the time of the record.
  func located(_ state: RecordState) throws -> LocatedRecord {
    LocatedRecord(
      state: state, related: try resolver.related(to: state, at: eventMoment(of: state) ?? moment, known: moment))
  }

  /// When a record says something happened; else when it took effect. nil where nothing tells.
  func eventMoment(of state: RecordState) throws -> Instant? {
    for name in ["at", "exitedAt"] {
      if let at = state.moment(name) { return at }
    }
    for name in ["signedOn", "doneOn", "publishedOn"] {
      if let day = state.day(name) { return Instant(day) }
    }
    return try changes(of: state).first
  }

  /// Whom a record is about, as a kind of subject.
  func subject(of located: LocatedRecord, as kind: RecordKind) -> CaseSubject? {
    if kind == .vehicle, located.state.kind == .check, located.state.values.testsMachineAlone { return nil }
    if located.state.kind == kind { return CaseSubject(kind, located.state.key) }
    if let key = located.related[kind.id] { return CaseSubject(kind, key) }
    return resolver.subject(of: located.state, by: kind.id, related: located.related).map { CaseSubject(kind, $0) }
  }

  private func records(of wanted: RecordKind, about subject: CaseSubject) throws -> [RecordState] {
    if wanted == subject.kind { return try state(of: wanted, key: subject.key, at: moment).map { [$0] } ?? [] }
    var found: [String: RecordState] = [:]
    func add(_ filter: RecordFilter) throws {
      guard wanted.hasAttribute(filter.attribute) else { return }
      for state in try register.states(of: wanted, where: filter, at: moment) { found[state.key] = state }
    }
    func add(_ attribute: String, _ value: AttributeValue) throws {
      try add(RecordFilter(attribute, equals: value))
    }
    /// By what was read off it: in an attribute of its own, or where a key is expected.
    func add(_ sighted: SightedKey, as kind: RecordKind) throws {
      try add(sighted.filter)
      guard wanted.hasAttribute(kind.id) else { return }
      for name in sighted.names { try add(kind.id, .text(name)) }
    }
    if let sighted = SightedKey(subject.key) {
      try add(sighted, as: subject.kind)
      return found.values.sorted { $0.key < $1.key }
    }
    try add(subject.kind.id, .text(subject.key))
    if subject.kind == .vehicle { try add("vin", .text(subject.key)) }
    for sighted in try shown(on: subject) { try add(sighted, as: subject.kind) }
    // Kinds that name no subject of this kind are about the place as a whole.
    return found.values.sorted { $0.key < $1.key }
  }

  /// The plates or codes of the subject, which each kind of record may name in place of its key.
  private func shown(on subject: CaseSubject) throws -> [SightedKey] {
    if let shown { return shown }
    let bearers = IdentityBearers(in: register, known: moment)
    let found: [SightedKey] =
      switch subject.kind {
      case .vehicle: try bearers.plates(of: subject.key).map { .plate($0, color: nil) }
      case .machine: try bearers.codes(of: subject.key).map { .code($0) }
      default: []
      }
    shown = found
    return found
  }

  /// The records of steps of a case.
  func steps(of number: String) throws -> [RecordState] {
    if subject != nil {
      return try register.states(of: .caseStep, where: RecordFilter("case", equals: .text(number)), at: moment)
    }
    if steps == nil {
      steps = Dictionary(grouping: try register.states(of: .caseStep, where: nil, at: moment)) { $0.text("case") ?? "" }
    }
    return steps?[number] ?? []
  }

  /// Whether a condition holds of a record at a moment.
  ///
  /// - Parameter asked: the moment that dates are compared with, where it is another one: a workshop that was taken off the
  ///   list later was on it when it repaired.
  func truth(
    _ condition: Condition, of state: RecordState, _ related: [String: String], at moment: Instant,
    asked: Instant? = nil
  ) throws -> Truth {
    guard let branch = pack.duties[condition] else { return .unknown }
    let question = Question(
      kind: state.kind, key: state.key, activity: "check", place: pack.pack.place, time: .moment(asked ?? moment),
      related: related)
    var loader = FrameLoader(
      pack: pack, register: register, question: question, notices: notices, moment: moment, subject: state)
    loader.isWithinCases = true
    return try loader.truth(of: branch)
  }

  /// The value of a parameter of the pack; nil where none is loaded.
  func parameter(_ name: String) -> AttributeValue? { notices.value(ofParameter: name, in: pack.pack) }

  /// Whether a step may come although steps before it are missing (reading A-21).
  var allowsSkipping: Bool { parameter(CaseParameter.retestNeedsRepair) != .flag(true) }
}
