import Policy
import RegistryModel

/// Translates a condition into a pair of SQL conditions over the rows of the subject's table.
///
/// It follows `ConditionProgram` step by step: what is unknown there lies between the two conditions here. Facts that SQL
/// cannot reach (records in roles that only a chain of references finds) leave the row between them as well, marked as not
/// complete, and are settled in memory.
struct ConditionSQL<Register: RegisterView> {
  let query: SubjectQuery
  let notices: PlaceNotices
  let register: Register
  let states: StateSQL
  let includesPersonal: Bool
  let catalogue = FactCatalogue.standard
  var parameters = Parameters()
  /// The records that facts may be about, the innermost last.
  private(set) var scopes: [Scope]
  /// Lists being translated, so that two lists that refer to each other end.
  private var computing: Set<String> = []

  /// A record of a kind under the name of its table in the query.
  struct Scope {
    let kind: RecordKind
    let alias: String
  }

  /// The name of the subject's table in the query.
  static var subject: String { "s" }

  init(
    _ query: SubjectQuery, _ notices: PlaceNotices, _ register: Register, knownAt: Instant?, includesPersonal: Bool
  ) {
    self.query = query
    self.notices = notices
    self.register = register
    self.includesPersonal = includesPersonal
    states = StateSQL(moment: query.moment, knownAt: knownAt)
    scopes = [Scope(kind: query.kind, alias: ConditionSQL.subject)]
  }

  mutating func truth(_ condition: Condition) throws -> TruthSQL {
    switch condition {
    case .all(let parts): return .all(try truths(parts))
    case .any(let parts): return .any(try truths(parts))
    case .not(let inner): return try !truth(inner)
    case .established(let inner): return try truth(inner).established
    case .compare(let left, let comparison, let right): return try compare(left, comparison, right)
    case .isIn(let name, let values): return try isIn(name, values)
    case .contains(let name, let code):
      // Sets of codes are stored with blanks between.
      let mark = parameters.mark(" \(code) ")
      return try fact(name).matches { "instr(' ' || \($0) || ' ', \(mark)) > 0" }
    case .known(let name): return try fact(name).known
    case .happened(let name): return try fact(name).happened(by: query.question.time.day.daysSinceEpoch)
    case .zone(let test): return try zone(test)
    case .window(let name): return try circumstance(.window(name))
    case .hours(let name): return try circumstance(.hours(name))
    case .alert(let levels): return try circumstance(.alert(levels.sorted()))
    case .listed(let list, let role): return try listed(list, role)
    case .loaded(let dependency): return try circumstance(.loaded(dependency))
    }
  }

  private mutating func truths(_ parts: [Condition]) throws -> [TruthSQL] {
    var truths: [TruthSQL] = []
    for part in parts { truths.append(try truth(part)) }
    return truths
  }

  private mutating func compare(_ left: Term, _ comparison: Comparison, _ right: Term) throws -> TruthSQL {
    if case .fact(let name) = left, case .defined(let definition)? = catalogue.fact(name)?.source,
      case .literal(.flag(let wanted)) = right
    {
      let truth = try truth(definition)
      return wanted == (comparison == .equal) ? truth : !truth
    }
    let type = type(of: left) ?? type(of: right)
    let first = try value(left, as: type)
    let second = try value(right, as: type)
    switch comparison {
    case .equal: return .equal(first, second)
    case .notEqual: return !.equal(first, second)
    case .below: return .below(first, second)
    case .atMost: return !.below(second, first)
    case .above: return .below(second, first)
    case .atLeast: return !.below(first, second)
    }
  }

  private mutating func isIn(_ name: String, _ values: [AttributeValue]) throws -> TruthSQL {
    guard case .code? = catalogue.fact(name)?.type else {
      return try truth(.any(values.map { .compare(.fact(name), .equal, .literal($0)) }))
    }
    var marks: [String] = []
    for case .text(let code) in values { marks.append(parameters.mark(code)) }
    // An empty list is false in SQL also where there is no value; in a comparison with NULL it is not.
    return try fact(name).matches { marks.isEmpty ? "\($0) <> \($0)" : "\($0) IN (\(marks.joined(separator: ", ")))" }
  }

  // MARK: Circumstances

  /// What is the same for all records.
  private func circumstance(_ probe: Probe) throws -> TruthSQL {
    let slot = try query.circumstance(probe, notices, in: register)
    guard slot.state == .exact else { return .unknown }
    return slot.low == 0 ? .no : .yes
  }

