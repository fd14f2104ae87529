import RegistryModel

/// Fills the slots of a frame for one question: from the records in their roles, the notices and the question itself.
struct FrameLoader<Register: RegisterView> {
  let pack: CompiledPack
  let register: Register
  /// The moment whose state of the records counts.
  let moment: Instant
  private(set) var evidence: Evidence
  /// Counts shared with other questions; nil where every question counts for itself.
  let memo: CountMemo?
  /// Whether the question is what opens a case: what follows from cases is then not known, so that no case depends on
  /// itself.
  var isWithinCases = false

  /// - Parameters:
  ///   - subject: The state of the subject, where it is at hand; else it is asked of the register.
  ///   - memo: counts shared among questions that state no facts of their own.
  init(
    pack: CompiledPack, register: Register, question: Question, notices: PlaceNotices, moment: Instant,
    subject: RecordState? = nil, memo: CountMemo? = nil
  ) {
    self.pack = pack
    self.register = register
    self.moment = moment
    self.memo = memo
    evidence = Evidence(question: question, notices: notices)
    if let subject { evidence.records[subject.kind] = .record(subject) }
  }

  var question: Question { evidence.question }

  /// A frame with the slots of `numbers` filled.
  ///
  /// - Throws: What the register throws.
  mutating func frame(for numbers: [Int]) throws -> [Slot] {
    var frame = pack.template
    try fill(&frame, numbers)
    return frame
  }

  private mutating func fill(_ frame: inout [Slot], _ numbers: [Int]) throws {
    for number in numbers { frame[number] = try slot(at: number) }
  }

  /// A frame in which all is filled that the rules of `plan` need: what asks the register for many records only for those
  /// that are not settled without.
  ///
  /// - Throws: What the register throws.
  mutating func frame(settling plan: DecisionPlan) throws -> [Slot] {
    var frame = try frame(for: plan.prompt)
    let day = question.time.day.daysSinceEpoch
    var filled: Set<Int> = []
    for (index, slots) in zip(plan.ruleIndexes, plan.deferred) where !slots.isEmpty {
      guard !pack.isSettled(index, day: day, frame: frame) else { continue }
      try fill(&frame, slots.filter { filled.insert($0).inserted })
    }
    return frame
  }

  /// Whether a condition holds; what asks the register for many records is asked only where it decides.
  ///
  /// - Throws: What the register throws.
  mutating func truth(of branch: CompiledPack.CompiledBranch) throws -> Truth {
    var frame = try frame(for: branch.promptSlots)
    let truth = pack.program.evaluate(branch.node, frame)
    guard truth == .unknown, !branch.deferrable.isEmpty else { return truth }
    try fill(&frame, branch.deferrable)
    return pack.program.evaluate(branch.node, frame)
  }

  private mutating func slot(at number: Int) throws -> Slot {
    switch pack.probes[number] {
    case .constant(let value): return .exact(value)
    case .fact: return try pack.facts[number].map { try factSlot($0) } ?? .unknown
    case .parameter(let name): return parameterSlot(name)
    case .zone(let test): return try zoneSlot(test)
    case .window(let name): return windowSlot(name)
    case .hours(let name): return hoursSlot(name)
    case .alert(let levels): return .truth(alertTruth(levels))
    case .entry(let list, let role, let isRequired): return try entrySlot(list, role, isRequired)
    case .circular: return .unknown
    case .count(let relation): return try countSlot(relation)
    case .loaded(let dependency): return .truth(Truth(isLoaded(dependency)))
    }
  }

  // MARK: Facts

  mutating func factSlot(_ name: String) throws -> Slot {
    try pack.catalogue.fact(name).map { try factSlot($0) } ?? .unknown
  }

  private mutating func factSlot(_ fact: Fact) throws -> Slot {
    let name = fact.name
    if let stated = question.facts[name] ?? question.computed[name] {
      return pack.encoder.encode(stated, as: fact.type).map { .exact($0) } ?? .unknown
    }
    switch fact.source {
    case .attribute(let kind, let attribute): return try attributeSlot(kind, attribute.name, attribute.type)
    case .clock: return clockSlot(name)
    case .question: return questionSlot(name, fact.type)
    case .computed(let computed): return try computedSlot(computed)
    case .defined, .counted: return .unknown
    }
  }

  private mutating func attributeSlot(_ kind: RecordKind, _ name: String, _ type: AttributeType) throws -> Slot {
    guard case .record(let state) = try role(kind) else { return .unknown }
    guard let value = state.values[name] else { return .absent }
    guard let number = pack.encoder.encode(value, as: type) else { return .unknown }
    // Dates of sale or registration prove at least a stage, never at most.
    if name == "stage", state.text("stageSource") == "derived", case .count(let range) = type {
      return .between(number, max(number, range.upperBound))
    }
    return .exact(number)
  }

