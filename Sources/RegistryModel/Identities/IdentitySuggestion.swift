/// A VIN, machine code, disclosure number or serial that may have been meant instead of the one that was asked for. A suggestion never decides
/// anything.
public struct IdentitySuggestion: Hashable, Sendable {
  /// The text, normalised.
  public let text: String
  /// In which way it differs; the closest way where there are several.
  public let reason: PlateSuggestion.Reason

  /// Every VIN one mistake away from `written`, closest first: to look up in an index, without reading the register.
  ///
  /// I, O and Q stand in no VIN (GB 16735), so any number of them taken for 1 and 0 is one mistake.
  /// - Complexity: O(1): about 1200 texts for 17 characters, none where no single mistake makes 17.
  public static func variants(of written: VIN) -> [IdentitySuggestion] {
    guard (16...18).contains(written.text.count) else { return [] }
    return variants(of: written.text) { VIN($0).form != .unknown }
  }

  /// Every machine code of a known form one mistake away from `written`, closest first.
  ///
  /// - Complexity: O(1): about 300 texts for nine characters, none where no single mistake makes nine.
  public static func variants(of written: MachineCode) -> [IdentitySuggestion] {
    guard (8...10).contains(written.text.count) else { return [] }
    return variants(of: written.text) { MachineCode($0).form != .unknown }
  }

  /// Every disclosure number of 24 characters one mistake away from `written`, closest first.
  ///
  /// - Complexity: O(1): about 900 texts for 24 characters, none where no single mistake makes 24.
  public static func variants(of written: DisclosureNumber) -> [IdentitySuggestion] {
    guard (23...25).contains(written.text.count) else { return [] }
    return variants(of: written.text) { $0.utf8.count == 24 }
  }

  /// Every serial of an inspection one mistake away from `written`, closest first.
  ///
  /// Serials have no form in common, so one of them may also be longer or shorter; short ones are all alike.
  /// - Complexity: O(length): about 2500 texts for 32 characters, none for fewer than six and more than 32.
  public static func variants(of written: InspectionSerial) -> [IdentitySuggestion] {
    guard (6...32).contains(written.text.utf8.count) else { return [] }
    return mistakes(in: written.text) { InspectionSerial($0) != nil }
  }

  private static func variants(of text: String, where isPossible: (String) -> Bool) -> [IdentitySuggestion] {
    guard text.utf8.allSatisfy(\.isASCIILetterOrDigit) else { return [] }
    return mistakes(in: text, where: isPossible)
  }

  private static func mistakes(in text: String, where isPossible: (String) -> Bool) -> [IdentitySuggestion] {
    let written = Array(text)
    var found: [String: PlateSuggestion.Reason] = [:]
    func add(_ characters: [Character], _ reason: PlateSuggestion.Reason) {
      let candidate = String(characters)
      guard candidate != text, isPossible(candidate) else { return }
      found[candidate] = min(found[candidate] ?? reason, reason)
    }
    add(Array(text.uppercased()), .lookAlike)
    add(written.map { $0 == "O" || $0 == "Q" ? "0" : $0 == "I" ? "1" : $0 }, .lookAlike)
    for index in written.indices {
      for replacement in LookAlikes.alphabet {
        var changed = written
        changed[index] = replacement
        add(changed, LookAlikes.areAlike(written[index], replacement) ? .lookAlike : .otherCharacter)
      }
      var shorter = written
      shorter.remove(at: index)
      add(shorter, .missingOrExtraCharacter)
      guard index + 1 < written.count else { continue }
      var exchanged = written
      exchanged.swapAt(index, index + 1)
      add(exchanged, .exchanged)
    }
    for index in 0...written.count {
      for insertion in LookAlikes.alphabet {
        var longer = written
        longer.insert(insertion, at: index)
        add(longer, .missingOrExtraCharacter)
      }
    }
    return found.map { IdentitySuggestion(text: $0.key, reason: $0.value) }.sorted {
      ($0.reason, $0.text) < ($1.reason, $1.text)
    }
  }
}
