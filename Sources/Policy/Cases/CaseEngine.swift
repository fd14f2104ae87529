public import RegistryModel

/// Finds the cases of a plan: what its workflows make of the records of a register.
///
/// A case is no record. It follows from what opened it, the records of its steps and the workflow of the pack; so records
/// may arrive in any order, a finding that is annulled takes with it what followed, and the cases of any past day can be
/// asked for.
public struct CaseEngine: Sendable {
  /// The pack.
  public let pack: CompiledPack

  /// An engine for one pack.
  public init(_ pack: CompiledPack) {
    self.pack = pack
  }

  /// The workflows of the pack with their rows, in its order.
  ///
  /// - Complexity: O(workflows).
  public var workflows: [(row: PolicyRow, workflow: Workflow)] { pack.workflows.map { ($0.row, $0.workflow) } }

  /// The cases at a moment, in the order of the rows and of their opening.
  ///
  /// - Parameters:
  ///   - subject: only cases about this subject; nil for all.
  ///   - row: only cases of this row; nil for all.
  ///   - report: takes whose cases are put together.
  /// - Throws: What the register throws.
  /// - Complexity: O(records that can open a case + records of steps); for one subject only those about it.
  public func cases(
    at moment: Instant, about subject: CaseSubject? = nil, row: String? = nil, in register: some RegisterView,
    report: (WorkStage) -> Void = { _ in }
  ) throws -> [CaseState] {
    try cases(at: moment, about: subject, in: register, report: report) { row == nil || $0.row.id == row }
  }

  /// The cases about a subject, and those that came from a record that names it: of a truck also the case of the fuel in
  /// its tank.
  ///
  /// - Throws: What the register throws.
  public func cases(
    at moment: Instant, involving subject: CaseSubject, in register: some RegisterView
  ) throws -> [CaseState] {
    guard moment.day >= pack.pack.from else { return [] }
    let notices = try register.notices(for: pack.pack.place, at: moment)
    var found = try cases(at: moment, about: subject, notices: notices, in: register) { _ in true }
    if case .plate(let plate, let color)? = SightedKey(subject.key),
      let named = try IdentityBearers(in: register, known: moment).vehicle(bearing: plate, color, at: moment)
    {
      found += try cases(at: moment, about: CaseSubject(.vehicle, named), notices: notices, in: register) { _ in true }
    }
    var known = Set(found.map(\.id))
    let records = CaseRecords(
      register: register, pack: pack, moment: moment, subject: subject, notices: notices)
    for owner in pack.workflows where owner.workflow.subject != subject.kind.id && owner.workflow.form == .case {
      let workflow = owner.workflow
      let opening = CaseOpening(records: records, workflow: workflow)
      let numbered = NumberedCases(of: owner, in: pack, at: moment, notices: notices, in: register)
      for kind in workflow.openers.compactMap({ RecordKind.named($0) }) {
        for located in try records.records(of: kind) where opening.couldOpen(located.state) {
          guard records.subject(of: located, as: subject.kind) == subject,
            let own = try numbered.state(numbered: CaseNumber(workflow, opener: located.state.key)),
            known.insert(own.id).inserted
          else { continue }
          found.append(own)
        }
      }
    }
    return found
  }

  /// The cases of the workflows that `isWanted` picks.
  func cases(
    at moment: Instant, about subject: CaseSubject?, notices: PlaceNotices? = nil, in register: some RegisterView,
    report: (WorkStage) -> Void = { _ in }, where isWanted: (CompiledPack.CompiledWorkflow) -> Bool
  ) throws -> [CaseState] {
    let reviews = try reviews(at: moment, about: subject, notices: notices, in: register, where: isWanted)
    return CaseEngine.linked(
      try reviews.enumerated().flatMap { number, review in
        let row = review.row.id
        report(WorkStage(BilingualText(zh: "案件 " + row, en: "cases of " + row), done: number + 1, of: reviews.count))
        return try review.cases()
      })
  }

  /// The workflows that `isWanted` picks, ready to be put together.
  private func reviews<Register: RegisterView>(
    at moment: Instant, about subject: CaseSubject?, notices: PlaceNotices?, in register: Register,
    where isWanted: (CompiledPack.CompiledWorkflow) -> Bool
  ) throws -> [CaseReview<Register>] {
    let wanted = pack.workflows.filter {
      (subject == nil || $0.workflow.subject == subject?.kind.id) && isWanted($0)
    }
    guard !wanted.isEmpty, moment.day >= pack.pack.from else { return [] }
    let records = CaseRecords(
      register: register, pack: pack, moment: moment, subject: subject,
      notices: try notices ?? register.notices(for: pack.pack.place, at: moment), workflows: wanted.map(\.workflow))
    return wanted.map { CaseReview(records: records, row: $0.row, workflow: $0.workflow) }
  }

