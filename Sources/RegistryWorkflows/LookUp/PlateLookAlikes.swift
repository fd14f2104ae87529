import RegistryModel
import RegistryStore
import Reports

/// Plates that the registry knows and that look like the one asked. They are for checking; they decide nothing.
struct PlateLookAlikes {
  let reader: RegistryReader
  let plate: Plate
  let color: PlateColor?
  let question: RegisterQuestion

  /// How many are shown.
  static let limit = 5

  func suggestions() throws -> [LookupReport.Suggestion] {
    let variants = PlateSuggestion.variants(of: plate)
    let texts = variants.map(\.plate.text)
    let knownAt = question.knownAt
    let registered = Set(try reader.knownValues(of: .vehicle, attribute: "plate", among: texts, knownAt: knownAt))
    let seen = Set(try reader.inspectedPlates(among: variants.map(\.plate), knownAt: knownAt).map(\.plate.text))
    return try otherColors()
      + variants.filter { registered.contains($0.plate.text) || seen.contains($0.plate.text) }
      .prefix(Self.limit)
      .map { LookupReport.Suggestion(key: $0.plate.text, color: nil, difference: $0.reason.title) }
  }

  /// Vehicles that bear the plate, but not at the moment asked about, sorted by VIN.
  func bearersAtOtherTimes() throws -> [LookupReport.Suggestion] {
    let ever = RegisterQuestion(at: nil, knownAt: question.knownAt)
    let states = try reader.states(of: .vehicle, where: "plate", is: .text(plate.text), ever)
    let others = states.filter { state in
      !(question.at.map { MomentInterval(from: state.from, until: state.until).contains($0) } ?? true)
    }
    let last = Dictionary(others.map { ($0.key, $0) }, uniquingKeysWith: { $1.from > $0.from ? $1 : $0 })
    return last.values.sorted { $0.key < $1.key }.prefix(Self.limit).map { state in
      let difference =
        if let until = state.until, until <= question.at ?? until {
          BilingualText(zh: "曾用此号牌，至 \(until.day)", en: "bore this plate until \(until.day)")
        } else {
          BilingualText(zh: "自 \(state.from.day) 起用此号牌", en: "bears this plate from \(state.from.day) on")
        }
      return LookupReport.Suggestion(key: state.key, color: state.text("plateColor"), difference: difference)
    }
  }

  /// The same number on plates of other colours, where a colour was asked for.
  private func otherColors() throws -> [LookupReport.Suggestion] {
    guard let color else { return [] }
    let colors = try reader.vehicles(plate: plate, color: nil, question).compactMap { $0.text("plateColor") }
    return Set(colors).subtracting([color.rawValue]).sorted().map {
      LookupReport.Suggestion(key: plate.text, color: $0, difference: PlateSuggestion.Reason.otherColor.title)
    }
  }
}
