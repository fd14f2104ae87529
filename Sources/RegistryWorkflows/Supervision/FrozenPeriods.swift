import Policy
import RegistryModel
import RegistryStore

/// The months and years that are frozen, as a transaction sees them: closed as a whole, or with a published ranking.
struct FrozenPeriods {
  private var sequence: Int64?
  private var closed: Set<String> = []
  private var closedPlaces: [DivisionCode] = []
  private var closedEnds: [(place: DivisionCode, day: CivilDate)] = []
  private var ranked: Set<String> = []

  /// Whether any period is frozen.
  mutating func exist(in transaction: RegistryTransaction) throws -> Bool {
    try read(transaction)
    return !closed.isEmpty || !ranked.isEmpty
  }

  /// Whether a day lies in a frozen period of its place. Where the place is not known, the closed period of any place
  /// counts.
  ///
  /// - Parameter inRanking: whether the ranking of stations counts records of this sort; it counts them by their place, so
  ///   one without a place is in none.
  mutating func contain(
    _ day: CivilDate, of place: DivisionCode?, inRanking: Bool, in transaction: RegistryTransaction
  ) throws -> Bool {
    try read(transaction)
    if inRanking, let place,
      ranked.contains("\(day.month) \(place.text)") || ranked.contains("\(day.month) \(place.canonical.text)")
    {
      return true
    }
    return closedPlaces.contains { own in
      guard place.map({ own.covers($0.canonical) }) ?? true else { return false }
      return closed.contains("\(day.month) \(own.text)") || closed.contains("\(day.month.year) \(own.text)")
    }
  }

  /// Whether a period of the place that was frozen ends on a day or later, so that a state from that day on would have
  /// counted in it. Where the place is not known, that of any place counts.
  mutating func haveEnded(
    onOrAfter day: CivilDate, of place: DivisionCode?, in transaction: RegistryTransaction
  ) throws -> Bool {
    try read(transaction)
    return closedEnds.contains { end in
      end.day >= day && place.map { end.place.covers($0.canonical) } ?? true
    }
  }

  private mutating func read(_ transaction: RegistryTransaction) throws {
    guard sequence != transaction.auditSequence else { return }
    sequence = transaction.auditSequence
    closed = []
    closedEnds = []
    ranked = []
    var places: Set<DivisionCode> = []
    for (kind, period, place) in try transaction.reader.frozenPeriods() {
      if kind == RankingWorkflow.publicationKind {
        ranked.insert(period + " " + place.text)
      } else if PeriodArchive.isClosing(kind) {
        closed.insert(period + " " + place.text)
        places.insert(place)
        if let end = ReportingPeriod(period)?.lastDay { closedEnds.append((place, end)) }
      }
    }
    closedPlaces = places.sorted { $0.text < $1.text }
  }
}
