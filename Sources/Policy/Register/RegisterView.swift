public import RegistryModel

/// What the evaluation of plans asks of a register. The store implements it over its tables; ``InMemoryRegister`` over
/// values.
///
/// Every answer is as of a moment, so that each decision can be repeated for any past day.
public protocol RegisterView: IdentityRecords {
  /// The state of one record at `moment`: what its statements effective up to and including that moment add up to; nil
  /// where there is no such statement.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState?

  /// The states that one record ever had, in the order of time; each holds until the next one.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func timeline(of kind: RecordKind, key: String) throws -> [DatedState]

  /// The states of all records of a kind at `moment`, in the order of their keys; only those that meet `filter`, where
  /// one is given.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState]

  /// Calls `body` for the state of each record of a kind at `moment`, in the order of their keys: for what is gone over once, as
  /// all of them may not fit into memory.
  ///
  /// - Throws: Whatever keeps the register from answering, and what `body` throws.
  func forEachState(of kind: RecordKind, at moment: Instant, _ body: (RecordState) throws -> Void) throws

  /// The states of the records of a kind that meet `filter` at `moment`, in no particular order, with at least `attributes`
  /// and not necessarily with the statements that they come from: less to read where records are counted.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func states(
    of kind: RecordKind, where filter: RecordFilter, at moment: Instant, reading attributes: Set<String>
  ) throws -> [RecordState]

  /// Does work that asks about many records, each of them seldom: a register that remembers its answers keeps none of these.
  func passing<Result>(_ work: () throws -> Result) rethrows -> Result

  /// The states of the records of a kind that meet `filter` at `moment` and whose event (`at`) lies within `interval`, in the
  /// order of their keys.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func states(
    of kind: RecordKind, where filter: RecordFilter, during interval: MomentInterval, at moment: Instant
  ) throws -> [RecordState]

  /// What notices have brought for a place, as the register holds them at `moment`.
  ///
  /// - Parameter known: up to when it counts who is known to have borne a plate or code that an entry of a list names.
  /// - Throws: Whatever keeps the register from answering.
  func notices(for place: DivisionCode, at moment: Instant, bearersKnown known: Instant) throws -> PlaceNotices

  /// Inspections of a vehicle that failed, ended up to `moment` and were corrected or cancelled since, in the order of their
  /// end.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func correctedFailures(ofVehicle key: String, until moment: Instant) throws -> [CorrectedFailure]

  /// Keys of the vehicles that failed an inspection that ended up to `moment`, whether it stands or was corrected since,
  /// sorted.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func vehiclesWithFailedInspections(until moment: Instant) throws -> [String]

  /// Those of them whose failed inspection bore a serial: several where stations gave the same one.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func vehicles(failedUnder serial: String, until moment: Instant) throws -> [String]

  /// The days on which a unit had events of a kind that were lawfully deleted: they are not missing.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func deletedDays(of kind: RecordKind, unit: String) throws -> Set<CivilDate>
}

extension RegisterView {
  /// Read from the states of the kinds of record that notices bring.
  public func notices(for place: DivisionCode, at moment: Instant, bearersKnown known: Instant) throws -> PlaceNotices {
    try PlaceNotices(place: place, in: self, at: moment, bearersKnown: known)
  }

  /// What notices have brought for a place, as the register holds and knows them at `moment`.
  ///
  /// - Throws: What the register throws.
  public func notices(for place: DivisionCode, at moment: Instant) throws -> PlaceNotices {
    try notices(for: place, at: moment, bearersKnown: moment)
  }

  /// From all states of the kind.
  public func forEachState(of kind: RecordKind, at moment: Instant, _ body: (RecordState) throws -> Void) throws {
    try states(of: kind, where: nil, at: moment).forEach(body)
  }

  /// Does the work: nothing is kept anyway.
  public func passing<Result>(_ work: () throws -> Result) rethrows -> Result { try work() }

  /// The whole states.
  public func states(
    of kind: RecordKind, where filter: RecordFilter, at moment: Instant, reading attributes: Set<String>
  ) throws -> [RecordState] {
    try states(of: kind, where: filter, at: moment)
  }

  /// From all that meet the filter.
  public func states(
    of kind: RecordKind, where filter: RecordFilter, during interval: MomentInterval, at moment: Instant
  ) throws -> [RecordState] {
    try states(of: kind, where: filter, at: moment).filter { $0.moment("at").map(interval.contains) ?? false }
  }

  /// From the moments at which the record changes, each asked about.
  public func timeline(of kind: RecordKind, key: String) throws -> [DatedState] {
    try changes(of: kind, key: key).compactMap { moment in
      try state(of: kind, key: key, at: moment).map { DatedState($0, from: moment) }
    }
  }

  /// From all states of the records that ever had the value.
  public func states(of kind: RecordKind, everHaving filter: RecordFilter) throws -> [TimedState] {
    try keys(of: kind, everHaving: filter, until: .endOfTime).flatMap { key in
      let timeline = try timeline(of: kind, key: key)
      let ends = timeline.dropFirst().map { Instant?.some($0.from) } + [nil]
      return zip(timeline, ends).filter { $0.0.state.values[filter.attribute] == filter.value }.map {
        TimedState($0.state, during: MomentInterval(from: $0.from, until: $1))
      }
    }
  }

