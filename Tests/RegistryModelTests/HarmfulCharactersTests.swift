import RegistryModel
import Testing

@Suite("Harmful characters")
struct HarmfulCharactersTests {
  @Test("The first look never passes over one")
  func firstLook() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), HarmfulCharacters.contains(scalar) else { continue }
      #expect(UTF8.encode(scalar)?.first.map(HarmfulCharacters.mayBegin) == true, "\(value)")
    }
  }

  @Test(
    "Controls, marks of direction, line separators and what cannot be seen",
    arguments: [
      0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x2069, 0x206A, 0x206F,
      0xFEFF,
      0xFFF9, 0xE0000, 0xE0041, 0xE007F,
    ] as [UInt32])
  func harmful(value: UInt32) throws {
    #expect(HarmfulCharacters.contains(try #require(Unicode.Scalar(value))))
  }

  @Test("Text of any writing is not, and Chinese needs no closer look but for its wide signs")
  func plain() {
    #expect(!"aé喆𠀀，。“”—？🚛\u{301}\u{FE0F}\u{E0100}ع".unicodeScalars.contains(where: HarmfulCharacters.contains))
    #expect(!"冀A12345 登记库、𠀀".utf8.contains(where: HarmfulCharacters.mayBegin))
  }
}
