public import RegistryModel

/// A condition asked of every record of a kind: who meets it at a moment.
///
/// The store answers it with SQL as far as SQL can; this is its plain counterpart, one record at a time, and the source of
/// everything that is the same for all records: the clock, parameters, named periods, alerts and what is loaded.
public struct SubjectQuery: Sendable {
  /// The kind of record.
  public let kind: RecordKind
  /// The condition.
  public let condition: Condition
  /// The circumstances: place, time, location, related records and stated facts; its key is nil.
  public let question: Question
  /// The moment whose states of the records count: the last one asked about.
  public var moment: Instant { question.time.last }
  private let compiled: CompiledPack
  private let branch: CompiledPack.CompiledBranch

  /// The list under whose id the condition is compiled beside those of the pack.
  private static let ownList = "?"

  /// A query.
  ///
  /// - Parameters:
  ///   - pack: whose parameters, windows and lists the condition may name; nil for a condition on facts alone.
  ///   - place: whose notices count.
  /// - Throws: ``PackError`` where the condition does not fit the vocabulary.
  public init(
    _ kind: RecordKind, meeting condition: Condition, in pack: PolicyPack? = nil, place: DivisionCode,
    time: Question.AskedTime, location: Question.Location = .unstated, related: [String: String] = [:],
    facts: [String: AttributeValue] = [:]
  ) throws(PackError) {
    self.kind = kind
    self.condition = condition
    question = Question(
      kind: kind, key: nil, activity: "check", place: place, time: time, location: location, related: related,
      facts: facts)
    compiled = try CompiledPack(SubjectQuery.extended(pack, by: condition, of: kind, place: place, day: time.day))
    guard let branch = compiled.lists[SubjectQuery.ownList]?.branch else {
      throw PackError(row: "", reason: .duplicate(SubjectQuery.ownList))
    }
    self.branch = branch
  }

  /// The pack without its rules, and with the condition as one more list; its workflows stay, since facts that follow from
  /// cases rest on them.
  private static func extended(
    _ pack: PolicyPack?, by condition: Condition, of kind: RecordKind, place: DivisionCode, day: CivilDate
  ) -> PolicyPack {
    let own = PolicyList(
      id: ownList, subject: kind.id, title: kind.title, activities: [], condition: condition, isManual: false,
      isAnswer: false, reason: kind.title)
    let title = pack?.document.title ?? ""
    func row(_ id: String, _ implementations: [PolicyRow.Implementation], lead: [String] = []) -> PolicyRow {
      PolicyRow(
        id: id, kinds: [.list], citation: Citation(document: title, clause: ""), lead: lead, join: [],
        summary: kind.title, implementations: implementations)
    }
    // A query within a query, as counts are searched for, leaves the outer one's condition out.
    let lists = (pack?.lists ?? []).filter { $0.id != ownList }
    let workflows = (pack?.rows ?? []).compactMap { own -> PolicyRow? in
      let parts = own.implementations.filter { if case .workflow = $0 { true } else { false } }
      return parts.isEmpty ? nil : row(own.id, parts, lead: own.lead)
    }
    return PolicyPack(
      id: pack?.id ?? "", place: pack?.place ?? place, year: pack?.year ?? day.year, from: pack?.from ?? day,
      title: pack?.title ?? kind.title, document: pack?.document ?? PolicyDocument(title: title),
      parameters: pack?.parameters ?? [], windows: pack?.windows ?? [],
      rows: [row("lists", lists.map { .list($0) }), row(ownList, [.list(own)])] + workflows)
  }

  /// The notices that count for the query; read once for any number of records.
  ///
  /// - Throws: What the register throws.
  public func notices(in register: some RegisterView) throws -> PlaceNotices {
    try register.notices(for: question.place, at: moment)
  }

  // MARK: One record

  /// Whether a record meets the condition.
  ///
  /// - Parameter memo: counts of related records, shared by the records that are asked about; nil where each counts for
  ///   itself. They are shared only where the query states no facts of its own.
  /// - Throws: What the register throws.
  public func truth(
    of key: String, _ notices: PlaceNotices, in register: some RegisterView, memo: CountMemo? = nil
  ) throws -> Truth {
    var loader = loader(key, notices, register, question.facts.isEmpty && question.computed.isEmpty ? memo : nil)
    return try loader.truth(of: branch)
  }

  /// What is missing where it cannot be told whether a record meets the condition; sorted, empty where it can.
  ///
  /// - Throws: What the register throws.
  public func missing(of key: String, _ notices: PlaceNotices, in register: some RegisterView) throws -> [MissingItem] {
    var loader = loader(key, notices, register)
    let frame = try loader.frame(for: branch.slots)
    var slots: [Int] = []
    compiled.program.collectMissing(branch.node, frame, into: &slots)
    var items: Set<MissingItem> = []
    for slot in Set(slots).sorted() { items.formUnion(try loader.missing(compiled.probes[slot], frame[slot])) }
    return items.sorted { $0.text < $1.text }
  }

  private func loader<Register: RegisterView>(
    _ key: String?, _ notices: PlaceNotices, _ register: Register, _ memo: CountMemo? = nil
  ) -> FrameLoader<Register> {
    let own = Question(
      kind: kind, key: key, activity: question.activity, place: question.place, time: question.time,
      location: question.location, related: question.related, facts: question.facts,
      computed: question.computed)
    return FrameLoader(pack: compiled, register: register, question: own, notices: notices, moment: moment, memo: memo)
  }

  // MARK: What is the same for all

  /// What a slot holds that does not depend on the record: times, parameters, windows, hours, alerts, what is loaded.
  ///
  /// - Throws: What the register throws.
  public func circumstance(_ probe: Probe, _ notices: PlaceNotices, in register: some RegisterView) throws -> Slot {
    guard let number = compiled.probes.firstIndex(of: probe) else { return .unknown }
    var loader = loader(nil, notices, register)
    return try loader.frame(for: [number])[number]
  }

  /// The type of a parameter and its value; the value is nil where none is loaded.
  public func parameter(_ name: String, _ notices: PlaceNotices) -> (type: AttributeType, value: AttributeValue?)? {
    guard let declared = compiled.pack.parameters.first(where: { $0.name == name }) else { return nil }
    return (declared.type.attributeType, notices.value(ofParameter: name, in: compiled.pack))
  }

  /// The list with that id; nil where the pack has none.
  public func list(_ id: String) -> PolicyList? { compiled.lists[id]?.list }

  /// Whether a list has an entry that leaves open whom it names.
  public func hasUnclearEntry(ofList id: String, _ notices: PlaceNotices) -> Bool {
    notices.entries(ofList: id).contains(where: \.namesUnclearly)
  }

  /// Keys of the records of a kind that an entry puts on a list on the day asked about; nil where the list is not loaded,
  /// or takes none.
  public func entries(ofList id: String, kind: String, _ notices: PlaceNotices) -> [String]? {
    guard compiled.lists[id]?.list.isManual == true else { return nil }
    guard notices.isLoaded(list: id) else { return nil }
    return notices.entries(ofList: id).filter { entry in
      entry.text("subjectKind") == kind
        && entry.days.contains(question.time.day)
    }.compactMap { $0.text("subject") }.sorted()
  }
}