  private func clockSlot(_ name: String) -> Slot {
    switch name {
    case "date": return .exact(question.time.day.daysSinceEpoch)
    case "month": return .exact(question.time.day.month.month)
    case "moment":
      return .between(
        Int(question.time.first.millisecondsSinceEpoch), Int(question.time.last.millisecondsSinceEpoch))
    case "timeOfDay": return .between(question.time.minutes.lowerBound, question.time.minutes.upperBound)
    default: return .unknown
    }
  }

  private func questionSlot(_ name: String, _ type: AttributeType) -> Slot {
    let text: String
    switch name {
    case "question.activity": text = question.activity
    case "question.place": text = question.place.text
    default: return .unknown
    }
    return pack.encoder.encode(.text(text), as: type).map { .exact($0) } ?? .unknown
  }

  private mutating func computedSlot(_ fact: ComputedFact) throws -> Slot {
    switch fact {
    case .vehicleStageAtLeast, .machineStageAtLeast:
      let stage = try factSlot(fact == .vehicleStageAtLeast ? "vehicle.stage" : "machine.stage")
      return stage.hasValue ? .exact(stage.low) : stage
    case .vehicleStageAtMost, .machineStageAtMost:
      let stage = try factSlot(fact == .vehicleStageAtMost ? "vehicle.stage" : "machine.stage")
      return stage.hasValue ? .exact(stage.high) : stage
    case .checkAgeDays:
      guard case .record(let check) = try role(.check), let at = check.moment("at") else { return .unknown }
      return .exact(question.time.day.daysSinceEpoch - at.day.daysSinceEpoch)
    case .recordingMonths: return try recordingMonths()
    case .daysWithoutGateRecord: return try daysWithoutGateRecord()
    case .machineOutOfUse: return try outOfUseSlot()
    case .maintenanceException:
      guard !isWithinCases, question.kind == .vehicle, let key = question.key else { return .unknown }
      return .truth(
        Truth(
          try CaseEngine(pack).maintenanceException(
            of: key, at: moment, notices: evidence.notices, in: register) != nil))
    case .alertLevel:
      for (index, level) in CodeList.alertLevel.codes.enumerated().reversed() {
        switch alertTruth([level.code]) {
        case .yes: return .exact(index)
        case .unknown: return .unknown
        case .no: continue
        }
      }
      return .absent
    case .machineOpenFinding: return try openFindingSlot()
    case .unitHeavyDieselDaily, .unitVisitsDaily, .unitGoodsDaily: return try gateFigure(fact)
    }
  }

  // MARK: Roles

  /// The record in a role: the subject, the one the question names, or the one the subject refers to.
  mutating func role(_ kind: RecordKind) throws -> Evidence.Role {
    if let known = evidence.records[kind] { return known }
    // Set first, so that references in a circle end.
    evidence.records[kind] = .unstated
    var found: Evidence.Role = .unstated
    if let key = try key(of: kind) {
      found = try register.state(of: kind, key: key, at: moment).map { .record($0) } ?? .unregistered(key)
    }
    evidence.records[kind] = found
    return found
  }

  private mutating func key(of kind: RecordKind) throws -> String? {
    if question.kind == kind { return question.key }
    if let key = question.related[kind.id] { return key }
    for (holder, attribute) in RoleReferences.all[kind.id] ?? [] {
      // Only along what the question names, and on from there.
      let isNamed = holder == question.kind || question.related[holder.id] != nil
      guard isNamed || holder == .site || (question.kind == .check && (holder == .vehicle || holder == .machine)) else {
        continue
      }
      if let stated = question.facts[holder.id + "." + attribute], case .text(let key) = stated { return key }
      if case .record(let state) = try role(holder), let key = state.text(attribute) { return key }
    }
    return nil
  }

  /// The same question about a related record of `state`'s kind, for counting.
  func about(_ state: RecordState) -> FrameLoader {
    var inner = self
    let own = question
    inner.evidence = Evidence(
      question: Question(
        kind: own.kind, key: own.key, activity: own.activity, place: own.place, time: own.time, location: own.location,
        related: own.related, facts: own.facts.filter { !$0.key.hasPrefix(state.kind.id + ".") },
        computed: own.computed.filter { !$0.key.hasPrefix(state.kind.id + ".") }),
      notices: evidence.notices, records: evidence.records)
    inner.evidence.records[state.kind] = .record(state)
    return inner
  }

