/// Recognises the form of a normalised plate text (GA 36-2018).
struct PlateFormReader {
  private let characters: [Character]

  init(_ text: String) {
    characters = text.count <= 9 ? Array(text) : []
  }

  var form: PlateForm {
    guard let last = characters.last else { return PlateForm(.unknown) }
    if last == "使" { return embassy }
    guard let first = characters.first, let province = Province(rawValue: first), characters.count >= 7 else {
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
    return PlateForm(family, province: province, office: characters[1])
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
    return PlateForm(.ordinary, province: province, office: characters[1])
  }

  /// Small: letter, letter or digit, four digits. Large: five digits, letter.
  private func newEnergy(_ province: Province) -> PlateForm {
    let serial = Array(characters.dropFirst(2))
    guard serial.count == 6, characters[1].isOfficeLetter, isSerial(serial[...]) else { return PlateForm(.unknown) }
    let office = characters[1]
    if let kind = kind(serial[0]), serial[2...].allSatisfy(\.isPlateDigit) {
      return PlateForm(.newEnergySmall, province: province, office: office, newEnergy: kind)
    }
    if let kind = kind(serial[5]), serial[..<5].allSatisfy(\.isPlateDigit) {
      return PlateForm(.newEnergyLarge, province: province, office: office, newEnergy: kind)
    }
    return PlateForm(.unknown)
  }

  private func kind(_ character: Character) -> PlateForm.NewEnergyKind? {
    character.asciiValue.flatMap(PlateForm.NewEnergyKind.init)
  }

  private func isSerial(_ serial: ArraySlice<Character>) -> Bool {
    serial.allSatisfy { $0.isPlateDigit || $0.isPlateLetter }
  }
}

extension Character {
  /// 0 to 9.
  var isPlateDigit: Bool { asciiValue?.asciiDigit != nil }

  /// A to Z without I and O, which serials leave out because they look like digits.
  var isPlateLetter: Bool {
    guard let value = asciiValue, value >= 0x41, value <= 0x5A else { return false }
    return self != "I" && self != "O"
  }

  /// A to Z without I; O stands for special uses.
  var isOfficeLetter: Bool { isPlateLetter || self == "O" }
}
