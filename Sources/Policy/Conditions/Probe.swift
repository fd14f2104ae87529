/// What one slot of a frame holds: the facts and circumstances that a compiled condition asks for.
public enum Probe: Hashable, Sendable {
  /// A fact, by its name.
  case fact(String)
  /// A parameter of the pack.
  case parameter(String)
  /// Whether the place lies within a zone.
  case zone(ZoneTest)
  /// Whether the moment lies within a named period.
  case window(String)
  /// Whether the time of day lies within the hours a parameter gives.
  case hours(String)
  /// Whether an alert of one of the levels is in force.
  case alert([String])
  /// Whether an entry made by hand puts the record in the role on the list. Where entries are required, a list without
  /// any is not loaded.
  case entry(list: String, role: String, isRequired: Bool)
  /// Membership in a list whose condition refers back to itself: never known.
  case circular(list: String)
  /// A number of related records.
  case count(CountedRelation)
  /// Whether what a notice has to bring is loaded.
  case loaded(Dependency)
  /// A constant.
  case constant(Int)
}

extension Probe {
  /// Whether filling the slot asks the register for more than the records in their roles and the notices of the place.
  func asksForManyRecords(_ catalogue: FactCatalogue) -> Bool {
    switch self {
    case .count: return true
    case .fact(let name):
      guard case .computed(let fact)? = catalogue.fact(name)?.source else { return false }
      return fact.asksForManyRecords
    case .parameter, .zone, .window, .hours, .alert, .entry, .circular, .loaded, .constant: return false
    }
  }
}
