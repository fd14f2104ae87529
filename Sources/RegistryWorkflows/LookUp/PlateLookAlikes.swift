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

  /// The same number on plates of other colours, where a colour was asked for.
  private func otherColors() throws -> [LookupReport.Suggestion] {
    guard let color else { return [] }
    let colors = try reader.vehicles(plate: plate, color: nil, question).compactMap { $0.text("plateColor") }
    return Set(colors).subtracting([color.rawValue]).sorted().map {
      LookupReport.Suggestion(key: plate.text, color: $0, difference: PlateSuggestion.Reason.otherColor.title)
    }
  }
}
