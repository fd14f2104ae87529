import RegistryModel
import Testing

@testable import EmissionStandards

@Suite("Verdicts of checks on the road")
struct RoadCheckTests {
  @Test(
    "k by the limit of free acceleration, the plume by the Ringelmann limit, on both sides of each",
    arguments: [
      (120, nil, Verdict.Outcome.pass), (121, nil, .fail), (120, 1, .pass), (120, 2, .fail), (nil, 2, .fail),
      (nil, 1, .cannotJudge), (-1, nil, .cannotJudge),
    ] as [(Int?, Int?, Verdict.Outcome)])
  func limits(k: Int?, level: Int?, outcome: Verdict.Outcome) throws {
    let check = RoadCheck(
      day: try Composed.day("2020-06-01"), opacity: k.map { Quantity(scaled: $0) },
      ringelmann: level.map { Quantity(scaled: $0) }, fuel: .diesel)
    #expect(Verdict(judging: check).outcome == outcome)
  }

  @Test("the set that the place has declared is applied")
  func sets() throws {
    let check = RoadCheck(day: try Composed.day("2020-06-01"), opacity: Quantity(scaled: 71), fuel: .diesel)
    #expect(Verdict(judging: check, in: Composed.context(.a)).outcome == .pass)
    #expect(Verdict(judging: check, in: Composed.context(.b)).outcome == .fail)
    #expect(Verdict(judging: check).assumptions.contains(.limitSetIsDefault))
  }

  @Test("a look at the plume needs no k")
  func observation() throws {
    let day = try Composed.day("2020-06-01")
    func judged(_ level: Int?) -> Verdict {
      Verdict(judging: RoadCheck(day: day, ringelmann: level.map { Quantity(scaled: $0) }, isObservation: true))
    }
    #expect(judged(1).outcome == .pass)
    #expect(judged(4).outcome == .fail)
    #expect(judged(nil).gaps == [.missing(.ringelmann)])
    #expect(judged(1).assumptions.contains(.fuelTakenAsDiesel))
  }

  @Test("what has no limit, no table or another standard is not judged, and says why")
  func gaps() throws {
    let day = try Composed.day("2020-06-01")
    let k = Quantity<OpacityCoefficient>(scaled: 50)
    let nox = Verdict(judging: RoadCheck(day: day, opacity: k, hasOtherReadings: true, fuel: .diesel))
    #expect(nox.outcome == .cannotJudge && nox.gaps == [.noLimitForReading])
    #expect(Verdict(judging: RoadCheck(day: day, opacity: k, fuel: .petrol)).gaps == [.noStandardForFuel(.petrol)])
    let early = RoadCheck(day: try Composed.day("2019-04-30"), opacity: k, fuel: .diesel)
    #expect(Verdict(judging: early).gaps == [.noTableLoaded(standard: GB3847.id, from: GB3847.from)])
    var low = RoadCheck(day: day, opacity: k, fuel: .diesel)
    low.isOutsideScope = true
    #expect(Verdict(judging: low).gaps == [.outOfScope(standard: GB3847.id)])
  }

  @Test(
    "a fuel code that does not tell the engine is named as an assumption",
    arguments: [FuelKind.mixedOil, .hybrid, .other])
  func fuels(fuel: FuelKind) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    #expect(!Verdict(judging: record).assumptions.contains(.engineByMethod))
    record.vehicle.fuel = fuel
    #expect(Verdict(judging: record).assumptions.contains(.engineByMethod))
    let check = RoadCheck(day: try Composed.day("2020-06-01"), opacity: Quantity(scaled: 50), fuel: fuel)
    #expect(Verdict(judging: check).assumptions.contains(.engineByMethod))
  }

  @Test(
    "the disputed day of the petrol OBD check is a parameter of the place, and named where it decides",
    arguments: [
      ("2010-06-30", nil, false, false), ("2010-07-01", nil, false, true), ("2011-06-30", nil, false, true),
      ("2011-07-01", nil, true, false), ("2010-07-01", "2010-07-01", true, false),
      ("2010-06-30", "2010-07-01", false, false),
    ] as [(String, String?, Bool, Bool)])
  func petrolOBD(made: String, declared: String?, isDue: Bool, isNamed: Bool) throws {
    var record = try Composed.petrol([])
    record.obd = nil
    record.vehicle.manufacturedOn = try Composed.day(made)
    var context = JudgementContext()
    context.petrolOBD.light = try declared.map { try Composed.day($0) }
    let verdict = Verdict(judging: record, in: context)
    #expect(verdict.gaps.contains(.missing(.obd)) == isDue)
    #expect(verdict.assumptions.contains(.petrolOBDDateIsDefault) == isNamed)
  }
}
