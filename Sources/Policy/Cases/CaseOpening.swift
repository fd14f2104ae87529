import RegistryModel

/// Finds what opens the cases of one workflow.
struct CaseOpening<Register: RegisterView> {
  let records: CaseRecords<Register>
  let workflow: Workflow

  private var moment: Instant { records.moment }
  private var pack: PolicyPack { records.pack.pack }

  /// The causes up to the moment asked about.
  func causes() throws -> [CaseCause] {
    if workflow.opensOnFailedInspection { return try failedInspections() }
    if workflow.monthlyDueDay != nil { return months() }
    guard RecordKind.named(workflow.subject) != nil else { return [] }
    if opensByItself { return [planItself()] }
    let found =
      records.subject == nil
      ? try openers.flatMap { try records.causes(in: workflow, openedBy: $0) }
      : try openers.flatMap { try records.records(of: $0) }.compactMap { try cause($0) }
    // A milestone for a unit that the register does not hold is still to be met.
    return found.isEmpty && workflow.form == .milestone && records.subject == nil ? [planItself()] : found
  }

  /// The kinds whose records may open a case; none where the plan itself or an inspection does.
  var openers: [RecordKind] {
    if workflow.opensOnFailedInspection || workflow.monthlyDueDay != nil || opensByItself { return [] }
    return (workflow.openers.isEmpty ? [workflow.subject] : workflow.openers).compactMap { RecordKind.named($0) }
  }

  private var opensByItself: Bool { workflow.form == .milestone && workflow.opensWhen == nil }

  // MARK: Records

  /// What a record opens; nil where it opens nothing that is asked for.
  func cause(_ located: LocatedRecord) throws -> CaseCause? {
    guard couldOpen(located.state), let kind = RecordKind.named(workflow.subject), let owner = owner(located, kind)
    else { return nil }
    if let wanted = records.subject, owner != wanted { return nil }
    return try cause(located, owner)
  }

  /// Whom a record is about. What a person reports is followed up even where it does not name what the workflow is about:
  /// of a mobile refuelling truck there is nothing but its plate (clause PS-28). A check of a station or workshop is about
  /// that institution where it names no vehicle (clause HB-29).
  func owner(_ located: LocatedRecord, _ kind: RecordKind) -> CaseSubject? {
    if let own = records.subject(of: located, as: kind) { return own }
    let isInstitution = [RecordKind.station.id, RecordKind.workshop.id].contains(located.state.text("kind") ?? "")
    guard located.state.kind == .suspicion || located.state.kind == .check && isInstitution else { return nil }
    let named = [RecordKind.vehicle, .machine, .station, .workshop].lazy.compactMap {
      records.subject(of: located, as: $0)
    }.first
    return named ?? (located.state.kind == .suspicion ? CaseSubject(.suspicion, located.state.key) : nil)
  }

