public import RegistryModel

/// What has to be asked to tell who bore a plate or code: less than a whole ``RegisterView``, so that a document which is
/// judged without being stored can answer it too.
public protocol IdentityRecords {
  /// The state of one record at `moment`; nil where nothing was stated of it until then.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState?

  /// The states of the records of a kind that have a value at `moment`, in the order of their keys.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func states(of kind: RecordKind, having filter: RecordFilter, at moment: Instant) throws -> [RecordState]

  /// Some of these states, in no particular order: as many as there are, and no more than `count`.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func some(_ count: Int, of kind: RecordKind, having filter: RecordFilter, at moment: Instant) throws -> [RecordState]

  /// Those of the states of the records of a kind that have a value at `moment` that say something in another attribute, or
  /// nothing, in the order of their keys.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func states(
    of kind: RecordKind, having filter: RecordFilter, and presence: Presence, at moment: Instant
  ) throws -> [RecordState]

  /// The texts that an attribute of the records of a kind has that have a value at `moment`, sorted.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func texts(
    of attribute: String, among kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [String]

  /// Of the states of the records of a kind that have a value at `known` the `count` whose event (`at`) lies nearest to `time`
  /// on one side of it, the nearest first; those of one moment in the order of their keys.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, having filter: RecordFilter, known: Instant
  ) throws -> [RecordState]

  /// Keys of the records of a kind that had a value of an attribute at some time up to `moment`, sorted.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String]

  /// The states in which the records of a kind ever had a value of an attribute, in the order of their keys and of time,
  /// not necessarily with the statements that they come from: one question for all that ever named a record.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func states(of kind: RecordKind, everHaving filter: RecordFilter) throws -> [TimedState]

  /// The values that an attribute of a record had up to a moment.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func values(of attribute: String, heldBy key: String, _ kind: RecordKind, until moment: Instant) throws
    -> Set<AttributeValue>

  /// The moments at which the state of one record changes, ascending and without repetition.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func changes(of kind: RecordKind, key: String) throws -> [Instant]

  /// The inspections of a vehicle that ended up to `moment` and stand, in the order of their end.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark]

  /// The inspections to which a vehicle was presented under a plate, that ended up to `moment` and stand, in the order of
  /// their end.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark]

  /// The plates that a vehicle bore up to `known`, by the register and by what was noted beside its VIN, sorted.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func plates(ofVehicle key: String, known: Instant) throws -> [Plate]

  /// When up to `known` a VIN was noted beside a plate that may have been of a colour, in no order.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func sightings(of plate: Plate, _ color: PlateColor?, known: Instant) throws -> [PlateSighting]

  /// The vehicle that bore a plate at `time`, as far as that is known; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func vehicle(bearing plate: Plate, _ color: PlateColor?, at time: Instant, known: Instant) throws -> String?

  /// The machine that bore a code at `time`, as far as that is known; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func machine(bearing code: MachineCode, at time: Instant, known: Instant) throws -> String?

  /// The colour of a plate of which a record of `time` notes none: the one in which it was noted last before, else first
  /// after. nil where nobody noted one, or several were noted before.
  ///
  /// - Throws: Whatever keeps the records from being read.
  func color(of plate: Plate, at time: Instant, known: Instant) throws -> PlateColor?
}

/// Whether a record says something in an attribute.
public enum Presence: Hashable, Sendable {
  /// It has a value.
  case stated(_ attribute: String)
  /// It has none.
  case unstated(_ attribute: String)

  /// Whether a record is so.
  func holds(for state: RecordState) -> Bool {
    switch self {
    case .stated(let attribute): state.values[attribute] != nil
    case .unstated(let attribute): state.values[attribute] == nil
    }
  }
}

/// One side of a moment.
public enum TimeSide: Hashable, Sendable {
  /// Up to the moment, and it too: the latest first.
  case upTo(Instant)
  /// After the moment: the earliest first.
  case after(Instant)
}

extension IdentityRecords {
  /// From all that have the value.
  public func some(
    _ count: Int, of kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [RecordState] {
    Array(try states(of: kind, having: filter, at: moment).prefix(count))
  }

  /// From all that have the value.
  public func states(
    of kind: RecordKind, having filter: RecordFilter, and presence: Presence, at moment: Instant
  ) throws -> [RecordState] {
    try states(of: kind, having: filter, at: moment).filter(presence.holds)
  }

  /// From all that have the value.
  public func texts(
    of attribute: String, among kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [String] {
    Set(try states(of: kind, having: filter, at: moment).compactMap { $0.text(attribute) }).sorted()
  }

  /// From all that have the value.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, having filter: RecordFilter, known: Instant
  ) throws -> [RecordState] {
    let events = try states(of: kind, having: filter, at: known).compactMap { state in
      state.moment("at").map { (state: state, at: $0) }
    }
    let found =
      switch side {
      case .upTo(let time): events.filter { $0.at <= time }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
      case .after(let time): events.filter { $0.at > time }.sorted { ($0.at, $0.state.key) < ($1.at, $1.state.key) }
      }
    return found.prefix(count).map(\.state)
  }

  /// None: records without inspections.
  public func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] { [] }

