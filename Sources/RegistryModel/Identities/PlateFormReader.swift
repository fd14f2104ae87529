/// Recognises the form of a normalised plate text (GA 36-2018).
struct PlateFormReader {
  private let characters: [Unicode.Scalar]

  init(_ text: String) {
    // Nine characters of at most four bytes: longer texts are no plates and are not taken apart.
    characters = text.utf8.count <= 36 ? Array(text.unicodeScalars) : []
  }

  var form: PlateForm {
    guard let last = characters.last else { return PlateForm(.unknown) }
    if last == "使" { return embassy }
    guard let first = characters.first, let province = Province(first), characters.count >= 7 else {
      return PlateForm(.unknown)
    }
    switch last {
    case "领": return tailed(.consulate, province, serialLength: 4)
    case "挂": return tailed(.trailer, province, serialLength: 4)
    case "学": return tailed(.coach, province, serialLength: 4)
    case "警": return tailed(.police, province, serialLength: 4)
    case "港": return crossBorder(.hongKong, province)
    case "澳": return crossBorder(.macao, province)
    default: return characters.count == 8 ? newEnergy(province) : ordinary(province)
    }
  }

  /// Six digits and 使.
  private var embassy: PlateForm {
    let serial = characters.dropLast()
    return serial.count == 6 && serial.allSatisfy(\.isPlateDigit) ? PlateForm(.embassy) : PlateForm(.unknown)
  }

  /// Province, office, `serialLength` letters and digits, and the closing character.
  private func tailed(_ family: PlateForm.Family, _ province: Province, serialLength: Int) -> PlateForm {
    let serial = characters.dropFirst(2).dropLast()
    guard serial.count == serialLength, characters[1].isOfficeLetter, isSerial(serial) else {
      return PlateForm(.unknown)
    }
    return PlateForm(family, province: province, office: Character(characters[1]))
  }

  /// 粤Z, four letters or digits, 港 or 澳.
  private func crossBorder(_ family: PlateForm.Family, _ province: Province) -> PlateForm {
    let serial = characters.dropFirst(2).dropLast()
    guard province == .guangdong, characters[1] == "Z", serial.count == 4, isSerial(serial) else {
      return PlateForm(.unknown)
    }
    return PlateForm(family, province: province, office: "Z")
  }

  /// Five characters, at most two of them letters.
  private func ordinary(_ province: Province) -> PlateForm {
    let serial = characters.dropFirst(2)
    guard serial.count == 5, characters[1].isOfficeLetter, isSerial(serial),
      serial.filter({ !$0.isPlateDigit }).count <= 2
    else { return PlateForm(.unknown) }
    return PlateForm(.ordinary, province: province, office: Character(characters[1]))
  }

  /// Small: letter, letter or digit, four digits. Large: five digits, letter.
  private func newEnergy(_ province: Province) -> PlateForm {
    let serial = Array(characters.dropFirst(2))
    guard serial.count == 6, characters[1].isOfficeLetter, isSerial(serial[...]) else { return PlateForm(.unknown) }
    let office = Character(characters[1])
    if let kind = kind(serial[0]), serial[2...].allSatisfy(\.isPlateDigit) {
      return PlateForm(.newEnergySmall, province: province, office: office, newEnergy: kind)
    }
    if let kind = kind(serial[5]), serial[..<5].allSatisfy(\.isPlateDigit) {
      return PlateForm(.newEnergyLarge, province: province, office: office, newEnergy: kind)
    }
    return PlateForm(.unknown)
  }

  private func kind(_ letter: Unicode.Scalar) -> PlateForm.NewEnergyKind? {
    letter.isASCII ? PlateForm.NewEnergyKind(UInt8(letter.value)) : nil
  }

  private func isSerial(_ serial: ArraySlice<Unicode.Scalar>) -> Bool {
    serial.allSatisfy { $0.isPlateDigit || $0.isPlateLetter }
  }
}

extension Unicode.Scalar {
  /// 0 to 9.
  fileprivate var isPlateDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A to Z without I and O, which serials leave out because they look like digits.
  fileprivate var isPlateLetter: Bool { value >= 0x41 && value <= 0x5A && self != "I" && self != "O" }

  /// A to Z without I; O stands for special uses.
  fileprivate var isOfficeLetter: Bool { isPlateLetter || self == "O" }
}
