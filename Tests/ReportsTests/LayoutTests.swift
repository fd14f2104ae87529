import TestSupport
import Testing

@testable import Reports

@Suite("Layout by bytes")
struct LayoutTests {
  @Test(
    "each scalar that is taken for a character of its own has the columns of that character, alone and among others")
  func plainScalars() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard let columns = DisplayWidth.plainColumns(of: text) else { continue }
      #expect(columns == PlainLayout.columns(of: text), "U+\(String(value, radix: 16))")
      let among = "a" + text + text + "冀" + text + "·1"
      #expect(among.count == 7 && DisplayWidth.columns(of: among) == 3 * columns + 5, "U+\(String(value, radix: 16))")
    }
  }

  @Test("what reports hold is plain", arguments: ["冀A12345", "PS-29/F-12", "“甲”，—…（1）", "é·ü", "ＡＢ", ""])
  func plain(text: String) {
    #expect(DisplayWidth.plainColumns(of: text) != nil)
  }

  @Test("widths, kept words and lines of arbitrary texts are those of their characters one by one")
  func arbitrary() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let text = Self.text(&random)
      #expect(DisplayWidth.columns(of: text) == PlainLayout.columns(of: text), "\(text.debugDescription)")
      let wanted = CellWidth(of: text)
      let kept = PlainLayout.kept(in: text)
      #expect(wanted.columns == PlainLayout.columns(of: text), "\(text.debugDescription)")
      #expect(wanted.word == kept.word && wanted.key == kept.key, "\(text.debugDescription)")
      let width = random.below(30)
      #expect(
        DisplayWidth.wrapped(text, to: width) == PlainLayout.wrapped(text, to: width),
        "\(width) \(text.debugDescription)")
    }
  }

  @Test("closing punctuation behind a word that was broken takes its last character along, not the whole word again")
  func punctuationBehindBrokenWord() {
    #expect(DisplayWidth.wrapped("abcdefghijk，", to: 4) == ["abcd", "efgh", "ij", "k，"])
  }

  /// Texts of what breaks lines, of what joins with its neighbours, and of anything else. Carriage returns are left out: no
  /// cell holds one.
  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      " ", " ", "  ", "a", "Z", "7", "serial-01", "LGA1CEVB4FA000103", "obd/05-real", "vehicle:L1", "PS:1", ":", "/",
      "-",
      "冀", "县人民政府", "，", "。", "”", "’", "—", "…", "·", "é", "ｅ", "\n", "e\u{301}", "\u{301}", "\u{200D}", "🚛", "👨‍👩‍👧",
      "🇨🇳", "\u{1F1E8}", "각", "\u{1100}", "\u{1161}", "\u{600}", "\u{FE0F}", "☎", "\u{3099}", "\u{302A}", "か", "क्ष",
    ]
    var text = ""
    for _ in 0..<random.below(14) {
      if random.below(8) == 0 {
        text.unicodeScalars.append(
          Unicode.Scalar(UInt32(random.below(0x30000))).flatMap { $0 == "\r" ? nil : $0 } ?? "x")
      } else {
        text += pieces[random.below(pieces.count)]
      }
    }
    return text
  }
}
