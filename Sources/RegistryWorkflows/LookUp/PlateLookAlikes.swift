import RegistryModel
import RegistryStore
import Reports

/// Plates that the registry knows and that look like the one asked. They are for checking; they decide nothing.
struct PlateLookAlikes {
  let reader: RegistryReader
  let plate: Plate
  let color: PlateColor?

  /// How many are shown.
  static let limit = 5

  func suggestions() throws -> [LookupReport.Suggestion] {
    let variants = PlateSuggestion.variants(of: plate)
    let texts = variants.map(\.plate.text)
    let registered = Set(try reader.knownValues(of: .vehicle, attribute: "plate", among: texts))
    let seen = Set(try reader.inspectedPlates(among: variants.map(\.plate)).map(\.plate.text))
    return variants.filter { registered.contains($0.plate.text) || seen.contains($0.plate.text) }
      .prefix(Self.limit)
      .map { LookupReport.Suggestion(key: $0.plate.text, color: nil, difference: $0.reason.title) }
  }
}