  private func cause(_ located: LocatedRecord, _ owner: CaseSubject) throws -> CaseCause? {
    let state = located.state
    let changes = try records.changes(of: state)
    guard let first = changes.first else { return nil }
    let isAnnulled = state.values.isAnnulled
    var opened: Instant?
    var lapsed: Instant?
    var anew: Instant?
    // A finding opens a case by what it says itself, not by what comes after it.
    let isSubject = state.kind.id == workflow.subject
    if let condition = workflow.opensWhen {
      for candidate in try candidates(located, changes, condition) {
        guard let then = try records.state(of: state.kind, key: state.key, at: candidate) else { continue }
        switch try records.truth(condition, of: then, located.related, at: candidate) {
        case .yes:
          // What a subject falls under again after it did not, begins anew; a finding stays the one that it is.
          let begins =
            opened == nil
            ? isSubject || changes.contains(candidate)
            : lapsed != nil && (isSubject || condition.countsRecords(records.pack.catalogue))
          if begins {
            anew = opened == nil ? nil : candidate
            opened = candidate
          }
          lapsed = nil
        case .no: lapsed = opened == nil ? nil : lapsed ?? candidate
        // What cannot be told for want of data ends nothing.
        case .unknown: break
        }
      }
    } else {
      opened = first
    }
    guard let opened else { return nil }
    if let condition = workflow.opensWhen, lapsed == nil,
      try records.truth(condition, of: state, located.related, at: moment) == .no
    {
      lapsed = try self.lapsed(condition, located, after: opened)
    }
    let found = state.moment("at") ?? opened
    // A record may take effect before what it speaks of happens; that opens nothing yet.
    guard found <= moment else { return nil }
    // What opens a case cannot have happened before the plan was there, though it may have been recorded late.
    guard workflow.form != .case || found.day >= pack.from else { return nil }
    let annulled = isAnnulled ? changes.last : nil
    let isFinding = state.kind != CaseOpening.subjectKind(of: workflow)
    return CaseCause(
      kind: state.kind.id, key: state.key, subject: owner, state: state, related: located.related, foundAt: found,
      openedAt: workflow.form == .case ? max(opened, state.moment("at") ?? opened) : max(opened, Instant(pack.from)),
      beganAnewAt: anew,
      annulledAt: annulled ?? (isFinding ? lapsed : nil), lapsedAt: isFinding ? nil : lapsed)
  }

  private static func subjectKind(of workflow: Workflow) -> RecordKind? { RecordKind.named(workflow.subject) }

  /// The moments at which the condition may begin or cease to hold: changes of the record; for a subject also those of
  /// its lists and of the notices, and the moment asked about.
  private func candidates(
    _ located: LocatedRecord, _ changes: [Instant], _ condition: Condition
  ) throws -> [Instant] {
    guard located.state.kind.id == workflow.subject || condition.countsRecords(records.pack.catalogue) else {
      return changes.count > 1 || workflow.form == .ledger ? Array(Set(changes + [moment])).sorted() : changes
    }
    let start = Instant(pack.from)
    let turns = try TurningPoints(records: records, state: located.state, related: located.related)
      .moments(of: condition)
    return turns.union(changes + [moment, start])
      .filter { $0 <= moment && $0 >= min(start, changes.first ?? start) }.sorted()
  }

  /// Since when the condition of a record does not hold that held at `opened`, where it does not at the moment asked
  /// about: what it counts or names changed although the record itself did not.
  private func lapsed(
    _ condition: Condition, _ located: LocatedRecord, after opened: Instant
  ) throws -> Instant {
    let turns = try TurningPoints(records: records, state: located.state, related: located.related)
      .moments(of: condition).filter { $0 > opened && $0 < moment }.sorted()
    var since: Instant?
    for turn in turns {
      guard
        let then = try records.state(of: located.state.kind, key: located.state.key, at: turn)
      else { continue }
      switch try records.truth(condition, of: then, located.related, at: turn) {
      case .yes: since = nil
      case .no: since = since ?? turn
      case .unknown: break
      }
    }
    return since ?? moment
  }

  /// Whether the kinds that the condition names let the record open anything: a look at one value before the whole
  /// condition is evaluated.
  func couldOpen(_ state: RecordState) -> Bool {
    guard let condition = workflow.opensWhen, let kind = state.text("kind") else { return true }
    return CaseOpening.allows(condition, fact: state.kind.id + ".kind", value: kind)
  }

