public import RegistryModel

/// A register that is asked every question once: what it answered before, it answers again from memory.
///
/// The questions of one look-up overlap much: three activities, the lists and the cases all ask for the notices of the
/// place, the subject and the checks about it. Valid as long as the register behind it does not change; memory grows with
/// the questions, so all of them are kept for one subject only, and over a whole register no more than the notices.
public final class RememberedRegister<Base: RegisterView>: RegisterView {
  private let base: Base
  private var kept: Kept
  private let wholeKinds: WholeKinds
  private let timelines = Answers<RecordQuestion, [DatedState]>()
  private let lists = Answers<ListQuestion, [RecordState]>()
  private let counted = Answers<CountedQuestion, [RecordState]>()
  private let few = Answers<FewQuestion, [RecordState]>()
  private let present = Answers<PresenceQuestion, [RecordState]>()
  private let marks = Answers<RecordQuestion, [InspectionMark]>()
  private let plates = Answers<RecordQuestion, [Plate]>()
  private let holders = Answers<ListQuestion, [String]>()
  private let sightings = Answers<PlateQuestion, [PlateSighting]>()
  private let bearers = Answers<PlateQuestion, String?>()
  private let plateHistories = Answers<PlateQuestion, PlateHistory>()
  private let codeHistories = Answers<CodeQuestion, CodeHistory>()
  private let colorHistories = Answers<PlateQuestion, ColorHistory>()

  /// Which answers are kept.
  public enum Kept: Sendable {
    /// All: for questions about one subject.
    case all
    /// Those about all records of a kind, as notices are asked for: for questions about one subject after the other.
    case wholeKinds
  }

  /// Nothing was asked of `base` yet, but for what `wholeKinds` holds.
  ///
  /// - Parameter wholeKinds: what was answered about all records of a kind while the register was the same as now.
  public init(_ base: Base, keeping kept: Kept = .all, sharing wholeKinds: WholeKinds = WholeKinds()) {
    self.base = base
    self.kept = kept
    self.wholeKinds = wholeKinds
  }

  /// Keeps nothing of what is asked meanwhile: the trucks of a ledger are many, and each is asked about once.
  public func passing<Result>(_ work: () throws -> Result) rethrows -> Result {
    let before = kept
    kept = .wholeKinds
    defer { kept = before }
    return try work()
  }

