import EmissionStandards
import RegistryModel
import Testing

@Suite("Stages")
struct StageDeterminationTests {
  func heavy(_ made: String) throws -> StageDetermination<RoadStage> {
    var facts = RoadStageFacts()
    facts.fuel = .diesel
    facts.grossMass = Quantity(scaled: 3501)
    facts.manufacturedOn = try Composed.day(made)
    return StageDetermination(facts)
  }

  @Test(
    "heavy diesel by date: both sides of each boundary",
    arguments: [
      ("2001-08-31", RoadStage.zero), ("2001-09-01", .one), ("2004-08-31", .one), ("2004-09-01", .two),
      ("2007-12-31", .two), ("2008-01-01", .three), ("2013-06-30", .three), ("2013-07-01", .three),
      ("2014-12-31", .three), ("2015-01-01", .four), ("2017-06-30", .four), ("2017-07-01", .five),
      ("2021-06-30", .five), ("2021-07-01", .six),
    ])
  func heavyDiesel(day: String, bound: RoadStage) throws {
    #expect(try heavy(day).knowledge == .atLeast(bound))
  }

  @Test("2013-07 to 2014-12 may be III or IV")
  func ambiguous() throws {
    let knowledge = try heavy("2014-01-01").knowledge
    #expect(knowledge.possible == [.three, .four, .five, .six])
    #expect(knowledge.isAtLeast(.three) == true)
    #expect(knowledge.isAtLeast(.four) == nil)
    #expect(knowledge.isAtMost(.three) == nil)
    #expect(knowledge.isAtMost(.two) == false)
    #expect(try heavy("2014-01-01").title.zh == "至少国三（可能：国三、国四、国五、国六）")
  }

  @Test("VI-b is the bound from 2023-07-01 on")
  func variant() throws {
    #expect(try heavy("2023-06-30").variant == .a)
    #expect(try heavy("2023-07-01").variant == .b)
  }

  @Test("light diesel and gas have schedules of their own; a missing mass takes the lower bound")
  func otherSchedules() throws {
    var facts = RoadStageFacts()
    facts.fuel = .diesel
    facts.manufacturedOn = try Composed.day("2013-07-01")
    facts.grossMass = Quantity(scaled: 3500)
    #expect(StageDetermination(facts).knowledge == .atLeast(.four))
    facts.grossMass = nil
    #expect(StageDetermination(facts).knowledge == .atLeast(.three))
    facts.fuel = .naturalGas
    #expect(StageDetermination(facts).knowledge == .unknown)
    facts.grossMass = Quantity(scaled: 25_000)
    #expect(StageDetermination(facts).knowledge == .atLeast(.five))
    facts.fuel = .petrol
    #expect(StageDetermination(facts).knowledge == .unknown)
  }

  @Test("the day of manufacture bounds before the day of registration")
  func manufactureFirst() throws {
    var facts = RoadStageFacts()
    facts.fuel = .diesel
    facts.grossMass = Quantity(scaled: 12_000)
    facts.firstRegisteredOn = try Composed.day("2017-07-01")
    #expect(StageDetermination(facts).knowledge == .atLeast(.five))
    facts.manufacturedOn = try Composed.day("2017-06-30")
    #expect(StageDetermination(facts).knowledge == .atLeast(.four))
  }

  @Test("disclosure number, then catalogue, then record, then dates; contradictions are shown")
  func order() throws {
    var facts = RoadStageFacts()
    facts.fuel = .diesel
    facts.grossMass = Quantity(scaled: 12_000)
    facts.manufacturedOn = try Composed.day("2016-01-01")
    facts.record = .three
    #expect(StageDetermination(facts).knowledge == .declared(.three, source: .record))
    facts.catalogue = .four
    #expect(StageDetermination(facts).knowledge == .declared(.four, source: .catalogue))
    facts.disclosure = DisclosureNumber("CN ZC G5 Z2 0224000052 000017")
    let determination = StageDetermination(facts)
    #expect(determination.knowledge == .declared(.five, source: .disclosure))
    #expect(determination.contradictions.map(\.source) == [.catalogue, .record])
    facts.disclosure = DisclosureNumber("CN FJ G3 00 0L53000006 000001")
    #expect(StageDetermination(facts).knowledge == .declared(.four, source: .catalogue))
  }

  @Test(
    "machines by date, agriculture and power",
    arguments: [
      ("2008-09-30", false, 500, NonRoadStage.zero), ("2008-10-01", false, 500, .one), ("2010-09-30", false, 500, .one),
      ("2010-10-01", false, 500, .two), ("2016-03-31", false, 500, .two), ("2016-04-01", false, 500, .three),
      ("2016-04-01", true, 500, .two), ("2016-11-30", true, 500, .two), ("2016-12-01", true, 500, .three),
      ("2022-11-30", false, 500, .three), ("2022-12-01", false, 500, .four), ("2022-12-01", false, 5600, .four),
      ("2022-12-01", false, 5601, .three), ("2022-12-01", true, 5601, .three),
    ])
  func machines(day: String, isAgricultural: Bool, power: Int, bound: NonRoadStage) throws {
    var facts = NonRoadStageFacts()
    facts.manufacturedOn = try Composed.day(day)
    facts.isAgricultural = isAgricultural
    facts.ratedPower = Quantity(scaled: power)
    #expect(StageDetermination(facts).knowledge == .atLeast(bound))
  }

  @Test("a presented vehicle brings its own facts; a stage off the scale is none")
  func presented() throws {
    var vehicle = PresentedVehicle(vin: VIN("LZ0B9JA36H1000613"), fuel: .diesel)
    vehicle.grossMass = Quantity(scaled: 25_000)
    vehicle.firstRegisteredOn = try Composed.day("2018-03-01")
    vehicle.stage = 9
    #expect(StageDetermination(RoadStageFacts(vehicle)).knowledge == .atLeast(.five))
    vehicle.stage = 5
    #expect(StageDetermination(RoadStageFacts(vehicle)).knowledge == .declared(.five, source: .record))
  }

  @Test("what is unknown of a machine proves less")
  func unknownMachine() throws {
    var facts = NonRoadStageFacts()
    #expect(StageDetermination(facts).knowledge == .unknown)
    facts.manufacturedOn = try Composed.day("2023-01-01")
    #expect(StageDetermination(facts).knowledge == .atLeast(.three))
    facts.manufacturedOn = try Composed.day("2016-06-01")
    #expect(StageDetermination(facts).knowledge == .atLeast(.two))
    facts.disclosure = DisclosureNumber("CN FJ G4 00 0L53000006 000001")
    #expect(StageDetermination(facts).knowledge == .declared(.four, source: .disclosure))
    #expect(MachineCode("3-3Z800476").agrees(with: StageDetermination(facts).knowledge) == false)
  }
}
