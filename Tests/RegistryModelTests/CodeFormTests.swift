import RegistryModel
import Testing

@Suite("VIN, machine codes, disclosure numbers, credit codes")
struct CodeFormTests {
  @Test(
    "VIN check characters",
    arguments: [
      ("1M8GDM9AXKP042788", VINForm.valid), ("11111111111111111", .valid), ("LZ0B9JA36H1000613", .valid),
      ("LSVAM41Z6F2000001", .wrongCheckCharacter(expected: "1")), ("LSVAM41Z1F2000001", .valid),
      ("LZ0B9JA36H100061", .unknown), ("LZ0B9JA36H10006133", .unknown), ("LZ0B9JA36I1000613", .unknown),
      ("LZ0B9JA36O1000613", .unknown), ("LZ0B9JA36Q1000613", .unknown), ("车", .unknown), ("", .unknown),
    ])
  func vin(text: String, form: VINForm) {
    #expect(VIN(text).form == form)
    #expect(VIN(text).text == text)
  }

  /// Letter values of GB 16735, a second time: value, letters.
  static let weights: [(Int, String)] = [
    (1, "AJ"), (2, "BKS"), (3, "CLT"), (4, "DMU"), (5, "ENV"), (6, "FW"), (7, "GPX"), (8, "HY"), (9, "RZ"),
  ]

  @Test("a letter weighs as much as its digit, so exchanging them keeps a VIN right", arguments: weights)
  func letterValues(digit: Int, letters: String) {
    for letter in letters {
      let sample = "\(digit)1111111"
      guard case .wrongCheckCharacter(let expected) = VIN(sample + "0" + "11111111").form else {
        #expect(VIN(sample + "0" + "11111111").form == .valid)
        continue
      }
      #expect(VIN("\(letter)1111111\(expected)11111111").form == .valid, "\(letter)")
    }
    #expect(VIN("lz0b9ja36h1000613").form == .valid, "letters become upper case")
  }

  @Test("any one wrong character but the check character's own is noticed")
  func vinDetects() {
    let right = Array("11111111111111111")
    for index in right.indices where index != 8 {
      var wrong = right
      wrong[index] = "7"
      #expect(VIN(String(wrong)).form != .valid, "\(index)")
    }
  }

  @Test("model years of the 30-year cycle")
  func modelYears() {
    #expect(VIN("LZ0B9JA36H1000613").modelYears() == [1987, 2017])
    #expect(VIN("11111111111111111").modelYears() == [2001, 2031])
    #expect(VIN("11111111111111111").modelYears(upTo: 2026) == [2001])
    #expect(VIN("1M8GDM9AXAP042788").modelYears() == [1980, 2010])
    for letter in "UZ0" { #expect(VIN("1M8GDM9AX\(letter)P042788").modelYears().isEmpty) }
    #expect(VIN("LZ0B9JA36H1000613").manufacturer == "LZ0")
    #expect(VIN("LZ0B9JA36H1000613").endsInFourDigits)
    #expect(!VIN("LZ0B9JA36H100061A").endsInFourDigits)
  }

  @Test("machine codes: deduced form, everything else kept")
  func machineCodes() {
    #expect(
      MachineCode("3-3Z800476").form == .standard(mark: .stage(.three), area: "3Z8", serial: "00476"))
    #expect(MachineCode("环2-FCB04871").form == .standard(mark: .stage(.two), area: "FCB", serial: "04871"))
    #expect(MachineCode("x-fcb04871").form == .standard(mark: .none, area: "FCB", serial: "04871"))
    #expect(MachineCode("D-FCB04871").form == .standard(mark: .electric, area: "FCB", serial: "04871"))
    for text in ["G5BJ69075", "5FCB04871", "3FCB0487", "3FCB048711", "环", "", "环环3FCB04871", "3冀CB04871"] {
      #expect(MachineCode(text).form == .unknown)
      #expect(MachineCode(text).text == text)
    }
  }

  @Test("the stage character is held against what is known")
  func forgedStage() {
    let forged = MachineCode("环3-FCB04871")
    #expect(forged.shownStage == .three)
    #expect(forged.agrees(with: .declared(.two, source: .disclosure)) == false)
    #expect(forged.agrees(with: .declared(.three, source: .disclosure)) == true)
    #expect(forged.agrees(with: .atLeast(.two)) == nil)
    #expect(forged.agrees(with: .atLeast(.four)) == false)
    #expect(MachineCode("X-FCB04871").agrees(with: .declared(.two, source: .record)) == nil)
  }

  @Test("parts of a disclosure number")
  func disclosure() throws {
    let parts = try #require(DisclosureNumber("CN FJ G4 00 0L53000006 000001").parts)
    #expect(parts.category == .nonRoadMachine && parts.stageDigit == 4 && parts.noiseStage == "00")
    #expect(parts.company == "0L53" && parts.series == "000006" && parts.extensionNumber == "000001")
    #expect(DisclosureNumber("CN FJ G4 00 0L53000006 000001").nonRoadStage == .four)
    #expect(DisclosureNumber("CN FJ G4 00 0L53000006 000001").roadStage == nil)
    #expect(DisclosureNumber("cnzcg5z20402000045000002").roadStage == .five)
    #expect(DisclosureNumber("CNXXG5Z20402000045000002").roadStage == nil)
    #expect(DisclosureNumber("CNZCG7Z20402000045000002").roadStage == nil)
    #expect(DisclosureNumber("CNFJG5000402000045000002").nonRoadStage == nil)
    for text in ["0H780001-01", "", "CNZCG5", "国ZCG5Z20402000045000002", "CNZCX5Z20402000045000002"] {
      #expect(DisclosureNumber(text).parts == nil)
    }
  }

  @Test("credit codes: the check character is demanded, one wrong character is noticed")
  func creditCodes() {
    #expect(UnifiedCreditCode("91130181MA0ABCDE1X").form != .unknown)
    for text in ["", "91130181MA0ABCDE1", "91130181MA0ABCDEI1", "91130181MA0ABCDES1", "中"] {
      #expect(UnifiedCreditCode(text).form == .unknown)
    }
    guard case .wrongCheckCharacter(let expected) = UnifiedCreditCode("111111111111111110").form else {
      Issue.record("0 is not the check character")
      return
    }
    let right = "11111111111111111\(expected)"
    #expect(UnifiedCreditCode(right).form == .valid)
    #expect(UnifiedCreditCode(right).division?.text == "111111")
    for index in 0..<17 {
      var wrong = Array(right)
      wrong[index] = "7"
      #expect(UnifiedCreditCode(String(wrong)).form != .valid, "\(index)")
    }
  }

  @Test("Xinji is one place under two codes")
  func divisions() throws {
    let newer = try #require(DivisionCode("139002"))
    let kept = try #require(DivisionCode("130181"))
    let other = try #require(DivisionCode("130131"))
    #expect(newer.canonical == kept && kept.canonical == kept && other.canonical == other)
    #expect(newer.isSamePlace(as: kept) && !newer.isSamePlace(as: other))
    #expect(kept.aliases == [newer] && newer.aliases == [newer] && other.aliases.isEmpty)
  }
}
