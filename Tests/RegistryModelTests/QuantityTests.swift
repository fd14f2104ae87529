import RegistryModel
import Testing

@Suite("Quantities and readings")
struct QuantityTests {
  static let texts: [(String, Int?)] = [
    ("1.2", 120), ("1.20", 120), ("1.200", 120), ("0.07", 7), ("-0.03", -3), ("+2", 200), ("007", 700),
    ("1.201", nil), ("", nil), (".5", nil), ("5.", nil), ("1,2", nil), ("1.2.3", nil), ("1e3", nil), (" 1", nil),
    ("--1", nil), ("１", nil), ("99999999999999999999", nil), ("NaN", nil), ("-", nil),
  ]

  @Test("texts are read exactly or not at all", arguments: texts)
  func reading(text: String, scaled: Int?) {
    #expect(Quantity<OpacityCoefficient>(text)?.scaled == scaled)
    #expect(Reading<OpacityCoefficient>(text)?.value.scaled == scaled)
  }

  @Test("a number too large for its unit is none")
  func overflow() {
    #expect(Quantity<ExcessAirRatio>("99999999999999999") == nil)
    #expect(Quantity<Kilograms>("99999999999999999")?.scaled == 99_999_999_999_999_999)
    #expect(DecimalText("1")?.scaled(toDecimals: 30) == nil)
  }

  @Test(
    "written with exactly the unit's decimal places",
    arguments: [(0, "0.00"), (7, "0.07"), (-7, "-0.07"), (12345, "123.45")])
  func writing(scaled: Int, text: String) {
    #expect(Quantity<OpacityCoefficient>(scaled: scaled).number == text)
    #expect(Quantity<OpacityCoefficient>(text)?.scaled == scaled)
  }

  @Test("the text as sent is kept where it says more than the number")
  func textAsSent() throws {
    let short = try #require(Reading<OpacityCoefficient>("1.2"))
    #expect(short.text == "1.2" && short.statedDecimals == 1)
    let usual = try #require(Reading<OpacityCoefficient>("1.20"))
    #expect(usual.textAsSent == nil && usual.text == "1.20" && usual.statedDecimals == 2)
    #expect(Reading<PartsPerMillion>("900")?.statedDecimals == 0)
  }
}
