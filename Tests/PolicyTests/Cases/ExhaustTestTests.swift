import RegistryModel
import Testing

@testable import Policy

@Suite("What passes a retest")
struct ExhaustTestTests {
  private static func check(_ values: [String: AttributeValue]) -> RecordState {
    let passed: [String: AttributeValue] = [
      "kind": .text("machine"), "outcome": .text("pass"), "status": .text("confirmed"),
    ]
    return RecordState(kind: .check, key: "C", values: passed.merging(values) { $1 })
  }

  @Test("a test of the exhaust that found nothing wrong passes, stated item by item or as a whole")
  func passes() {
    #expect(Self.check([:]).passesExhaustTest)
    #expect(Self.check(["exhaustResult": .text("pass"), "deviceResult": .text("notChecked")]).passesExhaustTest)
  }

  @Test(
    "one in which the exhaust was not looked at, or anything is wrong, does not",
    arguments: [
      ["exhaustResult": AttributeValue.text("notChecked")], ["exhaustResult": .text("fail")],
      ["deviceResult": .text("fail")], ["obdResult": .text("fail")], ["deviceRemoved": .flag(true)],
      ["obdTampered": .flag(true)], ["kind": .text("fuelTank")], ["kind": .text("blackSmoke")],
      ["status": .text("suspected")], ["status": .text("annulled")], ["outcome": .text("overLimit")],
    ])
  func fails(values: [String: AttributeValue]) {
    #expect(!Self.check(values).passesExhaustTest)
  }
}
