import RegistryModel
import Testing

@testable import RegistryWorkflows

@Suite("A VIN that cannot be is told beside whatever it was noted")
struct NotedVINTests {
  private static let kinds = RecordKind.all.filter { $0.hasAttribute("vin") }

  @Test("checks, repairs, passages and all other kinds that note one", arguments: kinds)
  func told(kind: RecordKind) throws {
    let findings = { (vin: String, written: String?) in
      var values: [String: AttributeValue] = ["vin": .text(vin)]
      if let written { values["vinAsWritten"] = .text(written) }
      let delta = RegisterDelta(
        kind: kind, key: "K", record: "R", effective: Instant(millisecondsSinceEpoch: 0), values: values)
      return SubjectChecks(delta: delta).findings().filter { $0.code == .registerVIN }
    }
    #expect(findings("LGAR4XKS8CA000102", nil).isEmpty)
    // Letters that no VIN has, a wrong check character, too short.
    for vin in ["LVB2DDSA9KAOOO1O5", "LGAR4XKS9CA000102", "LGAR4XKS8CA00010"] {
      let found = findings(vin, nil)
      #expect(found.map(\.path) == [kind.id + "/vin"] && found.map(\.value) == [vin])
    }
    #expect(findings("LVB2DDSA9KAOOO1O5", "lvb2ddsa9kaooo1o5").first?.value == "lvb2ddsa9kaooo1o5")
  }

  @Test("such kinds are known: they are checks, what is done about them, and gates")
  func known() {
    #expect(Set(Self.kinds).isSuperset(of: [.check, .repair, .gateEvent]))
  }
}
