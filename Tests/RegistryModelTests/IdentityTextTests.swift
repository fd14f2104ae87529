import RegistryModel
import Testing

@Suite("Spelling of identities")
struct IdentityTextTests {
  @Test("A character is written alike whether or not all the text stays as it is")
  func oneSpelling() {
    let scalars = (0...0x2FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
    let different = scalars.filter { scalar in
      // The small letter keeps the text from being taken as it is.
      !IdentityText.normalised(String(scalar) + "a").utf8.elementsEqual(
        (IdentityText.normalised(String(scalar)) + "A").utf8)
    }
    #expect(different.isEmpty, "\(different.prefix(20).map { String($0.value, radix: 16) })")
  }
}
