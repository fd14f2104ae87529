import RegistryModel
import Testing
import XMLStreaming

@testable import RecordExchange

@Suite("Bounds of units")
struct UnitBoundsTests {
  static let units: [any BoundedUnit.Type] = [
    OpacityCoefficient.self, OpacityPercent.self, FilterSmokeNumber.self, RingelmannLevel.self, PartsPerMillion.self,
    VolumePercent.self, GramsPerKilometre.self, ExcessAirRatio.self, Kilowatts.self, RevolutionsPerMinute.self,
    KilometresPerHour.self, Kilograms.self, Tonnes.self, Millimetres.self, Kilometres.self, Metres.self,
    Millilitres.self, DegreesCelsius.self, Kilopascals.self, RelativeHumidity.self, Seconds.self,
    MilligramsPerKilogram.self, MassPercent.self,
  ]

  @Test("They are those of the schema")
  func schema() throws {
    let types = try XMLDocumentReader().read(.file(schemaFolder + "/common-types.xsd")).root
    for unit in Self.units {
      let name = String(describing: unit)
      let wanted = name.prefix(1).lowercased() + name.dropFirst()
      let type = try #require(types.children.first { $0.attributes["name"] == wanted })
      let restriction = try #require(type.child("restriction"))
      func bound(_ facet: String) -> Int? {
        restriction.child(facet)?.attributes["value"].flatMap { DecimalText($0) }?.scaled(toDecimals: unit.decimals)
      }
      #expect(bound("minInclusive") == unit.bounds.lowerBound, "\(name)")
      #expect(bound("maxInclusive") == unit.bounds.upperBound, "\(name)")
    }
  }

  @Test("Every unit of a register attribute has bounds")
  func register() {
    for attribute in RecordKind.all.flatMap(\.attributes) {
      if case .quantity(let unit) = attribute.type { #expect(unit is any BoundedUnit.Type, "\(attribute.name)") }
    }
  }
}