  /// None: records without inspections.
  public func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] { [] }

  /// From the state at each change of the record.
  public func values(of attribute: String, heldBy key: String, _ kind: RecordKind, until moment: Instant) throws
    -> Set<AttributeValue>
  {
    let moments = try changes(of: kind, key: key).filter { $0 <= moment }
    return Set(try moments.compactMap { try state(of: kind, key: key, at: $0)?.values[attribute] })
  }
}

// Asked of the records themselves, whichever kind they are.
extension IdentityRecords {
  /// The first `count` of the states of the records of a kind with a value that are meant, or all of them where they are
  /// fewer: where almost any of thousands will do, no more than a few are read.
  ///
  /// - Throws: Whatever keeps the records from being read, and what `isMeant` throws.
  /// - Complexity: O(log n + count) where most of them are meant; O(states with the value) at most.
  func some(
    _ count: Int, of kind: RecordKind, having filter: RecordFilter, at moment: Instant,
    where isMeant: (RecordState) throws -> Bool
  ) throws -> [RecordState] {
    var limit = 4 * count
    while true {
      let found = try some(limit, of: kind, having: filter, at: moment)
      let meant = try found.filter(isMeant)
      if meant.count >= count || found.count < limit { return Array(meant.prefix(count)) }
      limit *= 4
    }
  }

  /// When a check, repair or suspicion happened: as it says itself, else from when on anything was stated of it.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func happened(_ state: RecordState) throws -> Instant? {
    try state.moment("at") ?? changes(of: state.kind, key: state.key).first
  }

  /// The key under which a record is known that is named by key, plate or code; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func key(of kind: RecordKind, named text: String, at time: Instant, known: Instant) throws -> String {
    try IdentityBearers(in: self, known: known).key(of: kind, named: text, at: time)
  }

  /// The key of the machine that a record names; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func machine(
    namedIn values: [String: AttributeValue], at time: Instant, known: Instant
  ) throws -> String? {
    try IdentityBearers(in: self, known: known).machine(namedIn: values, at: time)
  }

  /// The records of a kind about a vehicle; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func records(of kind: RecordKind, aboutVehicle vin: VIN, known: Instant) throws -> [RecordState] {
    try IdentityBearers(in: self, known: known).records(of: kind, aboutVehicle: vin.text)
  }

  /// From all records that may tell.
  public func sightings(of plate: Plate, _ color: PlateColor?, known: Instant) throws -> [PlateSighting] {
    try IdentityBearers(in: self, known: known).sightingsTold(of: plate, color)
  }

  /// From all records that may tell.
  public func vehicle(
    bearing plate: Plate, _ color: PlateColor?, at time: Instant, known: Instant
  ) throws -> String? {
    try IdentityBearers(in: self, known: known).vehicleTold(bearing: plate, color, at: time)
  }

  /// From all records that may tell.
  public func machine(bearing code: MachineCode, at time: Instant, known: Instant) throws -> String? {
    try IdentityBearers(in: self, known: known).machineTold(bearing: code, at: time)
  }

  /// From all records that may tell.
  public func color(of plate: Plate, at time: Instant, known: Instant) throws -> PlateColor? {
    try ColorHistory(of: plate, in: IdentityBearers(in: self, known: known)).color(at: time)
  }

  /// From the states of each record that ever had the value.
  public func states(of kind: RecordKind, everHaving filter: RecordFilter) throws -> [TimedState] {
    try keys(of: kind, everHaving: filter, until: .endOfTime).flatMap { key in
      let changes = try self.changes(of: kind, key: key)
      return try changes.enumerated().compactMap { place, change -> TimedState? in
        guard let state = try self.state(of: kind, key: key, at: change), state.values[filter.attribute] == filter.value
        else { return nil }
        let next = place + 1 < changes.count ? changes[place + 1] : nil
        return TimedState(state, during: MomentInterval(from: change, until: next))
      }
    }
  }

  /// From all records that may tell; see ``IdentityBearers``.
  public func plates(ofVehicle key: String, known: Instant) throws -> [Plate] {
    try IdentityBearers(in: self, known: known).platesTold(of: key)
  }

  /// The plates of a vehicle; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func plates(of vin: VIN, known: Instant) throws -> [Plate] { try plates(ofVehicle: vin.text, known: known) }
}
