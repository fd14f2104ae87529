import Policy
import RegistryModel
import Testing

/// What is asked of the register to find the cases of one subject.
struct CaseSearchTests {
  @Test("A number of which there is no record is looked for through no kind of record", arguments: PackFiles.packs)
  func unknownNumber(id: String) throws {
    let pack = try PackFiles.pack(id)
    let at = try #require(Instant("\(pack.pack.year)-12-31T23:59"))
    let register = WatchedRegister(InMemoryRegister())
    _ = try register.notices(for: pack.pack.place, at: at)
    let notices = register.wholeKinds
    let engine = CaseEngine(pack)
    for (_, workflow) in engine.workflows {
      register.forget()
      let number = workflow.id + "/NOSUCH"
      #expect(try engine.linkedState(numbered: number, at: at, in: register) == nil)
      #expect(try engine.state(numbered: number, at: at, in: register) == nil)
      #expect(register.wholeKinds.isSubset(of: notices), "\(number): \(register.wholeKinds.map(\.id))")
    }
  }

  @Test(
    "A case is found by each of its numbers, and by no other, as among all cases of its row", arguments: PackFiles.packs
  )
  func everyNumber(id: String) throws {
    let pack = try PackFiles.pack(id)
    let engine = CaseEngine(pack)
    var found = 0
    for scenario in try PackFiles.scenarios(of: pack) {
      var register = InMemoryRegister()
      var keys: Set<String> = []
      var kinds: Set<String> = []
      var at = try #require(Instant("\(pack.pack.year)-12-31T23:59"))
      for step in scenario.steps {
        switch step {
        case .record(let delta):
          register.record(delta)
          keys.insert(delta.key)
          kinds.insert(delta.kind.id)
          at = max(at, delta.effective)
        case .inspection(let inspection):
          register.record(inspection)
          keys.insert(inspection.serial)
        default: break
        }
      }
      for (row, workflow) in engine.workflows
      where workflow.openers.isEmpty || !kinds.isDisjoint(with: workflow.openers) {
        let cases = try engine.cases(at: at, row: row.id, in: register)
        let own = cases.filter { $0.workflow.id == workflow.id }
        found += own.count
        // Of the keys that no case is called by a few are enough: there are a hundred times as many.
        let others = keys.sorted().prefix(3).map { workflow.id + "/" + $0 }
        // Months and milestones have dozens of cases in each scenario.
        let aliases = Set(own.flatMap(\.aliases)).sorted()
        let asked = stride(from: 0, to: aliases.count, by: aliases.count / 5 + 1).map { aliases[$0] }
        for number in Set(asked + others + [workflow.id + "/NOSUCH", workflow.id]) {
          #expect(
            try engine.linkedState(numbered: number, at: at, in: register)
              == cases.first { $0.aliases.contains(number) },
            "\(scenario.id) \(number)")
        }
      }
    }
    #expect(found >= 8)
  }

  @Test("A check of a vehicle is never a reason to read all checks", arguments: PackFiles.packs)
  func checkOfVehicle(id: String) throws {
    let pack = try PackFiles.pack(id)
    let at = try #require(Instant("\(pack.pack.year)-10-12T13:43"))
    func delta(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue]) -> RegisterDelta {
      RegisterDelta(kind: kind, key: key, record: key, effective: at, values: values)
    }
    let vehicle = "LGA9C7XE1JA000400"
    let place = AttributeValue.text(pack.pack.place.text)
    let register = WatchedRegister(
      InMemoryRegister([
        delta(.vehicle, vehicle, ["place": place, "category": .text("truck")]),
        delta(
          .check, "C1",
          [
            "kind": .text("remoteSensing"), "at": .moment(at), "place": place, "vin": .text(vehicle),
            "outcome": .text("pass"), "status": .text("confirmed"),
          ]),
      ]))
    let engine = CaseEngine(pack)
    #expect(try engine.cases(at: at, involving: CaseSubject(.vehicle, vehicle), in: register) == [])
    for (_, workflow) in engine.workflows where workflow.openers.contains(RecordKind.check.id) {
      #expect(try engine.state(numbered: workflow.id + "/C1", at: at, in: register) == nil)
    }
    #expect(!register.wholeKinds.contains(.check))
  }

  @Test(
    "Cases that come from many records about one vehicle are put together once, not for each record",
    arguments: PackFiles.packs)
  func manyRecords(id: String) throws {
    let pack = try PackFiles.pack(id)
    let start = Instant(pack.pack.from)
    func asked(_ count: Int) throws -> (cases: Int, records: Int) {
      let register = WatchedRegister(
        InMemoryRegister(
          (1...count).map { number in
            let at = start.adding(seconds: number * 86_400)
            return RegisterDelta(
              kind: .suspicion, key: "S\(number)", record: "S\(number)", effective: at,
              values: [
                "kind": .text("obdTampering"), "at": .moment(at), "place": .text(pack.pack.place.text),
                "plate": .text("冀A77777"), "plateColor": .text("yellow"), "status": .text("confirmed"),
              ])
          }))
      let vehicle = CaseSubject(.vehicle, SightedKey.plate(Plate("冀A77777"), color: .yellow).text)
      let at = start.adding(seconds: 60 * 86_400)
      let cases = try CaseEngine(pack).cases(at: at, involving: vehicle, in: register)
      return (cases.count, register.records)
    }
    let (few, many) = (try asked(10), try asked(40))
    #expect(many.cases == 4 * few.cases, "\(few), \(many)")
    #expect(many.records <= 4 * few.records)
  }
}
