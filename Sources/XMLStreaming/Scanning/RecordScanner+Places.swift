extension RecordScanner {
  /// The path of what stands outside of the records.
  var rootPath: String { root?.name ?? "" }

  /// The elements that are open at `offset`, from the record on that starts at `start`; the root where that is no record.
  func path(at offset: Int, fromRecordAt start: Int?) -> String {
    guard let start else { return rootPath }
    var open = OpenElements(window.text.slice(start..<window.text.end))
    return open.path(at: offset - start)
  }

  /// What stands at `offset`: the tag or reference that ends there or begins there, else the one character.
  ///
  /// Never the text of an element around it: that may be about a person.
  func excerpt(at offset: Int) -> String? {
    let first = max(window.text.start, window.cursor.offset, offset - Self.longestExcerpt)
    guard first <= offset, offset <= window.text.end else { return nil }
    let text = window.text.slice(first..<min(offset + Self.longestExcerpt, window.text.end))
    let place = offset - first
    let isControl = place < text.count && text[place] < 0x20 && !isXMLBlank(text[place])
    if !isControl, let found = markup(text, at: place) { return Self.shown(text[found]) }
    guard place < text.count else { return nil }
    let length = text[(place + 1)...].prefix { $0 & 0xC0 == 0x80 }.count + 1
    return Self.shown(text[place..<place + length])
  }

  private static let longestExcerpt = 80

  /// The tag or reference in which `place` lies, at whose start or just behind whose end it lies.
  private func markup(_ text: UnsafeRawBufferPointer, at place: Int) -> Range<Int>? {
    let opens = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") }
    let start: Int
    if place < text.count, opens(text[place]) {
      start = place
    } else if let before = text[..<min(place, text.count)].lastIndex(where: opens) {
      start = before
    } else {
      return nil
    }
    let closing = text[start] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
    var end = start + 1
    while end < text.count, text[end] != closing, !opens(text[end]),
      !(closing == UInt8(ascii: ";") && isXMLBlank(text[end]))
    {
      end += 1
    }
    if end < text.count, text[end] == closing { end += 1 }
    return end >= place ? start..<end : nil
  }

  /// Characters that cannot be shown stand as their number.
  private static func shown(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    var whole = Array(bytes)
    // The end of the excerpt may have cut a character.
    if let last = whole.lastIndex(where: { $0 & 0xC0 != 0x80 }),
      String(validating: whole[last...], as: UTF8.self) == nil
    {
      whole.removeSubrange(last...)
    }
    return String(decoding: whole, as: UTF8.self).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
