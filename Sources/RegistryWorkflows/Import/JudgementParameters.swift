import EmissionStandards
import RegistryModel
import RegistryStore

/// What a place has declared about judging: which limit set applies from when, how the altitude note is read, how high
/// the place lies. Declared by `parameter` records whose `pack` is the place's division code, named `limitSet` (a or b),
/// `altitudeRule` (notApplied, linear, wholeThousands) and `altitude` (m); dated like every record.
struct JudgementParameters {
  private var contexts: [String: [SubjectState]] = [:]

  /// Forgets what was read: a register record came.
  mutating func forget() { contexts.removeAll() }

  /// What holds for records of a station's place at a moment; nothing declared where the place is not known.
  mutating func context(
    of place: DivisionCode?, at moment: Instant, _ reader: RegistryReader
  ) throws -> JudgementContext {
    guard let place else { return JudgementContext() }
    let states = try self.states(of: place.canonical, reader)
    var context = JudgementContext(limitSets: LimitSetPolicy(Self.declarations(states)))
    for state in states where MomentInterval(from: state.from, until: state.until).contains(moment) {
      guard let value = state.text("value") else { continue }
      switch state.text("name") {
      case "altitudeRule": context.altitudeRule = AltitudeRule(rawValue: value) ?? .notApplied
      case "altitude": context.altitude = Quantity(value)
      default: break
      }
    }
    return context
  }

  private mutating func states(of place: DivisionCode, _ reader: RegistryReader) throws -> [SubjectState] {
    if let known = contexts[place.text] { return known }
    let states = try declared(for: place, reader)
    contexts[place.text] = states
    return states
  }

  /// What the nearest of the place, its city and its province declares, for each name: a province approves limit set b
  /// for all its counties unless one of them says otherwise.
  private func declared(for place: DivisionCode, _ reader: RegistryReader) throws -> [SubjectState] {
    let codes =
      [place] + place.aliases
      + [2, 4].compactMap { DivisionCode(place.text.dropLast($0) + String(repeating: "0", count: $0)) }
    var found: [SubjectState] = []
    for code in codes {
      let names = Set(found.compactMap { $0.text("name") })
      found += try reader.states(of: .parameter, where: "pack", is: .text(code.text), RegisterQuestion(at: nil))
        .filter { !names.contains($0.text("name") ?? "") }
    }
    return found
  }

  private static func declarations(_ states: [SubjectState]) -> [LimitSetPolicy.Declaration] {
    states.compactMap { state in
      guard state.text("name") == "limitSet", let set = state.text("value").flatMap({ LimitSet(rawValue: $0) }) else {
        return nil
      }
      return LimitSetPolicy.Declaration(
        set, interval: EffectiveInterval(from: state.from.day, until: state.until?.day),
        citation: Citation(document: state.text("source") ?? "", clause: ""))
    }
  }
}
