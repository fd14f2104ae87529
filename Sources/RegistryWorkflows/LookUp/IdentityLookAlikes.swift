import RegistryModel
import RegistryStore
import Reports

/// VINs, machine codes, disclosure numbers and serials that the registry knows and that look like the key asked. They are for checking; they decide
/// nothing.
struct IdentityLookAlikes {
  let reader: RegistryReader
  let key: String
  /// From what was known when the suggestions are made; nil for now.
  let knownAt: Instant?

  func suggestions() throws -> [LookupReport.Suggestion] {
    let vins = IdentitySuggestion.variants(of: VIN(key))
    let registered = Set(
      try reader.knownValues(of: .vehicle, attribute: nil, among: vins.map(\.text), knownAt: knownAt))
    let vehicles = try vins.filter { variant in
      try registered.contains(variant.text)
        || !reader.inspections(vin: VIN(variant.text), limit: 1, knownAt: knownAt).isEmpty
    }
    let codes = IdentitySuggestion.variants(of: MachineCode(key))
    let coded = Set(
      try reader.knownValues(of: .machine, attribute: "code", among: codes.map(\.text), knownAt: knownAt))
    let machines = codes.filter { coded.contains($0.text) }
    return try [vehicles, machines, disclosureNumbers(), serials()].flatMap { $0.prefix(PlateLookAlikes.limit) }.map {
      LookupReport.Suggestion(key: $0.text, color: nil, difference: $0.reason.title)
    }
  }

  private func disclosureNumbers() throws -> [IdentitySuggestion] {
    let numbers = IdentitySuggestion.variants(of: DisclosureNumber(key))
    let known = try Set(
      [RecordKind.machine, .vehicle].flatMap { kind in
        try reader.knownValues(of: kind, attribute: "disclosure", among: numbers.map(\.text), knownAt: knownAt)
      })
    return numbers.filter { known.contains($0.text) }
  }

  private func serials() throws -> [IdentitySuggestion] {
    guard let serial = InspectionSerial(key) else { return [] }
    return try IdentitySuggestion.variants(of: serial).filter { variant in
      try InspectionSerial(variant.text).map { try !reader.inspections(serial: $0, knownAt: knownAt).isEmpty } ?? false
    }
  }
}
