/// What a cell wants of the width of its column.
struct CellWidth {
  /// Columns of all of it on one line.
  private(set) var columns = 0
  /// The longest word that is kept whole: a run of ASCII characters without a blank, from joint to joint; other characters
  /// may stand at the end of any line.
  private(set) var word = 0
  /// The longest word with a digit, such as a serial.
  private(set) var key = 0

  /// Longer words than this, such as hashes, are broken where the table is too wide.
  private static let longestKeptWord = 24

  /// - Complexity: O(length of the text).
  init(of text: String) {
    var length = 0
    var hasDigit = false
    // Only a letter behind it makes a colon a joint.
    var endsInColon = false
    func endWord() {
      if length <= Self.longestKeptWord {
        word = max(word, length)
        if hasDigit { key = max(key, length) }
      }
      length = 0
      hasDigit = false
      endsInColon = false
    }
    DisplayWidth.forEachCharacter(of: text) { bytes, place, columns in
      self.columns += columns
      let byte = bytes[place.lowerBound]
      guard place.count == 1, byte != UInt8(ascii: " ") else { return endWord() }
      if endsInColon, Self.isLetter(byte) { endWord() }
      length += 1
      hasDigit = hasDigit || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      endsInColon = byte == UInt8(ascii: ":")
      if byte == UInt8(ascii: "/") { endWord() }
    }
    endWord()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