  /// Of records that state the same thing, the one that began to hold last; nil where two that began on one day say
  /// different things in `attribute`: nothing is guessed.
  ///
  /// - Throws: What the register throws.
  public func latest(of states: [RecordState], saying attribute: String, at moment: Instant) throws -> RecordState? {
    guard states.count > 1 else { return states.first }
    let starts = try states.map { state in
      try changes(of: state.kind, key: state.key).last { $0 <= moment }?.day
    }
    let last = starts.compactMap { $0 }.max()
    let leading = zip(states, starts).filter { $0.1 == last }.map(\.0)
    return Set(leading.map { $0.values[attribute] }).count == 1 ? leading.last : nil
  }

  /// The states of the records of a kind that have a value.
  ///
  /// - Throws: What the register throws.
  public func states(of kind: RecordKind, having filter: RecordFilter, at moment: Instant) throws -> [RecordState] {
    try states(of: kind, where: filter, at: moment)
  }

  /// The days of which the gates of a unit have an entry, be it that nothing moved, or had one that was lawfully deleted;
  /// annulled ones are none.
  ///
  /// - Throws: What the register throws.
  public func daysOfGates(of unit: String, at moment: Instant) throws -> Set<CivilDate> {
    try deletedDays(of: .gateEvent, unit: unit).union(daysOfGateEvents(of: unit, at: moment))
  }

  /// The days of which the register holds an entry of the unit's gates that was not annulled.
  ///
  /// - Throws: What the register throws.
  func daysOfGateEvents(of unit: String, at moment: Instant) throws -> Set<CivilDate> {
    let events = try states(of: .gateEvent, where: RecordFilter("unit", equals: .text(unit)), at: moment)
    return Set(events.filter { !$0.values.isAnnulled }.compactMap { $0.moment("at")?.day })
  }

  /// None: a register that keeps no corrected inspections.
  public func correctedFailures(ofVehicle key: String, until moment: Instant) throws -> [CorrectedFailure] { [] }

  /// None: a register that holds no inspections.
  public func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] { [] }

  /// From all vehicles that failed.
  public func vehicles(failedUnder serial: String, until moment: Instant) throws -> [String] {
    try vehiclesWithFailedInspections(until: moment).filter { vehicle in
      try inspections(ofVehicle: vehicle, until: moment).contains { $0.serial == serial && $0.isPassed == false }
        || correctedFailures(ofVehicle: vehicle, until: moment).contains { $0.failure.serial == serial }
    }
  }

  /// None: a register of which nothing is deleted.
  public func deletedDays(of kind: RecordKind, unit: String) throws -> Set<CivilDate> { [] }
}

/// A failed inspection that stands no more.
public struct CorrectedFailure: Hashable, Sendable {
  /// The inspection as it was.
  public let failure: InspectionMark
  /// The inspection that stands in its place; nil where it was cancelled.
  public let successor: InspectionMark?

  /// A failed inspection and what stands in its place.
  public init(failure: InspectionMark, successor: InspectionMark?) {
    self.failure = failure
    self.successor = successor
  }
}

/// What an inspection means for the loop of inspection and maintenance (clause HB-28).
public struct InspectionMark: Hashable, Sendable {
  /// The VIN.
  public let vehicle: String
  /// The plate under which it was presented; nil where that was not noted.
  public let plate: Plate?
  /// The colour of that plate; nil where that was not noted.
  public let plateColor: PlateColor?
  /// The code of the station.
  public let station: String
  /// The serial.
  public let serial: String
  /// When it ended.
  public let end: Instant
  /// Whether the station passed the vehicle; nil where it gave no verdict.
  public let isPassed: Bool?

  /// An inspection.
  public init(
    vehicle: String, plate: Plate? = nil, plateColor: PlateColor? = nil, station: String, serial: String, end: Instant,
    isPassed: Bool?
  ) {
    self.vehicle = vehicle
    self.plate = plate
    self.plateColor = plateColor
    self.station = station
    self.serial = serial
    self.end = end
    self.isPassed = isPassed
  }
}

/// One attribute that has to have a value.
public struct RecordFilter: Hashable, Sendable {
  /// The name of the attribute.
  public let attribute: String
  /// The value it has to have.
  public let value: AttributeValue

  /// Asks for records whose `attribute` is `value`.
  public init(_ attribute: String, equals value: AttributeValue) {
    self.attribute = attribute
    self.value = value
  }
}

/// The state of a record at a moment.
public struct RecordState: Hashable, Sendable {
  /// The kind of the record.
  public let kind: RecordKind
  /// Its key.
  public let key: String
  /// Its attributes that have a value, by name.
  public let values: [String: AttributeValue]
  /// The number of the statement each value comes from, by the name of the attribute.
  public let sources: [String: String]

  /// A state with these values and where they come from.
  public init(kind: RecordKind, key: String, values: [String: AttributeValue], sources: [String: String] = [:]) {
    self.kind = kind
    self.key = key
    self.values = values
    self.sources = sources
  }

  /// The text of an attribute: a code, name or key; nil where it has none.
  public func text(_ name: String) -> String? { values.text(name) }

  /// The day of an attribute; nil where it has none.
  public func day(_ name: String) -> CivilDate? { values.day(name) }

  /// The moment of an attribute; nil where it has none.
  public func moment(_ name: String) -> Instant? { values.moment(name) }
}
