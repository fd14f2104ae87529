extension Condition {
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

extension Term {
  fileprivate var factName: String? { if case .fact(let name) = self { name } else { nil } }
}
