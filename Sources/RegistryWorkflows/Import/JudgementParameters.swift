import EmissionStandards
import RegistryModel
import RegistryStore

/// What a place has declared about judging: which limit set applies from when, how the altitude note is read, how high
/// the place lies. Declared by `parameter` records whose `pack` is the place's division code, named `limitSet` (a or b),
/// `altitudeRule` (notApplied, linear, wholeThousands) and `altitude` (m); dated like every record.
struct JudgementParameters {
  /// As it was known then; nil for now.
  let knownAt: Instant?
  /// Declarations by place: those of the place first, then of its city and its province.
  private var contexts: [String: [[SubjectState]]] = [:]

  init(knownAt: Instant? = nil) {
    self.knownAt = knownAt
  }

  /// Forgets what was read where a record of that kind may change it.
  mutating func forget(after kind: RecordKind) {
    if kind == .parameter { contexts.removeAll() }
  }

  /// What holds for records of a station's place at a moment; nothing declared where the place is not known.
  mutating func context(
    of place: DivisionCode?, at moment: Instant, _ reader: RegistryReader
  ) throws -> JudgementContext {
    guard let place else { return JudgementContext() }
    let levels = try self.states(of: place.canonical, reader)
    func declared(_ name: String) -> Declared { Self.nearest(name, at: moment, in: levels) }
    func nearest(_ name: String) -> SubjectState? { declared(name).state }
    var context = JudgementContext(limitSet: Self.limitSet(declared("limitSet")))
    if let rule = nearest("altitudeRule")?.text("value") {
      context.altitudeRule = AltitudeRule(rawValue: rule) ?? .notApplied
    }
    context.petrolOBD = GB18285.OBDDates(
      light: nearest("lightPetrolOBDFrom")?.text("value").flatMap { CivilDate($0) },
      heavy: nearest("heavyPetrolOBDFrom")?.text("value").flatMap { CivilDate($0) })
    context.altitude = nearest("altitude")?.text("value").flatMap { Quantity($0) }
    return context
  }

  /// What is in force at a moment: a nearer place leads while its declaration holds, and not before or after; of two of
  /// one place the one that starts later. Two that start on one day and differ contradict each other, and none of them
  /// is taken.
  private static func nearest(_ name: String, at moment: Instant, in levels: [[SubjectState]]) -> Declared {
    for level in levels {
      let holding = level.filter {
        $0.text("name") == name && MomentInterval(from: $0.from, until: $0.until).contains(moment)
      }
      guard let latest = holding.max(by: { ($0.from, $1.key) < ($1.from, $0.key) }) else { continue }
      let isContradicted = holding.contains {
        $0.from.day == latest.from.day && $0.text("value") != latest.text("value")
      }
      return isContradicted ? .contradicted : .state(latest)
    }
    return .none
  }

  private enum Declared {
    case none
    case state(SubjectState)
    case contradicted

    var state: SubjectState? { if case .state(let state) = self { state } else { nil } }
  }

  private mutating func states(of place: DivisionCode, _ reader: RegistryReader) throws -> [[SubjectState]] {
    if let known = contexts[place.text] { return known }
    let states = try declared(for: place, reader)
    contexts[place.text] = states
    return states
  }

  /// What the place, its city and its province declare: a province approves limit set b for all its counties unless one
  /// of them says otherwise.
  private func declared(for place: DivisionCode, _ reader: RegistryReader) throws -> [[SubjectState]] {
    let wider = [2, 4].compactMap { DivisionCode(place.text.dropLast($0) + String(repeating: "0", count: $0)) }
    return try ([[place] + place.aliases] + wider.map { [$0] }).map { codes in
      try codes.flatMap { code in
        try reader.states(
          of: .parameter, where: "pack", is: .text(code.text), RegisterQuestion(at: nil, knownAt: knownAt))
      }
    }
  }

  private static func limitSet(_ declared: Declared) -> LimitSetChoice {
    if case .contradicted = declared { return .contradicted }
    guard let state = declared.state, let set = state.text("value").flatMap({ LimitSet(rawValue: $0) }) else {
      return .nationwide
    }
    return .declared(set, by: Citation(document: state.text("source") ?? "", clause: ""))
  }
}
