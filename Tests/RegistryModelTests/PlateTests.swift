import RegistryModel
import Testing

@Suite("Plates")
struct PlateTests {
  @Test(
    "normalised to one spelling",
    arguments: ["冀A12345", "冀a12345", "冀A·12345", "冀 A-123 45", "冀Ａ１２３４５", "冀A.12345", " 冀A_12345\u{3000}"])
  func normalised(raw: String) {
    #expect(Plate(raw).text == "冀A12345")
  }

  @Test(
    "forms of GA 36-2018",
    arguments: [
      ("冀A12345", PlateForm.Family.ordinary), ("冀AB1234", .ordinary), ("冀AAB123", .ordinary), ("冀AABC12", .unknown),
      ("冀A1234", .unknown), ("冀AI2345", .unknown), ("冀AO2345", .unknown), ("冀I12345", .unknown),
      ("甲A12345", .unknown), ("冀AD12345", .newEnergySmall), ("冀AF12345", .newEnergySmall),
      ("冀ADA2345", .newEnergySmall), ("冀AC12345", .newEnergySmall), ("冀AK12345", .newEnergySmall),
      ("冀AL12345", .unknown), ("冀A12345D", .newEnergyLarge), ("冀A12345F", .newEnergyLarge),
      ("冀A1234AD", .unknown), ("冀A1234挂", .trailer), ("冀AB123挂", .trailer), ("冀A12345挂", .unknown),
      ("冀A1234学", .coach), ("冀A1234警", .police), ("粤Z1234港", .hongKong), ("粤Z12A4澳", .macao),
      ("粤A1234港", .unknown), ("冀Z1234港", .unknown), ("123456使", .embassy), ("12345使", .unknown),
      ("沪A1234领", .consulate), ("", .unknown), ("使", .unknown), ("冀", .unknown), ("WJ01234", .unknown),
    ])
  func forms(text: String, family: PlateForm.Family) {
    #expect(Plate(text).form.family == family)
    #expect(Plate(text).text == text, "an unknown form is kept as written")
  }

  @Test("new-energy letters tell the drive")
  func newEnergy() {
    #expect(Plate("冀AD12345").form.newEnergy == .pureElectric)
    #expect(Plate("冀A12345F").form.newEnergy == .other)
    #expect(Plate("冀A12345").form.newEnergy == nil)
  }

  @Test(
    "issuing offices of the four provinces",
    arguments: [
      ("冀", "ABCDEFGHJRT"), ("晋", "ABCDEFHJKLM"), ("豫", "ABCDEFGHJKLMNPQRSU"), ("陕", "ABCDEFGHJKV"),
    ])
  func offices(province: String, letters: String) {
    for letter in "ABCDEFGHJKLMNOPQRSTUVWXYZ" {
      #expect(Plate("\(province)\(letter)12345").form.isOfficeKnown == letters.contains(letter), "\(province)\(letter)")
    }
  }

  @Test("where the letters are not loaded nothing is said of the office")
  func officeNotLoaded() {
    #expect(Plate("京A12345").form.isOfficeKnown == nil)
    #expect(Plate("123456使").form.isOfficeKnown == nil)
  }

  @Test("colour and kind are held against the form")
  func consistency() {
    #expect(Plate("冀A12345").problems(color: .yellow, kind: "01") == [])
    #expect(Plate("冀A12345").problems(color: .blue, kind: "02") == [])
    #expect(Plate("冀A12345").problems(color: .blue, kind: "01") == [.kindAgainstColor])
    #expect(Plate("冀A12345").problems(color: .green) == [.colorAgainstForm])
    #expect(Plate("冀AD12345").problems(color: .green, kind: "52") == [])
    #expect(Plate("冀A12345D").problems(color: .yellowGreen, kind: "51") == [])
    #expect(Plate("冀A12345").problems(kind: "15") == [.kindAgainstForm])
    #expect(Plate("冀A1234挂").problems(color: .yellow, kind: "15") == [])
    #expect(Plate("冀A12345").problems(kind: "77") == [.unknownKind])
    #expect(Plate("冀Z12345").problems() == [.unknownOffice])
    #expect(Plate("ABC").problems(color: .blue, kind: "02") == [.unknownForm])
  }

  @Test("plate kinds of GA/T 16.7")
  func kinds() {
    let codes = PlateKind.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(PlateKind.named("15")?.title.zh == "挂车")
    #expect(PlateKind.named("51")?.colors == [.yellowGreen])
    #expect(PlateKind.named("23")?.title.zh == "警用汽车")
    #expect(PlateKind.named("50") == nil)
  }

  @Test("31 provinces; neighbours are mutual")
  func provinces() {
    #expect(String(Province.allCases.map(\.rawValue)) == "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
    for province in Province.allCases {
      #expect(!province.neighbours.isEmpty && !province.neighbours.contains(province))
      for neighbour in province.neighbours { #expect(neighbour.neighbours.contains(province)) }
    }
  }
}
