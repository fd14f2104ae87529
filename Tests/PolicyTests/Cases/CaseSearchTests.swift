import Policy
import RegistryModel
import Testing

/// What is asked of the register to find the cases of one subject.
struct CaseSearchTests {
  /// A register that notes of which kinds all records are asked for.
  private final class Watched: RegisterView {
    private let base: InMemoryRegister
    private(set) var wholeKinds: Set<RecordKind> = []

    init(_ base: InMemoryRegister) { self.base = base }

    func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
      base.state(of: kind, key: key, at: moment)
    }

    func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState] {
      if filter == nil { wholeKinds.insert(kind) }
      return base.states(of: kind, where: filter, at: moment)
    }

    func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
      base.keys(of: kind, everHaving: filter, until: moment)
    }

    func changes(of kind: RecordKind, key: String) throws -> [Instant] { base.changes(of: kind, key: key) }
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
    let register = Watched(
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
}
