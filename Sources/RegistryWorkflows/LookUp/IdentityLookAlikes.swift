import RegistryModel
import RegistryStore
import Reports

/// VINs and machine codes that the registry knows and that look like the key asked. They are for checking; they decide
/// nothing.
struct IdentityLookAlikes {
  let reader: RegistryReader
  let key: String

  func suggestions() throws -> [LookupReport.Suggestion] {
    let vins = IdentitySuggestion.variants(of: VIN(key))
    let registered = Set(try reader.knownValues(of: .vehicle, attribute: nil, among: vins.map(\.text)))
    let vehicles = try vins.filter { variant in
      try registered.contains(variant.text) || !reader.inspections(vin: VIN(variant.text), limit: 1).isEmpty
    }
    let codes = IdentitySuggestion.variants(of: MachineCode(key))
    let coded = Set(try reader.knownValues(of: .machine, attribute: "code", among: codes.map(\.text)))
    let machines = codes.filter { coded.contains($0.text) }
    return (vehicles.prefix(PlateLookAlikes.limit) + machines.prefix(PlateLookAlikes.limit)).map {
      LookupReport.Suggestion(key: $0.text, color: nil, difference: $0.reason.title)
    }
  }
}