  private func zone(_ test: ZoneTest) throws -> TruthSQL {
    // Which stages and classes a zone bans depends on the record, but only where it is known to be inside a zone.
    if test.bannedStage != nil || test.narrowedBy != nil,
      notices.zones.contains(where: { $0.text("kind") == test.kind && query.question.location.mayHold($0.key) })
    {
      return .beyondSQL
    }
    return try circumstance(.zone(test))
  }

  /// An entry made by hand puts a record on a list, where the list takes such entries; or its condition does.
  private mutating func listed(_ id: String, _ role: String) throws -> TruthSQL {
    guard let list = query.list(id) else { return .unknown }
    if query.hasUnclearEntry(ofList: id, notices) { return .beyondSQL }
    let entries = query.entries(ofList: id, kind: role, notices)
    if list.condition == nil, entries == nil { return .unknown }
    guard let scope = scopes.last(where: { $0.kind.id == role }) else { return .beyondSQL }
    var parts: [TruthSQL] = []
    if let entries, !entries.isEmpty, list.isManual || list.condition == nil {
      let mark = parameters.mark(TextList.column(entries) ?? "[]")
      let isEntered = "(\(scope.alias).key IN (SELECT value FROM json_each(\(mark))))"
      parts.append(TruthSQL(surely: isEntered, possibly: isEntered, isComplete: true))
    }
    if let condition = list.condition {
      if computing.insert(id).inserted {
        parts.append(try truth(condition))
        computing.remove(id)
      } else {
        parts.append(.unknown)
      }
    }
    return .any(parts)
  }

  // MARK: Counting

  /// The number of related records: at least those that surely meet the condition, at most those that possibly do.
  mutating func count(_ relation: CountedRelation) throws -> ValueSQL {
    guard let kind = RecordKind.named(relation.kind), let link = kind.attribute(relation.link),
      let outer = scopes.last(where: { $0.kind.id == relation.role })
    else { return .beyondSQL }
    // Which of them are one occasion is found in memory alone.
    if relation.distinct != nil, relation.occasion != nil { return .beyondSQL }
    guard link.type.isText, includesPersonal || !link.isPersonal else { return .exact("0", .number, lack: .unknown) }
    let alias = "r\(scopes.count)"
    scopes.append(Scope(kind: kind, alias: alias))
    let truth = try truth(relation.condition)
    scopes.removeLast()
    func counted(_ condition: String) -> String {
      let rows = states.halves(alias).map { half in
        """
        FROM \(SubjectTable.quoted(kind.id)) \(alias)
        WHERE \(alias).\(SubjectTable.quoted(link.name)) = \(outer.alias).key AND \(half) AND \(condition)
        """
      }
      guard let mark = mark(of: kind, by: relation.distinct, alias) else {
        return "(" + rows.map { "(SELECT count(*) \($0))" }.joined(separator: " + ") + ")"
      }
      let marks = rows.map { "SELECT \(mark) AS mark \($0)" }.joined(separator: " UNION ALL ")
      return "(SELECT count(DISTINCT mark) FROM (\(marks)))"
    }
    let (low, high) = (counted(truth.surely), counted(truth.possibly))
    return truth.isComplete ? .bounded(low: low, high: high, lack: .unknown) : .wideBounds(low: low, high: high)
  }

  /// What makes a record count once: an attribute, or its key where it has no value of it.
  private func mark(of kind: RecordKind, by attribute: String?, _ alias: String) -> String? {
    guard let attribute = attribute.flatMap({ kind.attribute($0) }) else { return nil }
    if attribute.isPersonal, !includesPersonal { return nil }
    return "coalesce('v' || \(alias).\(SubjectTable.quoted(attribute.name)), 'k' || \(alias).key)"
  }
}

extension TruthSQL {
  static func equal(_ left: ValueSQL, _ right: ValueSQL) -> TruthSQL { ValueSQL.equal(left, right) }
  static func below(_ left: ValueSQL, _ right: ValueSQL) -> TruthSQL { ValueSQL.below(left, right) }
}

extension AttributeType {
  /// Whether values are texts, so that they can be the key of a record.
  var isText: Bool {
    switch self {
    case .code, .text, .plate, .vin, .machineCode, .disclosure, .division, .reference: true
    case .flag, .count, .quantity, .day, .moment, .codes: false
    }
  }
}
