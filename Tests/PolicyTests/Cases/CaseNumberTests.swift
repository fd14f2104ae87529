import Policy
import Testing

@Suite("The number of a case")
struct CaseNumberTests {
  @Test(
    "is divided at its first stroke, whatever the key behind it holds",
    arguments: [
      ("PS-26/X1", "PS-26", "X1"), ("PS-41/2020-06/EEB", "PS-41", "2020-06/EEB"), ("PS-26/检/1", "PS-26", "检/1"),
      ("PS-26//", "PS-26", "/"), ("PS-26/\u{301}", "PS-26", "\u{301}"), ("PS-37", "PS-37", nil), ("", "", nil),
    ] as [(String, String, String?)])
  func parts(text: String, workflow: String, opener: String?) {
    let number = CaseNumber(text)
    #expect(number.workflow == workflow)
    #expect(number.opener == opener)
    #expect(number.text == text)
  }
}
