public import RegistryModel

/// Finds a case by its number. The number names the record that opened the case, so the cases of whom that record is about
/// are put together and no others: where there is no such record nobody's are.
extension CaseEngine {
  /// The case of a number; nil where there is none. Links that only other cases name are not looked for.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(records about its subject). Of a milestone that the plan sets itself for whoever the register may hold,
  ///   as ``cases(at:about:row:in:)``.
  public func state(
    numbered number: String, at moment: Instant, in register: some RegisterView
  ) throws -> CaseState? {
    let named = CaseNumber(number)
    guard let owner = pack.workflows.first(where: { $0.workflow.id == named.workflow }), moment.day >= pack.pack.from
    else { return nil }
    let notices = try register.notices(for: pack.pack.place, at: moment)
    return try NumberedCases(of: owner, in: pack, at: moment, notices: notices, in: register).state(numbered: named)
  }

  /// Whether a record opens a case, in whichever workflow that it opens by its kind. The case itself is not put together, which
  /// takes all records about its subject.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(log n).
  public func opensCase(
    _ kind: RecordKind, key: String, at moment: Instant, in register: some RegisterView
  ) throws -> Bool {
    guard moment.day >= pack.pack.from else { return false }
    let records = CaseRecords(
      register: register, pack: pack, moment: moment, subject: nil,
      notices: try register.notices(for: pack.pack.place, at: moment))
    guard let state = try records.state(of: kind, key: key, at: moment),
      let located = try records.locatedHere(state)
    else { return false }
    return try pack.workflows.contains { owner in
      let opening = CaseOpening(records: records, workflow: owner.workflow)
      return try owner.workflow.openers.contains(kind.id) && opening.openers.contains(kind)
        && opening.cause(located) != nil
    }
  }

  /// The same with the links that other cases of its row name.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: As ``state(numbered:at:in:)``, and O(records of the kinds that name links) to look for their names.
  public func linkedState(
    numbered number: String, at moment: Instant, in register: some RegisterView
  ) throws -> CaseState? {
    guard let own = try state(numbered: number, at: moment, in: register) else { return nil }
    var linking: Set<String> = []
    for owner in pack.workflows where owner.row.id == own.row {
      for kind in Set(owner.workflow.openers).sorted().compactMap({ RecordKind.named($0) })
      where kind.attribute("linked") != nil {
        for alias in own.aliases {
          for cause in try register.states(of: kind, where: RecordFilter("linked", equals: .text(alias)), at: moment) {
            let number = CaseNumber(owner.workflow, opener: cause.key).text
            if let other = try state(numbered: number, at: moment, in: register) { linking.insert(other.id) }
          }
        }
      }
    }
    return linking.isEmpty ? own : own.linked(with: linking.sorted())
  }
}

extension CaseOpening {
  /// Whose cases may bear a number: those of whom the records of that key are about, among the kinds that open such cases;
  /// nil for what the plan asks for as a whole. Every number that a case answers to is that of one of its causes, so there is
  /// nobody else to be asked.
  ///
  /// - Throws: What the register throws.
  func subjects(of number: CaseNumber) throws -> [CaseSubject?] {
    if workflow.opensOnFailedInspection {
      return try number.opener.map {
        try records.register.vehicles(failedUnder: $0, until: records.moment).map { CaseSubject(.vehicle, $0) }
      } ?? []
    }
    // What no record opens are a few months, or the plan itself.
    if openers.isEmpty {
      return try causes().contains { $0.numbers(in: workflow).contains(number.text) } ? [nil] : []
    }
    guard let key = number.opener else { return workflow.form == .milestone ? [nil] : [] }
    guard let kind = RecordKind.named(workflow.subject) else { return [] }
    // Whom it is about has to be told: nobody is not the plan as a whole.
    return try openers.compactMap { opener -> CaseSubject? in
      guard let cause = try records.state(of: opener, key: key, at: records.moment), couldOpen(cause) else {
        return nil
      }
      return owner(try records.located(cause), kind)
    }
  }
}
