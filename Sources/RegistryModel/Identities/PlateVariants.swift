extension PlateSuggestion {
  /// Every plate one mistake away from `written`, closest first: to look up in an index, without reading the register.
  ///
  /// About 600 texts for a plate of seven characters; none for a text longer than ten, which is no plate. The written
  /// plate itself is not among them.
  public static func variants(of written: Plate) -> [PlateSuggestion] {
    let characters = Array(written.text)
    guard (1...10).contains(characters.count) else { return [] }
    var found: Set<Plate> = []
    func add(_ text: [Character]) { found.insert(Plate(String(text))) }
    for index in characters.indices {
      for replacement in replacements(of: characters[index]) {
        var text = characters
        text[index] = replacement
        add(text)
      }
      var shorter = characters
      shorter.remove(at: index)
      add(shorter)
      if index + 1 < characters.count {
        var exchanged = characters
        exchanged.swapAt(index, index + 1)
        add(exchanged)
      }
    }
    for index in 0...characters.count {
      // At the front it is the province that is missing.
      for insertion in LookAlikes.alphabet + (index == 0 ? Province.allCases.map(\.rawValue) : []) {
        var longer = characters
        longer.insert(insertion, at: index)
        add(longer)
      }
    }
    if let corrected = corrected(characters) { add(corrected) }
    let suggestions = found.compactMap { plate in
      reason(written: written, candidate: plate).map { PlateSuggestion(plate: plate, reason: $0) }
    }
    return suggestions.sorted { ($0.reason, $0.plate) < ($1.reason, $1.plate) }
  }

  /// The plate with every O and I behind the office letter taken for 0 and 1: serials of plates have neither letter
  /// (GA 36-2018), so any number of them is one mistake.
  static func corrected(_ characters: [Character]) -> [Character]? {
    var result = characters
    for index in result.indices.dropFirst(2) {
      if result[index] == "O" { result[index] = "0" }
      if result[index] == "I" { result[index] = "1" }
    }
    return result == characters ? nil : result
  }

  private static func replacements(of character: Character) -> [Character] {
    if Province(rawValue: character) != nil { return Province.allCases.map(\.rawValue) }
    return character.isASCII ? LookAlikes.alphabet : []
  }
}

/// Characters that are mistaken for one another on plates.
enum LookAlikes {
  /// Digits and letters, I and O included because they are written by mistake.
  static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// Groups of characters that look alike.
  private static let groups: [Set<Character>] = [
    ["0", "O", "D", "Q"], ["1", "I", "L", "7"], ["2", "Z"], ["5", "S"], ["8", "B", "3"], ["6", "G"], ["U", "V"],
    ["M", "N"], ["E", "F"], ["P", "R"],
  ]

  static func areAlike(_ one: Character, _ other: Character) -> Bool {
    groups.contains { $0.contains(one) && $0.contains(other) }
  }
}
