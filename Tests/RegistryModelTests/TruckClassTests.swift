import RegistryModel
import Testing

@Suite("Weight classes and emission duty")
struct TruckClassTests {
  @Test(
    "both sides of each boundary of GA 802",
    arguments: [
      (12_000, 5000, TruckClass.heavy), (11_999, 5000, .medium), (4500, 5000, .medium), (4499, 5999, .light),
      (4499, 6000, .medium), (12_000, 12_000, .heavy), (1800, 3500, .mini), (1801, 3500, .light), (1800, 3501, .light),
    ])
  func boundaries(kilograms: Int, millimetres: Int, expected: TruckClass) {
    #expect(TruckClass.of(grossMass: Quantity(scaled: kilograms), length: Quantity(scaled: millimetres)) == expected)
  }

  @Test("what is missing leaves classes open")
  func unknown() {
    #expect(TruckClass.possible(grossMass: nil, length: nil) == [.mini, .light, .medium, .heavy])
    #expect(TruckClass.possible(grossMass: Quantity(scaled: 4499), length: nil) == [.light, .medium])
    #expect(TruckClass.possible(grossMass: Quantity(scaled: 1500), length: nil) == [.mini, .light, .medium])
    #expect(TruckClass.of(grossMass: Quantity(scaled: 4500), length: nil) == .medium)
    #expect(TruckClass.of(grossMass: Quantity(scaled: 12_000), length: nil) == .heavy)
    #expect(TruckClass.possible(grossMass: nil, length: Quantity(scaled: 6000)) == [.medium, .heavy])
    #expect(TruckClass.of(grossMass: nil, length: nil) == nil)
  }

  @Test("heavy-duty begins above 3500 kg and is not the weight class")
  func duty() {
    #expect(EmissionDuty(Quantity(scaled: 3500)) == .light)
    #expect(EmissionDuty(Quantity(scaled: 3501)) == .heavy)
    #expect(TruckClass.of(grossMass: Quantity(scaled: 4000), length: Quantity(scaled: 5000)) == .light)
    #expect(EmissionDuty(Quantity(scaled: 4000)) == .heavy)
  }

  @Test("names are those of the code list")
  func names() {
    for truckClass in TruckClass.allCases { #expect(CodeList.vehicleClass.contains(truckClass.rawValue)) }
    for source in StageSource.allCases { #expect(CodeList.stageSource.contains(source.rawValue)) }
  }
}