  private static func allows(_ condition: Condition, fact: String, value: String) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { allows($0, fact: fact, value: value) }
    case .isIn(let name, let values): name != fact || values.contains(.text(value))
    case .compare(.fact(let name), .equal, .literal(let literal)): name != fact || literal == .text(value)
    default: true
    }
  }

  // MARK: What is no record

  private func planItself() -> CaseCause {
    CaseCause(
      kind: "plan", key: workflow.id, subject: nil, state: nil, related: [:], foundAt: Instant(pack.from),
      openedAt: Instant(pack.from), beganAnewAt: nil, annulledAt: nil, lapsedAt: nil)
  }

  /// Every month from the first full one after the issue of the plan (reading A-33) to the one asked about, where each
  /// department does it for itself once for each.
  private func months() -> [CaseCause] {
    var month = pack.firstJudgedMonth
    let departments: [String?] = workflow.isPerDepartment ? pack.departmentsReporting(in: workflow) : [nil]
    var found: [CaseCause] = []
    while month.firstDay <= moment.day {
      let key = workflow.id + "/\(month)"
      found += departments.map { department in
        CaseCause(
          kind: "plan", key: department.map { key + "/" + $0 } ?? key, subject: nil, state: nil, related: [:],
          foundAt: Instant(month.firstDay), openedAt: Instant(month.firstDay), beganAnewAt: nil, annulledAt: nil,
          lapsedAt: nil,
          department: department)
      }
      month = month.adding(months: 1)
    }
    return found
  }

  private func failedInspections() throws -> [CaseCause] {
    let vehicles =
      try records.subject.map { [$0.key] } ?? records.register.vehiclesWithFailedInspections(until: moment)
    var found: [CaseCause] = []
    for vehicle in vehicles {
      let failed = try records.register.inspections(ofVehicle: vehicle, until: moment).filter {
        try $0.isPassed == false && $0.end.day >= pack.from && belongs($0)
      }
      let corrected = try records.register.correctedFailures(ofVehicle: vehicle, until: moment)
      found += failed.map { inspection in
        let former = corrected.filter { $0.successor == inspection && $0.failure.serial != inspection.serial }
        return cause(inspection, annulledAt: nil, formerly: Set(former.map(\.failure.serial)).sorted())
      }
      // What was corrected to a pass, or cancelled, opened a case all the same: it is annulled, not gone.
      let standing = Set(failed)
      var serials = Set(failed.map(\.serial))
      let gone = corrected.filter {
        $0.failure.end.day >= pack.from && $0.successor.map(standing.contains) != true
      }
      // One failure that was corrected more than once is one failure.
      for item in gone.reversed() {
        guard try belongs(item.failure), !serials.contains(item.failure.serial) else { continue }
        let same = item.successor == nil ? [item] : gone.filter { $0.successor == item.successor }
        let names = Set(same.map(\.failure.serial))
        serials.formUnion(names)
        found.append(
          cause(
            item.failure, annulledAt: max(item.failure.end, item.successor?.end ?? item.failure.end),
            formerly: names.subtracting([item.failure.serial]).sorted()))
      }
    }
    return found
  }

  private func cause(_ inspection: InspectionMark, annulledAt: Instant?, formerly: [String] = []) -> CaseCause {
    CaseCause(
      kind: "inspection", key: inspection.serial, subject: CaseSubject(.vehicle, inspection.vehicle), state: nil,
      related: ["vehicle": inspection.vehicle, "station": inspection.station], foundAt: inspection.end,
      openedAt: inspection.end, beganAnewAt: nil, annulledAt: annulledAt, lapsedAt: nil, formerKeys: formerly)
  }

  /// Whether a failed inspection belongs to the place: where the vehicle was registered then, and where that is not known,
  /// where it was inspected. A case does not end because its vehicle moves.
  private func belongs(_ inspection: InspectionMark) throws -> Bool {
    let own = try records.register.state(of: .vehicle, key: inspection.vehicle, at: inspection.end)?.text("place")
    let text = try own ?? records.register.state(of: .station, key: inspection.station, at: moment)?.text("place")
    return text.flatMap { DivisionCode($0) }.map { pack.place.covers($0) } ?? true
  }
}

extension PolicyPack {
  /// The departments that lead rows of the plan, sorted, but for those that receive what the workflow asks for.
  func departmentsReporting(in workflow: Workflow) -> [String] {
    let receiving = rows.filter { row in
      row.implementations.contains { if case .workflow(let own) = $0 { own == workflow } else { false } }
    }
    return Set(rows.flatMap(\.lead)).subtracting(receiving.flatMap(\.lead)).sorted()
  }
}
