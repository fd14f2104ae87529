import RegistryModel
import Testing

@Suite("name=value")
struct NamedTextTests {
  @Test(
    "The first sign of equality divides, whatever follows it",
    arguments: [
      ("a=b", "a", "b"), ("a=", "a", ""), ("=b", "", "b"), ("a=b=c", "a", "b=c"), ("a=\u{301}x", "a", "\u{301}x"),
      ("name=\u{E0041}x", "name", "\u{E0041}x"), ("name=\u{200D}", "name", "\u{200D}"),
    ])
  func divided(text: String, name: String, value: String) throws {
    let named = try #require(NamedText(text))
    #expect(named.name == name)
    #expect(Array(named.value.unicodeScalars) == Array(value.unicodeScalars))
  }

  @Test("Without one there is no pair")
  func undivided() {
    #expect(NamedText("name") == nil)
    #expect(NamedText("") == nil)
  }
}
