import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// Every pack asked every combination of values at which its rules change: a cut here, the whole in `make torture`.
struct LatticeTests {
  @Test(arguments: PackFiles.packs)
  func everyCellHasOneLeadingAnswerAndNothingIsGuessed(id: String) throws {
    let survey = DecisionLattice(try PackFiles.pack(id), cut: .pairwise).survey()
    #expect(survey.flaws == [])
    #expect(survey.cells > 1000)
    #expect(survey.leading.count > 3, "\(survey.leading)")
  }

  @Test("No rule of any pack is too large to be asked whole", arguments: PackFiles.packs)
  func everyRuleIsAskedWhole(id: String) throws {
    let pack = try PackFiles.pack(id)
    for index in pack.rules.indices {
      let rule = pack.rules[index].rule
      let lattice = RuleLattice(pack, rule: index, activity: rule.activities.first ?? "", cut: .full)
      #expect(lattice.cellCount <= DecisionLattice.Cut.full.largestRule, "\(rule.id)")
    }
  }

  @Test("A cell filled after another one is what it is when filled alone", arguments: PackFiles.packs)
  func cellsDoNotDependOnTheirOrder(id: String) throws {
    let pack = try PackFiles.pack(id)
    var random = SeededGenerator(seed: 20240712)
    for index in pack.rules.indices {
      let rule = pack.rules[index]
      let axes = LatticeAxes(pack, rules: [rule], activity: "", listsEveryCode: false).axes()
      let slots = rule.condition.slots + (rule.exception?.slots ?? [])
      var cell = LatticeCell(pack, activity: "", axes: axes, slots: slots)
      for _ in 0..<50 {
        let row = axes.map { Int.random(in: $0.points.indices, using: &random) }
        cell.fill(row)
        var alone = LatticeCell(pack, activity: "", axes: axes, slots: slots)
        alone.fill(row)
        #expect(cell.frame == alone.frame && cell.day == alone.day, "\(rule.rule.id) \(row)")
      }
    }
  }

  @Test
  func aBoundaryBehindAWiderOneIsIdle() throws {
    let stage = { Condition.compare(.fact("machine.stage"), .atMost, .literal(.integer($0))) }
    let pack = try CompiledPack(TestPack.with([.any([stage(1), stage(2)])], subject: "machine"))
    let survey = DecisionLattice(pack, cut: .full).survey()
    #expect(survey.flaws.map(\.code) == [.idleBoundary])
    #expect(survey.flaws.first?.place == "machine.stage 1 | 2")
    #expect(survey.boundaries == 2)
  }

  @Test
  func bothSidesOfANumberADayAndAStageAreAsked() throws {
    let day = try #require(CivilDate(year: 2020, month: 7, day: 1))
    let conditions: [Condition] = [
      .compare(.fact("vehicle.stage"), .below, .literal(.integer(4))),
      .compare(.fact("date"), .atLeast, .literal(.day(day))),
      .compare(.fact("vehicle.grossMass"), .above, .literal(.integer(4500))),
    ]
    let pack = try CompiledPack(TestPack.with([.all(conditions)]))
    let axes = LatticeAxes(pack, rules: pack.rules, activity: "check", listsEveryCode: false).axes()
    func sides(_ name: String) throws -> [String] {
      let axis = try #require(axes.first { $0.name == name })
      return axis.boundaries.flatMap { [axis.points[$0].label, axis.points[$0 + 1].label] }
    }
    #expect(try sides("vehicle.stage") == ["3", "4"])
    #expect(try sides("date") == ["2020-06-30", "2020-07-01"])
    #expect(try sides("vehicle.grossMass") == ["4500", "4501"])
    #expect(DecisionLattice(pack, cut: .full).survey().flaws == [])
  }

  @Test
  func aSettledAnswerWithoutDataIsNamed() {
    let axis = LatticeAxis(
      name: "machine.stage", slots: [0],
      points: [
        .init("2", [.slot(.exact(2))], number: 2), .init("3", [.slot(.exact(3))], number: 3),
        .init("≥3", [.slot(.between(3, 4))], .open(couldBe: 3...4)),
        .init("unknown", [.slot(.unknown)], .open(couldBe: nil)), .init("absent", [.slot(.absent)], .absent),
      ])
    let prohibited = UInt8(Standing(.prohibited).rank)
    let allowed = UInt8(Standing(.allowed).rank)
    let open = UInt8(Standing.undetermined(.prohibited).rank)
    func flaws(_ standings: [UInt8], _ exemption: RuleLaws.Exemption = .nothing) -> [LatticeFlaw.Code] {
      var laws = RuleLaws(axes: [axis], exemptions: [exemption])
      laws.check(whole: standings)
      return laws.flaws(of: "R").map(\.code)
    }
    #expect(flaws([prohibited, allowed, allowed, open, open]) == [])
    #expect(flaws([prohibited, allowed, allowed, allowed, open]) == [.guessed])
    #expect(flaws([prohibited, allowed, allowed, open, allowed]) == [.guessed])
    #expect(flaws([prohibited, allowed, allowed, open, allowed], .absence) == [])
    #expect(flaws([prohibited, allowed, prohibited, open, open]) == [.guessed])
  }

  @Test(arguments: [[2], [3, 2], [4, 3, 2, 5], [2, 2, 2, 2, 2, 2, 2], [7, 1, 3]])
  func everyPairStandsInARow(sizes: [Int]) {
    let rows = PairwiseCover.rows(sizes)
    for left in sizes.indices {
      for right in sizes.indices.dropFirst(left + 1) {
        let pairs = Set(rows.map { [$0[left], $0[right]] })
        #expect(pairs.count == sizes[left] * sizes[right])
      }
    }
    #expect(rows.count <= sizes.reduce(1, *))
  }
}