  /// As the register behind it; one look-up asks about the same record at several moments, so all of its states are read
  /// at once, but for the last one, which is found by itself.
  ///
  /// - Throws: What the register behind it throws.
  public func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    guard kept == .all else { return try base.state(of: kind, key: key, at: moment) }
    if moment == .endOfTime, !timelines.holdsAnswer(to: RecordQuestion(kind: kind.id, key: key, moment: nil)) {
      return try base.state(of: kind, key: key, at: moment)
    }
    return try timeline(of: kind, key: key).last { $0.from <= moment }?.state
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func timeline(of kind: RecordKind, key: String) throws -> [DatedState] {
    guard kept == .all else { return try base.timeline(of: kind, key: key) }
    return try timelines.answer(to: RecordQuestion(kind: kind.id, key: key, moment: nil)) {
      try base.timeline(of: kind, key: key)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState] {
    guard filter != nil else {
      return try wholeKinds.answers.answer(to: ListQuestion(kind: kind.id, filter: nil, moment: moment)) {
        try base.states(of: kind, where: nil, at: moment)
      }
    }
    guard kept == .all else { return try base.states(of: kind, where: filter, at: moment) }
    return try lists.answer(to: ListQuestion(kind: kind.id, filter: filter, moment: moment)) {
      try base.states(of: kind, where: filter, at: moment)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func states(
    of kind: RecordKind, where filter: RecordFilter, at moment: Instant, reading attributes: Set<String>
  ) throws -> [RecordState] {
    guard kept == .all else { return try base.states(of: kind, where: filter, at: moment, reading: attributes) }
    let question = CountedQuestion(
      states: ListQuestion(kind: kind.id, filter: filter, moment: moment), attributes: attributes)
    return try counted.answer(to: question) {
      try base.states(of: kind, where: filter, at: moment, reading: attributes)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func some(
    _ count: Int, of kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [RecordState] {
    func asked() throws -> [RecordState] { try base.some(count, of: kind, having: filter, at: moment) }
    guard kept == .all else { return try asked() }
    let question = FewQuestion(states: ListQuestion(kind: kind.id, filter: filter, moment: moment), count: count)
    return try few.answer(to: question, asked)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func states(
    of kind: RecordKind, having filter: RecordFilter, and presence: Presence, at moment: Instant
  ) throws -> [RecordState] {
    func asked() throws -> [RecordState] { try base.states(of: kind, having: filter, and: presence, at: moment) }
    guard kept == .all else { return try asked() }
    let question = PresenceQuestion(
      states: ListQuestion(kind: kind.id, filter: filter, moment: moment), presence: presence)
    return try present.answer(to: question, asked)
  }

  /// As the register behind it; of a list or case it is asked once.
  ///
  /// - Throws: What the register behind it throws.
  public func states(of kind: RecordKind, everHaving filter: RecordFilter) throws -> [TimedState] {
    try base.states(of: kind, everHaving: filter)
  }

  /// As the register behind it; a ledger is read once.
  ///
  /// - Throws: What the register behind it throws.
  public func states(
    of kind: RecordKind, where filter: RecordFilter, during interval: MomentInterval, at moment: Instant
  ) throws -> [RecordState] {
    try base.states(of: kind, where: filter, during: interval, at: moment)
  }

  /// As the register behind it; of one subject it is asked once.
  ///
  /// - Throws: What the register behind it throws.
  public func texts(
    of attribute: String, among kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [String] {
    try base.texts(of: attribute, among: kind, having: filter, at: moment)
  }

  /// As the register behind it; what lies nearest is asked seldom and not kept.
  ///
  /// - Throws: What the register behind it throws.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, having filter: RecordFilter, known: Instant
  ) throws -> [RecordState] {
    try base.nearest(count, side, of: kind, having: filter, known: known)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
    guard kept == .all else { return try base.keys(of: kind, everHaving: filter, until: moment) }
    return try holders.answer(to: ListQuestion(kind: kind.id, filter: filter, moment: moment)) {
      try base.keys(of: kind, everHaving: filter, until: moment)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func sightings(of plate: Plate, _ color: PlateColor?, known: Instant) throws -> [PlateSighting] {
    func told() throws -> [PlateSighting] {
      try IdentityBearers(in: self, known: known).sightingsTold(of: plate, color)
    }
    guard kept == .all else { return try told() }
    return try sightings.answer(to: PlateQuestion(plate: plate, color: color, time: nil, known: known), told)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func vehicle(
    bearing plate: Plate, _ color: PlateColor?, at time: Instant, known: Instant
  ) throws -> String? {
    let identities = IdentityBearers(in: self, known: known)
    guard kept == .all else { return try identities.vehicleTold(bearing: plate, color, at: time) }
    return try bearers.answer(to: PlateQuestion(plate: plate, color: color, time: time, known: known)) {
      let question = PlateQuestion(plate: plate, color: color, time: nil, known: known)
      func history() throws -> PlateHistory {
        try plateHistories.answer(to: question) { try PlateHistory(of: plate, color, in: identities) }
      }
      guard !plateHistories.holdsAnswer(to: question) else { return try history().bearer(at: time, in: self) }
      return try identities.vehicleTold(bearing: plate, color, at: time, keeping: history)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func machine(bearing code: MachineCode, at time: Instant, known: Instant) throws -> String? {
    let identities = IdentityBearers(in: self, known: known)
    guard kept == .all else { return try identities.machineTold(bearing: code, at: time) }
    let question = CodeQuestion(code: code, known: known)
    func history() throws -> CodeHistory {
      try codeHistories.answer(to: question) { try CodeHistory(of: code, in: identities) }
    }
    guard !codeHistories.holdsAnswer(to: question) else { return try history().bearer(at: time) }
    return try identities.machineTold(bearing: code, at: time, keeping: history)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func color(of plate: Plate, at time: Instant, known: Instant) throws -> PlateColor? {
    func told() throws -> ColorHistory { try ColorHistory(of: plate, in: IdentityBearers(in: self, known: known)) }
    guard kept == .all else { return try told().color(at: time) }
    return try colorHistories.answer(
      to: PlateQuestion(plate: plate, color: nil, time: nil, known: known), told
    ).color(at: time)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func values(of attribute: String, heldBy key: String, _ kind: RecordKind, until moment: Instant) throws
    -> Set<AttributeValue>
  {
    guard kept == .all else { return try base.values(of: attribute, heldBy: key, kind, until: moment) }
    let known = try timeline(of: kind, key: key).prefix { $0.from <= moment }
    return Set(known.compactMap { $0.state.values[attribute] })
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    guard kept == .all else { return try base.changes(of: kind, key: key) }
    return try timeline(of: kind, key: key).map(\.from)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    guard kept == .all else { return try base.inspections(ofVehicle: key, until: moment) }
    return try marks.answer(to: RecordQuestion(kind: RecordKind.vehicle.id, key: key, moment: moment)) {
      try base.inspections(ofVehicle: key, until: moment)
    }
  }

  /// Takes the inspections of a vehicle that ended up to `moment`, in the order of their end, from who has read them: they
  /// need not be read again.
  public func remember(_ inspections: [InspectionMark], ofVehicle key: String, until moment: Instant) {
    marks.take(inspections, to: RecordQuestion(kind: RecordKind.vehicle.id, key: key, moment: moment))
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func plates(ofVehicle key: String, known: Instant) throws -> [Plate] {
    func told() throws -> [Plate] { try IdentityBearers(in: self, known: known).platesTold(of: key) }
    guard kept == .all else { return try told() }
    return try plates.answer(to: RecordQuestion(kind: RecordKind.vehicle.id, key: key, moment: known), told)
  }

  /// As the register behind it; whose a plate is, is asked seldom and not kept.
  ///
  /// - Throws: What the register behind it throws.
  public func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    try base.inspections(under: plate, until: moment)
  }

  /// As the register behind it; what was corrected is asked seldom and not kept.
  ///
  /// - Throws: What the register behind it throws.
  public func correctedFailures(ofVehicle key: String, until moment: Instant) throws -> [CorrectedFailure] {
    try base.correctedFailures(ofVehicle: key, until: moment)
  }

  /// As the register behind it; a question about the whole register is not kept.
  ///
  /// - Throws: What the register behind it throws.
  public func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] {
    try base.vehiclesWithFailedInspections(until: moment)
  }

  /// As the register behind it; a serial is asked for once.
  ///
  /// - Throws: What the register behind it throws.
  public func vehicles(failedUnder serial: String, until moment: Instant) throws -> [String] {
    try base.vehicles(failedUnder: serial, until: moment)
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func notices(for place: DivisionCode, at moment: Instant, bearersKnown known: Instant) throws -> PlaceNotices {
    try wholeKinds.notices.answer(to: NoticeQuestion(place: place, moment: moment, known: known)) {
      try PlaceNotices(place: place, in: self, at: moment, bearersKnown: known)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func deletedDays(of kind: RecordKind, unit: String) throws -> Set<CivilDate> {
    try base.deletedDays(of: kind, unit: unit)
  }
}

/// Answers about all records of a kind, and the notices of places: they are the same for one subject after the other,
/// as long as the register does not change.
public final class WholeKinds {
  fileprivate let answers = Answers<ListQuestion, [RecordState]>()
  fileprivate let notices = Answers<NoticeQuestion, PlaceNotices>()

  /// Nothing was asked yet.
  public init() {}
}

// Outside of the register, whose type parameter would make each of them a type to be found anew at run time.

private struct RecordQuestion: Hashable {
  let kind: String
  let key: String
  let moment: Instant?
}

private struct ListQuestion: Hashable {
  let kind: String
  let filter: RecordFilter?
  let moment: Instant
}

private struct CountedQuestion: Hashable {
  let states: ListQuestion
  let attributes: Set<String>
}

private struct FewQuestion: Hashable {
  let states: ListQuestion
  let count: Int
}

private struct PlateQuestion: Hashable {
  let plate: Plate
  let color: PlateColor?
  let time: Instant?
  let known: Instant
}

private struct CodeQuestion: Hashable {
  let code: MachineCode
  let known: Instant
}

private struct PresenceQuestion: Hashable {
  let states: ListQuestion
  let presence: Presence
}

private struct NoticeQuestion: Hashable {
  let place: DivisionCode
  let moment: Instant
  let known: Instant
}

/// The answers to one kind of question.
private final class Answers<Question: Hashable, Value> {
  private var known: [Question: Value] = [:]

  func answer(to question: Question, _ ask: () throws -> Value) rethrows -> Value {
    if let known = known[question] { return known }
    let value = try ask()
    known[question] = value
    return value
  }

  func holdsAnswer(to question: Question) -> Bool { known[question] != nil }

  func take(_ value: Value, to question: Question) { known[question] = value }
}
