import RegistryModel
import Testing

/// The hand-written schemas list the codes and precisions of the model.
@Suite struct SharedTypeTests {
  @Test(arguments: [CodeList.plateColor, .vehicleUse, .fuel, .aftertreatment].map(\.id))
  func sharedCodesAreThoseOfTheRegister(id: String) throws {
    let lists = [CodeList.plateColor, .vehicleUse, .fuel, .aftertreatment]
    let list = try #require(lists.first { $0.id == id })
    #expect(try SchemaFolder.enumeration(id, in: SchemaFolder.text("common-types.xsd")) == list.codes.map(\.code))
  }

  @Test func codesOfInspectionsAreThoseOfTheModel() throws {
    let common = try SchemaFolder.text("common-types.xsd")
    let inspection = try SchemaFolder.text("inspection-records.xsd")
    #expect(SchemaFolder.enumeration("plateColor", in: common) == PlateColor.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("vehicleUse", in: common) == VehicleUse.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("fuel", in: common) == FuelKind.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("aftertreatment", in: common) == AftertreatmentDevice.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("InspectionKind", in: inspection) == InspectionKind.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("CheckOutcome", in: inspection) == CheckOutcome.allCases.map(\.rawValue))
    #expect(SchemaFolder.enumeration("StationVerdict", in: inspection) == StationVerdict.allCases.map(\.rawValue))
    #expect(
      SchemaFolder.enumeration("OBDCommunication", in: inspection) == OBDCheck.Communication.allCases.map(\.rawValue))
    #expect(
      SchemaFolder.enumeration("FreeAccelerationReason", in: inspection)
        == FreeAccelerationReason.allCases.map(\.rawValue))
    #expect(
      SchemaFolder.enumeration("Severity", in: try SchemaFolder.text("receipt.xsd"))
        == FindingCode.Severity.allCases.map(\.rawValue))
  }

  @Test func methodsOfInspectionsAreThoseOfTheModel() throws {
    let inspection = try SchemaFolder.text("inspection-records.xsd")
    let body = try #require(SchemaFolder.declaration("xs:complexType", "Inspection", in: inspection))
    let elements = SchemaFolder.names(of: "xs:element", in: body)
    let methods = TestMethod.allCases.map(\.rawValue)
    #expect(elements.filter(methods.contains) == methods)
  }

  static let units: [any UnitOfMeasure.Type] = [
    OpacityCoefficient.self, OpacityPercent.self, FilterSmokeNumber.self, RingelmannLevel.self, PartsPerMillion.self,
    VolumePercent.self, GramsPerKilometre.self, ExcessAirRatio.self, Kilowatts.self, RevolutionsPerMinute.self,
    KilometresPerHour.self, Kilograms.self, Tonnes.self, Millimetres.self, Kilometres.self, Metres.self,
    Millilitres.self, DegreesCelsius.self, Kilopascals.self, RelativeHumidity.self, Seconds.self,
  ]

  @Test func precisionIsThatOfTheUnit() throws {
    let common = try SchemaFolder.text("common-types.xsd")
    for unit in SharedTypeTests.units {
      let name = RegisterSchemaWriter.typeName(of: unit)
      let type = try #require(SchemaFolder.declaration("xs:simpleType", name, in: common), "no type \(name)")
      if unit.decimals == 0 {
        #expect(type.contains(#"base="wholeNumber""#), "\(name)")
      } else {
        #expect(type.contains(#"<xs:fractionDigits value="\#(unit.decimals)"/>"#), "\(name)")
      }
    }
  }
}
