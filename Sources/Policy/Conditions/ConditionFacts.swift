extension Condition {
  /// Whether it counts other records, or asks for a fact that does: then it may turn although the record it is asked of
  /// stays as it is.
  func countsRecords(_ catalogue: FactCatalogue) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.countsRecords(catalogue) }
    case .not(let inner), .established(let inner): inner.countsRecords(catalogue)
    case .compare(.count, _, _), .compare(_, _, .count): true
    case .compare, .isIn, .contains, .known, .happened: factNames.contains { catalogue.relation(of: $0) != nil }
    case .zone, .window, .hours, .alert, .listed, .loaded: false
    }
  }

  /// Names of the facts that it compares, in no order and without those of the records that it counts.
  var factNames: Set<String> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.factNames) }
    case .not(let inner), .established(let inner): inner.factNames
    case .compare(let left, _, let right): Set([left, right].compactMap(\.factName))
    case .isIn(let fact, _), .contains(let fact, _), .known(let fact), .happened(let fact): [fact]
    case .zone, .window, .hours, .alert, .listed, .loaded: []
    }
  }
}

extension PolicyList {
  /// Whether its condition compares a fact.
  public func asks(for fact: String) -> Bool { condition?.factNames.contains(fact) ?? false }
}

extension Term {
  fileprivate var factName: String? { if case .fact(let name) = self { name } else { nil } }
}
