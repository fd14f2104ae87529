import RegistryModel

/// A case as one cause after the other joins it, which tells each time whether the next one still does. What was added up
/// before a cause is not added up again for those after it: of a truck that is reported all day there are thousands.
struct GrowingCase<Register: RegisterView> {
  private let records: CaseRecords<Register>
  private let workflow: Workflow
  private let order: CaseEntryOrder
  /// What has joined so far, in the order of their opening.
  private(set) var causes: [CaseCause]
  private var ground: CaseGround
  /// How many of the causes are in the entries.
  private var known = 0
  /// The ground by which the entries were gathered.
  private var gatheredBy: CaseGround?
  /// The entries up to the last cause, added up; no later cause comes before them.
  private var begun: CaseFold
  /// The last of these; nil where there are none.
  private var last: CaseEntry?
  /// The entries after them, in their order.
  private var rest: [CaseEntry] = []
  /// When it comes to its end with these entries; nil where that was not asked yet.
  private var end: Instant??

  /// The case that one cause opens.
  init(_ records: CaseRecords<Register>, _ workflow: Workflow, openedBy cause: CaseCause) {
    self.records = records
    self.workflow = workflow
    order = CaseEntryOrder(workflow.steps)
    causes = [cause]
    ground = CaseGround(cause)
    begun = CaseFold(workflow, allowsSkipping: records.allowsSkipping)
  }

  /// A cause joins it.
  ///
  /// - Complexity: O(1).
  mutating func join(_ cause: CaseCause) {
    causes.append(cause)
    ground.join(cause)
  }

  /// Whether what comes at a moment is still about this case.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(steps and proofs of the causes that joined last, and those after them).
  mutating func isOpen(at moment: Instant, mayEnd: Bool) throws -> Bool {
    if let annulled = ground.annulledAt, moment >= annulled { return false }
    guard mayEnd, let end = try endedAt() else { return true }
    return moment <= end
  }

  private mutating func endedAt() throws -> Instant? {
    try takeCauses()
    if let end { return end }
    var fold = begun
    for entry in rest { fold.take(entry) }
    end = .some(fold.endedAt)
    return fold.endedAt
  }

  /// Puts the entries of causes that joined in their places.
  private mutating func takeCauses() throws {
    guard known < causes.count else { return }
    let evidence = CaseEvidence(records: records, workflow: workflow, causes: causes, ground: ground)
    let new = try gatheredBy.map(ground.decidesAs) ?? false ? added(evidence) : nil
    known = causes.count
    guard new?.isEmpty != true else { return }
    end = nil
    if let new {
      for entry in new {
        // A cause mostly comes before all that is left.
        let place = rest.firstIndex { order.precedes(entry, $0) } ?? rest.count
        rest.insert(entry, at: place)
      }
    } else {
      rest = try evidence.entries().sorted(by: order.precedes)
      begun = CaseFold(workflow, allowsSkipping: records.allowsSkipping)
      last = nil
    }
    gatheredBy = ground
    let count = rest.lastIndex { $0.content == .cause }.map { $0 + 1 } ?? 0
    for entry in rest.prefix(count) { begun.take(entry) }
    last = rest.prefix(count).last ?? last
    rest.removeFirst(count)
  }

  /// The entries of the causes that joined; nil where one of them has its place among those that are added up already.
  private func added(_ evidence: CaseEvidence<Register>) throws -> [CaseEntry]? {
    let new = try causes[known...].flatMap { try evidence.entries(of: $0) }
    guard let last else { return nil }
    return new.contains { order.precedes($0, last) } ? nil : new
  }
}