  /// Links go both ways, whichever of the records names the other.
  private static func linked(_ cases: [CaseState]) -> [CaseState] {
    let stated = cases.filter { !$0.linked.isEmpty }
    guard !stated.isEmpty else { return cases }
    return cases.map { own in
      let back = stated.filter { !Set($0.linked).isDisjoint(with: own.aliases) }.map(\.id)
      return back.isEmpty ? own : own.linked(with: back)
    }
  }

  /// Open cases that put a machine or vehicle out of use, in the order of their numbers.
  ///
  /// - Parameter notices: those of the moment, where they are at hand; else they are read.
  /// - Throws: What the register throws.
  public func casesPuttingOutOfUse(
    _ subject: CaseSubject, at moment: Instant, notices: PlaceNotices? = nil, in register: some RegisterView
  ) throws -> [CaseState] {
    try
      (([subject] + sharedCode(of: subject, at: moment, in: register)).flatMap {
        try cases(at: moment, about: $0, notices: notices, in: register) { $0.workflow.putsOutOfUse }
      }).filter { $0.status == .open }.sorted { $0.id < $1.id }
  }

  /// Whether ``casesPuttingOutOfUse(_:at:notices:in:)`` names any case.
  ///
  /// - Throws: What the register throws.
  func isOutOfUse(
    _ subject: CaseSubject, at moment: Instant, notices: PlaceNotices, in register: some RegisterView
  ) throws -> Bool {
    try ([subject] + sharedCode(of: subject, at: moment, in: register)).contains {
      try reviews(at: moment, about: $0, notices: notices, in: register) { $0.workflow.putsOutOfUse }.contains {
        try $0.hasOpenCase()
      }
    }
  }

  /// What a machine shows, where another one shows it too: a finding by that code is about one of them, and nobody can tell
  /// which. Neither is released before that is known.
  private func sharedCode(
    of subject: CaseSubject, at moment: Instant, in register: some RegisterView
  ) throws -> [CaseSubject] {
    guard subject.kind == .machine,
      let code = try register.state(of: .machine, key: subject.key, at: moment)?.text("code").map({ MachineCode($0) })
    else { return [] }
    let holders = try register.states(of: .machine, where: RecordFilter("code", equals: .text(code.text)), at: moment)
    return holders.count < 2 ? [] : [CaseSubject(.machine, SightedKey.code(code).text)]
  }

  /// The vehicle's latest loop of inspection and maintenance, where a retest was passed without a repair record
  /// (reading A-21); nil where the latest loop is in order.
  ///
  /// - Throws: What the register throws.
  public func maintenanceException(
    of vehicle: String, at moment: Instant, notices: PlaceNotices? = nil, in register: some RegisterView
  ) throws -> CaseState? {
    guard try register.inspections(ofVehicle: vehicle, until: moment).contains(where: { $0.isPassed == false }) else {
      return nil
    }
    let loops = try cases(at: moment, about: CaseSubject(.vehicle, vehicle), notices: notices, in: register) {
      $0.workflow.opensOnFailedInspection
    }
    return loops.max { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }.flatMap { $0.exceptions.isEmpty ? nil : $0 }
  }

  /// Keys of the subjects of which a suspicion was confirmed, by the id of the publication duty that waits for it
  /// (reading A-41).
  ///
  /// - Throws: What the register throws.
  public func confirmedSubjects(
    at moment: Instant, in register: some RegisterView, report: (WorkStage) -> Void = { _ in }
  ) throws -> [String: Set<String>] {
    let confirmed = try cases(at: moment, about: nil, in: register, report: report) { $0.workflow.isConfidential }
      .filter { $0.isConfirmed && $0.status != .annulled && $0.status != .dismissed }
    var found: [String: Set<String>] = [:]
    for case .publication(let duty) in pack.pack.rows.flatMap(\.implementations) {
      guard let kind = duty.subject else { continue }
      found[duty.id] = Set(confirmed.compactMap { $0.subject?.kind.id == kind ? $0.subject?.key : nil })
    }
    return found
  }
}

extension CaseState {
  /// The same with more links.
  func linked(with others: [String]) -> CaseState {
    CaseState(
      id: id, aliases: aliases, pack: pack, row: row, workflow: workflow, subject: subject, related: related,
      linked: Set(linked + others).sorted(), openedAt: openedAt, status: status, endedAt: endedAt, current: current,
      exceptions: exceptions, isConfirmed: isConfirmed, timeline: timeline, fitting: fitting)
  }
}
