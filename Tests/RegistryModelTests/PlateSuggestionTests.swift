import RegistryModel
import Testing

@Suite("Plates that may have been meant")
struct PlateSuggestionTests {
  @Test(
    "how one plate may be mistaken for another",
    arguments: [
      ("冀AO2345", "冀A02345", PlateSuggestion.Reason.lookAlike), ("冀A1I345", "冀A11345", .lookAlike),
      ("冀A12345", "晋A12345", .neighbouringProvince), ("冀A12345", "粤A12345", .otherProvince),
      ("冀A12345", "冀A21345", .exchanged), ("冀A12345", "冀A12395", .otherCharacter),
      ("冀A1234", "冀A12345", .missingOrExtraCharacter), ("冀A123455", "冀A12345", .missingOrExtraCharacter),
    ])
  func reasons(written: String, candidate: String, reason: PlateSuggestion.Reason) {
    #expect(PlateSuggestion.reason(written: Plate(written), candidate: Plate(candidate)) == reason)
    #expect(PlateSuggestion.reason(written: Plate(candidate), candidate: Plate(written)) == reason)
  }

  @Test("two mistakes, or none, are no suggestion")
  func none() {
    #expect(PlateSuggestion.reason(written: Plate("冀A12345"), candidate: Plate("冀A12345")) == nil)
    #expect(PlateSuggestion.reason(written: Plate("冀A12345"), candidate: Plate("冀A99345")) == nil)
    #expect(PlateSuggestion.reason(written: Plate("冀A12345"), candidate: Plate("冀A1239")) == nil)
    #expect(PlateSuggestion.reason(written: Plate(""), candidate: Plate("冀A12345")) == nil)
  }

  @Test("ranked by closeness, then by plate, whatever the order of the candidates")
  func ranked() {
    let candidates: [(plate: Plate, color: PlateColor?)] = [
      (Plate("冀A12395"), .yellow), (Plate("晋A12345"), .yellow), (Plate("冀A12345"), .blue), (Plate("冀AI2345"), .yellow),
      (Plate("冀B99999"), .yellow), (Plate("豫A12345"), nil),
    ]
    let wanted = ["冀A12345", "冀AI2345", "晋A12345", "豫A12345", "冀A12395"]
    for order in [candidates, candidates.reversed()] {
      #expect(PlateSuggestion.ranked(for: Plate("冀A12345"), color: .yellow, among: order).map(\.plate.text) == wanted)
    }
    let withoutColor = PlateSuggestion.ranked(for: Plate("冀A12345"), among: candidates)
    #expect(!withoutColor.contains { $0.reason == .otherColor })
  }

  @Test(
    "the variants hold every plate that would be suggested", arguments: ["冀A02345", "冀A11345", "晋A12345", "冀A21345"])
  func variants(meant: String) throws {
    let written = Plate(meant == "冀A02345" ? "冀AO2345" : meant == "冀A11345" ? "冀AI1345" : "冀A12345")
    let variants = PlateSuggestion.variants(of: written)
    let reason = try #require(PlateSuggestion.reason(written: written, candidate: Plate(meant)))
    #expect(variants.contains { $0.plate == Plate(meant) && $0.reason == reason })
    #expect(Set(variants.map(\.plate)).count == variants.count)
    #expect(!variants.map(\.plate).contains(written))
    #expect(variants.map(\.reason) == variants.map(\.reason).sorted())
    #expect(variants.count < 1000)
  }

  @Test("hostile texts make no variants")
  func hostile() {
    #expect(PlateSuggestion.variants(of: Plate("")).isEmpty)
    #expect(PlateSuggestion.variants(of: Plate(String(repeating: "A", count: 5000))).isEmpty)
  }
}
