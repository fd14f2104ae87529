import EmissionStandards
import RegistryModel
import RegistryStore

/// What a place has declared about judging: which limit set applies from when, how the altitude note is read, how high
/// the place lies. Declared by `parameter` records whose `pack` is the place's division code, named `limitSet` (a or b),
/// `altitudeRule` (notApplied, linear, wholeThousands) and `altitude` (m); dated like every record.
struct JudgementParameters {
  /// Declarations by place: those of the place first, then of its city and its province.
  private var contexts: [String: [[SubjectState]]] = [:]

  /// Forgets what was read: a register record came.
  mutating func forget() { contexts.removeAll() }

  /// What holds for records of a station's place at a moment; nothing declared where the place is not known.
  mutating func context(
    of place: DivisionCode?, at moment: Instant, _ reader: RegistryReader
  ) throws -> JudgementContext {
    guard let place else { return JudgementContext() }
    let levels = try self.states(of: place.canonical, reader)
    func nearest(_ name: String) -> SubjectState? { Self.nearest(name, at: moment, in: levels) }
    var context = JudgementContext(limitSets: LimitSetPolicy(Self.declarations(nearest("limitSet"))))
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
  /// one place the one that starts later.
  private static func nearest(_ name: String, at moment: Instant, in levels: [[SubjectState]]) -> SubjectState? {
    for level in levels {
      let holding = level.filter {
        $0.text("name") == name && MomentInterval(from: $0.from, until: $0.until).contains(moment)
      }
      if let latest = holding.max(by: { $0.from < $1.from }) { return latest }
    }
    return nil
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
        try reader.states(of: .parameter, where: "pack", is: .text(code.text), RegisterQuestion(at: nil))
      }
    }
  }

  private static func declarations(_ state: SubjectState?) -> [LimitSetPolicy.Declaration] {
    guard let state, let set = state.text("value").flatMap({ LimitSet(rawValue: $0) }) else { return [] }
    return [
      LimitSetPolicy.Declaration(
        set, interval: EffectiveInterval(from: state.from.day, until: state.until?.day),
        citation: Citation(document: state.text("source") ?? "", clause: ""))
    ]
  }
}
