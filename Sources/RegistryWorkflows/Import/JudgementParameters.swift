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
    let states = try self.states(of: place, reader)
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
    let states = try reader.states(
      of: .parameter, where: "pack", is: .text(place.text), RegisterQuestion(at: nil))
    contexts[place.text] = states
    return states
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
