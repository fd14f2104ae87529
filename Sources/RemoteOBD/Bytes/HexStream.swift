public import RegistryModel

/// Reads bytes from hex text that comes piece by piece, as captures are often stored.
///
/// Digits pair up whatever blanks, line ends, commas and other separators stand between them, so that a text may be
/// wrapped anywhere. `0x` and `\x` before digits, a byte order mark, and everything behind `#` or `//` up to the end of
/// the line do not count. Any other character stands for a digit that was damaged: its byte reads as zero, so that
/// nothing else moves; a number of digits that is odd because of one ends with its word.
public struct HexStream: Sendable {
  private var high: UInt8?
  /// Whether the digit in `high`, or the character in its place, was damaged.
  private var isDamaged = false
  private var wordHasForeign = false
  private var previous: UInt8 = 0x0A
  private var isComment = false
  private var line = 1
  private var column = 0
  private var fileOffset = 0
  private var places: [Place] = []
  private var lastForeign = -2

  /// Characters so far that are neither digits nor anything that may stand between them.
  public private(set) var foreignBytes = 0

  /// A run of foreign characters.
  private struct Place: Sendable {
    let line: Int
    let column: Int
    let offset: Int
    var bytes: [UInt8]
  }

  /// Runs beyond this number are counted in the last finding only.
  private static let mostPlaces = 100

  /// A text at its beginning.
  public init() {}

  /// Whether a digit waits for its second half.
  public var hasOddDigit: Bool { high != nil }

  /// Appends the bytes that the next piece of text gives. O(n).
  public mutating func decode(_ text: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
    for byte in text {
      take(byte, into: &bytes)
      previous = byte
      fileOffset += 1
    }
  }

  /// Ends the text.
  public mutating func finish() { endWord() }

  /// What is wrong with the text: odd digits, and foreign characters with their places.
  public var findings: [Finding] {
    var result = places.map { place in
      Finding(
        .obdHexForeign,
        at: SourcePosition(line: place.line, column: place.column, byteOffset: place.offset),
        value: WireText(bytes: place.bytes).textOrHex)
    }
    let told = places.reduce(0) { $0 + $1.bytes.count }
    if told < foreignBytes { result.append(Finding(.obdHexForeign, value: "+\(foreignBytes - told)")) }
    if hasOddDigit { result.append(Finding(.obdHex)) }
    return result
  }

  private mutating func take(_ byte: UInt8, into bytes: inout [UInt8]) {
    // Bytes that go on a UTF-8 character are no columns.
    if byte & 0xC0 != 0x80 { column += 1 }
    if byte == 0x0A {
      endWord()
      isComment = false
      line += 1
      column = 0
    } else if isComment {
      return
    } else if let digit = HexText.value(of: byte) {
      add(digit, isDamaged: false, into: &bytes)
    } else if HexText.isSeparator(byte) {
      endWord()
    } else if byte == UInt8(ascii: "#") || (byte == UInt8(ascii: "/") && previous == byte) {
      endWord()
      isComment = true
    } else if (byte | 0x20) == UInt8(ascii: "x"), isPrefix {
      high = nil
    } else if byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\") && !isByteOrderMark(byte) {
      addForeign(byte, into: &bytes)
    }
  }

  /// Whether an `x` here belongs to `0x` or `\x`.
  private var isPrefix: Bool {
    (previous == UInt8(ascii: "0") && high == 0 && !isDamaged) || (previous == UInt8(ascii: "\\") && high == nil)
  }

  private func isByteOrderMark(_ byte: UInt8) -> Bool {
    switch fileOffset {
    case 0: byte == 0xEF
    case 1: byte == 0xBB && previous == 0xEF
    case 2: byte == 0xBF && previous == 0xBB
    default: false
    }
  }

  private mutating func add(_ digit: UInt8, isDamaged damaged: Bool, into bytes: inout [UInt8]) {
    if let first = high {
      bytes.append(damaged || isDamaged ? 0 : first << 4 | digit)
      high = nil
      isDamaged = false
    } else {
      high = digit
      isDamaged = damaged
    }
  }

  private mutating func addForeign(_ byte: UInt8, into bytes: inout [UInt8]) {
    foreignBytes += 1
    if lastForeign == fileOffset - 1, !places.isEmpty, places[places.count - 1].bytes.count < 32 {
      places[places.count - 1].bytes.append(byte)
    } else if places.count < HexStream.mostPlaces {
      places.append(Place(line: line, column: column, offset: fileOffset, bytes: [byte]))
    }
    lastForeign = fileOffset
    // The bytes that go on a UTF-8 character belong to its one place.
    if byte & 0xC0 == 0x80 { return }
    wordHasForeign = true
    add(0, isDamaged: true, into: &bytes)
  }

  private mutating func endWord() {
    if wordHasForeign {
      high = nil
      isDamaged = false
    }
    wordHasForeign = false
  }

  /// Whether a file that begins with `text` is hex text: it has a digit, hardly any control characters, of which raw
  /// frames are full, and does not begin with the whole header of a frame. O(n).
  public static func isHexText(_ text: UnsafeRawBufferPointer) -> Bool {
    // An encrypted data unit may be without any control character.
    if text.count >= FrameHeader.length, StreamDecoder.couldBeginFrame(text) { return false }
    var hasDigit = false
    var controls = 0
    for byte in text {
      if HexText.value(of: byte) != nil { hasDigit = true }
      if (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F { controls += 1 }
    }
    return hasDigit && controls * 16 <= text.count
  }
}
