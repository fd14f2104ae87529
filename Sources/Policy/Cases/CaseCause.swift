import RegistryModel

/// Something that opens a case.
struct CaseCause: Hashable {
  /// The id of the kind of record; `inspection` for a failed inspection, `plan` for what the plan itself asks for.
  let kind: String
  /// The key of the record.
  let key: String
  let subject: CaseSubject?
  /// The state of the record at the moment asked about; nil for what is no record of the register.
  let state: RecordState?
  /// Keys of the records it names, by the id of their kind.
  let related: [String: String]
  /// When it happened.
  let foundAt: Instant
  /// When it came to open a case.
  let openedAt: Instant
  /// When it began to open the case again after it had lapsed; nil where it opened it once.
  let beganAnewAt: Instant?
  /// When it was annulled, where it was.
  let annulledAt: Instant?
  /// When its condition ceased to hold although nobody annulled it.
  let lapsedAt: Instant?
  /// The department that has to do it, where each has a case of its own.
  var department: String?
  /// Keys under which it was known before it was corrected: what was recorded under them is about it.
  var formerKeys: [String] = []
  /// The number of the case whose retest it says it is.
  var retestOf: String? { state?.text("retestOf") }

  /// When it began to matter: when it was found, or opened a case, whichever came first.
  var begins: Instant { min(openedAt, foundAt) }

  func number(in workflow: Workflow) -> String { kind == "plan" ? key : CaseNumber(workflow, opener: key).text }

  /// All numbers that its case answers to for it, its own first.
  func numbers(in workflow: Workflow) -> [String] {
    [number(in: workflow)] + formerKeys.map { CaseNumber(workflow, opener: $0).text }
  }

  var entry: CaseEntry {
    CaseEntry(
      moment: openedAt, .cause, kind: kind, key: key, particulars: state.map(CaseEntry.particulars) ?? [:],
      foundAt: foundAt)
  }
}

extension CaseEntry {
  /// What a record says beside its time, as far as a timeline shows it.
  static func particulars(of state: RecordState) -> [String: String] {
    var found: [String: String] = [:]
    for name in [
      "department", "officer", "document", "evidence", "evidenceDigest", "reason", "items", "workshop", "trigger",
      "figures", "source", "cause",
    ] {
      if let text = state.text(name) { found[name] = text }
    }
    return found
  }
}

/// The causes that make one case.
struct CauseGroup {
  let causes: [CaseCause]

  /// The causes that stand; of a case of which none does, all of them.
  var leading: [CaseCause] {
    let standing = causes.filter { $0.annulledAt == nil }
    return standing.isEmpty ? causes : standing
  }

  /// Nothing of it stands any more.
  var annulledAt: Instant? {
    let ends = causes.compactMap(\.annulledAt)
    return ends.count == causes.count ? ends.max() : nil
  }

  /// Gathers causes as the workflow asks for; `begun` is the case of one cause, which tells when it comes to its end.
  ///
  /// - Complexity: O(n log n) for n causes, and what the cases take to grow.
  static func groups<Register>(
    of causes: [CaseCause], _ workflow: Workflow, begun: (CaseCause) -> GrowingCase<Register>
  ) throws -> [CauseGroup] {
    let sorted = causes.sorted { ($0.openedAt, $0.foundAt, $0.key) < ($1.openedAt, $1.foundAt, $1.key) }
    switch workflow.grouping {
    case .record: return sorted.map { CauseGroup(causes: [$0]) }
    case .day:
      // What is found after a case of the day came to its end is another matter; what was found before it is none,
      // however late somebody confirmed it.
      return try gathered(sorted) { GroupKey(subject: $0.subject, day: $0.foundAt.day) }.flatMap {
        try sequence($0.causes, by: \.foundAt, mayEnd: true, begun)
      }
    case .subject:
      // Where nothing is left of a case, what comes later is not its continuation.
      return try gathered(sorted) { GroupKey(subject: $0.subject, day: nil) }.flatMap {
        try sequence($0.causes, by: \.openedAt, mayEnd: false, begun)
      }
    case .open:
      return try gathered(sorted) { GroupKey(subject: $0.subject, day: nil) }.flatMap {
        try sequence($0.causes, by: \.openedAt, mayEnd: true, begun)
      }
    }
  }

  private struct GroupKey: Hashable {
    let subject: CaseSubject?
    let day: CivilDate?
  }

  private static func gathered(_ causes: [CaseCause], by key: (CaseCause) -> GroupKey) -> [CauseGroup] {
    var order: [GroupKey] = []
    var found: [GroupKey: [CaseCause]] = [:]
    for cause in causes {
      let key = key(cause)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(cause)
    }
    return order.map { CauseGroup(causes: found[$0] ?? []) }
  }

  /// Causes of one subject: those that come while a case is open belong to it.
  private static func sequence<Register>(
    _ causes: [CaseCause], by moment: KeyPath<CaseCause, Instant>, mayEnd: Bool,
    _ begun: (CaseCause) -> GrowingCase<Register>
  ) throws -> [CauseGroup] {
    var groups: [CauseGroup] = []
    var rest = causes[...]
    while let first = rest.popFirst() {
      var growing = begun(first)
      while let next = rest.first, try growing.isOpen(at: next[keyPath: moment], mayEnd: mayEnd) {
        growing.join(next)
        rest.removeFirst()
      }
      groups.append(CauseGroup(causes: growing.causes))
    }
    return groups
  }
}
