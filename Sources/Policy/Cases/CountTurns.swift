import RegistryModel

/// The moments at which a number of related records turns what is asked of it, as that of the trucks of a unit does (clause
/// PS-16): also where one that was sold names its former holder no more.
///
/// The number is followed through time in one pass over the records: to count anew at every change of each of them would
/// take a search of all for each.
struct CountTurns<Register: RegisterView> {
  let records: CaseRecords<Register>
  let relation: CountedRelation
  let kind: RecordKind
  /// The key of the record that those counted name.
  let holder: String

  /// - Parameter limit: What the number is compared with: only passing, reaching or leaving it matters. nil where every
  ///   change may.
  func moments(limit: Int?) throws -> Set<Instant> {
    let held = try records.register.states(
      of: kind, everHaving: RecordFilter(relation.link, equals: .text(holder)))
    let byKey = Dictionary(grouping: held, by: \.state.key)
    // So few never reach it.
    if let limit, byKey.count < limit { return [] }
    guard let meter = try meter() else {
      return try byKey.keys.reduce(into: []) { $0.formUnion(try records.changes(of: kind, key: $1)) }
    }
    var changes: [Instant: Bounds] = [:]
    for times in byKey.values {
      var before = Bounds()
      for (moment, after) in turns(in: times, by: meter) {
        changes[moment, default: Bounds()].add(after, without: before)
        before = after
      }
    }
    var number = Bounds()
    var turns: Set<Instant> = []
    for (moment, change) in changes.sorted(by: { $0.key < $1.key }) {
      let before = number.place(beside: limit)
      number.add(change, without: Bounds())
      if number.place(beside: limit) != before { turns.insert(moment) }
    }
    return turns
  }

  /// How many there are at least and at most.
  private struct Bounds: Equatable {
    var least = 0
    var most = 0

    init() {}

    /// One record, as far as it counts.
    init(_ truth: Truth) {
      least = truth == .yes ? 1 : 0
      most = truth == .no ? 0 : 1
    }

    mutating func add(_ more: Bounds, without less: Bounds) {
      least += more.least - less.least
      most += more.most - less.most
    }

    /// On which side of a limit both lie: any comparison with it follows from that.
    func place(beside limit: Int?) -> Bounds {
      guard let limit else { return self }
      var place = Bounds()
      place.least = (least - limit).signum()
      place.most = (most - limit).signum()
      return place
    }
  }

  /// Tells whether a record counts, from its own attributes and the day.
  private struct Meter {
    let node: Int
    let own: SubjectSlots
    /// The slots of the day asked about.
    let today: [Int]
    /// The attributes that are days: on one of them, or the next one, a record may begin or cease to count.
    let days: [String]
    /// Everything that is the same for all records and days.
    let base: [Slot]
  }

  /// nil where more than the record itself decides, or several count once.
  private func meter() throws -> Meter? {
    let pack = records.pack
    guard relation.distinct == nil, let branch = pack.relations[relation]?.branch else { return nil }
    let own = SubjectSlots(branch.slots, of: kind, in: pack)
    let others = branch.slots.filter { own.place(of: $0) == nil }
    let today = others.filter { pack.probes[$0] == .fact("date") }
    let isConstant = { (slot: Int) -> Bool in
      switch pack.probes[slot] {
      case .constant, .parameter, .loaded: true
      default: false
      }
    }
    guard others.allSatisfy({ today.contains($0) || isConstant($0) }) else { return nil }
    let question = Question(
      kind: kind, key: nil, activity: "check", place: pack.pack.place, time: .moment(records.moment))
    var loader = FrameLoader(
      pack: pack, register: records.register, question: question, notices: records.notices, moment: records.moment)
    let days = own.attributes.filter { if case .day? = kind.attribute($0)?.type { true } else { false } }
    return Meter(node: branch.node, own: own, today: today, days: days, base: try loader.frame(for: others))
  }

  /// From when on one record counts, and as how many, in the order of time. `times` are those in which it names the holder.
  private func turns(in times: [TimedState], by meter: Meter) -> [(moment: Instant, number: Bounds)] {
    var turns: [(moment: Instant, number: Bounds)] = []
    for (place, time) in times.enumerated() {
      var moments = Set([time.during.from].compactMap { $0 })
      for day in meter.days.compactMap({ time.state.day($0) }) {
        moments.formUnion([Instant(day), Instant(day.adding(days: 1))].filter(time.during.contains))
      }
      var frame = meter.base
      meter.own.fill(&frame, time.state.values)
      for moment in moments.sorted() {
        for slot in meter.today { frame[slot] = .exact(moment.day.daysSinceEpoch) }
        turns.append((moment, Bounds(records.pack.program.evaluate(meter.node, frame))))
      }
      // From then on it names another holder, or none.
      if let end = time.during.until, place + 1 == times.count || times[place + 1].during.from != end {
        turns.append((end, Bounds()))
      }
    }
    return turns
  }
}
