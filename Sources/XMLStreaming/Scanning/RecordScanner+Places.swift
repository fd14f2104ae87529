extension RecordScanner {
  /// The path of what stands outside of the records.
  var rootPath: String { root?.name ?? "" }

  /// The elements that are open at `offset`, from the record on that starts at `start`; the root where that is no record.
  func path(at offset: Int, fromRecordAt start: Int?) -> String {
    guard let start else { return rootPath }
    // A little beyond, so that the tag at that place has its name; the rest of the text would be gone through in vain.
    let end = min(offset + Self.longestExcerpt, window.text.end)
    var open = OpenElements(window.text.slice(start..<max(start, end)))
    return open.path(at: offset - start)
  }

  /// What the parser stumbled over: the tag or reference that it was in, as far as it had read, or a character that XML
  /// does not allow. Of a tag that it had read, which is refused for other reasons, the whole. Nil where it is neither.
  ///
  /// Nothing behind is shown, so that it does not matter how much of the file has been read; and never the text of an
  /// element around it, which may be about a person.
  func excerpt(_ failure: ScanState.Failure) -> String? {
    let offset = failure.offset
    let first = max(window.text.start, window.cursor.offset, offset - Self.longestExcerpt)
    guard first <= offset, offset < window.text.end || failure.libxmlCode != 0, offset <= window.text.end else {
      return nil
    }
    let text = window.text.slice(first..<min(offset + Self.longestExcerpt, window.text.end))
    let place = offset - first
    if failure.libxmlCode == 0 {
      guard text[place] == UInt8(ascii: "<") else { return nil }
      return Self.shown(
        text[place..<(ByteSearch.first(UInt8(ascii: ">"), in: text, from: place).map { $0 + 1 } ?? text.count)])
    }
    if place < text.count, text[place] < 0x20, !isXMLBlank(text[place]) { return Self.shown(text[place..<place + 1]) }
    guard let start = text[..<place].lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return nil
    }
    let closing = text[start] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
    let end = text[start..<place].firstIndex(of: closing) ?? place
    return end >= place - 1 ? Self.shown(text[start..<place]) : nil
  }

  private static let longestExcerpt = 80

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