  // MARK: Relations and lists

  private mutating func countSlot(_ relation: CountedRelation) throws -> Slot {
    guard let outer = RecordKind.named(relation.role), case .record(let holder) = try role(outer) else {
      return .unknown
    }
    let shared = memo.flatMap { $0.isReusable(relation, in: pack) ? $0 : nil }
    let name = CountMemo.Key(relation: relation, holder: holder.key, time: question.time, moment: moment)
    if let known = shared?.count(name) { return known }
    let batch = CountMemo.Batch(relation: relation, time: question.time, moment: moment)
    if let known = try shared?.count(for: holder.key, in: batch, search: { try countsOfAllHolders(relation) }) {
      return known
    }
    let slot = try counted(relation).map { RelatedCount.slot($0, by: relation) } ?? .unknown
    shared?.keep(slot, as: name)
    return slot
  }

  /// The related records that meet the condition of a relation, surely or possibly; nil where nobody said whose. Both the
  /// number and the reasons are told from them.
  mutating func counted(_ relation: CountedRelation) throws -> [RelatedCount]? {
    if let known = evidence.counted[relation] { return known }
    let found = try search(relation)
    evidence.counted[relation] = found
    return found
  }

  private mutating func search(_ relation: CountedRelation) throws -> [RelatedCount]? {
    guard let kind = RecordKind.named(relation.kind), let outer = RecordKind.named(relation.role),
      let compiled = pack.relations[relation]
    else { return nil }
    let key: String
    switch try role(outer) {
    case .record(let state): key = state.key
    case .unregistered, .unstated: return nil
    }
    let filter = RecordFilter(relation.link, equals: .text(key))
    let related =
      try compiled.attributes.map { try register.states(of: kind, where: filter, at: moment, reading: $0) }
      ?? register.states(of: kind, where: filter, at: moment)
    let judge = try judge(of: kind, compiled)
    var found: [RelatedCount] = []
    for state in related {
      let truth = try judge(state)
      if truth != .no { found.append(RelatedCount(state: state, isSure: truth == .yes)) }
    }
    return found
  }

  /// Tells of one related record after the other whether it meets the condition of a relation. Where that follows from its
  /// own attributes and from what is the same for all, only these are filled anew for each.
  private mutating func judge(
    of kind: RecordKind, _ relation: CompiledPack.CompiledRelation
  ) throws -> (RecordState) throws -> Truth {
    let (pack, branch) = (pack, relation.branch)
    if relation.attributes != nil {
      let own = SubjectSlots(branch.slots, of: kind, in: pack)
      let others = branch.slots.filter { own.place(of: $0) == nil }
      if others.allSatisfy({ pack.isSameForAll(pack.probes[$0]) }) {
        // One frame for all: each record fills every slot of its own.
        var frame = try frame(for: others)
        return { state in
          own.fill(&frame, state.values)
          return pack.program.evaluate(branch.node, frame)
        }
      }
    }
    let outer = self
    return { state in
      var inner = outer.about(state)
      return try inner.truth(of: branch)
    }
  }

  /// Whether an entry made by hand puts the record in a role on a list.
  private mutating func entrySlot(_ id: String, _ role: String, _ isRequired: Bool) throws -> Slot {
    let entries = evidence.notices.entries(ofList: id)
    if isRequired, entries.isEmpty { return .notLoaded }
    guard let kind = RecordKind.named(role) else { return .unknown }
    let key: String
    var isRegistered = true
    switch try self.role(kind) {
    case .record(let state): key = state.key
    case .unregistered(let own):
      key = own
      isRegistered = false
    case .unstated: return entries.isEmpty ? .exact(0) : .unknown
    }
    if entry(of: key, kind, in: id) != nil { return .exact(1) }
    // Whom it names by his very text is on a list that says nothing of anybody else.
    if isRequired, !evidence.notices.isLoaded(list: id) { return .notLoaded }
    if entries.contains(where: { isInForce($0) && $0.namesUnclearly }) { return .unknown }
    // A key that the register does not hold may be misspelt: that no entry bears it says nothing.
    return isRegistered || entries.isEmpty ? .exact(0) : .unknown
  }

  /// The entry in force that puts a record on a list; nil where none does.
  func entry(of key: String, _ kind: RecordKind, in list: String) -> RecordState? {
    evidence.notices.entries.first { $0.text("list") == list && isInForce($0) && $0.names(key, kind) }
  }

  func isInForce(_ state: RecordState) -> Bool { state.days.contains(question.time.day) }
}
