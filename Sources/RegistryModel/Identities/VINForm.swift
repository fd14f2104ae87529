/// What the text of a VIN says (GB 16735).
public enum VINForm: Hashable, Sendable {
  /// Seventeen allowed characters with the check character that they demand.
  case valid
  /// Seventeen allowed characters, but the check character should be another.
  case wrongCheckCharacter(expected: Character)
  /// Not seventeen characters, or a character that no VIN has (I, O, Q).
  case unknown
}

extension VIN {
  /// The form of the VIN, check character included.
  public var form: VINForm {
    guard let sum = VIN.weightedSum(text) else { return .unknown }
    let expected: Character = sum == 10 ? "X" : Character(String(sum))
    return text.utf8.dropFirst(8).first == expected.asciiValue ? .valid : .wrongCheckCharacter(expected: expected)
  }

  /// The world manufacturer identifier, the first three characters; nil where the form is unknown.
  public var manufacturer: String? { VIN.weightedSum(text) == nil ? nil : String(text.prefix(3)) }

  /// Whether the last four characters are digits, as GB 16735 asks.
  public var endsInFourDigits: Bool {
    text.utf8.count == VIN.weights.count && text.utf8.suffix(4).allSatisfy { $0.asciiDigit != nil }
  }

  /// Model years that the tenth character allows between 1980 and `last`, earliest first; the cycle is 30 years.
  ///
  /// Empty where the form is unknown or the character stands for no year (I, O, Q, U, Z, 0).
  public func modelYears(upTo last: Int = 2039) -> [Int] {
    guard VIN.weightedSum(text) != nil, let letter = text.utf8.dropFirst(9).first,
      let offset = VIN.yearCycle.firstIndex(of: letter)
    else { return [] }
    return Array(stride(from: 1980 + offset, through: max(last, 1979), by: 30))
  }

  /// The weighted sum modulo 11; nil where the text is no VIN. The check character itself, position 9, weighs 0.
  private static func weightedSum(_ text: String) -> Int? {
    guard text.utf8.count == weights.count else { return nil }
    var sum = 0
    for (byte, weight) in zip(text.utf8, weights) {
      guard let value = value(of: byte) else { return nil }
      sum += value * weight
    }
    return sum % 11
  }

  private static func value(of byte: UInt8) -> Int? {
    guard byte < values.count, values[Int(byte)] >= 0 else { return nil }
    return values[Int(byte)]
  }

  /// The value of each ASCII character, -1 where no VIN has it. Digits stand for themselves; letters run 1 to 9 in
  /// three rows, of which the third begins at 2; I, O and Q are left out and keep their places empty.
  private static let values: [Int] = {
    var values = Array(repeating: -1, count: 128)
    for digit in 0...9 { values[0x30 + digit] = digit }
    for (letters, first) in [("ABCDEFGH", 1), ("JKLMN", 1), ("P", 7), ("R", 9), ("STUVWXYZ", 2)] {
      for (offset, letter) in letters.utf8.enumerated() { values[Int(letter)] = first + offset }
    }
    return values
  }()
  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  /// 1980 to 2009, and again from 2010.
  private static let yearCycle = Array("ABCDEFGHJKLMNPRSTVWXY123456789".utf8)
}
