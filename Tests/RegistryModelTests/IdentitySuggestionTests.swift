import RegistryModel
import Testing

@Suite("VINs and machine codes that may have been meant")
struct IdentitySuggestionTests {
  @Test(
    "one mistake of each kind leads to the VIN that was meant, and says which",
    arguments: [
      ("LZ0B9JA36HIOOO6I3", PlateSuggestion.Reason.lookAlike), ("LZO89JA36H1000613", .otherCharacter),
      ("LZ089JA36H1000613", .lookAlike), ("ZL0B9JA36H1000613", .exchanged),
      ("LZ0B9JA36H100061", .missingOrExtraCharacter),
      ("LZ0B9JA36H10006133", .missingOrExtraCharacter), ("LZ0B9JA36H1000614", .otherCharacter),
    ])
  func vins(written: String, reason: PlateSuggestion.Reason) {
    let found = IdentitySuggestion.variants(of: VIN(written)).first { $0.text == "LZ0B9JA36H1000613" }
    // Two mistakes of different kinds are too many.
    #expect(found?.reason == (written == "LZO89JA36H1000613" ? nil : reason))
  }

  @Test("every variant has a possible form, stands once, and never is the text itself")
  func forms() {
    let vins = IdentitySuggestion.variants(of: VIN("LZ0B9JA36H1000613"))
    #expect(vins.allSatisfy { VIN($0.text).form != .unknown && $0.text != "LZ0B9JA36H1000613" })
    #expect(Set(vins.map(\.text)).count == vins.count)
    let codes = IdentitySuggestion.variants(of: MachineCode("3-3Z8OO476"))
    #expect(codes.first == codes.first { $0.text == "33Z800476" } && codes.first?.reason == .lookAlike)
    #expect(codes.allSatisfy { MachineCode($0.text).form != .unknown })
    for text in ["", "车", "ABC", String(repeating: "A", count: 60)] {
      #expect(IdentitySuggestion.variants(of: VIN(text)).isEmpty)
      #expect(IdentitySuggestion.variants(of: MachineCode(text)).isEmpty)
    }
  }

  @Test(
    "the prefix of a plate does not make another machine",
    arguments: ["环3-FCB04871", "3-FCB04871", "环3FCB04871", "３－ＦＣＢ０４８７１", " 环 3-fcb04871"])
  func prefix(text: String) {
    #expect(MachineCode(text) == MachineCode("3FCB04871"))
    #expect(MachineCode(text).shownStage == .three)
  }

  @Test("a writing is kept where it differs, and stale where the value has changed")
  func writings() throws {
    let attribute = try #require(RecordKind.machine.attribute("code"))
    var values: [String: AttributeValue] = [:]
    values["code"] = attribute.type.value(from: "环3-3Z800476")
    values.noteWriting("环3-3Z800476", of: try #require(values["code"]), attribute, of: .machine)
    #expect(values.text("code") == "33Z800476" && values.text("codeAsWritten") == "环3-3Z800476")
    #expect(!RecordKind.machine.isStaleWriting("codeAsWritten", key: "M", values))
    values["code"] = .text("33Z800477")
    #expect(RecordKind.machine.isStaleWriting("codeAsWritten", key: "M", values))
    var plain: [String: AttributeValue] = ["code": .text("33Z800476")]
    plain.noteWriting("33Z800476", of: .text("33Z800476"), attribute, of: .machine)
    #expect(plain.text("codeAsWritten") == nil)
    #expect(RecordKind.vehicle.isStaleWriting("vinAsWritten", key: "A", ["vinAsWritten": .text("b")]))
    #expect(!RecordKind.vehicle.isStaleWriting("vinAsWritten", key: "A", ["vinAsWritten": .text(" a")]))
  }
}
